package gatescope.lab;

import gatescope.data.JsonPlace;
import gatescope.engine.Model;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to look at: a sequence and the models that run over it.
 *
 * @param name the name on the command line; its texts stand in the bundle under scenario.NAME
 * @param series the sequence
 * @param models the cells it comes with, at least one
 * @param seed the seed that the models were trained from, at most 2⁵³ on either side of 0; null where none is known
 * @param options what was chosen of {@link Scenarios#options}, by the option's name; empty where nothing can be chosen
 */
public record Scenario(
        String name, Series series, Map<CellKind, Model> models, @Nullable Long seed, Map<String, String> options) {
    /** @throws IllegalArgumentException if there is no model, or the seed is too large for a file */
    public Scenario {
        models = Map.copyOf(models);
        options = Map.copyOf(options);
        if (models.isEmpty()) {
            throw new IllegalArgumentException("scenario " + name + " has no model");
        }
        if (seed != null && (seed > JsonPlace.LARGEST_WHOLE || seed < -JsonPlace.LARGEST_WHOLE)) {
            throw new IllegalArgumentException("scenario " + name + " has the seed " + seed);
        }
    }

    /** A scenario of which nothing can be chosen. */
    public Scenario(String name, Series series, Map<CellKind, Model> models, @Nullable Long seed) {
        this(name, series, models, seed, Map.of());
    }

    /** A scenario whose models come from no seed that is known. */
    public Scenario(String name, Series series, Map<CellKind, Model> models) {
        this(name, series, models, null);
    }

    /** The cell shown first: the LSTM where there is one, but the RNN where it is what the scenario is about. */
    public CellKind firstCell() {
        boolean aboutRnn = name.equals(MarketScenario.NAME) && models.containsKey(CellKind.RNN);
        return models.containsKey(CellKind.LSTM) && !aboutRnn
                ? CellKind.LSTM
                : models.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    /**
     * Of what the gradients are when it opens: the loss at the end. Where the network is never wrong, that has no gradient, and it
     * is h at the end.
     */
    Question firstQuestion() {
        return name.equals(Scenarios.LINEAR)
                ? new Question(Question.Kind.HIDDEN_UNIT, series.timesteps() - 1, 0)
                : Question.atEnd(series.timesteps());
    }

    /**
     * The model of a cell.
     *
     * @throws IllegalArgumentException if the scenario has no such cell
     */
    public Model model(CellKind cell) {
        Model model = models.get(cell);
        if (model == null) {
            throw new IllegalArgumentException("scenario " + name + " has no " + cell);
        }
        return model;
    }

    /** The same with another sequence. */
    Scenario with(Series other) {
        return new Scenario(name, other, models, seed, options);
    }
}
