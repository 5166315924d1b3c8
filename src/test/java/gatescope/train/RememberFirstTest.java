package gatescope.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class RememberFirstTest {
    @Test
    void theFirstNumberIsTheTargetWhateverComesBetween() {
        Dataset data = RememberFirst.data(7).train().data();
        assertThat(data.timesteps()).isEqualTo(8);
        for (int s = 0; s < data.size(); s++) {
            assertThat(data.target(s, 0, 0)).isEqualTo(data.x(s, 0, 0)).isBetween(-1.0, 1.0);
        }
        assertThat(RememberFirst.data(7).train().data().x(3, 4, 0)).isEqualTo(data.x(3, 4, 0));
    }

    /** A long training of one seed depends on the last bit of every number: judged is the middle of six. */
    @Test
    void overSixtyStepsAnLstmRemembersWhatAnRnnHasLost() throws BadSettingException {
        double rnn = medianError("rnn");
        assertThat(rnn).isGreaterThan(0.1);
        assertThat(medianError("lstm")).isLessThan(0.06).isLessThan(0.5 * rnn);
    }

    private static double medianError(String cell) throws BadSettingException {
        Recipe recipe = TrainingScenario.REMEMBER_FIRST.recipe().with("cell", cell);
        assertThat(recipe.data().delay()).isEqualTo(60);
        TrainingData data = TrainingScenario.REMEMBER_FIRST.data(recipe);
        double[] errors = new double[6];
        Workers.of(ForkJoinPool.commonPool()).each(errors.length, k -> errors[k] = error(recipe.withSeed(k + 1), data));
        Arrays.sort(errors);
        return (errors[2] + errors[3]) / 2;
    }

    private static double error(Recipe recipe, TrainingData data) {
        TrainingRun run = TrainingRun.of(recipe, data, Workers.caller());
        run.run(epoch -> {});
        Metrics.OfNumbers metrics = (Metrics.OfNumbers)
                Metrics.of(run.model(), data.test().orElseThrow(), false, Workers.caller());
        return metrics.errors().mae();
    }
}
