package gatescope.lab;

import gatescope.engine.Model;
import java.util.Comparator;
import java.util.Map;

/**
 * Something to look at: a sequence and the models that run over it.
 *
 * @param name the name on the command line; its texts stand in the bundle under scenario.NAME
 * @param series the sequence
 * @param models the cells it comes with, at least one
 */
public record Scenario(String name, Series series, Map<CellKind, Model> models) {
    /** @throws IllegalArgumentException if there is no model */
    public Scenario {
        models = Map.copyOf(models);
        if (models.isEmpty()) {
            throw new IllegalArgumentException("scenario " + name + " has no model");
        }
    }

    /** The cell shown first: the LSTM where there is one. */
    public CellKind firstCell() {
        return models.containsKey(CellKind.LSTM)
                ? CellKind.LSTM
                : models.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
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
}
