package gatescope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gatescope.data.Scaling;
import gatescope.engine.Cells;
import gatescope.engine.Model;
import gatescope.engine.Network;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every figure by numbers that were worked out by hand. */
class MetricsTest {
    @Test
    void errorsOfNumbers() {
        Errors errors = Errors.of(new Predictions(Doubles.of(3, 8, 1), Doubles.of(2, 10, 0), 1));
        assertThat(errors.mae()).isCloseTo(4.0 / 3, within(1e-15));
        assertThat(errors.mse()).isEqualTo(2);
        assertThat(errors.rmse()).isEqualTo(Math.sqrt(2));
        // 1/2 and 2/10; the target 0 has no relative error.
        assertThat(errors.relative()).isCloseTo(0.35, within(1e-15));
        assertThat(Errors.of(new Predictions(Doubles.of(1), Doubles.of(0), 1)).relative()).isNaN();
    }

    @Test
    void confusionAndAccuracyOfClasses() {
        Doubles said = Doubles.of(0.9, 0.1, 0, /**/ 0.2, 0.3, 0.5, /**/ 0, 1, 0, /**/ 0, 0, 1);
        Confusion confusion = Confusion.of(new Predictions(said, Doubles.of(0, 1, 1, 2), 3));
        assertThat(confusion.accuracy()).isEqualTo(0.75);
        assertThat(confusion.count(0, 0)).isEqualTo(1);
        assertThat(confusion.count(1, 1)).isEqualTo(1);
        assertThat(confusion.count(1, 2)).isEqualTo(1);
        assertThat(confusion.count(2, 1)).isZero();
        assertThatThrownBy(() -> Confusion.of(new Predictions(said, Doubles.of(0, 1, 1, 3), 3)))
                .hasMessageContaining("3.0");
    }

    @Test
    void crossEntropyOfAModelThatSaysNothing() {
        Model zeros = Model.zeros(new Network(Cells.lstm(), 1, 2, 4));
        Part part = Part.plain(new Dataset(3, 1, 1, 1, new double[6], new double[] {0, 3}));
        Metrics.OfClasses metrics = (Metrics.OfClasses) Metrics.of(zeros, part, true, Workers.caller());
        assertThat(metrics.crossEntropy()).isCloseTo(Math.log(4), within(1e-15));
        assertThat(metrics.confusion().accuracy()).isEqualTo(0.5);
    }

    @Test
    void predictionsAreInPlainUnits() {
        Network network = new Network(Cells.lstm(), 1, 1, 1);
        Model model = Model.zeros(network).with(network.block("head", "b").offset(), 0.5);
        Dataset data = new Dataset(1, 1, 1, 1, new double[] {0, 0}, new double[] {1, 0});
        Part part = new Part(data, new Scaling.Standard(10, 4), Doubles.of(1, 100), 1);
        Predictions predictions = Predictions.of(model, part, Workers.caller());
        assertThat(predictions.predicted()).isEqualTo(Doubles.of(12, 1200));
        assertThat(predictions.wanted()).isEqualTo(Doubles.of(14, 1000));
    }

    @Test
    void baselinesOfASeries() throws BadSettingException {
        double[] series = {1, 2, 6, 6, 3, /**/ 8, 4, 12};
        TrainingData data = Windows.of(series, new DataPlan(ScalingKind.MINMAX, -1, 1, 1, new Split(5, 0, 3), 1));
        Part test = data.test().orElseThrow();
        assertThat(Baseline.of(data)).containsExactly(Baseline.MEAN_GROWTH, Baseline.LAST_VALUE);
        requireClose(Baseline.LAST_VALUE.predict(data.train(), test, 1).predicted(), 8, 4);
        // Growth in training: 2, 3, 1, 0.5; mean 1.625.
        requireClose(Baseline.MEAN_GROWTH.predict(data.train(), test, 1).predicted(), 13, 6.5);
        Metrics.OfNumbers metrics = (Metrics.OfNumbers) Baseline.LAST_VALUE.metrics(data.train(), test, 1);
        assertThat(metrics.errors().mae()).isCloseTo(6, within(1e-12));
    }

    @Test
    void theMostFrequentClass() {
        Dataset train = new Dataset(1, 1, 1, 1, new double[4], new double[] {2, 1, 2, 0});
        Dataset test = new Dataset(1, 1, 1, 1, new double[3], new double[] {2, 2, 0});
        TrainingData data = TrainingData.of(train, test, 3, true);
        assertThat(Baseline.of(data)).containsExactly(Baseline.MOST_FREQUENT);
        Metrics.OfClasses metrics = (Metrics.OfClasses)
                Baseline.MOST_FREQUENT.metrics(data.train(), data.test().orElseThrow(), 3);
        assertThat(metrics.confusion().accuracy()).isCloseTo(2.0 / 3, within(1e-15));
    }

