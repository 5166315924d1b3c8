package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.train.Doubles;
import gatescope.train.Recipe;
import gatescope.train.TrainingData;
import gatescope.train.Workers;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What earlier trainings leave behind: samples that are the same once, and no more than there is memory for. */
class EarlierTrainingsTest {
    private static final Set<CellKind> LSTM = Set.of(CellKind.LSTM);

    /** Less than the windows of two trainings take, more than those of one. */
    private static final long BYTES = 4L << 20;

    private static final Source WAVES = new Source.Numbers("waves", waves(20_000));

    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final TrainingDesk desk = new TrainingDesk(queue::add, Workers.caller(), BYTES);

    private static Doubles waves(int count) {
        double[] numbers = new double[count];
        Arrays.setAll(numbers, Math::sin);
        return Doubles.of(numbers);
    }

    private Training begin(String changes) {
        Training wanted = new Training(WAVES, Recipe.of("units=1 epochs=1 batch=full " + changes), 0);
        return wanted.of(desk.begin(wanted, LSTM));
    }

    private Training train(String changes) {
        Training begun = begin(changes);
        queue.remove().run();
        desk.collect(0);
        assertThat(desk.epoch()).isEqualTo(1);
        return begun;
    }

    private boolean isKept(Training training) {
        desk.follow(training);
        return desk.isOf(training);
    }

    @Test
    void samplesThatAreTheSameAreMadeOnce() {
        train("window=10");
        TrainingData made = desk.data().orElseThrow();
        train("window=10 learning_rate=0.5 seed=3");
        assertThat(desk.data()).containsSame(made);
        train("window=11");
        assertThat(desk.data().orElseThrow().train().data().timesteps()).isEqualTo(11);
    }

    @Test
    void theEarliestAreForgottenWhereTheirSamplesTakeTooMuchMemory() {
        Training first = train("window=10");
        Training second = train("window=11");
        Training third = train("window=12");
        assertThat(isKept(first)).isFalse();
        assertThat(isKept(second)).isTrue();
        assertThat(isKept(third)).isTrue();
    }

    @Test
    void samplesThatAreTheSameTakeTheirMemoryOnce() {
        Training first = train("window=10");
        train("window=10 seed=2");
        train("window=10 seed=3");
        train("window=10 seed=4");
        assertThat(isKept(first)).isTrue();
    }

    /** Its last update is done after it was left. */
    @Test
    void whatWasLeftWhileItRanCanBeGoneOnWithWhenItIsGoneBackTo() {
        Training first = begin("window=10");
        desk.leave();
        queue.remove().run();
        assertThat(desk.collect(0)).as("nothing came of the present one").isFalse();
        desk.follow(first);
        assertThat(desk.isRunning()).isFalse();
        desk.goOn();
        queue.remove().run();
        desk.collect(0);
        assertThat(desk.epoch()).isEqualTo(1);
    }
}
