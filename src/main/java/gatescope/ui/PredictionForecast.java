package gatescope.ui;

import gatescope.chart.Markers;
import gatescope.engine.Model;
import gatescope.lab.CellKind;
import gatescope.lab.Messages;
import gatescope.lab.PredictionReport;
import gatescope.train.Forecast;
import gatescope.train.Part;
import gatescope.train.TrainingData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Predictions that go on from their own outputs: of windows from the end of training on, so that what follows can be compared; of
 * one sequence from its end on.
 *
 * @param start the place, from 0, of the first of them
 */
record PredictionForecast(int start, Map<CellKind, Forecast> byCell) {
    /** Keeps the cells in their order. */
    PredictionForecast {
        byCell = Collections.unmodifiableMap(new TreeMap<>(byCell));
    }

    /** None is wanted. */
    static final PredictionForecast NONE = new PredictionForecast(0, Map.of());

    private static final int MOST = 300;

    /** How far a forecast goes beyond what is known, as a part of it. */
    private static final double BEYOND = 0.2;

    /** Whether what is said can be read again: one number in, the next one out. */
    static boolean isPossible(PredictionReport report) {
        TrainingData data = report.data();
        boolean numbers = !data.classes() && data.outputs() == 1 && data.train().data().inputs() == 1;
        SamplePlaces places = new SamplePlaces(data);
        return numbers && (places.isSeries() || places.isSequence());
    }

    /**
     * Goes on with each model.
     *
     * @param models each fits the report's samples
     * @param dividesByLast whether windows are divided by their last number
     * @param goOn asked again and again; empty as soon as it says no
     */
    static Optional<PredictionForecast> of(
            PredictionReport report, Map<CellKind, Model> models, boolean dividesByLast, BooleanSupplier goOn) {
        Part train = report.data().train();
        boolean sequence = new SamplePlaces(report.data()).isSequence();
        int steps = steps(report);
        Map<CellKind, Forecast> all = new EnumMap<>(CellKind.class);
        for (Map.Entry<CellKind, Model> entry : models.entrySet()) {
            if (!goOn.getAsBoolean()) {
                return Optional.empty();
            }
            Model model = entry.getValue();
            all.put(
                    entry.getKey(),
                    sequence
                            ? Forecast.ofSequence(model, train, steps)
                            : Forecast.of(model, report.data(), dividesByLast, window(train), steps));
        }
        return Optional.of(new PredictionForecast(start(report), all));
    }

    private static int start(PredictionReport report) {
        Part train = report.data().train();
        SamplePlaces places = new SamplePlaces(report.data());
        return places.isSequence()
                ? places.total()
                : train.firstTarget() + train.data().size();
    }

    private static int steps(PredictionReport report) {
        int places = new SamplePlaces(report.data()).total();
        return (int) Math.min(MOST, places - start(report) + Math.max(1, Math.round(BEYOND * places)));
    }

    /** How much work it is, as timesteps × parameters. */
    static long work(PredictionReport report, Map<CellKind, Model> models) {
        long steps = steps(report);
        long read = report.data().train().data().timesteps();
        long longer = new SamplePlaces(report.data()).isSequence() ? steps / 2 : 0;
        return models.values().stream()
                        .mapToLong(model -> model.network().parameterCount())
                        .sum()
                * steps
                * (read + longer);
    }

    /** The last numbers of training. */
    private static double[] window(Part train) {
        int last = train.data().size() - 1;
        int length = train.data().timesteps();
        double[] window = new double[length];
        for (int t = 0; t < length - 1; t++) {
            window[t] = train.plainX(last, t + 1, 0);
        }
        window[length - 1] = train.plainTarget(last, 0, 0);
        return window;
    }

    /** The place after the last of them. */
    int end() {
        return byCell.values().stream().mapToInt(forecast -> start + forecast.values().size()).max().orElse(0);
    }

    private static boolean leaves(Forecast forecast) {
        return forecast.outsideFrom() < forecast.values().size();
    }

    /** The same marks, and where each forecast leaves what training has read. */
    Markers mark(Markers markers, Messages texts) {
        Markers all = markers;
        for (Map.Entry<CellKind, Forecast> entry : byCell.entrySet()) {
            if (leaves(entry.getValue())) {
                String name = texts.text("prediction.outside.mark", entry.getKey().name());
                all = all.and(start + entry.getValue().outsideFrom(), name);
            }
        }
        return all;
    }

    /** Where each forecast leaves what training has read, in words; empty where there is none. */
    String sentence(Messages texts) {
        Map<Integer, List<String>> alike = new TreeMap<>();
        byCell.forEach((cell, forecast) -> {
            int from = leaves(forecast) ? start + forecast.outsideFrom() + 1 : Integer.MAX_VALUE;
            alike.computeIfAbsent(from, _ -> new ArrayList<>()).add(cell.name());
        });
        List<String> sentences = new ArrayList<>();
        alike.forEach((from, cells) -> {
            String names = String.join(", ", cells);
            sentences.add(
                    from == Integer.MAX_VALUE
                            ? texts.text("prediction.inside", names)
                            : texts.text("prediction.outside", names, from));
        });
        return String.join(" ", sentences);
    }
}
