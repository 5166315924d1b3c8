package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatescope.train.BadSettingException;
import gatescope.train.Doubles;
import gatescope.train.TrainingData;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnDataTest {
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 7, 10, 15, 40, 199, 200, 1000, 20_001})
    void anySeriesHasARecipeThatFits(int count) throws Exception {
        Action.UseSource use = OwnData.numbers("mine", numbers(count));
        TrainingData data = use.training().source().data(use.training().recipe());
        assertThat(use.series().timesteps()).isEqualTo(OwnData.window(count));
        assertThat(data.test().isPresent()).isEqualTo(count >= 7);
        LabState state = Reducer.reduce(LabState.of(Scenarios.named("fibonacci")), use);
        assertThat(state.models().models()).containsOnlyKeys(CellKind.values());
        assertThat(state.scenario().name()).isEqualTo(Source.Numbers.NAME);
        assertThat(Objects.requireNonNull(state.training()).recipe()).isEqualTo(OwnData.recipe(use.training().source()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void tooFewNumbersAreRefused(int count) {
        assertThatThrownBy(() -> OwnData.numbers("mine", numbers(count))).isInstanceOf(BadSettingException.class);
    }

    @Test
    void equalNumbersCanBeLearned() throws Exception {
        assertThat(OwnData.numbers("mine", Doubles.of(5, 5, 5, 5, 5, 5)).series().scaledX().value(0, 0, 0)).isFinite();
    }

    private static Doubles numbers(int count) {
        return Doubles.of(IntStream.range(0, count).mapToDouble(k -> 10 + Math.sin(k)).toArray());
    }
}
