package gatescope.ui;

import gatescope.chart.AxisNames;
import gatescope.chart.Buckets;
import gatescope.chart.ChartContent;
import gatescope.chart.Markers;
import gatescope.chart.NumberedChart;
import gatescope.chart.Span;
import gatescope.chart.Stretch;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Page;
import gatescope.lab.PredictionReport;
import gatescope.lab.PredictionReport.OfPart;
import gatescope.lab.Predictor;
import gatescope.lab.Store;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Predictions of numbers beside the actual ones, along the series. A click shows that sample in the cell, a double-click goes
 * there; the axis may be logarithmic, and predictions may go on from their own outputs.
 */
final class PredictionChart {
    private final Store store;
    private final Messages texts;
    private final ChartCard card;
    private final ToggleButton log;
    private final ToggleButton goOn;
    private final Label hint = new Label();
    private final PredictionLines lines;
    private final SampleInView sample;
    private final SampleCases cases;
    private @Nullable Boolean chosenLog;
    private @Nullable Shown shown;

    /** What is drawn. */
    private record Shown(
            LabState state, PredictionReport report, PredictionForecast forecast, HeldEpochs.Of held, Look look) {}

    /** @param forecast is told when a person wants predictions to go on, or no longer */
    PredictionChart(ChartParts parts, Runnable forecast) {
        store = parts.store();
        texts = parts.texts();
        lines = new PredictionLines(texts);
        sample = new SampleInView(store);
        cases = new SampleCases(texts);
        card = new ChartCard("prediction", parts, new Axis());
        log = toggle(parts.id("chart-prediction-log"), texts.text("chart.log"), texts.text("chart.log.help"));
        log.setOnAction(_ -> {
            chosenLog = log.isSelected();
            again();
        });
        goOn = toggle(
                parts.id("chart-prediction-forecast"),
                texts.text("prediction.go.on"),
                texts.text("prediction.go.on.help"));
        goOn.setOnAction(_ -> forecast.run());
        card.addTool(goOn);
        card.addTool(log);
        hint.setId(parts.id("chart-prediction-hint"));
        hint.getStyleClass().add("quiet");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        card.addAbove(hint);
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
            if (shown != null) {
                sample.look(new SamplePlaces(shown.report().data()), lines.numberAt(position) - 1, gesture);
            }
        }

        @Override
        public String title(int position) {
            int number = lines.numberAt(position);
            String name = shown == null ? "" : cases.name(shown.state(), new SamplePlaces(shown.report().data()), number - 1);
            String place = texts.text("chart.readout.place", card.view().chart().content().names().x(), number);
            return name.isEmpty() ? place : texts.text("prediction.case", place, name);
        }

        @Override
        public void open(int position) {
            store.dispatch(new Action.ChangeView(store.state().view().withPage(Page.CELL)));
        }

        @Override
        public void zoomed() {
            again();
        }
    }

    Region node() {
        return card;
    }

    /** Whether a person wants predictions to go on from their own outputs. */
    boolean isForecasting() {
        return goOn.isSelected();
    }

    /** Shows no curves, and says why. */
    void showNone(String why, Look look) {
        shown = null;
        hint(why);
        AxisNames names = new AxisNames(texts.text("chart.prediction"), "", "");
        ChartContent empty = NumberedChart.of(names, "", List.of(), Buckets.of(2, new Span(1, 2), 2), false, Markers.NONE);
        card.show("", empty, ChartColours.style(look));
    }

    /**
     * Shows what was said.
     *
     * @param held which epoch the models are that are compared with
     */
    void show(LabState state, PredictionReport report, PredictionForecast forecast, HeldEpochs.Of held, Look look) {
        shown = new Shown(state, report, forecast, held, look);
        draw(shown);
    }

    private void again() {
        if (shown != null) {
            draw(shown);
        }
    }

    private void draw(Shown now) {
        PredictionReport report = now.report();
        Visibility.set(goOn, PredictionForecast.isPossible(report));
        PredictionLines.Of of = new PredictionLines.Of(
                report, now.forecast(), now.state().cell(), now.held(), now.look());
        boolean logarithmic = chosenLog == null ? lines.isWide(of) : chosenLog;
        log.setSelected(logarithmic);
        String below = logarithmic ? lines.below(of) : "";
        hint(Stream.of(partial(report), untrained(now.state(), report), now.forecast().sentence(texts), below)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" ")));
        double width = card.view().plot().getWidth();
        ChartContent content = lines.content(of, seen(of.total()), width, logarithmic, hint.getText());
        SamplePlaces places = new SamplePlaces(report.data());
        List<Stretch> named = cases.of(now.state(), places);
        Markers markers = Markers.at(sample.place(now.state(), places), named.isEmpty() ? lines.stretches(of) : named);
        card.show("", content.with(now.forecast().mark(markers, texts)), ChartColours.style(now.look()));
    }

    private void hint(String text) {
        hint.setText(text);
        Visibility.set(hint, !text.isEmpty());
    }

    /** Says so where not all samples were asked for. */
    private String partial(PredictionReport report) {
        return report.parts().stream().allMatch(OfPart::isWhole) ? "" : texts.text("prediction.partial");
    }

    /** Says who was asked beside a trained cell without having learned. */
    private String untrained(LabState state, PredictionReport report) {
        Set<CellKind> trained = LearningControl.trained(state);
        String others = report.parts().getFirst().said().keySet().stream()
                .filter(Predictor.Present.class::isInstance)
                .map(one -> ((Predictor.Present) one).cell())
                .filter(cell -> !trained.contains(cell))
                .map(CellKind::name)
                .collect(Collectors.joining(", "));
        return trained.isEmpty() || others.isEmpty() ? "" : texts.text("prediction.untrained", others);
    }

    private Span seen(int total) {
        Span whole = new Span(1, Math.max(2, total));
        Span zoomed = card.view().chart().zoom().x();
        return zoomed.low() >= whole.low() && zoomed.high() <= whole.high() ? zoomed : whole;
    }

    void dispose() {
        shown = null;
        lines.clear();
        card.dispose();
    }
}
