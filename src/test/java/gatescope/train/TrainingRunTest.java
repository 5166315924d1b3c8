package gatescope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.engine.Backpropagation;
import gatescope.engine.Loss;
import gatescope.engine.Model;
import gatescope.engine.Unrolling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingRunTest {
    private static final TrainingData DATA = Problems.means(24, 5);

    private static TrainingRun run(String changes) {
        return TrainingRun.of(Recipe.of(changes), DATA, Workers.caller());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void anyNumberOfThreadsGivesTheSameToTheBit(int threads) {
        // Large enough to be cut into chunks: 60 sequences × 20 timesteps × 10 000 parameters.
        TrainingData data = Problems.means(60, 20);
        Recipe recipe = Recipe.of("units=48 epochs=3 batch=50");
        Epoch alone = Problems.withThreads(1, workers -> trained(recipe, data, workers));
        Epoch together = Problems.withThreads(threads, workers -> trained(recipe, data, workers));
        assertThat(together.model().parameters()).containsExactly(alone.model().parameters());
        assertThat(together.loss()).isEqualTo(alone.loss());
        assertThat(together.gradientNorms()).isEqualTo(alone.gradientNorms());
        Metrics one = Metrics.of(alone.model(), data.train(), false, Workers.caller());
        Metrics other = Problems.withThreads(threads, w -> Metrics.of(together.model(), data.train(), false, w));
        assertThat(other).isEqualTo(one);
    }

    private static Epoch trained(Recipe recipe, TrainingData data, Workers workers) {
        TrainingRun run = TrainingRun.of(recipe, data, workers);
        assertThat(run.run(epoch -> {})).isEqualTo(new Ending.Complete());
        return run.last();
    }

    @Test
    void theMeasuredLossIsThatOfTheWeightsAfterTheEpochAndChangesNothing() {
        TrainingRun plain = run("units=5 batch=full epochs=20");
        TrainingRun measured = run("units=5 batch=full epochs=20");
        measured.measureTraining();
        Epoch before = measured.epoch().orElseThrow();
        assertThat(plain.epoch().orElseThrow().trainingLoss()).isEmpty();
        for (int number = 2; number <= 20; number++) {
            Epoch next = measured.epoch().orElseThrow();
            // One update an epoch: the loss before it is the one after the last.
            assertThat(before.trainingLoss().orElseThrow()).isCloseTo(next.loss(), within(1e-14));
            plain.epoch();
            before = next;
        }
        assertThat(measured.model().parameters()).containsExactly(plain.model().parameters());
        assertThat(measured.last().loss()).isEqualTo(plain.last().loss());
    }

    @Test
    void aRestBetweenUpdatesChangesNothing() {
        TrainingRun plain = run("units=5 batch=7 epochs=3 patience=2");
        TrainingRun rested = run("units=5 batch=7 epochs=3 patience=2");
        while (plain.ending() instanceof Ending.NotYet) {
            plain.update();
            rested.rest();
            rested.update();
        }
        assertThat(rested.ending()).isEqualTo(plain.ending());
        assertThat(rested.last().model().parameters()).containsExactly(plain.last().model().parameters());
        assertThat(rested.last().gradientNorms()).isEqualTo(plain.last().gradientNorms());
        assertThat(rested.last().trainingLoss()).isEqualTo(plain.last().trainingLoss());
    }

    @Test
    void chunksAddUpToTheGradientOfTheWholeBatch() {
        TrainingData data = Problems.means(60, 20);
        TrainingRun run = TrainingRun.of(Recipe.of("units=48 batch=full optimiser=sgd learning_rate=1"), data, Workers.caller());
        Model start = run.model();
        Batch all = data.train().data().batch(0, 60);
        double[] gradient = Backpropagation.run(Unrolling.run(start, all.x()), Loss.MSE_LAST.against(all.target()))
                .parameters();
        double[] after = run.epoch().orElseThrow().model().parameters();
        for (int k = 0; k < gradient.length; k++) {
            assertThat(start.parameter(k) - after[k]).isCloseTo(gradient[k], within(1e-12));
        }
    }

    @Test
    void theLossOfAnEpochIsTakenBeforeItsUpdates() {
        TrainingRun run = run("batch=full epochs=2 shuffle=false");
        Batch all = DATA.train().data().batch(0, 24);
        double first = Backpropagation.run(Unrolling.run(run.model(), all.x()), Loss.MSE_LAST.against(all.target())).loss();
        assertThat(run.epoch().orElseThrow().loss()).isEqualTo(first);
        assertThat(run.epoch().orElseThrow().loss()).isLessThan(first);
        assertThat(run.epoch()).isEmpty();
    }

    @Test
    void stoppingInTheMiddleOfAnEpochLeavesTheLastWholeOne() {
        TrainingRun run = run("batch=4 epochs=5");
        Epoch whole = run.epoch().orElseThrow();
        assertThat(run.updatesPerEpoch()).isEqualTo(6);
        assertThat(run.update()).isFalse();
        assertThat(run.update()).isFalse();
        assertThat(run.updates()).isEqualTo(2);
        assertThat(run.model()).isSameAs(whole.model());
        assertThat(run.last()).isSameAs(whole);
        assertThat(run.ending()).isEqualTo(new Ending.NotYet());
    }

    @Test
    void oneUpdateAtATimeGoesTheSameWayAsWholeEpochs() {
        TrainingRun one = run("batch=7 epochs=3");
        TrainingRun other = run("batch=7 epochs=3");
        one.run(epoch -> {});
        for (int update = 0; update < 12; update++) {
            assertThat(other.update()).isEqualTo(update % 4 == 3);
        }
        assertThat(other.model().parameters()).containsExactly(one.model().parameters());
        assertThat(other.ending()).isEqualTo(new Ending.Complete());
    }

    @Test
    void theSeedGivesTheFirstWeightsAndTheOrderAndNothingElseIsChance() {
        assertThat(trained("seed=3 batch=4 epochs=4")).isEqualTo(trained("seed=3 batch=4 epochs=4"));
        assertThat(trained("seed=3 batch=4 epochs=4")).isNotEqualTo(trained("seed=4 batch=4 epochs=4"));
        assertThat(trained("seed=3 batch=4 epochs=4")).isNotEqualTo(trained("seed=3 batch=4 epochs=4 shuffle=false"));
        double[] start = run("seed=3").model().parameters();
        assertThat(run("seed=3 epochs=7 learning_rate=0.5").model().parameters()).containsExactly(start);
    }

    private static Doubles trained(String changes) {
        TrainingRun run = run(changes);
        run.run(epoch -> {});
        return Doubles.of(run.model().parameters());
    }

    @Test
    void divergenceNamesEpochAndParameterAndKeepsTheStateBefore() {
        TrainingRun run = run("activation=identity optimiser=sgd learning_rate=10 batch=full epochs=500");
        List<Epoch> epochs = new ArrayList<>();
        Ending ending = run.run(epochs::add);
        assertThat(ending).isInstanceOf(Ending.Diverged.class);
        Ending.Diverged diverged = (Ending.Diverged) ending;
        assertThat(diverged.epoch()).isEqualTo(epochs.size() + 1).isGreaterThan(1);
        assertThat(diverged.update()).isEqualTo(1);
        assertThat(diverged.parameter()).matches("(f|i|g|o|head)\\.(W|R|b)\\[\\d](\\[\\d])?");
        assertThat(run.model()).isSameAs(epochs.getLast().model());
        assertThat(run.model().parameters()).doesNotContain(Double.NaN);
        assertThat(run.update()).isTrue();
        assertThat(run.model()).isSameAs(epochs.getLast().model());
    }

    @Test
    void aLossThatGrowsBeyondAllMeasureIsADivergenceThoughEveryNumberIsFinite() {
        TrainingRun run = run("activation=relu learning_rate=10 batch=full epochs=3000");
        Ending.Diverged diverged = (Ending.Diverged) run.run(epoch -> {});
        assertThat(diverged.loss()).isFinite().isGreaterThan(DivergenceCheck.GROWTH);
        double largest = 0;
        for (double weight : run.model().parameters()) {
            largest = Math.max(largest, Math.abs(weight));
        }
        assertThat(Math.abs(diverged.value())).isCloseTo(largest, within(20.0));
    }

    @Test
    void earlyStoppingWaitsForItsPatienceAndGivesTheBestEpoch() {
        // What is right in training is wrong in validation, so that its loss only grows, and slowly.
        Dataset samples = DATA.train().data();
        double[] x = new double[24 * 5];
        double[] opposite = new double[24];
        for (int s = 0; s < 24; s++) {
            opposite[s] = -samples.target(s, 0, 0);
            for (int t = 0; t < 5; t++) {
                x[s * 5 + t] = samples.x(s, t, 0);
            }
        }
        Part validation = Part.plain(new Dataset(5, 1, 1, 1, x, opposite));
        TrainingData data = new TrainingData(DATA.train(), Optional.of(validation), Optional.empty(), 1, false);
        Recipe recipe = Recipe.of("optimiser=sgd learning_rate=0.01 batch=full epochs=400 patience=5 shuffle=false");
        TrainingRun run = TrainingRun.of(recipe, data, Workers.caller());
        List<Epoch> epochs = new ArrayList<>();
        Ending.Stopped stopped = (Ending.Stopped) run.run(epochs::add);
        Epoch best = epochs.stream()
                .min(java.util.Comparator.comparingDouble(epoch -> epoch.validationLoss().orElseThrow()))
                .orElseThrow();
        assertThat(stopped.best()).isEqualTo(best.number()).isEqualTo(epochs.size() - 5).isLessThan(300);
        assertThat(run.model()).isSameAs(best.model());
    }

    @Test
    void clippingShortensTheStepAndNotTheNormThatIsShown() {
        String sgd = "optimiser=sgd learning_rate=1 batch=full epochs=1 shuffle=false";
        TrainingRun free = run(sgd);
        TrainingRun clipped = run(sgd + " clip_norm=0.001");
        double norm = free.epoch().orElseThrow().gradientNorms().get(0);
        assertThat(clipped.epoch().orElseThrow().gradientNorms().get(0)).isEqualTo(norm).isGreaterThan(0.001);
        assertThat(distance(run(sgd).model(), free.model())).isCloseTo(norm, within(1e-9));
        assertThat(distance(run(sgd).model(), clipped.model())).isCloseTo(0.001, within(1e-6));
    }

    @Test
    void l2PullsEveryWeightTowardsZero() {
        String sgd = "optimiser=sgd learning_rate=0.5 batch=full epochs=1 shuffle=false";
        double[] start = run(sgd).model().parameters();
        double[] free = trained(sgd).toArray();
        double[] pulled = trained(sgd + " l2=0.1").toArray();
        for (int k = 0; k < start.length; k++) {
            assertThat(pulled[k]).isCloseTo(free[k] - 0.5 * 0.1 * start[k], within(1e-15));
        }
    }

    private static double distance(Model one, Model other) {
        double sum = 0;
        for (int k = 0; k < one.parameters().length; k++) {
            sum += Math.pow(one.parameter(k) - other.parameter(k), 2);
        }
        return Math.sqrt(sum);
    }
}
