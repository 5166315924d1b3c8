package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Reducer;
import gatescope.lab.Results;
import gatescope.lab.Scenarios;
import gatescope.lab.Theme;
import gatescope.lab.View;
import java.awt.Color;
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

    @Test
    void theCarriesOfTwoCellsAreToldByTheirColours() {
        for (Theme theme : Theme.values()) {
            LabState state = Reducer.reduce(LabState.of(Scenarios.named("fibonacci")), new Action.ToggleCell(CellKind.GRU))
                    .with(View.DEFAULT.withTheme(theme));
            Look look = Look.of(state.view(), 1280, 720);
            List<GradientLine> lines = new GradientLines(Messages.of("ui", Locale.ENGLISH), state, Results.of(state), look).all();
            assertThat(colour(lines, "LSTM.0.carry")).as("%s", theme).isNotEqualTo(colour(lines, "GRU.0.carry"));
        }
    }

    private static Color colour(List<GradientLine> lines, String curve) {
        return lines.stream()
                .map(GradientLine::curve)
                .filter(each -> each.id().equals(curve))
                .findFirst()
                .orElseThrow()
                .colour();
    }
}
