package gatescope.ui;

import gatescope.engine.Model;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.PredictionReport;
import gatescope.lab.Training;
import gatescope.train.TrainingData;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Predictions that go on from themselves: at once where that is little work, else from another thread. They are asked for when
 * there is a new report of predictions, so that they are as new as those, and never more often.
 */
final class ForecastDesk {
    private final NewestWork<Key, PredictionForecast> work;
    private @Nullable PredictionReport asked;

    /** What they depend on. Samples are equal where they are the same. */
    private record Key(TrainingData data, boolean dividesByLast, Map<CellKind, Model> models) {}

    ForecastDesk(LearningParts parts) {
        work = new NewestWork<>(parts.executor(), parts.back(), parts.refresh());
    }

    /** The newest that is there about these samples; none before there is one, or where what is said cannot be read again. */
    PredictionForecast forecast(LabState state, PredictionReport report) {
        Training training = state.training();
        if (training == null || !PredictionForecast.isPossible(report)) {
            return PredictionForecast.NONE;
        }
        if (!report.equals(asked)) {
            asked = report;
            ask(state, training, report);
        }
        Key known = work.key();
        PredictionForecast newest = work.value();
        return known != null && newest != null && known.data().equals(report.data()) ? newest : PredictionForecast.NONE;
    }

    private void ask(LabState state, Training training, PredictionReport report) {
        boolean divides = training.recipe().data().scaling().dividesByLast();
        Map<CellKind, Model> models = PredictionDesk.fitting(state, state.models().models(), report.data());
        work.want(
                new Key(report.data(), divides, models),
                PredictionForecast.work(report, models) <= PredictionDesk.LITTLE_WORK,
                goOn -> PredictionForecast.of(report, models, divides, goOn));
    }

    void dispose() {
        work.giveUp();
    }
}
