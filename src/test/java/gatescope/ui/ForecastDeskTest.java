package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.PredictionReport;
import gatescope.lab.Reducer;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import gatescope.lab.Training;
import gatescope.lab.TrainingDesk;
import gatescope.train.Forecast;
import gatescope.train.TrainingData;
import gatescope.train.Workers;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** The other thread is a queue here: what is in it runs when the test says so. */
class ForecastDeskTest {
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final LabState state = LabState.of(Scenarios.named("stock-prices"));
    private final Training training = Objects.requireNonNull(state.training());
    private int refreshed;

    private ForecastDesk desk() {
        Store store = new Store(state, () -> true);
        TrainingDesk trainer = new TrainingDesk(queue::add, Workers.caller());
        LearningSamples samples = new LearningSamples(trainer, queue::add, Runnable::run, () -> {});
        LearningControl control = new LearningControl(store, trainer, samples);
        return new ForecastDesk(
                new LearningParts(trainer, control, samples, queue::add, Runnable::run, () -> refreshed++));
    }

    private static PredictionReport report(LabState state, TrainingData data) {
        return PredictionReport.of(
                        data, Map.of(CellKind.LSTM, state.models().model(CellKind.LSTM)), Map.of(), Long.MAX_VALUE, () -> true)
                .orElseThrow();
    }

    private static double first(PredictionForecast forecast) {
        Forecast lstm = Objects.requireNonNull(forecast.byCell().get(CellKind.LSTM));
        assertThat(lstm.values().size()).isGreaterThan(200);
        return lstm.values().get(0);
    }

    @Test
    void muchWorkIsDoneElsewhereAndOnlyTheNewestIsShown() throws Exception {
        ForecastDesk desk = desk();
        TrainingData data = training.source().data(training.recipe());
        PredictionReport report = report(state, data);
        assertThat(desk.forecast(state, report)).isEqualTo(PredictionForecast.NONE);
        assertThat(queue).hasSize(1);
        assertThat(desk.forecast(state, report)).as("asked for once").isEqualTo(PredictionForecast.NONE);
        assertThat(queue).hasSize(1);
        LabState tuned = Reducer.reduce(state, new Action.SetParameter(0, 3));
        PredictionReport newer = report(tuned, data);
        assertThat(desk.forecast(tuned, newer)).isEqualTo(PredictionForecast.NONE);
        queue.remove().run();
        assertThat(refreshed).as("the older one was given up").isZero();
        queue.remove().run();
        assertThat(refreshed).isEqualTo(1);
        double said = first(desk.forecast(tuned, newer));
        double alone = first(PredictionForecast.of(
                        newer, Map.of(CellKind.LSTM, tuned.models().model(CellKind.LSTM)), false, () -> true)
                .orElseThrow());
        assertThat(said).isEqualTo(alone);
        assertThat(queue).isEmpty();
    }
}
