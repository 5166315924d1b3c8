package gatescope.ui;

import gatescope.chart.Markers;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.PredictionReport;
import gatescope.lab.Training;
import gatescope.train.Forecast;
import gatescope.train.Part;
import gatescope.train.TrainingData;
import java.util.EnumMap;
import java.util.Map;

/**
 * Predictions that go on from their own outputs: of windows from the end of training on, so that what follows can be compared; of
 * one sequence from its end on.
 *
 * @param start the place, from 0, of the first of them
 */
record PredictionForecast(int start, Map<CellKind, Forecast> byCell) {
    /** None is wanted. */
    static final PredictionForecast NONE = new PredictionForecast(0, Map.of());

    private static final int MOST = 300;

    /** How far a forecast goes beyond what is known, as a part of it. */
    private static final double BEYOND = 0.2;

    /** Whether what is said can be read again: one number in, the next one out. */
    static boolean isPossible(PredictionReport report) {
        TrainingData data = report.data();
        boolean numbers = !data.classes() && data.outputs() == 1 && data.train().data().inputs() == 1;
        return numbers && (PredictionCurves.isSeries(report) || PredictionCurves.isSequence(report));
    }

    static PredictionForecast of(PredictionReport report, LabState state, Training training) {
        if (!isPossible(report)) {
            return NONE;
        }
        int places = PredictionCurves.places(report);
        Part train = report.data().train();
        boolean sequence = PredictionCurves.isSequence(report);
        int start = sequence ? places : train.firstTarget() + train.data().size();
        int steps = (int) Math.min(MOST, places - start + Math.max(1, Math.round(BEYOND * places)));
        Map<CellKind, Forecast> all = new EnumMap<>(CellKind.class);
        for (CellKind cell : LearningControl.cells(state)) {
            if (PredictionReport.fits(state.models().model(cell), report.data())) {
                boolean divides = training.recipe().data().scaling().dividesByLast();
                all.put(
                        cell,
                        sequence
                                ? Forecast.ofSequence(state.models().model(cell), train, steps)
                                : Forecast.of(state.models().model(cell), report.data(), divides, window(train), steps));
            }
        }
        return new PredictionForecast(start, all);
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

    /** The same marks, and where the selected cell's forecast leaves what training has seen. */
    Markers mark(Markers markers, Messages texts, CellKind cell) {
        Forecast forecast = byCell.get(cell);
        return forecast == null || forecast.outsideFrom() == forecast.values().size()
                ? markers
                : markers.and(start + forecast.outsideFrom(), texts.text("prediction.outside.mark"));
    }

    /** Where a cell's forecast leaves what training has seen, in words; empty where there is none. */
    String sentence(Messages texts, CellKind cell) {
        Forecast forecast = byCell.get(cell);
        if (forecast == null) {
            return "";
        }
        return forecast.outsideFrom() == forecast.values().size()
                ? texts.text("prediction.inside", cell.name())
                : texts.text("prediction.outside", cell.name(), start + forecast.outsideFrom() + 1);
    }
}