    @Test
    void theMeanOfTheTrainingTargetsWhereThereIsNoSeries() {
        Dataset train = new Dataset(2, 1, 1, 2, new double[4], new double[] {1, 10, 3, 50});
        Dataset test = new Dataset(2, 1, 1, 2, new double[2], new double[] {4, 20});
        TrainingData data = TrainingData.of(train, test, 2, false);
        assertThat(Baseline.of(data)).containsExactly(Baseline.MEAN_TARGET);
        Part part = data.test().orElseThrow();
        requireClose(Baseline.MEAN_TARGET.predict(data.train(), part, 2).predicted(), 2, 30);
        Metrics.OfNumbers metrics = (Metrics.OfNumbers) Baseline.MEAN_TARGET.metrics(data.train(), part, 2);
        assertThat(metrics.errors().mae()).isCloseTo(6, within(1e-12));
    }

    @Test
    void baselinesOfAWholeSequenceSayANumberAtEveryTimestep() {
        TrainingData data = WholeSequence.of(new double[] {1, 2, 6}, new double[] {2, 6, 12}, new Scaling.Log(6));
        assertThat(Baseline.of(data)).containsExactly(Baseline.MEAN_GROWTH, Baseline.LAST_VALUE);
        requireClose(Baseline.LAST_VALUE.predict(data.train(), data.train(), 1).predicted(), 1, 2, 6);
        // Growth: 2, 3, 2.
        requireClose(Baseline.MEAN_GROWTH.predict(data.train(), data.train(), 1).predicted(), 7.0 / 3, 14.0 / 3, 14);
    }

    @Test
    void aForecastReadsItsOwnOutputsAndSaysWhereItLeavesTheTraining() throws BadSettingException {
        // h = x through the identity, y = 2 h: doubles its last number.
        Network network = new Network(Cells.of("rnn", Map.of("activation", "identity")), 1, 1, 1);
        Model twice = Model.zeros(network)
                .with(network.block("h", "W").offset(), 1)
                .with(network.block("head", "W").offset(), 2);
        double[] series = {1, 2, 4, 8, 16, 32};
        TrainingData plain = Windows.of(series, new DataPlan(ScalingKind.NONE, -1, 1, 2, new Split(1, 0, 0), 1));
        Forecast forecast = Forecast.of(twice, plain, false, new double[] {3, 5}, 4);
        assertThat(forecast).isEqualTo(new Forecast(Doubles.of(10, 20, 40, 80), 2));
        TrainingData ratios = Windows.of(series, new DataPlan(ScalingKind.LAST, -1, 1, 2, new Split(1, 0, 0), 1));
        // One more than twice the ratio is three times the last number.
        Model thrice = twice.with(network.block("head", "b").offset(), 1);
        assertThat(Forecast.of(thrice, ratios, true, new double[] {3, 5}, 2)).isEqualTo(new Forecast(Doubles.of(15, 45), 1));
        Forecast grown = Forecast.of(twice, ratios, true, new double[] {64, 128}, 3);
        assertThat(grown.values()).isEqualTo(Doubles.of(256, 512, 1024));
        assertThat(grown.outsideFrom()).as("1 after ½ is all that was ever read").isEqualTo(3);
    }

    @Test
    void theSummaryOfSeeds() {
        List<SeedResult> results = List.of(
                seed(1, 0.02, false), seed(2, 0.0275, false), seed(3, 1, true), seed(4, 0.1, false), seed(5, 0.5, false));
        SeedSummary summary = SeedSummary.of(results);
        assertThat(summary.seeds()).isEqualTo(5);
        assertThat(summary.goodShare()).isEqualTo(0.4);
        assertThat(summary.dead()).isEqualTo(1);
        assertThat(summary.diverged()).isZero();
        requireClose(summary.quantiles(), 0.02 + 0.4 * 0.0075, 0.0275, 0.1, 0.5, 0.8);
    }

    private static SeedResult seed(long seed, double relative, boolean dead) {
        Metrics metrics = new Metrics.OfNumbers(new Errors(0, 0, 0, relative));
        Metrics train = new Metrics.OfNumbers(new Errors(9, 9, 9, 9));
        return new SeedResult(seed, new Ending.Complete(), 1, train, Optional.empty(), Optional.of(metrics), dead);
    }

    private static void requireClose(Doubles numbers, double... wanted) {
        assertThat(numbers.toArray()).containsExactly(wanted, within(1e-12));
    }

    @Test
    void whereWhatIsReadLastMayBeWantedItIsAnAnswer() throws BadSettingException {
        TrainingScenario market = TrainingScenario.MARKET_RULE;
        TrainingData data = market.data(market.recipe());
        assertThat(Baseline.of(data)).containsExactly(Baseline.LAST_VALUE, Baseline.MEAN_TARGET);
        Metrics.OfNumbers last = (Metrics.OfNumbers) Baseline.LAST_VALUE.metrics(data.train(), data.train(), 1);
        assertThat(last.errors().mae()).isZero();
        TrainingScenario first = TrainingScenario.REMEMBER_FIRST;
        assertThat(Baseline.of(first.data(first.recipe()))).containsExactly(Baseline.MEAN_TARGET);
    }
}
