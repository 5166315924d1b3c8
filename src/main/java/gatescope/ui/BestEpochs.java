package gatescope.ui;

import gatescope.chart.Mark;
import gatescope.chart.Markers;
import gatescope.lab.CellKind;
import gatescope.lab.Course;
import gatescope.lab.Messages;
import gatescope.train.Ending;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The best epochs of the cells whose training was stopped early.
 *
 * @param byCell the epochs
 * @param perEpoch how many places of the axis an epoch has
 */
record BestEpochs(Map<CellKind, Integer> byCell, int perEpoch) {
    static BestEpochs of(Map<CellKind, Course> courses, int perEpoch) {
        Map<CellKind, Integer> bests = new TreeMap<>();
        courses.forEach((cell, course) -> {
            if (course.ending() instanceof Ending.Stopped stopped) {
                bests.put(cell, stopped.best());
            }
        });
        return new BestEpochs(bests, perEpoch);
    }

    private double place(int epoch) {
        return (double) epoch * perEpoch;
    }

    /** One of them that is as near to a place of the axis as this, or nearer. */
    OptionalInt near(double place, double distance) {
        return byCell.values().stream()
                .mapToInt(Integer::intValue)
                .filter(epoch -> Math.abs(place(epoch) - place) <= distance)
                .findFirst();
    }

    /** The same marks and these. */
    Markers mark(Markers markers, Messages texts) {
        Markers all = markers;
        for (Map.Entry<CellKind, Integer> best : byCell.entrySet()) {
            String name = texts.text("learning.best.mark", best.getKey().name(), best.getValue());
            all = all.and(new Mark(place(best.getValue()), name));
        }
        return all;
    }
}
