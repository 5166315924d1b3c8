package gatescope.ui;

import gatescope.chart.Line;
import gatescope.chart.NumberedChart.Numbered;
import gatescope.chart.Stretch;
import gatescope.diagram.Role;
import gatescope.lab.CellKind;
import gatescope.lab.Messages;
import gatescope.lab.PartKind;
import gatescope.lab.PredictionReport;
import gatescope.lab.PredictionReport.OfPart;
import gatescope.lab.PredictionReport.Said;
import gatescope.lab.Predictor;
import gatescope.train.Part;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Numbers said beside the numbers wanted, at their places: along the series that the samples were cut from; along the one sequence
 * where every timestep has a target; else sample after sample.
 */
final class PredictionCurves {
    private final Messages texts;
    private final PredictionReport report;
    private final Look look;
    private final CellKind selected;
    private final int length;
    private final double[] actual;

    /** @param length how many places there are, at least as many as the samples need */
    PredictionCurves(Messages texts, PredictionReport report, CellKind selected, int length, Look look) {
        this.texts = texts;
        this.report = report;
        this.selected = selected;
        this.look = look;
        this.length = length;
        actual = actual();
    }

    /** Whether the samples are windows of one series. */
    static boolean isSeries(PredictionReport report) {
        return report.data().train().firstTarget() >= 0;
    }

    /** Whether every timestep of one sequence has a target. */
    static boolean isSequence(PredictionReport report) {
        return report.data().train().data().targetRows() > 1;
    }

    /** At which place, from 0, the first target of a part stands. */
    static int start(PredictionReport report, OfPart part) {
        if (isSeries(report)) {
            return part.part().firstTarget();
        }
        int start = 0;
        for (OfPart other : report.parts()) {
            if (other.kind() == part.kind()) {
                break;
            }
            start += count(report, other);
        }
        return start;
    }

    /** How many places the targets of a part take. */
    static int count(PredictionReport report, OfPart part) {
        return isSequence(report) ? part.part().data().targetRows() : part.part().data().size();
    }

    /** How many places all samples need. */
    static int places(PredictionReport report) {
        OfPart last = report.parts().getLast();
        return start(report, last) + count(report, last);
    }

    /** The parts of the axis. */
    List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        if (report.parts().size() > 1) {
            for (OfPart part : report.parts()) {
                int from = start(report, part);
                stretches.add(new Stretch(
                        from + 0.5,
                        from + count(report, part) + 0.5,
                        texts.text("part." + part.kind().fileName()),
                        part.kind() != PartKind.TRAIN));
            }
        }
        return stretches;
    }

    /** The curves, the most important first. */
    List<Numbered> all() {
        Map<Predictor, double[]> said = new LinkedHashMap<>();
        for (OfPart part : report.parts()) {
            int from = start(report, part);
            part.said().forEach((predictor, numbers) -> {
                double[] values = said.computeIfAbsent(predictor, _ -> gaps());
                put(numbers, values, from, count(report, part));
            });
        }
        List<Numbered> curves = new ArrayList<>();
        said.forEach((predictor, values) -> {
            if (predictor.equals(new Predictor.Present(selected))) {
                curves.addFirst(curve(predictor, values));
            } else {
                curves.add(curve(predictor, values));
            }
        });
        String name = texts.text("prediction.actual");
        Color ink = ChartColours.of(look, Role.TEXT);
        curves.add(Math.min(1, curves.size()), new Numbered(name, name, actual, ink, Line.PLAIN, at -> plain(actual[at])));
        return curves;
    }

    /** A prediction that goes on from its own outputs. */
    Numbered forecast(CellKind cell, int from, double[] numbers) {
        double[] values = gaps();
        System.arraycopy(numbers, 0, values, from, Math.min(numbers.length, length - from));
        String name = texts.text("prediction.forecast", cell.name());
        return new Numbered(name, name, values, ChartColours.of(look, cell), Line.DASHED, at -> withError(values, at));
    }

    private Numbered curve(Predictor predictor, double[] values) {
        return switch (predictor) {
            case Predictor.Present present -> {
                Line line = present.cell() == selected ? Line.STRONG : Line.PLAIN;
                yield new Numbered(
                        present.cell().name(), present.cell().name(), values, ChartColours.of(look, present.cell()), line,
                        at -> withError(values, at));
            }
            case Predictor.Held held -> {
                String name = texts.text("chart.baseline", held.cell().name());
                yield new Numbered(
                        name, name, values, ChartColours.of(look, held.cell()), Line.GHOST, at -> withError(values, at));
            }
            case Predictor.Naive naive -> {
                String key = naive.baseline().name().toLowerCase(Locale.ROOT);
                yield new Numbered(
                        texts.text("baseline." + key), texts.text("baseline.short." + key), values,
                        ChartColours.of(look, Role.QUIET_TEXT), Line.DASHED, at -> withError(values, at));
            }
        };
    }

    /** A number with all its digits, and how far it is from what was wanted. */
    private String withError(double[] values, int at) {
        double error = values[at] - actual[at];
        if (Double.isNaN(values[at]) || Double.isNaN(error)) {
            return plain(values[at]);
        }
        return texts.text("prediction.error", Double.toString(values[at]), (error > 0 ? "+" : "") + error);
    }

    private static String plain(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    private double[] gaps() {
        double[] values = new double[length];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private void put(Said said, double[] values, int from, int count) {
        int outputs = said.predictions().outputs();
        for (int k = 0; k < count; k++) {
            values[from + k] = said.predictions().predicted().get(k * outputs);
        }
    }

    /** The numbers wanted; of a series also those that only stand in windows. */
    private double[] actual() {
        double[] values = gaps();
        for (OfPart each : report.parts()) {
            Part part = each.part();
            int from = start(report, each);
            for (int k = 0; k < count(report, each); k++) {
                values[from + k] = isSequence(report) ? part.plainTarget(0, k, 0) : part.plainTarget(k, 0, 0);
            }
            int window = part.data().timesteps();
            if (isSeries(report)) {
                for (int t = 0; t < window && from - window + t >= 0; t++) {
                    values[from - window + t] = part.plainX(0, t, 0);
                }
            }
        }
        return values;
    }
}
