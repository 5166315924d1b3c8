package gatescope.ui;

import gatescope.chart.ChartContent;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Moment;
import gatescope.lab.Results;
import java.util.Set;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A card with a chart of the state. It is drawn anew only when something changes that it depends on. */
abstract class ChartPanel implements Panel {
    private final ChartCard card;
    private @Nullable Shown shown;

    /** All that a chart depends on. */
    private record Shown(
            LabState state, Results results, CellKind cell, Set<CellKind> cells, Moment moment, int unit, Look look) {
        /** Whether nothing changed but, within a timestep, the operation. */
        boolean isAs(Shown other, boolean operations) {
            boolean sameMoment = operations
                    ? moment.equals(other.moment)
                    : moment.timestep() == other.moment.timestep();
            return sameMoment
                    && cell == other.cell
                    && unit == other.unit
                    && cells.equals(other.cells)
                    && look.equals(other.look)
                    && results.equals(other.results);
        }
    }

    ChartPanel(ChartCard card) {
        this.card = card;
    }

    final ChartCard card() {
        return card;
    }

    @Override
    public final Region node() {
        return card;
    }

    @Override
    public final void show(LabState state, Results results, Look look) {
        Shown now = new Shown(
                state, results, state.cell(), state.shown(), state.playhead().moment(), state.unit(), look);
        boolean same = shown != null && now.isAs(shown, followsOperations());
        shown = now;
        if (!same) {
            draw(now);
        }
    }

    /** Draws once more, after a choice on the card itself. */
    final void again() {
        if (shown != null) {
            draw(shown);
        }
    }

    private void draw(Shown now) {
        ChartContent content = content(now.state(), now.results(), now.look());
        card.show(of(now.state()), content, ChartColours.style(now.look()));
    }

    /** Of what the chart is, in words beside its title. */
    abstract String of(LabState state);

    /** The chart. */
    abstract ChartContent content(LabState state, Results results, Look look);

    /** Whether the chart depends on the operation too, and not only on the timestep. */
    boolean followsOperations() {
        return false;
    }

    @Override
    public final void dispose() {
        shown = null;
        card.dispose();
        ended();
    }

    /** The card will not be shown any more. */
    void ended() {}
}
