package gatescope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.diagram.Role;
import gatescope.engine.Model;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.ModelFile;
import gatescope.lab.OwnData;
import gatescope.lab.Reducer;
import gatescope.lab.Run;
import gatescope.lab.Scenario;
import gatescope.lab.Scenarios;
import gatescope.lab.SceneFile;
import gatescope.lab.Theme;
import gatescope.train.Doubles;
import gatescope.ui.Display;
import gatescope.ui.FramePainterToolkit;
import gatescope.ui.Palette;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureCommandsTest {
    @TempDir
    private Path directory = Path.of("");

    @BeforeAll
    static void theToolkitOutlivesTheCommands() throws Exception {
        FramePainterToolkit.call(() -> true);
    }

    @Test
    void renderMakesAPictureOfTheSizeAskedFor() throws IOException {
        Path out = directory.resolve("a.png");
        CommandRun run = CommandRun.of(
                "render", "--scenario", "fibonacci", "--step", 7, "--operation", 2, "--size", "1280x720", "--out", out);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        BufferedImage picture = ImageIO.read(out.toFile());
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(1280, 720);
        assertThat(colours(picture)).as("colours in the picture").isGreaterThan(50);
    }

    /** On some pages no timestep is meant; the picture is of the one where the scenario opens. */
    @Test
    void withoutATimestepThePictureIsOfTheOneWhereTheScenarioOpens() throws IOException {
        Path out = directory.resolve("learning.png");
        CommandRun run = CommandRun.of(
                "render", "--scenario", "fibonacci-article", "--page", "learning", "--size", "1280x720", "--out", out);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        Path first = directory.resolve("first.png");
        CommandRun.of(
                "render", "--scenario", "fibonacci-article", "--page", "learning", "--step", 1, "--operation", 1, "--size",
                "1280x720", "--out", first);
        assertThat(out).hasSameBinaryContentAs(first);
    }

    @Test
    void theSamePictureIsTheSameToTheByteAndAnotherThemeIsAnother() throws IOException {
        byte[] first = render("one.png", "--theme", "light");
        assertThat(render("two.png", "--theme", "light")).isEqualTo(first);
        assertThat(render("dark.png", "--theme", "dark")).isNotEqualTo(first);
    }

    @Test
    void tourMakesAPicturePerTimestepATableAndAPage() throws IOException {
        Path out = directory.resolve("tour");
        CommandRun run =
                CommandRun.of("tour", "--scenario", "fibonacci-linear", "--size", "1024x700", "--out", out);
        assertThat(run.exitCode()).isZero();
        List<String> names = files(out);
        assertThat(names).hasSize(14).contains("step-01.png", "step-12.png", "trace.csv", "index.html");
        assertThat(Files.readString(out.resolve("index.html"))).contains("step-01.png", "step-12.png", "trace.csv");
        // 12 timesteps of z_h and h, two units each, and the head line.
        assertThat(Files.readAllLines(out.resolve("trace.csv"))).hasSize(1 + 12 * 2 * 2).contains("12,h,1,233.0,0.0");
    }

    @Test
    void onTheHeadlessPlatformThereIsNoDisplayForAWindow() {
        assertThat(Display.obstacle()).isEqualTo(Display.Obstacle.NO_DISPLAY);
    }

    @Test
    void aSavedSceneOpensAsItWasLeft() throws Exception {
        LabState state = LabState.of(Scenarios.named("fibonacci"));
        for (Action action : List.of(
                new Action.ShowCell(CellKind.GRU),
                new Action.SelectUnit(2),
                new Action.GoToTimestep(6),
                new Action.SelectOperation(3))) {
            state = Reducer.reduce(state, action);
        }
        Path scene = directory.resolve("mine" + SceneFile.ENDING);
        SceneFile.write(scene, state);
        assertThat(SceneFile.read(scene).playhead()).isEqualTo(state.playhead());
        assertThat(SceneFile.read(scene).unit()).isEqualTo(2);
        assertThat(SceneFile.read(scene).model().parameters()).isEqualTo(state.model().parameters());
        assertThat(SceneFile.read(scene).scenario().series()).isEqualTo(state.scenario().series());
        Path out = directory.resolve("scene.png");
        assertThat(CommandRun.of("render", "--scenario", scene, "--step", 7, "--operation", 4, "--out", out)
                        .exitCode())
                .isZero();
        assertThat(out).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--scenario nothing --step 1 | --scenario: nothing: expected one of the scenarios fibonacci, fibonacci-linear, gradients, market-rule, fibonacci-article, fibonacci-ratios, remember-first, stock-prices, digits-by-rows or the file of a saved scene, found “nothing”",
                "--scenario fibonacci --step 13 | fibonacci: --step: expected at most 12, found 13",
                "--scenario fibonacci --step 1 --operation 10 | fibonacci: --operation: expected at most 9, found 10",
                "--scenario fibonacci-linear --step 1 --cell lstm | fibonacci-linear: --cell: expected one of the cells rnn, found lstm",
                "--scenario fibonacci --step 0 | gatescope render: --step: expected a whole number from 1, found 0; see gatescope render --help",
                "--scenario fibonacci --step 1 --size 10x10 | gatescope render: --size: expected a size from 1024x700 to 7680x4320, found 10x10; see gatescope render --help",
            })
    void whatCannotBeShownIsRefusedInOneLine(String arguments, String line) throws IOException {
        Path out = directory.resolve("a.png");
        CommandRun run = CommandRun.of((Object[]) ("render " + arguments + " --out " + out).split(" "));
        assertThat(run.errorLines()).containsExactly(line);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(files(directory)).isEmpty();
    }

    @Test
    void severalCellsStandSideBySideInAPicture() throws IOException {
        byte[] alone = render("alone.png", "--cell", "lstm");
        byte[] beside = render("beside.png", "--cell", "lstm,rnn,gru");
        assertThat(beside).isNotEqualTo(alone);
        assertThat(render("first.png", "--cell", "rnn,lstm,gru")).as("the first is selected").isNotEqualTo(beside);
        assertThat(render("again.png", "--cell", "lstm,gru,rnn")).isEqualTo(beside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lstm,", "lstm,lstm", "lstm,peephole", ""})
    void cellsThatAreNoneAreRefused(String cells) throws IOException {
        CommandRun run = CommandRun.of(
                "render", "--scenario", "fibonacci", "--step", "3", "--cell", cells, "--out", directory.resolve("x.png"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errorLines()).hasSize(1).first().asString()
                .contains("--cell: expected one or several of rnn, lstm, gru, each once, with commas between them, found " + cells);
        assertThat(files(directory)).isEmpty();
    }

    @Test
    void aTourIntoAFileIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "mine");
        CommandRun run = CommandRun.of("tour", "--scenario", "fibonacci", "--out", file);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errorLines()).containsExactly(file + ": whole file: expected a directory, found a file");
        assertThat(Files.readString(file)).isEqualTo("mine");
    }

    @Test
    void trainMakesTheModelsThatComeWithTheProgram() throws Exception {
        Path out = directory.resolve("m.json");
        CommandRun run =
                CommandRun.of("train", "--scenario", "fibonacci", "--cell", "rnn", "--seed", 7, "--out", out);
        assertThat(run.exitCode()).isZero();
        assertThat(run.errorLines()).first().asString().startsWith("trained RNN from seed 7: 6000 epochs");
        Model kept = Scenarios.named("fibonacci").model(CellKind.RNN);
        assertThat(ModelFile.read(out).parameters()).containsExactly(kept.parameters(), within(1e-3));
    }

    @Test
    void aTrainingThatDivergesSaysInWhichEpochAndWritesNothing() throws Exception {
        double[] numbers = new double[300];
        Arrays.setAll(numbers, k -> 1e150 * (1 + k % 3));
        Path scene = directory.resolve("wild" + SceneFile.ENDING);
        SceneFile.write(scene, Reducer.reduce(
                LabState.of(Scenarios.named("fibonacci")), OwnData.numbers("wild", Doubles.of(numbers))));
        Path out = directory.resolve("m.json");

        CommandRun run = CommandRun.of(
                "train", "--scenario", scene, "--cell", "rnn", "--set", "activation=identity", "--set", "scaling=none", "--out", out);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errorLines()).hasSize(1).first().asString()
                .startsWith("the training diverged in epoch 1, where the loss was ")
                .endsWith("; nothing was written");
        assertThat(out).doesNotExist();
    }

    @Test
    void thePageOfATourHasTheColoursOfItsThemeAndScaledNumbersBesidePlainOnes() throws Exception {
        Scenario fibonacci = Scenarios.named("fibonacci");
        Run run = Run.of(fibonacci.series(), fibonacci.model(CellKind.LSTM));
        LabState light = LabState.of(fibonacci);
        List<String> pictures = Collections.nCopies(12, "step.png");
        Map<Theme, Palette> palettes =
                Map.of(Theme.LIGHT, Palette.LIGHT, Theme.DARK, Palette.DARK, Theme.PROJECTOR, Palette.PROJECTOR);
        palettes.forEach((theme, palette) -> {
            LabState state = light.with(light.view().withTheme(theme));
            String page = new TourPage(state, run, Locale.ENGLISH).html(pictures);
            assertThat(page).contains("background: " + palette.hex(Role.BACKGROUND), "color: " + palette.hex(Role.TEXT));
            // The last of the twelve is 89, the largest.
            assertThat(page).contains("Timestep 12: x = 89 (scaled 1)", "wanted 144 (scaled 1.1");
        });
        Scenario linear = Scenarios.named("fibonacci-linear");
        Run unscaled = Run.of(linear.series(), linear.model(CellKind.RNN));
        assertThat(new TourPage(LabState.of(linear), unscaled, Locale.ENGLISH).html(pictures))
                .contains("Timestep 12: x = 0; the network says 233, wanted 233<")
                .doesNotContain("scaled");
    }

    private byte[] render(String name, String... more) throws IOException {
        Path out = directory.resolve(name);
        Object[] arguments = Stream.concat(
                        Stream.of("render", "--scenario", "fibonacci", "--step", "3", "--size", "1024x700", "--out", out.toString()),
                        Stream.of(more))
                .toArray();
        assertThat(CommandRun.of(arguments).exitCode()).isZero();
        return Files.readAllBytes(out);
    }

    private static long colours(BufferedImage picture) {
        return java.util.stream.IntStream.range(0, picture.getWidth() * picture.getHeight())
                .map(k -> picture.getRGB(k % picture.getWidth(), k / picture.getWidth()))
                .distinct()
                .count();
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
