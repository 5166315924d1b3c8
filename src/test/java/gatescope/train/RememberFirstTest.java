package gatescope.train;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void overSixtyStepsAnLstmRemembersWhatAnRnnHasLost() throws BadSettingException {
        assertThat(error("lstm")).isLessThan(0.06);
        assertThat(error("rnn")).isGreaterThan(0.1);
    }

    private static double error(String cell) throws BadSettingException {
        Recipe recipe = TrainingScenario.REMEMBER_FIRST.recipe().with("cell", cell);
        assertThat(recipe.data().delay()).isEqualTo(60);
        TrainingData data = TrainingScenario.REMEMBER_FIRST.data(recipe);
        TrainingRun run = TrainingRun.of(recipe, data, Workers.caller());
        run.run(epoch -> {});
        Metrics.OfNumbers metrics = (Metrics.OfNumbers)
                Metrics.of(run.model(), data.test().orElseThrow(), false, Workers.caller());
        return metrics.errors().mae();
    }
}
