package gatescope.lab;

import gatescope.data.Phrase;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.train.BadSettingException;
import gatescope.train.Part;
import gatescope.train.Recipe;
import gatescope.train.TrainingData;
import java.util.Map;
import java.util.Set;

/**
 * What another choice of a recipe makes of a training: other first weights and another sequence where the cell, the data, the
 * initialiser or the seed changed, neither where only the way of learning did. Pure functions.
 */
public final class RecipeChange {
    /** The most parameters that a model of a window may have: 32 MB, many times over while it is trained. */
    static final int MOST_PARAMETERS = 4_000_000;

    /** Up to here a change is done within a frame. */
    private static final int LITTLE_DATA = 200_000;

    private static final int LITTLE_UNITS = 64;

    /** What the first weights and the samples come from. */
    private static final Set<String> OF_THE_BEGINNING = Set.of(
            "units", "activation", "output_activation", "gate_activation", "reset", "carry", "initialiser", "forget_bias",
            "update_bias", "seed", "scaling", "low", "high", "window", "split", "delay");

    private RecipeChange() {}

    /**
     * The recipe with one more choice. Where the recipe's own cell cannot have it, but the selected one can, it is one for that.
     *
     * @throws BadSettingException if the value is not what it should be
     */
    public static Recipe recipe(Training training, CellKind selected, String key, String value) throws BadSettingException {
        try {
            return training.recipe().with(key, value);
        } catch (BadSettingException e) {
            if (!training.allows(selected)) {
                throw e;
            }
            return training.recipe(selected).with(key, value);
        }
    }

    /** Whether weights and samples stay as they are. */
    public static boolean keepsBeginning(Recipe before, Recipe after) {
        return OF_THE_BEGINNING.stream().allMatch(key -> text(before, key).equals(text(after, key)));
    }

    /** Whether {@link #of} takes no longer than a frame may. */
    public static boolean isLittle(Training training, Recipe after) {
        boolean few = !(training.source() instanceof Source.Numbers own)
                || (long) own.numbers().size() * after.data().window() <= LITTLE_DATA;
        return keepsBeginning(training.recipe(), after) || (few && after.cell().units() <= LITTLE_UNITS);
    }

    /**
     * What is to be dispatched. May take seconds where there are many numbers or units.
     *
     * @throws BadSettingException if the samples cannot be made so, or a model would be too large
     */
    public static Action.ChangeRecipe of(Training training, Recipe after) throws BadSettingException {
        if (keepsBeginning(training.recipe(), after)) {
            return new Action.ChangeRecipe(after, Map.of(), null);
        }
        Training next = training.with(after);
        TrainingData data = training.source().preview(after);
        return new Action.ChangeRecipe(after, start(next, data), first(data));
    }

    /**
     * The first weights of a training.
     *
     * @throws BadSettingException if a model would be too large for the window
     */
    static Map<CellKind, Model> start(Training training, TrainingData data) throws BadSettingException {
        for (CellKind cell : CellKind.values()) {
            if (training.allows(cell)) {
                requireSmall(training.recipe(cell), data);
            }
        }
        return training.start(data);
    }

    private static void requireSmall(Recipe recipe, TrainingData data) throws BadSettingException {
        long width = recipe.cell().units() + (long) data.train().data().inputs();
        if (recipe.cell().units() * width > MOST_PARAMETERS) {
            throw new BadSettingException("units", Phrase.of("setting.large", MOST_PARAMETERS));
        }
        Network network = recipe.cell().network(data.train().data().inputs(), data.outputs());
        if (network.parameterCount() > MOST_PARAMETERS) {
            throw new BadSettingException("units", Phrase.of("setting.large", MOST_PARAMETERS));
        }
        int longest = Run.longest(network);
        if (data.train().data().timesteps() > longest) {
            throw new BadSettingException(
                    "window", Phrase.of("setting.long", longest, data.train().data().timesteps()));
        }
    }

    /** The sample that is shown first: the first of the test, or else of training. */
    static Series first(TrainingData data) {
        Part part = data.test().orElse(data.train());
        return Samples.series(data, part, 0);
    }

    private static String text(Recipe recipe, String key) {
        return recipe.texts().getOrDefault(key, "");
    }
}
