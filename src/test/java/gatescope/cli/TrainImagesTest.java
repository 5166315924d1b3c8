package gatescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.data.JsonPlace;
import gatescope.data.TextFile;
import gatescope.data.image.Digits;
import gatescope.data.image.IdxOut;
import gatescope.lab.Action;
import gatescope.lab.LabState;
import gatescope.lab.OwnData;
import gatescope.lab.Reducer;
import gatescope.lab.Scenarios;
import gatescope.lab.SceneFile;
import gatescope.lab.Source;
import gatescope.lab.Training;
import gatescope.train.Doubles;
import gatescope.train.Recipe;
import gatescope.train.TrainingRun;
import gatescope.train.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window trains of a person's own, the command line trains too: images, and the numbers of a saved scene. */
class TrainImagesTest {
    @TempDir
    Path directory;

    private static CommandRun train(Object... more) {
        Object[] begin = {"train", "--scenario", "digits-by-rows", "--set", "units=3", "--epochs", 1, "--json"};
        return CommandRun.of(Stream.concat(Arrays.stream(begin), Arrays.stream(more)).toArray());
    }

    /** How many images of each class were wanted in a part. */
    private static int samples(CommandRun run, String part) throws Exception {
        assertThat(run.err()).doesNotContain("expected");
        assertThat(run.exitCode()).isZero();
        JsonPlace out = JsonPlace.of(new TextFile(Path.of("out"), run.out()));
        int sum = 0;
        for (JsonPlace row : out.required("metrics").required(part).required("confusion").items()) {
            for (JsonPlace count : row.items()) {
                sum += (int) count.number();
            }
        }
        return sum;
    }

    @Test
    void imagesPackedOrNotAreTrainedAndTheLastFifthIsTheTest() throws Exception {
        Path images = IdxOut.images(directory.resolve("my-images-idx3-ubyte.gz"), Digits.generate(3, 40));
        IdxOut.labels(directory.resolve("my-labels-idx1-ubyte"), Digits.generate(3, 40));
        CommandRun run = train("--images", images);
        assertThat(samples(run, "train")).isEqualTo(32);
        assertThat(samples(run, "test")).isEqualTo(8);
    }

    @Test
    void aTestPairIsNamedOrFoundBesideTheImages() throws Exception {
        Path images = IdxOut.images(directory.resolve("train-images-idx3-ubyte"), Digits.generate(3, 40));
        Path labels = IdxOut.labels(directory.resolve("classes"), Digits.generate(3, 40));
        Path other = IdxOut.images(directory.resolve("other.gz"), Digits.generate(4, 10));
        Path otherLabels = IdxOut.labels(directory.resolve("other-classes.gz"), Digits.generate(4, 10));
        CommandRun named =
                train("--images", images, "--labels", labels, "--test-images", other, "--test-labels", otherLabels);
        assertThat(samples(named, "train")).isEqualTo(40);
        assertThat(samples(named, "test")).isEqualTo(10);
        IdxOut.images(directory.resolve("t10k-images-idx3-ubyte.gz"), Digits.generate(4, 20));
        IdxOut.labels(directory.resolve("t10k-labels-idx1-ubyte.gz"), Digits.generate(4, 20));
        assertThat(samples(train("--images", images, "--labels", labels), "test")).isEqualTo(20);
    }

    @Test
    void whatIsWrongWithTheImagesIsSaidInOneLine() throws IOException {
        Path images = IdxOut.images(directory.resolve("few-images"), Digits.generate(3, 4));
        Path labels = IdxOut.labels(directory.resolve("few-labels"), Digits.generate(3, 4));
        requireLine(train("--images", images), images + ": whole file: expected at least 5 images, ");
        byte[] small = {0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 7, 8};
        Path test = Files.write(directory.resolve("small"), small);
        Path one = Files.write(directory.resolve("one"), new byte[] {0, 0, 8, 1, 0, 0, 0, 1, 5});
        requireLine(
                train("--images", images, "--test-images", test, "--test-labels", one),
                test + ": whole file: expected images of the same size as those of " + images);
        requireLine(train("--images", images, "--out", images), images + ": whole file: expected another file than those");
        requireLine(train("--images", images, "--labels", one), one + ": ");
        assertThat(labels).exists();
    }

    private static void requireLine(CommandRun run, String start) {
        assertThat(run.err()).startsWith(start);
        assertThat(run.errorLines()).hasSize(1);
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aSavedSceneIsTrainedAsTheWindowTrainsIt() throws Exception {
        double[] numbers = new double[60];
        Arrays.setAll(numbers, k -> k % 7);
        Action.UseSource use = OwnData.numbers("days", Doubles.of(numbers));
        LabState state = Reducer.reduce(LabState.of(Scenarios.named("fibonacci")), use);
        Path scene = directory.resolve("days" + SceneFile.ENDING);
        SceneFile.write(scene, state);
        CommandRun run = CommandRun.of("train", "--scenario", scene, "--epochs", 3, "--json");
        assertThat(run.exitCode()).isZero();
        Training training = Objects.requireNonNull(state.training());
        assertThat(training.source()).isInstanceOf(Source.Numbers.class);
        Recipe recipe = training.recipe(state.cell()).with("epochs=3");
        TrainingRun same = TrainingRun.of(recipe, training.source().data(recipe), Workers.caller());
        same.run(_ -> {});
        List<JsonPlace> losses =
                JsonPlace.of(new TextFile(Path.of("out"), run.out())).required("loss").items();
        assertThat(losses).hasSize(3);
        assertThat(losses.getLast().number()).isEqualTo(same.last().loss());
    }
}
