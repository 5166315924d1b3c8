package gatescope.diagram;

import gatescope.diagram.Primitive.Anchor;
import gatescope.diagram.Primitive.Face;
import gatescope.diagram.Primitive.Weight;
import gatescope.lab.ClassProbabilities;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What a network takes a sequence for, after every timestep: a row per class, a bar per timestep as long as the probability, the
 * playhead's column framed, the future dimmed, and at the right the numbers of the playhead's timestep. A pure function.
 */
public final class ClassDiagram {
    private static final double MIN_WIDTH = 200;
    private static final double MIN_HEIGHT = 166;
    private static final double NAMES = 22;
    private static final double NUMBERS = 56;
    private static final double AXIS = 18;
    private static final double EDGE = 2;
    private static final double SMALL = 11;
    private static final double USUAL = 13;
    private static final double WIDEST = 40;
    private static final String ZONE = "class-timestep:";

    private ClassDiagram() {}

    /** The smallest width at text scale 1. */
    public static double minWidth() {
        return MIN_WIDTH;
    }

    /** The smallest height at text scale 1. */
    public static double minHeight() {
        return MIN_HEIGHT;
    }

    /** The timestep, from 0, whose zone has this id; empty when it is none of this diagram. */
    public static OptionalInt timestepOf(String zoneId) {
        return zoneId.startsWith(ZONE)
                ? OptionalInt.of(Integer.parseInt(zoneId.substring(ZONE.length())) - 1)
                : OptionalInt.empty();
    }

    /**
     * The picture.
     *
     * @param timestep where the playhead stands, from 0
     * @param textScale by how much text and strokes are larger than on a desk
     */
    public static Frame frame(
            ClassProbabilities classes, int timestep, double textScale, Texts texts, double width, double height) {
        double wide = Math.max(width / textScale, MIN_WIDTH);
        double tall = Math.max(height / textScale, MIN_HEIGHT);
        Sketch sketch = new Sketch(textScale);
        double each = Math.min(WIDEST, (wide - NAMES - NUMBERS) / classes.timesteps());
        TimelineDiagram.Columns columns = new TimelineDiagram.Columns(NAMES, each, 0, classes.timesteps());
        double pitch = (tall - AXIS - 2 * EDGE) / classes.classes();
        double bottom = EDGE + pitch * classes.classes();
        double left = columns.left(timestep);
        sketch.box("class.ground", left, EDGE, each, bottom - EDGE, 4, Role.ACCENT, null, 0, 0.1);
        for (int label = 0; label < classes.classes(); label++) {
            new Row(sketch, classes, columns, label, timestep, EDGE + label * pitch, pitch).draw();
        }
        sketch.box("class.playhead", left, EDGE, each, bottom - EDGE, 4, null, Role.ACCENT, 2, 1);
        axis(sketch, columns, timestep, bottom);
        for (int t = 0; t < classes.timesteps(); t++) {
            String text = texts.text(
                    "zone.class",
                    Integer.toString(t + 1),
                    Integer.toString(classes.said(t)),
                    Numbers.percent(classes.at(t, classes.said(t))));
            sketch.zone(ZONE + (t + 1), columns.left(t), EDGE, each, bottom - EDGE, Math.min(4, each / 2), text);
        }
        return sketch.frame(wide * textScale, tall * textScale);
    }

    /** The numbers of some timesteps, that of the playhead always. */
    private static void axis(Sketch sketch, TimelineDiagram.Columns columns, int timestep, double bottom) {
        int unit = columns.count() <= 12 ? 1 : columns.count() <= 60 ? 7 : 50;
        double room = TextWidth.ui("00", SMALL) + 6;
        for (int t = 0; t < columns.count(); t++) {
            boolean here = t == timestep;
            boolean near = Math.abs(columns.middle(t) - columns.middle(timestep)) < room;
            if (here || (((t + 1) % unit == 0 || t == 0) && !near)) {
                sketch.label(
                        "class.t." + (t + 1), Integer.toString(t + 1), columns.middle(t), bottom + AXIS / 2 + Sketch.HALF_FIGURE * SMALL + 1,
                        Anchor.MIDDLE, Face.UI, here ? Weight.BOLD : Weight.REGULAR, SMALL,
                        here ? Role.TEXT : Role.QUIET_TEXT, 1);
            }
        }
    }

    /** The row of one class. */
    private record Row(
            Sketch sketch,
            ClassProbabilities classes,
            TimelineDiagram.Columns columns,
            int label,
            int timestep,
            double top,
            double pitch) {
        void draw() {
            boolean wanted = label == classes.wanted();
            boolean said = label == classes.said(timestep);
            Role role = wanted ? Role.ACCENT : Role.RNN;
            String id = "class." + label;
            double tall = pitch - 2;
            double end = columns.left(columns.end());
            sketch.path(
                    id + ".line", PlanBuilder.points(columns.start(), top + tall, end, top + tall), Role.HAIRLINE, 1, false, 1);
            int now = timestep + 1;
            bars(id + ".past", 0, now, tall, role, 1);
            if (now < columns.end()) {
                bars(id + ".future", now, columns.end(), tall, role, TimelineDiagram.AHEAD);
            }
            double size = Math.clamp(pitch - 3, SMALL, USUAL);
            double baseline = top + pitch / 2 + Sketch.HALF_FIGURE * size;
            Weight weight = wanted || said ? Weight.BOLD : Weight.REGULAR;
            sketch.label(
                    id + ".name", Integer.toString(label), NAMES - 8, baseline, Anchor.END, Face.UI, weight, size,
                    wanted ? Role.ACCENT : said ? Role.TEXT : Role.QUIET_TEXT, 1);
            sketch.label(
                    id + ".number", Numbers.percent(classes.at(timestep, label)), end + NUMBERS - 6, baseline, Anchor.END,
                    Face.UI, said ? Weight.BOLD : Weight.REGULAR, size,
                    said ? (wanted ? Role.ACCENT : Role.TEXT) : Role.QUIET_TEXT, 1);
        }

        private void bars(String id, int first, int end, double tall, Role role, double opacity) {
            double gap = Math.min(2, 0.2 * columns.width());
            List<Double> to = IntStream.range(first, end)
                    .mapToObj(t -> Double.isFinite(classes.at(t, label)) ? classes.at(t, label) : 0.0)
                    .toList();
            sketch.bars(
                    id, columns.left(first) + gap / 2, top, (end - first) * columns.width() - gap, tall, gap, 0, to, role,
                    opacity);
        }
    }
}
