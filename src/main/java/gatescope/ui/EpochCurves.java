package gatescope.ui;

import gatescope.chart.Line;
import gatescope.chart.NumberedChart.Numbered;
import gatescope.lab.CellKind;
import gatescope.lab.Course;
import gatescope.lab.Messages;
import gatescope.train.Epoch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The curves of a training: of each cell its losses, epoch after epoch, or its gradient norms, update after update; those of the selected cell first. */
final class EpochCurves {
    private final Messages texts;
    private final Map<CellKind, Course> courses;
    private final CellKind selected;
    private final Look look;
    private final String of;

    /**
     * @param courses how the training of each cell went; none before anything came of it
     * @param of what the curves are of, where they are not of what is shown; else empty
     */
    EpochCurves(Messages texts, Map<CellKind, Course> courses, CellKind selected, Look look, String of) {
        this.texts = texts;
        this.courses = new TreeMap<>(Comparator.<CellKind, Boolean>comparing(cell -> cell != selected).thenComparing(Comparator.naturalOrder()));
        this.courses.putAll(courses);
        this.selected = selected;
        this.look = look;
        this.of = of;
    }

    /** How many updates an epoch has; 1 before one is whole. */
    int updatesPerEpoch() {
        return courses.values().stream()
                .mapToInt(course -> course.last().gradientNorms().size())
                .max()
                .stream()
                .map(updates -> Math.max(1, updates))
                .findFirst()
                .orElse(1);
    }

    /** In training and, where there is one, in validation; at 0 what they were before any update, where that is known. */
    List<Numbered> losses() {
        List<Numbered> curves = new ArrayList<>();
        courses.forEach((cell, course) -> {
            Epoch beginning = course.history().nearest(0);
            Line line = cell == selected ? Line.STRONG : Line.PLAIN;
            curves.add(new Numbered(
                    named(texts.text("learning.loss.of", cell.name())), named(cell.name()), course.history().trainingLosses(), ChartColours.of(look, cell), line));
            if (beginning.validationLoss().isPresent()) {
                curves.add(new Numbered(
                        named(texts.text("learning.validation.of", cell.name())),
                        named(texts.text("learning.validation.label", cell.name())),
                        course.history().validationLosses(),
                        ChartColours.of(look, cell),
                        Line.DASHED));
            }
        });
        return curves;
    }

    /** Before clipping; at 0 there is none. */
    List<Numbered> norms() {
        List<Numbered> curves = new ArrayList<>();
        courses.forEach((cell, course) -> curves.add(new Numbered(
                named(texts.text("learning.norm.of", cell.name())),
                named(cell.name()),
                course.history().gradientNorms(),
                ChartColours.of(look, cell),
                Line.PLAIN)));
        return curves;
    }

    private String named(String name) {
        return of.isEmpty() ? name : texts.text("learning.curve.of", name, of);
    }
}
