package gatescope.ui;

import gatescope.chart.AxisNames;
import gatescope.chart.Buckets;
import gatescope.chart.ChartContent;
import gatescope.chart.Markers;
import gatescope.chart.NumberedChart;
import gatescope.chart.NumberedChart.Numbered;
import gatescope.chart.Span;
import gatescope.chart.Stretch;
import gatescope.lab.CellKind;
import gatescope.lab.Messages;
import gatescope.lab.PredictionReport;
import gatescope.train.TrainingData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The curves of predictions as they are drawn. Of a million samples they take a tenth of a second to make: they are made anew only
 * when something changes that they depend on, which the playhead is not.
 */
final class PredictionLines {
    private static final int LEAST_COLUMNS = 100;

    /** From this ratio of the largest number to the smallest on, the axis is logarithmic unless a person chooses. */
    private static final double WIDE = 300;

    private final Messages texts;
    private @Nullable Made made;
    private @Nullable Drawn drawn;
    private @Nullable TrainingData actualOf;
    private double[] actual = {};

    /** What the curves depend on. */
    record Of(PredictionReport report, PredictionForecast forecast, CellKind cell, HeldEpochs.Of held, Look look) {
        /** How many places there are. */
        int total() {
            return Math.max(new SamplePlaces(report.data()).total(), forecast.end());
        }
    }

    /** The curves with all their numbers. */
    private record Made(Of of, List<Numbered> curves, List<Stretch> stretches, boolean wide) {}

    /** The part of them that is drawn. */
    private record Drawn(Made made, Span seen, int columns, boolean logarithmic, Buckets buckets, ChartContent content) {
        boolean isOf(Made other, Span part, int wanted, boolean log) {
            return made.of().equals(other.of()) && seen.equals(part) && columns == wanted && logarithmic == log;
        }
    }

    PredictionLines(Messages texts) {
        this.texts = texts;
    }

    /** Whether the actual numbers are positive and of very different size. */
    boolean isWide(Of of) {
        return made(of).wide();
    }

    /**
     * The chart, but for the place of what is shown in the cell.
     *
     * @param seen what is seen of the places
     * @param width that of the plot, in pixels
     */
    ChartContent content(Of of, Span seen, double width, boolean logarithmic, String caption) {
        Made curves = made(of);
        int columns = (int) Math.max(LEAST_COLUMNS, width);
        Drawn known = drawn;
        if (known == null || !known.isOf(curves, seen, columns, logarithmic)) {
            Buckets buckets = Buckets.of(of.total(), seen, columns);
            ChartContent content = NumberedChart.of(
                    names(of.report(), logarithmic), caption, curves.curves(), buckets, logarithmic, Markers.NONE);
            known = new Drawn(curves, seen, columns, logarithmic, buckets, content);
            drawn = known;
        }
        return known.content();
    }

    /** Whose predictions a logarithmic axis does not show, all or some of them, in words; empty where it shows all. */
    String below(Of of) {
        String actual = texts.text("prediction.actual");
        List<String> names = made(of).curves().stream()
                .filter(curve -> curve.notPositive() > 0 && !curve.name().equals(actual))
                .map(curve -> texts.text("prediction.below.one", curve.name(), curve.notPositive(), curve.known()))
                .toList();
        return names.isEmpty() ? "" : texts.text("prediction.below", String.join(", ", names));
    }

    /** The parts of the axis. */
    List<Stretch> stretches(Of of) {
        return made(of).stretches();
    }

    /** The number, from 1, that stands at a position of the chart that was asked for last. */
    int numberAt(int position) {
        Drawn known = drawn;
        return known == null
                ? position + 1
                : known.buckets().first(Math.min(known.buckets().bucketOf(position), known.buckets().count() - 1));
    }

    void clear() {
        made = null;
        drawn = null;
        actualOf = null;
        actual = new double[0];
    }

    private Made made(Of of) {
        Made known = made;
        if (known == null || !known.of().equals(of)) {
            PredictionCurves lines =
                    new PredictionCurves(texts, of.report(), of.cell(), of.held(), actual(of), of.look());
            List<Numbered> curves = new ArrayList<>(lines.all());
            String actual = texts.text("prediction.actual");
            boolean wide = curves.stream().anyMatch(curve -> curve.name().equals(actual) && curve.ratio() > WIDE);
            of.forecast().byCell().forEach((cell, said) ->
                    curves.add(1, lines.forecast(cell, of.forecast().start(), said.values().toArray())));
            known = new Made(of, List.copyOf(curves), lines.stretches(), wide);
            made = known;
        }
        return known;
    }

    /** The numbers wanted: they stay the same while reports come and go. */
    private double[] actual(Of of) {
        TrainingData data = of.report().data();
        int total = of.total();
        if (!data.equals(actualOf) || actual.length != total) {
            actual = new SamplePlaces(data).actual(total);
            actualOf = data;
        }
        return actual;
    }

    private AxisNames names(PredictionReport report, boolean logarithmic) {
        String y = texts.text("prediction.axis");
        return new AxisNames(
                texts.text("chart.prediction"),
                texts.text(axisKey(report)),
                logarithmic ? texts.text("chart.axis.log", y) : y);
    }

    private static String axisKey(PredictionReport report) {
        SamplePlaces places = new SamplePlaces(report.data());
        if (places.isSequence()) {
            return "chart.axis.t";
        }
        return places.isSeries() ? "prediction.axis.series" : "prediction.axis.sample";
    }
}
