package gatescope.diagram;

import static gatescope.diagram.PlanBuilder.MIDDLE;
import static gatescope.diagram.PlanBuilder.THICK;
import static gatescope.diagram.PlanBuilder.THIN;

import java.util.List;

/** Where the parts of an LSTM stand: c along the top, h′ and x along the bottom, the four gates between. */
final class LstmPlan {
    /** The smallest width of the compact plan. */
    static final double LEAST = 380;

    private LstmPlan() {}

    static Plan of(Space space) {
        PlanBuilder plan = new PlanBuilder();
        double left = space.margin();
        double right = space.right();
        double memory = space.memoryLine();
        double hidden = space.hiddenLine();
        double ring = space.ring();
        double gateTop = space.gateTop();
        double gateBottom = gateTop + space.gateHeight();
        double strip = space.stateStrip();

        // Columns: the gates share what lies between the bars of the old state and the column of the output.
        double outputX = right - space.wide(38, 96, 0.06, 132) - space.wide(8, 14, 0.03, 40);
        double gatesLeft = left + space.wide(38, 96, 0.06, 132) + space.wide(8, 12, 0.03, 40);
        double gatesRight = outputX - space.wide(44, 54, 0.06, 100);
        double gate = Math.min((gatesRight - gatesLeft - 3 * space.wide(5, 8, 0, 8)) / 4, space.wide(112, 0.05, 150));
        double pitch = (gatesRight - gatesLeft - gate) / 3;
        double forget = gatesLeft + gate / 2;
        double input = forget + pitch;
        double candidate = input + pitch - space.wide(0, 0.02, 20);
        double output = gatesRight - gate / 2;
        double write = (input + candidate) / 2;

        // Levels: where i and g meet, and where o meets the activated memory.
        double spare = gateTop - memory - 94;
        double meet = memory + 56 + 0.5 * spare;
        double pills = Math.max((meet + gateTop) / 2, Math.min(meet + ring + 12, gateTop - 12));
        double read = memory + 80 + 0.55 * spare;
        double squash = memory + 23 + 0.16 * spare;

        List<Point> lead = PlanBuilder.points(left, hidden);
        plan.wire("h′", "", MIDDLE, left, hidden, output, hidden)
                .feed("h′", "f", lead, forget, hidden, gateBottom)
                .feed("h′", "i", lead, input, hidden, gateBottom)
                .feed("h′", "g", lead, candidate, hidden, gateBottom)
                .feed("h′", "o", lead, output, hidden, gateBottom);
        plan.wire("f", "keep", THIN, forget, gateTop, forget, memory + ring)
                .wire("i", "write", THIN, input, gateTop, input, meet, write - ring, meet)
                .wire("g", "write", THIN, candidate, gateTop, candidate, meet, write + ring, meet)
                .wire("write", "c", THIN, write, meet - ring, write, memory + ring)
                .wire("o", "h", THIN, output, gateTop, output, read, outputX - ring, read)
                .wire("c", "s", THIN, outputX, memory, outputX, squash - 11)
                .wire("s", "h", THIN, outputX, squash + 11, outputX, read - ring)
                .exit("h", MIDDLE, outputX, read + ring, outputX, hidden, right, hidden);
        plan.wire("c′", "keep", THICK, left, memory, forget - ring, memory)
                .wire("keep", "c", THICK, forget + ring, memory, write - ring, memory)
                .exit("c", THICK, write + ring, memory, right, memory);

        plan.gate("f", forget, gateTop, gate, space.gateHeight())
                .gate("i", input, gateTop, gate, space.gateHeight())
                .gate("g", candidate, gateTop, gate, space.gateHeight())
                .gate("o", output, gateTop, gate, space.gateHeight())
                .ring("keep", forget, memory, ring)
                .ring("write", write, meet, ring)
                .ring("c", write, memory, ring)
                .box("s", outputX, squash, space.wide(46, 76, 0, 76), 22)
                .ring("h", outputX, read, ring);

        double keepPill = (forget + write) / 2;
        double cPill = (write + outputX) / 2;
        double writePill = (memory + meet) / 2;
        double sPill = (squash + 11 + read - ring) / 2;
        double hPill = read + ring + space.tall(20, 0.08, 60);
        plan.ride("c′", left + space.pill() / 2, memory)
                .ride("h′", left + space.pill() / 2, hidden)
                .ride("f", forget, gateTop, forget, pills)
                .ride("keep", forget, memory, keepPill, memory)
                .ride("i", input, gateTop, input, pills)
                .ride("g", candidate, gateTop, candidate, pills)
                .ride("write", write, meet, write, writePill)
                .ride("c", write, memory, cPill, memory)
                .ride("o", output, gateTop, output, read, (output + outputX - ring) / 2, read)
                .ride("s", outputX, squash, outputX, sPill)
                .ride("h", outputX, read, outputX, hPill);

        double mini = space.miniStrip();
        double miniTall = space.miniHeight();
        plan.strip("c′", left, space.stripAbove(memory), strip, space.stripHeight())
                .strip("h′", left, space.stripAbove(hidden), strip, space.stripHeight())
                .strip("c", right - strip, space.stripAbove(memory), strip, space.stripHeight())
                .strip("h", right - strip, space.stripAbove(hidden), strip, space.stripHeight())
                .strip("keep", keepPill - mini / 2, memory - 16 - miniTall, mini, miniTall)
                .strip("write", write + space.pill() / 2 + 6, writePill - miniTall / 2, mini, miniTall);
        double beside = outputX + space.pill() / 2 + 6;
        if (!space.compact() || beside + mini <= right) {
            plan.strip("s", beside, sPill - miniTall / 2, mini, miniTall);
        }
        plan.caption("c′", left, space.captionBelow(memory), false)
                .caption("c", right, space.captionBelow(memory), true)
                .caption("h′", left, space.captionBelow(hidden), false)
                .caption("h", right, space.captionBelow(hidden), true);
        plan.inlet(left + space.wide(68, Space.INLET, 0, Space.INLET), space.inletBelow(hidden), hidden);
        return plan.build();
    }
}
