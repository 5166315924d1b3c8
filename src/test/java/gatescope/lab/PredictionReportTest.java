package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.lab.PredictionReport.OfPart;
import gatescope.lab.PredictionReport.Said;
import gatescope.train.Part;
import gatescope.train.TrainingData;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of many samples only some are asked for while a training runs: they span each part, and none is taken for another. */
class PredictionReportTest {
    private final LabState state = LabState.of(Scenarios.named("stock-prices"));
    private final Training training = Objects.requireNonNull(state.training());

    private PredictionReport report(TrainingData data, long most) {
        return PredictionReport.of(
                        data, Map.of(CellKind.LSTM, state.models().model(CellKind.LSTM)), Map.of(), most, () -> true)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minmax", "last"})
    void someSamplesSpanEveryPartAndAreThoseTheySayTheyAre(String scaling) throws Exception {
        TrainingData data = training.source().data(training.recipe().with("scaling", scaling));
        PredictionReport all = report(data, Long.MAX_VALUE);
        assertThat(all.parts()).hasSize(2).allMatch(OfPart::isWhole);
        PredictionReport some = report(data, 1);
        for (int p = 0; p < 2; p++) {
            OfPart part = some.parts().get(p);
            OfPart whole = all.parts().get(p);
            int asked = part.part().data().size();
            assertThat(part.isWhole()).isFalse();
            assertThat(asked).isEqualTo(50);
            assertThat(part.sample(0)).isZero();
            assertThat(part.all() - part.sample(asked - 1)).isLessThanOrEqualTo(part.all() / asked + 1);
            for (int k = 0; k < asked; k++) {
                requireSame(part, k, whole, part.sample(k));
            }
        }
    }

    private static void requireSame(OfPart part, int asked, OfPart whole, int sample) {
        Part from = whole.part();
        assertThat(part.part().plainX(asked, 0, 0)).isEqualTo(from.plainX(sample, 0, 0));
        assertThat(part.part().plainTarget(asked, 0, 0)).isEqualTo(from.plainTarget(sample, 0, 0));
        part.said().forEach((predictor, said) -> {
            Said all = whole.by(predictor);
            assertThat(said.predictions().wanted().get(asked)).isEqualTo(all.predictions().wanted().get(sample));
            assertThat(said.predictions().predicted().get(asked))
                    .as("%s, sample %d", predictor, sample)
                    .isCloseTo(all.predictions().predicted().get(sample), within(1e-9));
        });
    }
}
