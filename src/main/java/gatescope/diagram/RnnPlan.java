package gatescope.diagram;

import static gatescope.diagram.PlanBuilder.MIDDLE;
import static gatescope.diagram.PlanBuilder.THICK;
import static gatescope.diagram.PlanBuilder.THIN;

import java.util.List;

/** Where the parts of the RNN's two forms stand. */
final class RnnPlan {
    /** The smallest width of the compact plans. */
    static final double LEAST = 196;

    private RnnPlan() {}

    /** h′ and x come in and are summed, the activation makes h of the sum. */
    static Plan plain(Space space) {
        return space.compact() ? upright(space) : level(space);
    }

    private static Plan level(Space space) {
        PlanBuilder plan = new PlanBuilder();
        double left = Space.MARGIN + space.wide(0, 0.03, 40);
        double right = space.width() - left;
        double line = 0.52 * space.height();
        double sumX = left + 0.34 * (right - left);
        double stateX = left + 0.67 * (right - left);
        double box = space.wide(150, 0.13, 300);
        double boxTall = Math.min(space.tall(110, 0.45, 300), 0.55 * space.height());
        double strip = 1.25 * space.stateStrip();
        double stripTall = 1.25 * space.stripHeight();
        double above = line - stripTall - 22;
        double input = space.height() - 34;
        double sumRight = sumX + box / 2;
        double stateLeft = stateX - box / 2;
        double stateRight = stateX + box / 2;
        plan.wire("h′", "z_h", MIDDLE, left, line, sumX - box / 2, line)
                .feed("x", "z_h", PlanBuilder.points(sumX, input - 12), sumX, input - 12, line + boxTall / 2)
                .wire("z_h", "h", MIDDLE, sumRight, line, stateLeft, line)
                .exit("h", MIDDLE, stateRight, line, right, line);
        plan.gate("z_h", sumX, line - boxTall / 2, box, boxTall).gate("h", stateX, line - boxTall / 2, box, boxTall);
        plan.ride("h′", left + space.pill() / 2 + 24, line)
                .ride("z_h", sumRight, line, (sumRight + stateLeft) / 2, line)
                .ride("h", stateRight, line, (stateRight + right) / 2, line);
        plan.strip("h′", left, above, strip, stripTall).strip("h", right - strip, above, strip, stripTall);
        plan.caption("h′", left, space.captionBelow(line), false)
                .caption("h", right, space.captionBelow(line), true);
        plan.inlet(sumX, input, input - 12);
        return plan.build();
    }

    /** The same where there is little width: h′ and x come in at the bottom, as in the gated cells, and go up through both. */
    private static Plan upright(Space space) {
        PlanBuilder plan = new PlanBuilder();
        double left = space.margin();
        double right = space.right();
        double hidden = space.hiddenLine();
        double top = space.tall(10, 0.06, 30);
        double between = space.tall(34, 0.14, 64);
        double boxTall = (hidden - 20 - top - between) / 2;
        double box = Math.clamp(0.32 * space.width(), 82.0, 150.0);
        double middle = left + space.wide(76, 240, 0, 240);
        double outX = (middle + box / 2 + right) / 2;
        double stateMiddle = top + boxTall / 2;
        double sumTop = top + boxTall + between;
        List<Point> lead = PlanBuilder.points(left, hidden);
        plan.wire("h′", "", MIDDLE, left, hidden, middle, hidden)
                .feed("h′", "z_h", lead, middle, hidden, sumTop + boxTall)
                .wire("z_h", "h", MIDDLE, middle, sumTop, middle, top + boxTall)
                .exit("h", MIDDLE, middle + box / 2, stateMiddle, outX, stateMiddle, outX, hidden, right, hidden);
        plan.gate("z_h", middle, sumTop, box, boxTall).gate("h", middle, top, box, boxTall);
        plan.ride("h′", left + space.pill() / 2, hidden)
                .ride("z_h", middle, sumTop, middle, sumTop - between / 2)
                .ride("h", middle + box / 2, stateMiddle, outX, stateMiddle, outX, (stateMiddle + hidden) / 2);
        double strip = space.stateStrip();
        if (left + strip + 6 < middle - box / 2) {
            plan.strip("h′", left, space.stripAbove(hidden), strip, space.stripHeight());
        }
        plan.caption("h′", left, space.captionBelow(hidden), false)
                .caption("h", right, space.captionBelow(hidden), true);
        plan.inlet(left + space.wide(68, Space.INLET, 0, Space.INLET), space.inletBelow(hidden), hidden);
        return plan.build();
    }

    /** The sum s carried along the top; h = φ(s) is read from it. */
    static Plan sum(Space space) {
        PlanBuilder plan = new PlanBuilder();
        double left = space.margin();
        double right = space.right();
        double memory = space.memoryLine();
        double hidden = space.hiddenLine();
        double ring = space.ring();
        double gateTop = space.gateTop();
        double gateBottom = gateTop + space.gateHeight();
        double strip = space.stateStrip();
        double gate = space.wide(82, 150, 0.08, 240);
        double sumX = left + space.wide(0.4, 0.36, 0, 0.36) * (right - left);
        double outputX = left + space.wide(0.86, 0.72, 0, 0.72) * (right - left);
        double squash = (memory + gateTop) / 2 + 6;

        plan.wire("h′", "", MIDDLE, left, hidden, sumX, hidden)
                .feed("h′", "z_h", PlanBuilder.points(left, hidden), sumX, hidden, gateBottom)
                .wire("z_h", "s", THIN, sumX, gateTop, sumX, memory + ring)
                .wire("s", "h", THIN, outputX, memory, outputX, squash - 14)
                .exit("h", MIDDLE, outputX, squash + 14, outputX, hidden, right, hidden)
                .wire("s′", "s", THICK, left, memory, sumX - ring, memory)
                .exit("s", THICK, sumX + ring, memory, right, memory);
        plan.gate("z_h", sumX, gateTop, gate, space.gateHeight())
                .ring("s", sumX, memory, ring)
                .box("h", outputX, squash, space.wide(46, 92, 0, 92), 28);
        double pill = (memory + ring + gateTop) / 2;
        plan.ride("s′", left + space.pill() / 2, memory)
                .ride("h′", left + space.pill() / 2, hidden)
                .ride("z_h", sumX, gateTop, sumX, pill)
                .ride("s", sumX, memory, (sumX + outputX) / 2, memory)
                .ride("h", outputX, squash, outputX, space.compact() ? squash + 31 : (squash + 14 + hidden) / 2);
        plan.strip("s′", left, space.stripAbove(memory), strip, space.stripHeight())
                .strip("s", right - strip, space.stripAbove(memory), strip, space.stripHeight());
        if (left + strip + 6 < sumX - gate / 2) {
            plan.strip("h′", left, space.stripAbove(hidden), strip, space.stripHeight());
        }
        if (right - strip > outputX + 6) {
            plan.strip("h", right - strip, space.stripAbove(hidden), strip, space.stripHeight());
        }
        plan.caption("s′", left, space.captionBelow(memory), false)
                .caption("s", right, space.captionBelow(memory), true)
                .caption("h′", left, space.captionBelow(hidden), false)
                .caption("h", right, space.captionBelow(hidden), true);
        plan.inlet(left + space.wide(68, Space.INLET, 0, Space.INLET), space.inletBelow(hidden), hidden);
        return plan.build();
    }
}
