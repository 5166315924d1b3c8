package gatescope.diagram;

import static gatescope.diagram.PlanBuilder.MIDDLE;
import static gatescope.diagram.PlanBuilder.THICK;
import static gatescope.diagram.PlanBuilder.THIN;

import java.util.List;

/**
 * Where the parts of a GRU stand. The hidden state is the memory and runs along the top; a branch of it joins x at the bottom
 * and feeds the gates. From left to right in the order of reading: reset, candidate, update, new state.
 */
final class GruPlan {
    /** The smallest width of the compact plan. */
    static final double LEAST = 413;

    private GruPlan() {}

    /** @param resetAfter whether r acts on the product R h′ + rb, or on h′ itself */
    static Plan of(Space space, boolean resetAfter) {
        PlanBuilder plan = new PlanBuilder();
        double left = space.margin();
        double right = space.right();
        double memory = space.memoryLine();
        double hidden = space.height() - space.tall(40, 0.05, 58);
        double ring = space.ring();
        double gateTall = space.gateHeight();
        double gateTop = hidden - space.tall(44, 0.22, 120) - gateTall;
        double gateBottom = gateTop + gateTall;
        double middle = (gateTop + gateBottom) / 2;
        double strip = space.stateStrip();
        double renew = space.wide(40, 50, 0, 50);

        // In the compact plan the number of h′ stands behind the branch, so that the gates can begin further left.
        double branch = space.compact() ? left + 3 : left + space.pill() + space.wide(12, 0.08, 60);
        double oldState = space.compact() ? branch + 8 + space.pill() / 2 : left + space.pill() / 2;
        double inlet = branch + space.wide(38, Space.INLET - 60, 0, Space.INLET - 60);
        double sumX = right - space.wide(84, 108, 0.10, 190);
        double gatesLeft = branch + space.wide(21, 14, 0.04, 50);
        double gatesRight = sumX - space.wide(62, 61, 0.08, 137);
        double resetRoom = space.wide(98, 128, 0.10, 200);
        double free = gatesRight - gatesLeft - resetRoom - space.wide(6, 12, 0.06, 60);
        double gate = Math.min(free / 3, space.wide(112, 0.05, 150));
        double extra = (free - 3 * gate) / 2;
        double reset = gatesLeft + gate / 2;
        double candidate = reset + gate + resetRoom + extra;
        double update = gatesRight - gate / 2;
        double resetX = reset + gate / 2 + space.wide(30, 39, 0.03, 60) + extra / 2;

        double spare = gateTop - memory - 76;
        double meet = memory + 56 + 0.5 * spare;
        double writePill = (memory + meet) / 2;
        double resetLevel = (memory + ring + gateTop) / 2 + 6;

        List<Point> lead = PlanBuilder.points(branch, memory, branch, hidden);
        plan.wire("h′", "", MIDDLE, branch, memory, branch, hidden, update, hidden)
                .feed("h′", "r", lead, reset, hidden, gateBottom);
        if (resetAfter) {
            double product = middle + (hidden - middle) * 0.72;
            double productPill = (product - 13 + middle + ring) / 2;
            double productStrip = resetX + space.pill() / 2 + 6;
            double productBars = Math.min(space.miniStrip(), candidate - gate / 2 - 8 - productStrip);
            plan.strip("hn", productStrip, productPill - space.miniHeight() / 2, productBars, space.miniHeight());
            plan.feed("h′", "hn", lead, resetX, hidden, product + 13)
                    .wire("hn", "reset", THIN, resetX, product - 13, resetX, middle + ring)
                    .box("hn", resetX, product, space.wide(54, 78, 0, 78), 26)
                    .ride("hn", resetX, product, resetX, productPill);
        } else {
            plan.feed("h′", "reset", lead, resetX, hidden, middle + ring);
        }
        List<Point> inputLead = PlanBuilder.points(inlet, hidden);
        plan.feed("x", "n", inputLead, candidate, hidden, gateBottom)
                .feed("h′", "z", lead, update, hidden, gateBottom);
        plan.wire("r", "reset", THIN, reset, gateTop, reset, resetLevel, resetX, resetLevel, resetX, middle - ring)
                .wire("reset", "n", THIN, resetX + ring, middle, candidate - gate / 2, middle)
                .wire("n", "write", THIN, candidate, gateTop, candidate, meet, sumX - ring, meet)
                .bridge("z", "keep", THIN, update, gateTop, update, memory + ring)
                .wire("z", "renew", THIN, update + gate / 2, middle, sumX - renew / 2, middle)
                .wire("renew", "write", THIN, sumX, middle - 13, sumX, meet + ring)
                .wire("write", "h", THIN, sumX, meet - ring, sumX, memory + ring);
        plan.wire("h′", "keep", THICK, left, memory, update - ring, memory)
                .wire("keep", "h", THICK, update + ring, memory, sumX - ring, memory)
                .exit("h", THICK, sumX + ring, memory, right, memory);

        plan.gate("r", reset, gateTop, gate, gateTall)
                .ring("reset", resetX, middle, ring)
                .gate("n", candidate, gateTop, gate, gateTall)
                .gate("z", update, gateTop, gate, gateTall)
                .ring("keep", update, memory, ring)
                .box("renew", sumX, middle, renew, 26)
                .ring("write", sumX, meet, ring)
                .ring("h", sumX, memory, ring);

        double resetPill = (resetX + ring + candidate - gate / 2) / 2;
        double keepPill = (update + sumX) / 2;
        double renewPill = (middle - 13 + meet + ring) / 2;
        plan.ride("h′", oldState, memory)
                .ride("r", reset, gateTop, reset, resetLevel, (reset + resetX) / 2, resetLevel)
                .ride("reset", resetX, middle, resetPill, middle)
                .ride("n", candidate, gateTop, candidate, meet, space.compact() ? candidate : (candidate + update) / 2, meet)
                .ride("z", update, gateTop, update, writePill)
                .ride("keep", update, memory, keepPill, memory)
                .ride("renew", sumX, middle, sumX, renewPill)
                .ride("write", sumX, meet, sumX, writePill)
                .ride("h", sumX, memory, sumX + ring + space.wide(2, 6, 0, 6) + space.pill() / 2, memory);

        double mini = space.miniStrip();
        double miniTall = space.miniHeight();
        plan.strip("h′", left, space.stripAbove(memory), strip, space.stripHeight())
                .strip("h", right - strip, space.stripAbove(memory), strip, space.stripHeight());
        if (keepPill + mini / 2 + 8 < right - strip) {
            plan.strip("keep", keepPill - mini / 2, memory - 16 - miniTall, mini, miniTall);
        }
        double beside = sumX + space.pill() / 2 + 6;
        plan.strip("renew", beside, renewPill - miniTall / 2, mini, miniTall)
                .strip("reset", resetPill - mini / 2, middle - 16 - miniTall, mini, miniTall);
        if (beside + mini + 26 < right) {
            plan.strip("write", beside, writePill - miniTall / 2, mini, miniTall);
        }
        plan.caption("h′", space.compact() ? branch + 8 : left, space.captionBelow(memory), false)
                .caption("h", right, space.captionBelow(memory), true);
        plan.inlet(inlet, space.inletBelow(hidden), hidden);
        return plan.build();
    }
}
