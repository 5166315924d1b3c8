package gatescope.ui;

import gatescope.chart.AxisNames;
import gatescope.chart.Buckets;
import gatescope.chart.ChartContent;
import gatescope.chart.Markers;
import gatescope.chart.NumberedChart;
import gatescope.chart.Span;
import gatescope.lab.Action;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Page;
import gatescope.lab.PredictionReport;
import gatescope.lab.PredictionReport.OfPart;
import gatescope.lab.Results;
import gatescope.lab.Series;
import gatescope.lab.Store;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Predictions beside the actual numbers, along the series; for classes, which was taken for which. A click shows that sample in
 * the cell, a double-click goes there.
 */
final class PredictionCard implements Panel {
    private final Store store;
    private final Messages texts;
    private final PredictionDesk predictions;
    private final ForecastDesk forecasts;
    private final ChartCard card;
    private final ConfusionCard confusion;
    private final StackPane place = new StackPane();
    private final ToggleButton log;
    private final ToggleButton goOn;
    private final Label hint = new Label();
    private final PredictionLines lines;
    private @Nullable Boolean chosenLog;
    private @Nullable Shown shown;
    private @Nullable Found found;

    /** All that the card depends on. */
    private record Shown(
            LabState state, @Nullable PredictionReport report, PredictionForecast forecast, Look look) {
        boolean isAs(Shown other) {
            return Objects.equals(report, other.report)
                    && (state.training() == null) == (other.state.training() == null)
                    && forecast.equals(other.forecast)
                    && look.equals(other.look)
                    && state.cell() == other.state.cell()
                    && state.scenario().series().equals(other.state.scenario().series())
                    && state.playhead().moment().timestep() == other.state.playhead().moment().timestep();
        }
    }

    /** Which place the series that is shown is the sample of. */
    private record Found(SamplePlaces places, Series series, int place) {}

    PredictionCard(ChartParts parts, PredictionDesk predictions, ForecastDesk forecasts) {
        store = parts.store();
        texts = parts.texts();
        this.predictions = predictions;
        this.forecasts = forecasts;
        lines = new PredictionLines(texts);
        card = new ChartCard("prediction", parts, new Axis());
        confusion = new ConfusionCard(store, texts);
        log = toggle(parts.id("chart-prediction-log"), texts.text("chart.log"), texts.text("chart.log.help"));
        log.setOnAction(_ -> {
            chosenLog = log.isSelected();
            again();
        });
        goOn = toggle(
                parts.id("chart-prediction-forecast"),
                texts.text("prediction.go.on"),
                texts.text("prediction.go.on.help"));
        goOn.setOnAction(_ -> {
            if (shown != null) {
                show(shown.state(), shown.look());
            }
        });
        card.addTool(goOn);
        card.addTool(log);
        hint.setId(parts.id("chart-prediction-hint"));
        hint.getStyleClass().add("quiet");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        card.addAbove(hint);
        place.getChildren().setAll(card);
    }

    private static ToggleButton toggle(String id, String text, String help) {
        ToggleButton toggle = new ToggleButton(text);
        toggle.setId(id);
        toggle.setTooltip(new Tooltip(help));
        toggle.setAccessibleText(help);
        toggle.getStyleClass().add("chart-toggle");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        return toggle;
    }

    /** The places are samples, or timesteps of the one sequence. */
    private final class Axis implements ChartAxis {
        @Override
        public void goTo(int position, Object gesture) {
            look(numberAt(position) - 1, gesture);
        }

        @Override
        public String title(int position) {
            return texts.text("chart.readout.place", card.view().chart().content().names().x(), numberAt(position));
        }

        @Override
        public void open(int position) {
            store.dispatch(new Action.ChangeView(store.state().view().withPage(Page.CELL)));
        }

        @Override
        public void zoomed() {
            again();
        }

        private int numberAt(int position) {
            return lines.numberAt(position);
        }
    }

