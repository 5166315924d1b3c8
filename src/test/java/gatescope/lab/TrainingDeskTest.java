package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.train.BadSettingException;
import gatescope.train.Dataset;
import gatescope.train.Ending;
import gatescope.train.Recipe;
import gatescope.train.TrainingData;
import gatescope.train.TrainingRun;
import gatescope.train.TrainingScenario;
import gatescope.train.Workers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The other thread is a queue here: what is in it runs when the test says so. */
class TrainingDeskTest {
    private static final Set<CellKind> LSTM = Set.of(CellKind.LSTM);
    private static final Training ARTICLE = training(TrainingScenario.FIBONACCI_ARTICLE, "epochs=12");

    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final TrainingDesk desk = new TrainingDesk(queue::add, Workers.caller());

    private static Training training(TrainingScenario scenario, String... changes) {
        try {
            Recipe recipe = scenario.recipe();
            for (String change : changes) {
                recipe = recipe.with(change);
            }
            return new Training(new Source.Named(scenario), recipe, 0);
        } catch (BadSettingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What the command line makes of the same recipe. */
    private static TrainingRun alone(Training training, CellKind cell) throws Exception {
        Recipe recipe = training.recipe(cell);
        TrainingRun run = TrainingRun.of(recipe, training.source().data(recipe), Workers.caller());
        run.run(_ -> {});
        return run;
    }

    private Course course(CellKind cell) {
        return desk.course(cell).orElseThrow();
    }

    @Test
    void itTrainsAsTheCommandLineDoesToTheBit() throws Exception {
        desk.begin(ARTICLE, LSTM);
        queue.remove().run();
        assertThat(desk.collect(0)).isTrue();
        TrainingRun run = alone(ARTICLE, CellKind.LSTM);
        assertThat(course(CellKind.LSTM).last().loss()).isEqualTo(run.last().loss());
        assertThat(course(CellKind.LSTM).last().gradientNorms()).isEqualTo(run.last().gradientNorms());
        assertThat(course(CellKind.LSTM).last().model().parameters()).containsExactly(run.model().parameters());
        assertThat(course(CellKind.LSTM).ending()).isEqualTo(new Ending.Complete());
        assertThat(desk.isRunning()).isFalse();
        assertThat(desk.canGoOn()).isFalse();
    }

    /** Sequences long enough that a batch is cut into chunks, of which the desk's workers hear. */
    private static Training large(String changes) {
        int samples = 120;
        int timesteps = 20;
        double[] x = new double[samples * timesteps];
        double[] target = new double[samples];
        for (int k = 0; k < x.length; k++) {
            x[k] = Math.sin(k);
            target[k / timesteps] += x[k] / timesteps;
        }
        Dataset data = new Dataset(timesteps, 1, 1, 1, x, target);
        return new Training(new Source.Samples("means", TrainingData.of(data, 1, false)), Recipe.of(changes), 0);
    }

    /** A desk whose training was held during the second of the three updates of the second epoch. */
    private TrainingDesk heldWithinTheSecondEpoch(Training training) {
        List<TrainingDesk> own = new ArrayList<>();
        boolean[] asked = {false};
        TrainingDesk held = new TrainingDesk(queue::add, Workers.of(_ -> {
            if (!asked[0] && own.getFirst().progress() > 1.3) {
                asked[0] = true;
                own.getFirst().pause();
            }
        }));
        own.add(held);
        held.beginWithOneEpoch(training, LSTM);
        queue.remove().run();
        held.collect(0);
        held.goOn();
        queue.remove().run();
        held.collect(0);
        return held;
    }

    @Test
    void anEpochThatWasLeftInItsMiddleGoesOnToTheSameWeights() throws Exception {
        Training training = large("units=64 epochs=3 batch=40");
        TrainingDesk held = heldWithinTheSecondEpoch(training);
        assertThat(held.epoch()).isEqualTo(1);
        assertThat(held.isRunning()).isFalse();
        assertThat(held.canGoOn()).isTrue();
        held.goOn();
        queue.remove().run();
        held.collect(0);
        assertThat(held.course(CellKind.LSTM).orElseThrow().last().model().parameters())
                .containsExactly(alone(training, CellKind.LSTM).last().model().parameters());
    }

    @Test
    void howFarItIsStaysKnownWhileItIsHeldWithinAnEpoch() {
        TrainingDesk held = heldWithinTheSecondEpoch(large("units=64 epochs=3 batch=40"));
        assertThat(held.isRunning()).isFalse();
        assertThat(held.progress()).as("it stopped after an update, not after an epoch").isEqualTo(1 + 2 / 3.0);
    }

    @Test
    void oneEpochIsOneEpochOfEveryCellAndTheyStayInStep() {
        Set<CellKind> both = EnumSet.of(CellKind.RNN, CellKind.LSTM);
        Training begun = ARTICLE.of(desk.beginWithOneEpoch(ARTICLE, both));
        queue.remove().run();
        desk.collect(0);
        assertThat(course(CellKind.RNN).last().number()).isEqualTo(1);
        assertThat(course(CellKind.LSTM).last().number()).isEqualTo(1);
        desk.oneEpoch();
        queue.remove().run();
        desk.collect(0);
        assertThat(desk.epoch()).isEqualTo(2);
        assertThat(course(CellKind.RNN).last().number()).isEqualTo(2);
        assertThat(desk.isOf(begun, LSTM)).isFalse();
        assertThat(desk.isOf(begun, both)).isTrue();
        assertThat(desk.isOf(ARTICLE, both)).as("a state that shows none of its epochs").isFalse();
    }

    @Test
    void whatIsForgottenWhileItRunsIsHeardOfNoMore() throws Exception {
        Training other = training(TrainingScenario.FIBONACCI_ARTICLE, "epochs=5", "seed=2");
        desk.begin(ARTICLE, LSTM);
        Training second = other.of(desk.begin(other, LSTM));
        queue.remove().run();
        assertThat(desk.collect(0)).as("the one that was forgotten").isFalse();
        queue.remove().run();
        assertThat(desk.collect(0)).isTrue();
        assertThat(desk.isOf(second)).isTrue();
        assertThat(course(CellKind.LSTM).last().model().parameters())
                .containsExactly(alone(other, CellKind.LSTM).last().model().parameters());
        desk.forget();
        assertThat(desk.courses()).isEmpty();
        assertThat(desk.collect(0)).isFalse();
    }

    @Test
    void aStateThatIsGoneBackToHasItsOwnTrainingAgain() {
        Training seven = training(TrainingScenario.FIBONACCI_ARTICLE, "epochs=12", "seed=7");
        Training first = ARTICLE.of(desk.begin(ARTICLE, LSTM));
        queue.remove().run();
        desk.collect(0);
        double loss = course(CellKind.LSTM).last().loss();
        Training second = seven.of(desk.beginWithOneEpoch(seven, LSTM));
        queue.remove().run();
        desk.collect(0);
        assertThat(desk.epoch()).isEqualTo(1);
        desk.follow(first);
        assertThat(desk.isOf(first)).isTrue();
        assertThat(desk.isOf(second)).isFalse();
        assertThat(desk.epoch()).isEqualTo(12);
        assertThat(course(CellKind.LSTM).last().loss()).isEqualTo(loss);
        assertThat(desk.canGoOn()).isFalse();
        desk.follow(second);
        assertThat(desk.canGoOn()).isTrue();
        desk.oneEpoch();
        queue.remove().run();
        desk.collect(0);
        assertThat(desk.epoch()).isEqualTo(2);
    }

    @Test
    void aStateThatShowsNoTrainingHoldsTheOneThatRunsAndItsCurvesStay() {
        Training begun = ARTICLE.of(desk.begin(ARTICLE, LSTM));
        desk.follow(begun);
        assertThat(desk.isPausing()).isFalse();
        desk.follow(ARTICLE);
        assertThat(desk.isPausing()).isTrue();
        queue.remove().run();
        desk.collect(0);
        assertThat(desk.isRunning()).isFalse();
        assertThat(desk.courses()).containsKey(CellKind.LSTM);
        assertThat(desk.beganAs(ARTICLE)).isFalse();
        desk.leave();
        assertThat(desk.courses()).isEmpty();
        desk.follow(begun);
        assertThat(desk.courses()).containsKey(CellKind.LSTM);
    }

    @Test
    void samplesThatCannotBeMadeAreRefusedInWords() {
        desk.begin(training(TrainingScenario.FIBONACCI_ARTICLE, "window=50"), LSTM);
        queue.remove().run();
        desk.collect(0);
        assertThat(desk.refused()).hasValueSatisfying(refusal -> assertThat(refusal.key()).isEqualTo("window"));
        assertThat(desk.isRunning()).isFalse();
        assertThat(desk.canGoOn()).isFalse();
        assertThat(desk.courses()).isEmpty();
    }

    @Test
    void aDivergenceNamesEpochAndParameterAndTheEpochBeforeIsKept() {
        Training wild = training(
                TrainingScenario.FIBONACCI_ARTICLE, "optimiser=sgd", "loss=mse", "learning_rate=1000", "activation=relu");
        desk.begin(wild, LSTM);
        queue.remove().run();
        desk.collect(0);
        assertThat(course(CellKind.LSTM).ending()).isInstanceOfSatisfying(Ending.Diverged.class, diverged -> {
            assertThat(diverged.epoch()).isEqualTo(course(CellKind.LSTM).last().number() + 1);
            assertThat(diverged.parameter()).matches("[a-z]+\\.[WRb]\\[.*");
        });
        assertThat(Arrays.stream(course(CellKind.LSTM).last().model().parameters()).allMatch(Double::isFinite))
                .isTrue();
    }

    @Test
    void everyEpochCanBeLookedAtAgain() throws Exception {
        desk.begin(ARTICLE, LSTM);
        queue.remove().run();
        desk.collect(0);
        TrainingRun run =
                TrainingRun.of(ARTICLE.recipe(CellKind.LSTM), ARTICLE.source().data(ARTICLE.recipe()), Workers.caller());
        for (int epoch = 0; epoch <= 12; epoch++) {
            assertThat(desk.nearest(epoch)).isEqualTo(epoch);
            assertThat(Objects.requireNonNull(desk.models(epoch).get(CellKind.LSTM)).parameters())
                    .containsExactly(run.last().model().parameters());
            run.epoch();
        }
    }

    /** Time is the window's; what runs longer counts longer. */
    @Test
    void secondsPassOnlyWhileItRuns() {
        desk.collect(1);
        desk.begin(ARTICLE, LSTM);
        desk.collect(1);
        desk.collect(0.5);
        queue.remove().run();
        desk.collect(0);
        desk.collect(7);
        assertThat(desk.seconds()).isEqualTo(1.5);
    }
}
