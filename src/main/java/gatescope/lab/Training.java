package gatescope.lab;

import gatescope.engine.Model;
import gatescope.train.BadSettingException;
import gatescope.train.Recipe;
import gatescope.train.TrainingData;
import gatescope.train.TrainingScenario;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be learned in a scenario, how, and after which epoch it is looked at. Immutable.
 *
 * @param source where the samples come from
 * @param recipe how it is learned; its cell is that of whichever cell is trained
 * @param epoch after how many epochs the models are as they are shown; 0 before any. A person who changes weights leaves it
 */
public record Training(Source source, Recipe recipe, int epoch) {
    /** The training that a scenario comes with; null where there is nothing to learn. */
    static @Nullable Training of(String scenario) {
        return TrainingScenario.named(scenario)
                .map(named -> new Training(new Source.Named(named), named.recipe(), 0))
                .orElse(null);
    }

    /** The recipe for a cell. */
    public Recipe recipe(CellKind cell) {
        try {
            return recipe.with("cell", cell.fileName());
        } catch (BadSettingException e) {
            // A setting that this cell does not know keeps the recipe as it is.
            throw new IllegalStateException(cell + " cannot be trained by this recipe", e);
        }
    }

    /** Whether a cell can have the recipe's settings. */
    public boolean allows(CellKind cell) {
        try {
            recipe.with("cell", cell.fileName());
            return true;
        } catch (BadSettingException e) {
            return false;
        }
    }

    /** The first weights of every cell that the recipe allows, from its seed. */
    public Map<CellKind, Model> start(TrainingData data) {
        Map<CellKind, Model> models = new EnumMap<>(CellKind.class);
        for (CellKind cell : CellKind.values()) {
            if (allows(cell)) {
                Recipe own = recipe(cell);
                models.put(cell, own.cell().start(data.train().data().inputs(), data.outputs(), own.seed()));
            }
        }
        return models;
    }

    /** The same at another epoch. */
    public Training at(int other) {
        return new Training(source, recipe, other);
    }

    /** The same by another recipe, before any epoch. */
    public Training with(Recipe other) {
        return new Training(source, other, 0);
    }
}
