package gatescope.train;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.data.image.Digits;
import gatescope.data.image.LabelledImages;
import gatescope.engine.Model;
import org.junit.jupiter.api.Test;

/** Digits read row by row. */
class DigitRowsTest {
    private static final Recipe SMALL =
            TrainingScenario.DIGITS_BY_ROWS.recipe().withSeed(3);

    private static TrainingRun trained(TrainingData data, Workers workers) throws BadSettingException {
        Recipe recipe = SMALL.with("units=32").with("batch=20").with("epochs=15").with("learning_rate=0.01");
        TrainingRun run = TrainingRun.of(recipe, data, workers);
        assertThat(run.run(epoch -> {})).isEqualTo(new Ending.Complete());
        return run;
    }

    private static double accuracy(Model model, Part part) {
        return Metrics.of(model, part, true, Workers.caller()) instanceof Metrics.OfClasses classes
                ? classes.confusion().accuracy()
                : Double.NaN;
    }

    /** The scenario itself, 12 000 images and 128 units, reaches more: the README says how much, and how long it takes. */
    @Test
    void evenASmallNetworkOnFewImagesLearnsToTellHeldOutDigitsApart() throws Exception {
        TrainingData data = DigitRows.data(1200, 400);
        TrainingRun run = trained(data, Workers.caller());
        assertThat(accuracy(run.model(), data.test().orElseThrow())).isGreaterThan(0.90);
    }

    @Test
    void theThreadsChangeNoBit() throws Exception {
        TrainingData data = DigitRows.data(60, 20);
        double[] alone = trained(data, Workers.caller()).model().parameters();
        double[] many = Problems.withThreads(3, workers -> {
            try {
                return trained(data, workers).model().parameters();
            } catch (BadSettingException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(many).containsExactly(alone);
    }

    @Test
    void everyRowOfPixelsIsATimestepFromZeroToOneAndItsLabelTheTarget() {
        LabelledImages images = Digits.generate(1, 3);
        Dataset data = DigitRows.data(3, 2).train().data();
        assertThat(data.size() + " " + data.timesteps() + " " + data.inputs()).isEqualTo("3 28 28");
        for (int image = 0; image < 3; image++) {
            assertThat(data.target(image, 0, 0)).isEqualTo(images.label(image));
            for (int row = 0; row < 28; row++) {
                for (int column = 0; column < 28; column++) {
                    assertThat(data.x(image, row, column)).isEqualTo(images.grey(image, row, column)).isBetween(0.0, 1.0);
                }
            }
        }
    }

    /** What is shown before the others are drawn are the first of them. */
    @Test
    void thePreviewIsTheBeginningOfTheWhole() throws Exception {
        TrainingData few = TrainingScenario.DIGITS_BY_ROWS.preview(SMALL);
        TrainingData more = DigitRows.data(60, 50);
        assertThat(few.outputs()).isEqualTo(10);
        Dataset first = few.test().orElseThrow().data();
        Dataset whole = more.test().orElseThrow().data();
        for (int image = 0; image < first.size(); image++) {
            assertThat(first.target(image, 0, 0)).isEqualTo(whole.target(image, 0, 0));
            assertThat(first.x(image, 14, 14)).isEqualTo(whole.x(image, 14, 14));
        }
    }

    @Test
    void trainingAndTestShareNoImage() {
        Dataset train = DigitRows.data(40, 40).train().data();
        Dataset test = DigitRows.data(40, 40).test().orElseThrow().data();
        for (int one = 0; one < 40; one++) {
            for (int other = 0; other < 40; other++) {
                int a = one;
                int b = other;
                boolean same = java.util.stream.IntStream.range(0, 28 * 28)
                        .allMatch(k -> train.x(a, k / 28, k % 28) == test.x(b, k / 28, k % 28));
                assertThat(same).as("image %s of training is image %s of the test", one, other).isFalse();
            }
        }
    }
}