    /** Shows the sample whose target stands at a place, from 0. */
    private void look(int at, Object gesture) {
        PredictionReport report = shown == null ? null : shown.report();
        if (report == null) {
            return;
        }
        SamplePlaces places = new SamplePlaces(report.data());
        if (places.isSequence()) {
            store.dispatch(new Action.GoToTimestep(at), gesture);
            return;
        }
        places.sample(at).ifPresent(series -> {
            found = new Found(places, series, at);
            store.dispatch(new Action.ShowSample(series), gesture);
        });
    }

    @Override
    public Region node() {
        return place;
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        show(state, look);
    }

    private void show(LabState state, Look look) {
        PredictionReport report = predictions.report(state);
        PredictionForecast forecast =
                report != null && goOn.isSelected() ? forecasts.forecast(state, report) : PredictionForecast.NONE;
        Shown now = new Shown(state, report, forecast, look);
        boolean same = shown != null && now.isAs(shown);
        shown = now;
        if (!same) {
            draw(now);
        }
    }

    private void again() {
        if (shown != null) {
            draw(shown);
        }
    }

    private void draw(Shown now) {
        PredictionReport report = now.report();
        boolean classes = report != null && report.data().classes();
        Region wanted = classes ? confusion.node() : card;
        if (!place.getChildren().contains(wanted)) {
            place.getChildren().setAll(wanted);
        }
        if (report == null) {
            hint(LearningParts.noSamples(texts, now.state(), !now.look().columns() && !now.look().weights()));
            card.show("", empty(), ChartColours.style(now.look()));
        } else if (classes) {
            confusion.show(report, now.state().cell(), now.look());
        } else {
            numbers(now, report);
        }
    }

    private void hint(String text) {
        hint.setText(text);
        hint.setVisible(!text.isEmpty());
        hint.setManaged(!text.isEmpty());
    }

    private ChartContent empty() {
        AxisNames names = new AxisNames(texts.text("chart.prediction"), "", "");
        return NumberedChart.of(names, "", List.of(), Buckets.of(2, new Span(1, 2), 2), false, Markers.NONE);
    }

    private void numbers(Shown now, PredictionReport report) {
        PredictionForecast forecast = now.forecast();
        goOn.setVisible(PredictionForecast.isPossible(report));
        goOn.setManaged(goOn.isVisible());
        PredictionLines.Of of = new PredictionLines.Of(report, forecast, now.state().cell(), now.look());
        boolean logarithmic = chosenLog == null ? lines.isWide(of) : chosenLog;
        log.setSelected(logarithmic);
        hint(forecast.sentence(texts));
        double width = card.view().plot().getWidth();
        ChartContent content = lines.content(of, seen(of.total()), width, logarithmic, hint.getText());
        Markers markers = Markers.at(playhead(now, report), lines.stretches(of));
        card.show(partial(report), content.with(forecast.mark(markers, texts)), ChartColours.style(now.look()));
    }

    /** Says so where not all samples were asked for. */
    private String partial(PredictionReport report) {
        return report.parts().stream().allMatch(OfPart::isWhole) ? "" : texts.text("prediction.partial");
    }

    private Span seen(int total) {
        Span whole = new Span(1, Math.max(2, total));
        Span zoomed = card.view().chart().zoom().x();
        return zoomed.low() >= whole.low() && zoomed.high() <= whole.high() ? zoomed : whole;
    }

    /** The place of what is shown in the cell, from 1; 0, which is no place, where it is none of the samples. */
    private double playhead(Shown now, PredictionReport report) {
        SamplePlaces places = new SamplePlaces(report.data());
        if (places.isSequence()) {
            return now.state().playhead().moment().timestep() + 1.0;
        }
        Series series = now.state().scenario().series();
        Found known = found;
        if (known == null || !known.places().equals(places) || !known.series().equals(series)) {
            known = new Found(places, series, places.find(series));
            found = known;
        }
        return known.place() + 1;
    }

    @Override
    public void dispose() {
        shown = null;
        lines.clear();
        card.dispose();
    }
}
