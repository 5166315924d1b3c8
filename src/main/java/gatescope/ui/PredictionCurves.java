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
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Numbers said beside the numbers wanted, at their places, see {@link SamplePlaces}: lines along a series or a sequence, points where
 * samples do not follow one another. Where only some samples of a series were asked for, lines lead from one to the next.
 */
final class PredictionCurves {
    /** Up to so many points may be large. */
    private static final int FEW = 60;

    private final Messages texts;
    private final PredictionReport report;
    private final SamplePlaces places;
    private final Look look;
    private final CellKind selected;
    private final HeldEpochs.Of held;
    private final boolean apart;
    private final double[] actual;

    /**
     * @param held which epoch the models are that are compared with
     * @param actual what stands at the places, see {@link SamplePlaces#actual}: there are as many places
     */
    PredictionCurves(
            Messages texts, PredictionReport report, CellKind selected, HeldEpochs.Of held, double[] actual, Look look) {
        this.texts = texts;
        this.report = report;
        this.selected = selected;
        this.held = held;
        this.look = look;
        places = new SamplePlaces(report.data());
        apart = !places.isSeries() && !places.isSequence();
        this.actual = actual;
    }

    /** The parts of the axis. */
    List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        if (places.kinds().size() > 1) {
            for (PartKind kind : places.kinds()) {
                int from = places.start(kind);
                stretches.add(new Stretch(
                        from + 0.5, from + places.count(kind) + 0.5, texts.text("part." + kind.fileName()), kind != PartKind.TRAIN));
            }
        }
        return stretches;
    }

    /** The curves, the most important first. */
    List<Numbered> all() {
        Map<Predictor, double[]> said = new LinkedHashMap<>();
        for (OfPart part : report.parts()) {
            part.said().forEach((predictor, numbers) -> put(part, numbers, said.computeIfAbsent(predictor, _ -> gaps())));
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
        curves.add(Math.min(1, curves.size()), new Numbered(name, name, actual, ink, line(Line.PLAIN, Line.TARGETS), at -> plain(actual[at])));
        return curves;
    }

    /** A prediction that goes on from its own outputs. */
    Numbered forecast(CellKind cell, int from, double[] numbers) {
        double[] values = gaps();
        System.arraycopy(numbers, 0, values, from, Math.min(numbers.length, actual.length - from));
        String name = texts.text("prediction.forecast", cell.name());
        return new Numbered(name, name, values, ChartColours.of(look, cell), Line.DASHED, at -> withError(values, at));
    }

    private Numbered curve(Predictor predictor, double[] values) {
        Numbered curve = switch (predictor) {
            case Predictor.Present present -> {
                Line line = line(present.cell() == selected ? Line.STRONG : Line.PLAIN, Line.POINTS);
                yield new Numbered(
                        present.cell().name(), present.cell().name(), values, ChartColours.of(look, present.cell()), line,
                        at -> withError(values, at));
            }
            case Predictor.Held before -> {
                String name = held.name(texts, before.cell());
                yield new Numbered(
                        name, name, values, ChartColours.of(look, before.cell()), line(Line.GHOST, Line.SPECKS), at -> withError(values, at));
            }
            case Predictor.Naive naive -> {
                String key = naive.baseline().name().toLowerCase(Locale.ROOT);
                yield new Numbered(
                        texts.text("baseline." + key), texts.text("baseline.short." + key), values,
                        ChartColours.of(look, Role.QUIET_TEXT), line(Line.FAINT, Line.SPECKS), at -> withError(values, at));
            }
        };
        return apart ? curve : curve.joined(spacing());
    }

    /** Samples that do not follow one another are points; where they are many, all are small. */
    private Line line(Line ofSeries, Line ofSamples) {
        return !apart ? ofSeries : actual.length > FEW ? Line.SPECKS : ofSamples;
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
        double[] values = new double[actual.length];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** Puts what was said to a part at its places. */
    private void put(OfPart part, Said said, double[] values) {
        int from = places.start(part.kind());
        int outputs = said.predictions().outputs();
        int count = places.isSequence() ? places.count(part.kind()) : part.part().data().size();
        for (int k = 0; k < count; k++) {
            values[from + (places.isSequence() ? k : part.sample(k))] = said.predictions().predicted().get(k * outputs);
        }
    }

    /** How far the numbers of who was asked for some samples alone stand apart at most; 1 where all were. */
    private int spacing() {
        return report.parts().stream()
                .mapToInt(part -> (part.all() + part.part().data().size() - 1) / part.part().data().size())
                .max()
                .orElse(1);
    }
}
