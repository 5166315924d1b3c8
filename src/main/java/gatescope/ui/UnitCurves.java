package gatescope.ui;

import gatescope.chart.Curve;
import gatescope.chart.Line;
import gatescope.chart.Samples;
import gatescope.diagram.Role;
import gatescope.diagram.ValueId;
import gatescope.engine.Trace;
import gatescope.lab.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values of a run over the timesteps: of the selected unit, and if wanted thin ones of all others. */
final class UnitCurves {
    private final Messages texts;
    private final Trace trace;
    private final int unit;
    private final boolean all;
    private final Look look;
    private final List<Curve> selected = new ArrayList<>();
    private final List<Curve> others = new ArrayList<>();

    UnitCurves(Messages texts, Trace trace, int unit, boolean all, Look look) {
        this.texts = texts;
        this.trace = trace;
        this.unit = unit;
        this.all = all;
        this.look = look;
    }

    /** What the curves of values are to the rest of the window. */
    static final ChartHover.Meaning MEANING = new ChartHover.Meaning(
            (curve, position) -> {
                Optional<ValueId.Place> place = ValueId.Place.of(curve.id());
                return place.map(found -> ValueId.of(found.name(), position, found.unit())).orElse("");
            },
            spot -> spot.place().map(place -> id(place.name(), place.unit())).orElse(""));

    private static String id(String name, int unit) {
        return ValueId.of(name, -1, unit);
    }

    /** Adds a value by its name in the trace. */
    void add(String name, Role role, Line line) {
        int node = trace.network().cell().indexOf(name);
        int units = trace.network().units(node);
        if (unit < units) {
            selected.add(curve(name, node, unit, role).as(line, name));
        }
        for (int other = 0; all && other < units; other++) {
            if (other != unit) {
                others.add(curve(name, node, other, role).as(Line.THIN, ""));
            }
        }
    }

    private Curve curve(String name, int node, int of, Role role) {
        Samples values = Samples.of(trace.timesteps(), t -> trace.value(t, node, of));
        String full = texts.text("chart.of.unit", name, Integer.toString(of + 1));
        return Curve.of(full, values, ChartColours.of(look, role), Line.PLAIN).named(id(name, of), full);
    }

    /** The curves, those of the selected unit first. */
    List<Curve> all() {
        List<Curve> curves = new ArrayList<>(selected);
        curves.addAll(others);
        return curves;
    }
}
