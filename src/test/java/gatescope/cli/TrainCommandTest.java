package gatescope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.data.JsonNumbers;
import gatescope.data.JsonPlace;
import gatescope.data.TextFile;
import gatescope.engine.Model;
import gatescope.engine.Reference;
import gatescope.lab.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainCommandTest {
    private static final String SAMPLES =
            """
            {"format": "gatescope.dataset/1", "samples": [
             {"x": [[0.5],[-1.0]], "target": [[0.5]]},
             {"x": [[0.1],[0.2]], "target": [[-0.25]]}]}
            """;

    @TempDir
    Path directory;

    private static JsonPlace json(CommandRun run) throws Exception {
        assertThat(run.err()).doesNotContain("expected");
        assertThat(run.exitCode()).isZero();
        return JsonPlace.of(new TextFile(Path.of("out"), run.out()));
    }

    @Test
    void aDatasetTrainsFromGivenWeightsAsPyTorchAndKerasDo() throws Exception {
        // The article's windows and Keras' first weights, through the files.
        Reference reference = Reference.read("optim", "keras_adam_traj_raw_relu_sigmoid_100ep_seed2.json");
        Path dataset = Files.writeString(directory.resolve("d.json"), windows(reference));
        Path initial = Files.writeString(directory.resolve("m.json"), kerasModel(reference));
        JsonPlace out = json(CommandRun.of(
                "train", "--dataset", dataset, "--initial", initial, "--optimizer", "adam", "--lr", "0.01", "--epsilon",
                "1e-7", "--loss", "mae", "--epochs", 100, "--batch", "full", "--json"));
        double[] wanted = reference.at("expected_f64").numbers("loss_per_epoch");
        assertThat(JsonNumbers.vector(out.required("loss"), 100)).containsExactly(wanted, within(1e-7));
        assertThat(out.required("grad_norm").items()).hasSize(100);
        assertThat(out.required("metrics").keys()).containsExactly("train");
        assertThat(out.required("metrics").required("train").keys())
                .containsExactly("mae", "mse", "rmse", "relative_error");
        Model model = ModelFile.read(out.required("model"));
        assertThat(model.network().hidden()).isEqualTo(4);
    }

    private static String windows(Reference reference) {
        double[] x = reference.numbers("x");
        double[] y = reference.numbers("y");
        StringBuilder text = new StringBuilder("{\"format\": \"gatescope.dataset/1\", \"samples\": [");
        for (int s = 0; s < y.length; s++) {
            text.append(s == 0 ? "" : ",");
            text.append("{\"x\": [[%s],[%s],[%s]], \"target\": [[%s]]}".formatted(x[3 * s], x[3 * s + 1], x[3 * s + 2], y[s]));
        }
        return text.append("]}").toString();
    }

    private static String kerasModel(Reference reference) {
        Reference first = reference.at("expected_f64").list("snapshots_after_step").getFirst();
        double[] kernel = first.numbers("kernel");
        double[] recurrent = first.numbers("recurrent_kernel");
        double[] bias = first.numbers("bias");
        StringBuilder gates = new StringBuilder();
        List<String> order = List.of("i", "f", "g", "o");
        for (int gate = 0; gate < 4; gate++) {
            StringBuilder w = new StringBuilder();
            StringBuilder r = new StringBuilder();
            StringBuilder b = new StringBuilder();
            for (int unit = 0; unit < 4; unit++) {
                String comma = unit == 0 ? "" : ",";
                int column = 4 * gate + unit;
                w.append(comma).append("[").append(kernel[column]).append("]");
                r.append(comma).append("[%s,%s,%s,%s]".formatted(
                        recurrent[column], recurrent[16 + column], recurrent[32 + column], recurrent[48 + column]));
                b.append(comma).append(bias[column]);
            }
            gates.append(gate == 0 ? "" : ",");
            gates.append("\"%s\": {\"W\": [%s], \"R\": [%s], \"b\": [%s]}".formatted(order.get(gate), w, r, b));
        }
        double[] dense = first.numbers("dense_kernel");
        return """
               {"format": "gatescope.model/1", "cell": "lstm", "inputs": 1, "hidden": 4, "outputs": 1,
                "settings": {"candidate_activation": "relu", "output_activation": "relu"}, "gates": {%s},
                "head": {"W": [[%s,%s,%s,%s]], "b": [%s]}}
               """.formatted(gates, dense[0], dense[1], dense[2], dense[3], first.numbers("dense_bias")[0]);
    }

    @Test
    void classesAreTrainedAndCounted() throws Exception {
        String samples = SAMPLES.replace("[[0.5]]}", "[1]}").replace("[[-0.25]]", "[0]");
        Path dataset = Files.writeString(directory.resolve("d.json"), samples);
        Path initial = Files.writeString(directory.resolve("m.json"), twoClasses());
        JsonPlace out = json(CommandRun.of(
                "train", "--dataset", dataset, "--initial", initial, "--loss", "cross_entropy", "--optimizer", "adam", "--lr",
                "0.05", "--epochs", 60, "--json"));
        JsonPlace train = out.required("metrics").required("train");
        assertThat(train.required("accuracy").number()).isEqualTo(1);
        assertThat(JsonNumbers.matrix(train.required("confusion"), 2, 2)).containsExactly(1, 0, 0, 1);
    }

    /** That of the model that is given, not the mean over the updates on the way to it, which is the last one of the JSON. */
    @Test
    void theLossThatIsSaidIsThatOfTheModelThatIsGiven() throws Exception {
        String samples = SAMPLES.replace("[[0.5]]}", "[1]}").replace("[[-0.25]]", "[0]");
        Path dataset = Files.writeString(directory.resolve("d.json"), samples);
        Path initial = Files.writeString(directory.resolve("m.json"), twoClasses());
        CommandRun run = CommandRun.of(
                "train", "--dataset", dataset, "--initial", initial, "--loss", "cross_entropy", "--optimizer", "adam", "--lr",
                "0.05", "--epochs", 3, "--batch", 1, "--json");
        JsonPlace out = json(run);
        double given = out.required("metrics").required("train").required("cross_entropy").number();
        assertThat(JsonNumbers.vector(out.required("loss"), 3)[2]).isGreaterThan(1.05 * given);
        assertThat(run.errorLines()).first().isEqualTo("trained LSTM: 3 epochs, loss " + String.format(Locale.ROOT, "%.3e", given));
    }

    private static String twoClasses() {
        return Samples.LSTM
                .replace("\"outputs\": 1", "\"outputs\": 2")
                .replace("\"W\": [[1.0,-1.0]], \"b\": [0.25]", "\"W\": [[1.0,-1.0],[-0.5,0.5]], \"b\": [0.25,0.0]");
    }

    @Test
    void aScenarioTrainsByItsRecipeAndAnySettingChangesIt() throws Exception {
        Path out = directory.resolve("model.json");
        JsonPlace json = json(CommandRun.of(
                "train", "--scenario", "fibonacci-article", "--cell", "gru", "--seed", 5, "--epochs", 8, "--set", "units=3",
                "--set", "patience=0", "--json", "--out", out));
        assertThat(json.required("loss").items()).hasSize(8);
        assertThat(json.required("validation_loss").items()).hasSize(8);
        assertThat(json.required("metrics").keys()).containsExactly("train", "validation", "test");
        assertThat(json.required("baselines").keys()).containsExactly("mean_growth", "last_value");
        Model model = ModelFile.read(out);
        assertThat(model.network().cell().name()).isEqualTo("gru");
        assertThat(model.network().hidden()).isEqualTo(3);
        assertThat(model.parameters()).isEqualTo(ModelFile.read(json.required("model")).parameters());
    }

    @Test
    void manySeedsGiveRunsInOrderAndTheirDistribution() throws Exception {
        JsonPlace json = json(CommandRun.of("train", "--scenario", "fibonacci-article", "--seeds", "3..7", "--json"));
        List<JsonPlace> runs = json.required("runs").items();
        assertThat(runs).hasSize(5);
        assertThat(runs.getFirst().required("seed").number()).isEqualTo(3);
        assertThat(runs.getLast().keys()).containsExactly("seed", "metrics", "dead");
        assertThat(json.required("summary").required("seeds").number()).isEqualTo(5);
        assertThat(json.required("summary").required("error_quantiles").keys())
                .containsExactly("10%", "25%", "50%", "75%", "90%");
        CommandRun plain = CommandRun.of("train", "--scenario", "fibonacci-article", "--seeds", "3..7");
        assertThat(plain.out().lines()).hasSize(6);
        assertThat(plain.err()).isEmpty();
    }

    @Test
    void aTrainingWithoutATestSaysHowGoodItIsOnWhatItLearnedFrom() {
        CommandRun run = CommandRun.of(
                "train", "--scenario", "fibonacci", "--epochs", "2", "--out", directory.resolve("m.json"));
        assertThat(run.errorLines().stream().filter(line -> line.startsWith("training: mean absolute error "))).hasSize(1);
        assertThat(run.errorLines().stream().filter(line -> line.startsWith("training, by the baseline “"))).hasSize(2);
    }

    @Test
    void aTrainingThatCanBeTestedSaysHowGoodItIsAndWhatTheBaselinesAre() {
        CommandRun run = CommandRun.of(
                "train", "--scenario", "fibonacci-ratios", "--lang", "pt-BR", "--out", directory.resolve("m.json"));
        assertThat(run.out()).isEmpty();
        assertThat(run.errorLines()).hasSize(6);
        assertThat(run.errorLines().get(3)).startsWith("teste: erro absoluto médio ");
        assertThat(run.errorLines().get(5)).contains("pela referência “amanhã como hoje”").endsWith("38.20 %");
    }

    /** Thirty numbers by 10/5/15 have five for validation; by 99/1/1 there is next to nothing beside the training. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "window=9 | validation: too short for windows of 9, so there is none",
        "split=99/1/1 | validation: too short for windows of 3, so there is none; test: too short for windows of 3, so there is none",
        "window=3 | ''"
    })
    void aPartThatIsTooShortForAWindowIsNotLeftOutWithoutAWord(String setting, String lines) {
        CommandRun run = CommandRun.of("train", "--scenario", "fibonacci-article", "--epochs", 1, "--set", setting);
        assertThat(run.exitCode()).isZero();
        assertThat(run.errorLines().stream().filter(line -> line.contains("too short")))
                .containsExactlyElementsOf(lines.isEmpty() ? List.of() : List.of(lines.split("; ", -1)));
    }

    @Test
    void divergenceIsOneSentenceAndWritesNothing() throws IOException {
        CommandRun run = CommandRun.of(
                "train", "--scenario", "fibonacci-article", "--set", "learning_rate=10", "--set", "optimiser=sgd", "--set",
                "loss=mse", "--json", "--out", directory.resolve("m.json"));
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.errorLines()).hasSize(1);
        assertThat(run.err()).matches("(?s)the training diverged in epoch \\d+, where the loss was .*: [figo]\\S+ became .*");
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"adam, 10, true", "sgd, 10, true", "adam, 0.01, false"})
    void aTrainingThatNeverLearnedSaysSoAndWhatMayHelp(String optimiser, double rate, boolean dead) throws Exception {
        CommandRun run = CommandRun.of(
                "train", "--scenario", "fibonacci-article", "--set", "optimiser=" + optimiser, "--set",
                "learning_rate=" + rate, "--json");
        JsonPlace out = json(run);
        assertThat(out.required("dead").truth()).isEqualTo(dead);
        String sentence = "the LSTM never learned: on the training part it is no better than one and the same number for all samples;"
                + " another seed, a smaller learning rate or more epochs may help";
        assertThat(run.errorLines().contains(sentence)).isEqualTo(dead);
        assertThat(run.errorLines()).hasSize(dead ? 7 : 6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--scenario gradients | gradients: --scenario: expected a scenario in which something can be learned (fibonacci, fibonacci-",
        "--scenario fibonacci-linear | fibonacci-linear: --scenario: expected a scenario in which something can be learned (",
        "--scenario fibonacci --images DATA | gatescope train: --images goes with --scenario digits-by-rows, --labels",
        "--scenario digits-by-rows --labels DATA | gatescope train: --images goes with --scenario digits-by-rows, --labels",
        "--scenario digits-by-rows --images DATA --test-labels DATA | gatescope train: --images goes with --scenario digits",
        "--scenario digits-by-rows --images DATA | DATA: whole file: expected its labels beside it, under the same name",
        "--scenario digits-by-rows --images none --labels DATA | none: whole file: expected a file to read, found none",
        "--scenario digits-by-rows --images DATA --labels DATA | DATA: bytes 1 to 4: expected 0x00000803, the mark of IDX images",
        "--scenario nothing | --scenario: nothing: expected one of the scenarios digits-by-rows, fibonacci, fibonacci-article,",
        "--scenario fibonacci-article --epochs 0 | --epochs: epochs: expected a whole number from 1",
        "--scenario fibonacci-article --set units=x | --set: units: expected a whole number from 1 to 10000, found",
        "--scenario fibonacci-article --set window=10 | --set: window: expected a window shorter than the training part",
        "--scenario fibonacci-article --seeds 7..3 | gatescope train: --seeds: expected two whole numbers A..B",
        "--scenario fibonacci-article --seed x | gatescope train: --seed: expected a whole number, found x",
        "--scenario fibonacci --seeds 1..2 --seed 1 | gatescope train: --seeds goes with --scenario,",
        "--epochs 3 | gatescope train: give either --scenario, or --dataset with --initial;",
        "--scenario fibonacci --dataset DATA | gatescope train: --scenario, --cell, --seed and --seeds do not go",
        "--dataset DATA | gatescope train: give either --scenario, or --dataset with --initial;",
        "--dataset DATA --initial MODEL --optimizer best | --optimizer: optimiser: expected one of sgd, adam,",
        "--dataset DATA --initial MODEL --lr nan | --lr: learning_rate: expected a number from 0",
        "--dataset DATA --initial MODEL --batch some | --batch: batch: expected full or a whole number from 1",
        "--dataset DATA --initial MODEL --clip-norm -1 | --clip-norm: clip_norm: expected a number from 0",
        "--dataset DATA --initial MODEL --loss huber | --loss: loss: expected one of mse, mae,",
        "--dataset DATA --initial MODEL --loss cross_entropy | DATA: samples[0].target (line 2, column 34): expected a class,",
        "--dataset DATA --initial MODEL --loss half_sse_all | DATA: samples[0].target (line 2, column 34): expected 2 × 1",
        "--dataset DATA --initial MODEL --out DATA | DATA: whole file: expected another file than those that are read",
        "--dataset MODEL --initial MODEL | MODEL: format (line 1, column 12): expected gatescope.dataset/1, found"
    })
    void whatIsWrongIsSaidInOneLineAndNothingIsWritten(String arguments, String line) throws IOException {
        Path data = Samples.write(directory, "d.json", SAMPLES);
        Path model = Samples.write(directory, "m.json", Samples.LSTM);
        String typed = "train " + arguments + (arguments.contains("--out") ? "" : " --json");
        CommandRun run = CommandRun.of((Object[]) List.of(typed.split(" ", -1)).stream()
                .map(word -> word.replace("DATA", data.toString()).replace("MODEL", model.toString()))
                .toArray(String[]::new));
        assertThat(run.err())
                .startsWith(line.replace("DATA", data.toString()).replace("MODEL", model.toString()));
        assertThat(run.errorLines()).hasSize(1);
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(directory).isDirectoryNotContaining("glob:**{.tmp,out}*");
        assertThat(data).hasContent(SAMPLES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
        "{\"x\": [[0.1],[0.2]], \"target\": [[-0.25]]} | {\"x\": [[0.1]], \"target\": [[-0.25]]} |"
                + " samples[1].x (line 3, column 8): expected 2 × 1 numbers, as in the first sample, found 1 × 1",
        "[[-0.25]] | [[1,2]] | samples[1].target (line 3, column 33): expected 1 × 1 numbers, as in the first sample, found 1 × 2",
        "[[-0.25]] | [1,2] | samples[1].target (line 3, column 33): expected 1 numbers, found 2",
        "[[-0.25]] | [[NaN]] | samples[1].target[0][0] (line 3, column 35): expected a finite number, found NaN",
        "\"target\": [[-0.25]] | \"y\": 1 | samples[1].y (line 3, column 28): expected one of the keys x, target, found “y”",
        "dataset/1 | dataset/2 | format (line 1, column 12): gatescope.dataset/2 is newer than this program, which reads"
                + " gatescope.dataset/1"
    })
    void aBadDatasetIsRefusedByItsPlace(String old, String replacement, String line) throws IOException {
        assertThat(SAMPLES).contains(old);
        Path data = Samples.write(directory, "d.json", SAMPLES.replace(old, replacement));
        Path model = Samples.write(directory, "m.json", Samples.LSTM);
        CommandRun run = CommandRun.of("train", "--dataset", data, "--initial", model, "--json");
        assertThat(run.err()).isEqualTo(data + ": " + line + System.lineSeparator());
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}"})
    void aDatasetWithoutSamplesIsRefused(String samples) throws IOException {
        String text = "{\"format\": \"gatescope.dataset/1\", \"samples\": " + samples + "}";
        Path data = Samples.write(directory, "d.json", text);
        Path model = Samples.write(directory, "m.json", Samples.LSTM);
        CommandRun run = CommandRun.of("train", "--dataset", data, "--initial", model, "--json");
        assertThat(run.errorLines()).hasSize(1);
        assertThat(run.err()).startsWith(data + ": samples (line 1, column 46): expected ");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }
}
