package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Reducer;
import gatescope.lab.Results;
import gatescope.lab.Scenarios;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Which cells are compared in the gradient chart. */
class GradientLinesTest {
    private static List<CellKind> cells(LabState state) {
        Look look = Look.of(state.view(), 1280, 720);
        GradientLines lines = new GradientLines(Messages.of("ui", Locale.ENGLISH), state, Results.of(state), look);
        return lines.all().stream().map(GradientLine::cell).distinct().toList();
    }

    @Test
    void oneAloneIsComparedWithAllAndSeveralWithEachOther() {
        LabState one = LabState.of(Scenarios.named("gradients"));
        assertThat(cells(one)).containsExactlyInAnyOrder(CellKind.RNN, CellKind.LSTM, CellKind.GRU);
        LabState two = Reducer.reduce(one, new Action.ToggleCell(CellKind.RNN));
        assertThat(cells(two)).containsExactlyInAnyOrder(CellKind.RNN, CellKind.LSTM);
        LabState three = Reducer.reduce(two, new Action.ToggleCell(CellKind.GRU));
        assertThat(cells(three)).containsExactlyInAnyOrder(CellKind.RNN, CellKind.LSTM, CellKind.GRU);
    }
}
