package gatescope.cli;

import gatescope.data.BadInputException;
import gatescope.data.Phrase;
import gatescope.data.Places;
import gatescope.engine.CellGraph;
import gatescope.engine.Model;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Scenarios;
import gatescope.lab.Series;
import gatescope.lab.Wanted;
import gatescope.train.BadSettingException;
import gatescope.train.Recipe;
import gatescope.train.TrainingData;
import gatescope.train.TrainingScenario;
import gatescope.train.WholeSequence;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is to be trained, and how.
 *
 * @param recipe every setting
 * @param data the samples
 * @param deadAbove see {@link gatescope.train.SeedRuns}
 * @param start the first weights, where they come from a file
 */
record TrainJob(Recipe recipe, TrainingData data, OptionalDouble deadAbove, Optional<Model> start) {
    /**
     * A setting from the command line.
     *
     * @param option where it was typed
     * @param assignment KEY=VALUE
     */
    record Choice(String option, String assignment) {}

    /**
     * The job of a scenario that can be trained by name, or of the sequence of another one or of a saved scene.
     *
     * @throws BadInputException if there is no such scenario, or a choice is wrong
     */
    static TrainJob of(String nameOrFile, @Nullable CellKind cell, List<Choice> choices) throws BadInputException {
        Optional<TrainingScenario> named = TrainingScenario.named(nameOrFile);
        if (named.isPresent()) {
            Recipe begin = named.get().recipe();
            Recipe recipe = with(cell == null ? begin : set(begin, "--cell", "cell=" + cell.fileName()), choices);
            return new TrainJob(recipe, data(named.get(), recipe), named.get().deadAbove(), Optional.empty());
        }
        requireThere(nameOrFile);
        LabState state = ScenarioArgument.read(nameOrFile);
        CellKind kind = cell == null ? state.cell() : ScenarioArgument.requireCell(state.scenario(), cell);
        CellGraph graph = state.scenario().model(kind).network().cell();
        Recipe recipe = set(TrainingScenario.FIBONACCI.recipe(), "--scenario", "cell=" + graph.name());
        recipe = set(recipe, "--scenario", "units=" + state.scenario().model(kind).network().hidden());
        for (Map.Entry<String, String> setting : graph.settings().entrySet()) {
            String key = setting.getKey().equals("candidate_activation") ? "activation" : setting.getKey();
            recipe = set(recipe, "--scenario", key + "=" + setting.getValue());
        }
        Series series = state.scenario().series();
        if (!(series.wanted() instanceof Wanted.EachStep each)) {
            throw new BadInputException(
                    Path.of(nameOrFile), Phrase.of("place.option", "--scenario"), Phrase.of("scenario.untrainable"));
        }
        TrainingData data = WholeSequence.of(array(series.x()), array(each.numbers()), series.scaling());
        return new TrainJob(with(recipe, choices), data, OptionalDouble.empty(), Optional.empty());
    }

    private static TrainingData data(TrainingScenario scenario, Recipe recipe) throws BadInputException {
        try {
            return scenario.data(recipe);
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
        names.addAll(Scenarios.names());
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
        return new BadInputException(Path.of(option), Phrase.of("place.option", refusal.key()), refusal.problem());
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
