package gatescope.lab;

import gatescope.engine.Model;
import gatescope.train.DataPlan;
import gatescope.train.Recipe;
import gatescope.train.TrainingData;
import gatescope.train.TrainingScenario;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be learned in a scenario, how, and after which epoch it is looked at. Immutable.
 *
 * @param source where the samples come from
 * @param recipe how it is learned; its cell is that of whichever cell is trained
 * @param epoch after how many epochs the models are as they are shown; 0 before any. A person who changes weights leaves it
 * @param trained the cells whose weights come from an epoch of this training
 * @param run which training of the {@link TrainingDesk} the epoch is one of, from 1; 0: of none that was begun in this window
 */
public record Training(Source source, Recipe recipe, int epoch, Set<CellKind> trained, long run) {
    /** Copies the set. */
    public Training {
        trained = Set.copyOf(trained);
    }

    /**
     * What samples depend on; how they are learned changes nothing about them.
     *
     * @param source where they come from
     * @param plan how they are made of it
     */
    public record Origin(Source source, DataPlan plan) {}

    /** A training of which nothing was begun in this window. */
    public Training(Source source, Recipe recipe, int epoch, Set<CellKind> trained) {
        this(source, recipe, epoch, trained, 0);
    }

    /** A training whose weights are nowhere yet. */
    public Training(Source source, Recipe recipe, int epoch) {
        this(source, recipe, epoch, Set.of());
    }

    /** The training that a scenario comes with; null where there is nothing to learn. */
    static @Nullable Training of(String scenario) {
        return TrainingScenario.named(scenario)
                .map(named -> new Training(new Source.Named(named), named.recipe(), 0))
                .orElse(null);
    }

    /** What its samples depend on. */
    public Origin origin() {
        return new Origin(source, recipe.data());
    }

    /**
     * The recipe for a cell.
     *
     * @throws IllegalStateException if the cell does not know one of its settings, see {@link #allows}
     */
    public Recipe recipe(CellKind cell) {
        return recipe.ofCell(cell.fileName())
                .orElseThrow(() -> new IllegalStateException(cell + " cannot be trained by this recipe"));
    }

    /** Whether a cell can have the recipe's settings. */
    public boolean allows(CellKind cell) {
        return recipe.ofCell(cell.fileName()).isPresent();
    }

    /** The first weights of every cell that the recipe allows, from its seed. */
    public Map<CellKind, Model> start(TrainingData data) {
        return start(data.train().data().inputs(), data.outputs(), EnumSet.allOf(CellKind.class));
    }

    /** The first weights of those of some cells that the recipe allows, from its seed. */
    public Map<CellKind, Model> start(int inputs, int outputs, Set<CellKind> cells) {
        Map<CellKind, Model> models = new EnumMap<>(CellKind.class);
        for (CellKind cell : cells) {
            if (allows(cell)) {
                Recipe own = recipe(cell);
                models.put(cell, own.cell().start(inputs, outputs, own.seed()));
            }
        }
        return models;
    }

    /** The same at another epoch. */
    public Training at(int other) {
        return new Training(source, recipe, other, trained, run);
    }

    /** The same at another epoch, which is that of these cells. */
    Training at(int other, Set<CellKind> cells) {
        Set<CellKind> next = EnumSet.noneOf(CellKind.class);
        next.addAll(trained);
        if (other == 0) {
            next.removeAll(cells);
        } else {
            next.addAll(cells);
        }
        return new Training(source, recipe, other, next, run);
    }

    /** Otherwise learned from the next start on; what is shown stays. */
    Training laterBy(Recipe other) {
        return new Training(source, other, epoch, trained, run);
    }

    /** The same, shown as an epoch of another run. */
    Training of(long other) {
        return new Training(source, recipe, epoch, trained, other);
    }

    /** The same by another recipe, before any epoch. */
    public Training with(Recipe other) {
        return new Training(source, other, 0);
    }
}
