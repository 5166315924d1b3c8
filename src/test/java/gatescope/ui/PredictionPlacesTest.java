package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.chart.ChartContent;
import gatescope.chart.Curve;
import gatescope.chart.Span;
import gatescope.data.image.Digits;
import gatescope.data.image.LabelledImages;
import gatescope.engine.Model;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.PredictionReport;
import gatescope.lab.PredictionReport.OfPart;
import gatescope.lab.Predictor;
import gatescope.lab.Scenario;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import gatescope.lab.Training;
import gatescope.lab.View;
import gatescope.train.ImageRows;
import gatescope.train.TrainingData;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** Predictions stand where their targets stand, also while only some samples are asked for. */
class PredictionPlacesTest {
    /** As many columns as there are numbers, and more. */
    private static final double WIDE = 100_000;

    private final LabState state = LabState.of(Scenarios.named("stock-prices"));
    private final PredictionLines lines = new PredictionLines(Messages.of("ui", Locale.ENGLISH));

    private PredictionReport report(long most) throws Exception {
        Training training = Objects.requireNonNull(state.training());
        TrainingData data = training.source().data(training.recipe());
        return PredictionReport.of(
                        data, Map.of(CellKind.LSTM, state.models().model(CellKind.LSTM)), Map.of(), most, () -> true)
                .orElseThrow();
    }

    private ChartContent content(PredictionReport report) {
        Look look = Look.of(View.DEFAULT, 1280, 720);
        PredictionLines.Of of = new PredictionLines.Of(
                report, PredictionForecast.NONE, CellKind.LSTM, HeldEpochs.Of.NONE, look);
        return lines.content(of, new Span(1, of.total()), WIDE, false, "");
    }

    private static Curve curve(ChartContent content, String name) {
        return content.curves().stream().filter(curve -> curve.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void theLineOfSomeSamplesSpansTheAxisOfAll() throws Exception {
        PredictionReport some = report(1);
        ChartContent drawn = content(some);
        ChartContent whole = content(report(Long.MAX_VALUE));
        assertThat(drawn.xs().length()).isEqualTo(whole.xs().length());
        Curve lstm = curve(drawn, "LSTM");
        OfPart test = some.parts().getLast();
        int start = test.part().firstTarget();
        for (int k = 0; k < test.part().data().size(); k++) {
            int place = start + test.sample(k);
            double said = test.by(new Predictor.Present(CellKind.LSTM)).predictions().predicted().get(k);
            assertThat(lstm.values().at(place)).as("place %d", place).isEqualTo(said);
            assertThat(lstm.values().at(place)).isCloseTo(curve(whole, "LSTM").values().at(place), within(1e-9));
            assertThat(lstm.exact().apply(place)).startsWith(Double.toString(said));
        }
        // Between two of them there is a line and nothing to be read.
        int between = start + test.sample(10) + 1;
        assertThat(lstm.values().at(between)).isBetween(
                Math.min(lstm.values().at(between - 1), lstm.values().at(start + test.sample(11))),
                Math.max(lstm.values().at(between - 1), lstm.values().at(start + test.sample(11))));
        assertThat(lstm.exact().apply(between)).isEmpty();
        long gaps = IntStream.range(start, start + test.sample(test.part().data().size() - 1))
                .filter(place -> Double.isNaN(lstm.values().at(place)))
                .count();
        assertThat(gaps).isZero();
        // What is wanted is known of every place.
        Curve actual = curve(drawn, "actual");
        for (int place = 0; place < drawn.xs().length(); place++) {
            assertThat(actual.values().at(place)).isEqualTo(curve(whole, "actual").values().at(place));
        }
    }

    @Test
    void aPlaceIsItsSampleWhateverWasAskedFor() throws Exception {
        SamplePlaces places = new SamplePlaces(report(1).data());
        int start = places.start(gatescope.lab.PartKind.TEST);
        var sample = places.sample(start + 17).orElseThrow();
        assertThat(places.find(sample)).isEqualTo(start + 17);
        assertThat(places.sample(0)).as("the first number stands in windows alone").isEmpty();
    }

    @Test
    void itIsSaidWhereOnlySomeSamplesWereAskedFor() throws Exception {
        PredictionReport some = report(1);
        PredictionReport all = report(Long.MAX_VALUE);
        FramePainterToolkit.call(() -> {
            PredictionChart chart = new PredictionChart(ChartTestParts.of(new Store(state, () -> true)), () -> {});
            Look look = Look.of(View.DEFAULT, 1280, 720);
            Label hint = (Label) chart.node().lookup("#chart-prediction-hint");
            chart.show(state, some, PredictionForecast.NONE, HeldEpochs.Of.NONE, look);
            assertThat(hint.getText()).isEqualTo("Evenly spaced samples, until all have been asked.");
            assertThat(hint.isVisible()).isTrue();
            chart.show(state, all, PredictionForecast.NONE, HeldEpochs.Of.NONE, look);
            assertThat(hint.isVisible()).isFalse();
            chart.dispose();
            return null;
        });
    }

    @Test
    void aTableOfClassesSaysHowManyOfAllWereAskedFor() throws Exception {
        Scenario digits = Scenarios.named("digits-by-rows");
        TrainingData data = TrainingData.of(
                ImageRows.of(Digits.generate(1, 60)), ImageRows.of(Digits.generate(2, 90)), LabelledImages.CLASSES, true);
        Map<CellKind, Model> models = Map.of(CellKind.LSTM, digits.model(CellKind.LSTM));
        PredictionReport some =
                PredictionReport.of(data, models, Map.of(), 1, () -> true).orElseThrow();
        FramePainterToolkit.call(() -> {
            ConfusionCard card = new ConfusionCard(new Store(state, () -> true), Messages.of("ui", Locale.ENGLISH));
            card.show(some, CellKind.LSTM, Look.of(View.DEFAULT, 1280, 720));
            Label of = (Label) card.node().lookup("#confusion-of");
            assertThat(of.getText())
                    .matches("LSTM, test: \\d+ of 50 samples right \\([0-9.]+\u00a0%\\), evenly spaced out of 90\\. .*");
            return null;
        });
    }
}
