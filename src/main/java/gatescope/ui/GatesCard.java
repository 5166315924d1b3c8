package gatescope.ui;

import gatescope.chart.AxisNames;
import gatescope.chart.ChartContent;
import gatescope.chart.Line;
import gatescope.chart.Markers;
import gatescope.chart.ValueChart;
import gatescope.diagram.Roles;
import gatescope.engine.CellGraph;
import gatescope.engine.Operation;
import gatescope.engine.Trace;
import gatescope.lab.LabState;
import gatescope.lab.Results;

/** The gates over time; of a cell that has none, the sum from which its hidden state is made. */
final class GatesCard extends UnitsCard {
    GatesCard(ChartParts parts) {
        super("gates", parts);
    }

    @Override
    ChartContent content(LabState state, Results results, Look look) {
        Trace trace = results.analysis(state.cell()).trace();
        CellGraph cell = trace.network().cell();
        UnitCurves curves = new UnitCurves(texts(), trace, state.unit(), showsAll(), look);
        for (Operation gate : cell.gates()) {
            curves.add(gate.name(), Roles.of(cell, gate.node()), Line.STRONG);
        }
        boolean gates = !cell.gates().isEmpty();
        if (!gates) {
            Operation first = cell.operations().getFirst();
            curves.add(first.name(), Roles.of(cell, first.node()), Line.STRONG);
        }
        return ValueChart.of(
                new AxisNames(
                        texts().text("chart.gates"),
                        texts().text("chart.axis.t"),
                        texts().text(gates ? "chart.axis.gates" : "chart.axis.sum")),
                of(state),
                curves.all(),
                Markers.at(state.playhead().moment().timestep()),
                0,
                gates ? 1 : 0);
    }
}
