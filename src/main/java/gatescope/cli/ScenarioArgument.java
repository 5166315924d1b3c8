package gatescope.cli;

import gatescope.data.BadInputException;
import gatescope.data.Phrase;
import gatescope.data.Places;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Moment;
import gatescope.lab.Reducer;
import gatescope.lab.Scenario;
import gatescope.lab.Scenarios;
import gatescope.lab.SceneFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind --scenario, --step and --operation. */
final class ScenarioArgument {
    private ScenarioArgument() {}

    /**
     * A scenario of the program by its name, or a saved scene by its file.
     *
     * @throws BadInputException if it is neither, or the file is not understood
     */
    static LabState read(@Nullable String nameOrFile) throws BadInputException {
        String wanted = nameOrFile == null ? Scenarios.DEFAULT : nameOrFile;
        if (Scenarios.names().contains(wanted)) {
            return LabState.of(Scenarios.named(wanted));
        }
        Path file;
        try {
            file = Path.of(wanted);
        } catch (InvalidPathException e) {
            throw unknown(wanted);
        }
        if (!Files.exists(file)) {
            throw unknown(wanted);
        }
        return SceneFile.read(file);
    }

    private static BadInputException unknown(String wanted) {
        return new BadInputException(
                Path.of("--scenario"),
                Places.option(wanted),
                Phrase.of("scenario.unknown", String.join(", ", Scenarios.names()), Phrase.excerpt(wanted)));
    }

    /**
     * The cell, when the scenario has it.
     *
     * @throws BadInputException if it does not
     */
    static CellKind requireCell(Scenario scenario, CellKind cell) throws BadInputException {
        if (!scenario.models().containsKey(cell)) {
            String there = scenario.models().keySet().stream()
                    .sorted()
                    .map(CellKind::fileName)
                    .collect(Collectors.joining(", "));
            throw new BadInputException(
                    Path.of(scenario.name()), Places.option("--cell"), Phrase.of("scenario.cell", there, cell.fileName()));
        }
        return cell;
    }

    /**
     * The state with these cells of its scenario beside each other, the first of them selected; null leaves it.
     *
     * @throws BadInputException if the scenario does not have one of them
     */
    static LabState withCells(LabState state, @Nullable CellChoice choice) throws BadInputException {
        if (choice == null) {
            return state;
        }
        for (CellKind cell : choice.cells()) {
            requireCell(state.scenario(), cell);
        }
        LabState next = Reducer.reduce(state, new Action.ShowCell(choice.cells().getFirst()));
        for (CellKind other : choice.cells().subList(1, choice.cells().size())) {
            next = Reducer.reduce(next, new Action.ToggleCell(other));
        }
        return next;
    }

    /**
     * The state at a timestep and operation.
     *
     * @param step from 1; null: where the state is
     * @param operation from 1; null: the last one when a step is given, else where the state is
     * @throws BadInputException if the run has no such place
     */
    static LabState at(LabState state, @Nullable Integer step, @Nullable Integer operation) throws BadInputException {
        Moment moment = state.playhead().moment();
        int last = state.extent().operations();
        int t = step == null ? moment.timestep() + 1 : step;
        int k = operation != null ? operation : step != null ? last : moment.operation() + 1;
        require(state, "--step", t, state.extent().timesteps());
        require(state, "--operation", k, last);
        return state.with(state.playhead().at(new Moment(t - 1, k - 1)));
    }

    private static void require(LabState state, String option, int value, int most) throws BadInputException {
        if (value > most) {
            throw new BadInputException(
                    Path.of(state.scenario().name()), Places.option(option), Phrase.of("scenario.most", most, value));
        }
    }
}
