package gatescope.ui;

import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.PredictionReport;
import gatescope.lab.Results;
import java.util.Objects;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What was said to the samples: numbers beside the actual ones; of classes, which was taken for which. */
final class PredictionCard implements Panel {
    private final Messages texts;
    private final PredictionDesk predictions;
    private final ForecastDesk forecasts;
    private final HeldEpochs held;
    private final PredictionChart chart;
    private final ConfusionCard confusion;
    private final StackPane place = new StackPane();
    private @Nullable Shown shown;

    /** All that the card depends on. */
    private record Shown(
            LabState state, @Nullable PredictionReport report, PredictionForecast forecast, HeldEpochs.Of held, Look look) {
        boolean isAs(Shown other) {
            return Objects.equals(report, other.report)
                    && (state.training() == null) == (other.state.training() == null)
                    && forecast.equals(other.forecast)
                    && held.equals(other.held)
                    && look.equals(other.look)
                    && state.cell() == other.state.cell()
                    && LearningControl.trained(state).equals(LearningControl.trained(other.state))
                    && state.scenario().series().equals(other.state.scenario().series())
                    && state.playhead().moment().timestep() == other.state.playhead().moment().timestep();
        }
    }

    PredictionCard(ChartParts parts, PredictionDesk predictions, ForecastDesk forecasts, HeldEpochs held) {
        texts = parts.texts();
        this.predictions = predictions;
        this.forecasts = forecasts;
        this.held = held;
        chart = new PredictionChart(parts, this::again);
        confusion = new ConfusionCard(parts.store(), texts);
        place.getChildren().setAll(chart.node());
    }

    @Override
    public Region node() {
        return place;
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        show(state, look);
    }

    private void again() {
        if (shown != null) {
            show(shown.state(), shown.look());
        }
    }

    private void show(LabState state, Look look) {
        PredictionReport report = predictions.report(state);
        PredictionForecast forecast =
                report != null && chart.isForecasting() ? forecasts.forecast(state, report) : PredictionForecast.NONE;
        Shown now = new Shown(state, report, forecast, held.of(state), look);
        boolean same = shown != null && now.isAs(shown);
        shown = now;
        if (!same) {
            draw(now);
        }
    }

    private void draw(Shown now) {
        PredictionReport report = now.report();
        boolean classes = report != null && report.data().classes();
        Region wanted = classes ? confusion.node() : chart.node();
        if (!place.getChildren().contains(wanted)) {
            place.getChildren().setAll(wanted);
        }
        if (report == null) {
            boolean alone = !now.look().columns() && !now.look().weights();
            chart.showNone(LearningParts.noSamples(texts, now.state(), alone), now.look());
        } else if (classes) {
            confusion.show(report, now.state().cell(), now.look());
        } else {
            chart.show(now.state(), report, now.forecast(), now.held(), now.look());
        }
    }

    @Override
    public void dispose() {
        shown = null;
        chart.dispose();
    }
}
