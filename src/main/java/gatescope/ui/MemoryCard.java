package gatescope.ui;

import gatescope.chart.AxisNames;
import gatescope.chart.ChartContent;
import gatescope.chart.Line;
import gatescope.chart.Markers;
import gatescope.chart.ValueChart;
import gatescope.diagram.Roles;
import gatescope.engine.CellGraph;
import gatescope.engine.Node;
import gatescope.engine.Operand;
import gatescope.engine.Trace;
import gatescope.lab.LabState;
import gatescope.lab.Results;
import java.util.List;
import java.util.TreeSet;

/** The states over time, and what is added up to the one that carries: what is kept, and what is written. */
final class MemoryCard extends UnitsCard {
    MemoryCard(ChartParts parts) {
        super("memory", parts);
    }

    @Override
    ChartContent content(LabState state, Results results, Look look) {
        Trace trace = results.analysis(state.cell()).trace();
        CellGraph cell = trace.network().cell();
        UnitCurves curves = new UnitCurves(texts(), trace, state.unit(), showsAll(), look);
        for (String name : new TreeSet<>(cell.states())) {
            curves.add(name, Roles.of(cell, cell.indexOf(name)), Line.STRONG);
        }
        for (String name : cell.states()) {
            if (cell.nodes().get(cell.indexOf(name)) instanceof Node.Add sum) {
                for (Operand part : List.of(sum.left(), sum.right())) {
                    if (!part.previous()) {
                        curves.add(cell.node(part).name(), Roles.ofPart(cell, part.node()), Line.DASHED);
                    }
                }
            }
        }
        return ValueChart.of(
                new AxisNames(
                        texts().text("chart.memory"),
                        texts().text("chart.axis.t"),
                        texts().text("chart.axis.memory")),
                of(state),
                curves.all(),
                Markers.at(state.playhead().moment().timestep()),
                0,
                0);
    }
}
