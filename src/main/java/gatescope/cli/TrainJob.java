package gatescope.cli;

import gatescope.data.BadInputException;
import gatescope.data.Phrase;
import gatescope.data.Places;
import gatescope.engine.Model;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Scenarios;
import gatescope.lab.Source;
import gatescope.lab.Training;
import gatescope.train.BadSettingException;
import gatescope.train.Recipe;
import gatescope.train.TrainingData;
import gatescope.train.TrainingScenario;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is to be trained, and how.
 *
 * @param recipe every setting
 * @param data the samples
 * @param start the first weights, where they come from a file
 */
record TrainJob(Recipe recipe, TrainingData data, Optional<Model> start) {
    /**
     * A setting from the command line.
     *
     * @param option where it was typed
     * @param assignment KEY=VALUE
     */
    record Choice(String option, String assignment) {}

    /**
     * The job of a scenario by name, or of a saved scene: where the window offers to train.
     *
     * @param cell which one; null for that of the recipe, or of the scene
     * @param own samples in place of those that the scenario has
     * @throws BadInputException if there is no such scenario, nothing can be learned in it, or a choice is wrong
     */
    static TrainJob of(String nameOrFile, @Nullable CellKind cell, Optional<TrainingData> own, List<Choice> choices)
            throws BadInputException {
        Optional<TrainingScenario> named = TrainingScenario.named(nameOrFile);
        if (named.isPresent()) {
            Recipe begin = named.get().recipe();
            Recipe recipe = with(cell == null ? begin : set(begin, "--cell", "cell=" + cell.fileName()), choices);
            return own.isPresent()
                    ? new TrainJob(recipe, own.get(), Optional.empty())
                    : of(new Source.Named(named.get()), recipe);
        }
        requireThere(nameOrFile);
        LabState state = ScenarioArgument.read(nameOrFile);
        Training training = state.training();
        if (training == null) {
            throw new BadInputException(
                    Path.of(nameOrFile),
                    Places.option("--scenario"),
                    Phrase.of("scenario.untrainable", String.join(", ", TrainingScenario.names())));
        }
        CellKind kind = cell == null ? state.cell() : cell;
        return of(training.source(), with(set(training.recipe(), "--cell", "cell=" + kind.fileName()), choices));
    }

    private static TrainJob of(Source source, Recipe recipe) throws BadInputException {
        try {
            return new TrainJob(recipe, source.data(recipe), Optional.empty());
        } catch (BadSettingException e) {
            throw refuse("--set", e);
        }
    }

    /** Says all names that can be trained, where a name is none of them and no file either. */
    private static void requireThere(String nameOrFile) throws BadInputException {
        try {
            if (Scenarios.names().contains(nameOrFile) || Files.exists(Path.of(nameOrFile))) {
                return;
            }
        } catch (InvalidPathException e) {
            // No file has such a name: refused below as no scenario either.
        }
        TreeSet<String> names = new TreeSet<>(TrainingScenario.names());
        throw new BadInputException(
                Path.of("--scenario"),
                Places.option(nameOrFile),
                Phrase.of("scenario.unknown", String.join(", ", names), Phrase.excerpt(nameOrFile)));
    }

    /** A recipe with choices of the command line, in their order. */
    static Recipe with(Recipe recipe, List<Choice> choices) throws BadInputException {
        Recipe changed = recipe;
        for (Choice choice : choices) {
            changed = set(changed, choice.option(), choice.assignment());
        }
        return changed;
    }

    private static Recipe set(Recipe recipe, String option, String assignment) throws BadInputException {
        try {
            return recipe.with(assignment);
        } catch (BadSettingException e) {
            throw refuse(option, e);
        }
    }

    private static BadInputException refuse(String option, BadSettingException refusal) {
        return new BadInputException(Path.of(option), Places.option(refusal.key()), refusal.problem());
    }
}
