package gatescope.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingScenarioTest {
    /** A sample that was cut out of a series knows its place in it. */
    @ParameterizedTest
    @EnumSource
    void isCutWhereItsSamplesHaveAPlaceInASeries(TrainingScenario scenario) throws BadSettingException {
        assertThat(scenario.isCut()).isEqualTo(scenario.preview(scenario.recipe()).train().firstTarget() >= 0);
    }
}
