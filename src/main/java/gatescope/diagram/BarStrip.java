package gatescope.diagram;

import java.util.ArrayList;
import java.util.List;

/** A row of bars, one per unit, with the selected one outlined. */
final class BarStrip {
    /** Up to here every unit has a frame of its own. */
    private static final int FRAMED = 8;

    /** The stroke of the mark where a bar ended at the baseline. */
    static final double GHOST = 1.75;

    private BarStrip() {}

    /**
     * Draws a row of bars.
     *
     * @param id the prefix of the ids
     * @param from where the bars begin, 0 for amounts, ½ for signed values
     * @param to where they end, as parts of the height; empty bars where nothing is computed yet
     * @param ghosts where they ended at the baseline; empty for no marks
     * @param selected the unit to outline, or −1 for none
     * @param highlighted the unit that a person points at, or −1 for none
     */
    static void draw(
            Sketch sketch,
            String id,
            Plan.Strip place,
            double from,
            List<Double> to,
            List<Double> ghosts,
            int selected,
            int highlighted,
            Role role,
            double shade,
            double outlineShade) {
        int count = to.size();
        double gap = count > FRAMED ? (count > 40 ? 0 : 0.5) : Math.clamp(0.16 * place.width() / count, 1.5, 4.0);
        double cell = (place.width() + gap) / count;
        boolean framed = count <= FRAMED;
        double x = place.x();
        double y = place.y();
        double height = place.height();
        if (framed) {
            for (int unit = 0; unit < count; unit++) {
                box(sketch, id + ".track." + unit, x + unit * cell, y, cell - gap, height, shade);
            }
        } else {
            box(sketch, id + ".track", x - 1, y, place.width() + 2, height, shade);
        }
        sketch.bars(
                id + ".bars",
                x + (framed ? 1 : 0),
                y + 1,
                place.width() - (framed ? 2 : 0),
                height - 2,
                framed ? gap + 2 : gap,
                from,
                to,
                role,
                shade);
        if (from > 0) {
            sketch.path(
                    id + ".zero",
                    PlanBuilder.points(x + 1, y + height / 2, x + place.width() - 1, y + height / 2),
                    Role.QUIET_TEXT,
                    0.75,
                    false,
                    0.7 * shade);
        }
        if (!ghosts.isEmpty()) {
            List<Point> marks = new ArrayList<>();
            double over = Math.min(1.5, gap / 2);
            for (int unit = 0; unit < ghosts.size(); unit++) {
                double left = x + unit * cell;
                double level = y + 1 + (height - 2) * (1 - ghosts.get(unit));
                marks.add(new Point(left - over, level));
                marks.add(new Point(left + cell - gap + over, level));
            }
            sketch.ticks(id + ".ghost", marks, role, GHOST, Math.max(shade, 0.75));
        }
        if (selected >= 0 && selected < count && count > 1) {
            outline(sketch, id + ".selected", place, selected * cell, cell - gap, 2, Role.TEXT, outlineShade);
        }
        if (highlighted >= 0 && highlighted < count) {
            outline(sketch, id + ".highlighted", place, highlighted * cell, cell - gap, 3.5, Role.ACCENT, 1);
        }
    }

    private static void outline(
            Sketch sketch, String id, Plan.Strip place, double at, double bar, double edge, Role role, double shade) {
        double wide = Math.max(bar + 2 * edge, 6);
        double centre = place.x() + at + bar / 2;
        sketch.box(
                id,
                centre - wide / 2,
                place.y() - edge,
                wide,
                place.height() + 2 * edge,
                edge + 1.5,
                null,
                role,
                role == Role.ACCENT ? 2.5 : 1.75,
                shade);
    }

    private static void box(Sketch sketch, String id, double x, double y, double width, double height, double shade) {
        sketch.box(id, x, y, width, height, 3, Role.BACKGROUND, Role.HAIRLINE, 1, Math.min(1, shade + 0.3));
    }
}
