package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.lab.Action;
import gatescope.lab.LabState;
import gatescope.lab.Page;
import gatescope.lab.Scenarios;
import gatescope.lab.Source;
import gatescope.lab.Store;
import gatescope.lab.Training;
import gatescope.lab.TrainingDesk;
import gatescope.train.Doubles;
import gatescope.train.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataLoaderTest {
    @TempDir
    private Path directory = Path.of("");

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private @Nullable MainWindow opened;
    private @Nullable Store made;

    /** Always names the same files. */
    private record Chosen(@Nullable Path data, @Nullable Path labels) implements FileDialogs {
        @Override
        public @Nullable Path sceneToOpen(@Nullable Window owner) {
            return null;
        }

        @Override
        public @Nullable Path sceneToSave(@Nullable Window owner, String name) {
            return null;
        }

        @Override
        public @Nullable Path chartToSave(@Nullable Window owner, ChartKind kind, String name) {
            return null;
        }

        @Override
        public @Nullable Path dataToOpen(@Nullable Window owner) {
            return data;
        }

        @Override
        public @Nullable Path labelsToOpen(@Nullable Window owner) {
            return labels;
        }
    }

    @AfterEach
    void close() throws Exception {
        if (opened != null) {
            on(window -> window.dispose());
        }
    }

    @Test
    void aTableFromTheDialogIsUnderstoodCorrectedAndTrained() throws Exception {
        Path file = write("preços.csv", "Data;Abertura;Fechamento\n" + rows(30, k -> k + ";" + k + ",5;1." + (100 + k) + ",25"));
        window(Runnable::run, new Chosen(file, null));
        on(MainWindow::openData);
        assertThat(said()).isEqualTo("30 numbers, from 1100.25 to 1129.25. All are learned in windows of 5; the sequence that is"
                + " shown is one window.");
        on(window -> ((CheckBox) find("#data-header")).fire());
        assertThat(said()).as("the names are no numbers").contains("expected a number").contains("row 1");
        assertThat(((Button) find("#data-use")).isDisable()).isTrue();
        on(window -> ((CheckBox) find("#data-header")).fire());
        on(window -> ((ToggleButton) find("#decimals-point")).fire());
        assertThat(said()).as("1.100,25 is no number with a point").doesNotContain("from 1100.25");
        on(window -> ((ToggleButton) find("#decimals-comma")).fire());
        on(window -> ((Button) find("#data-column-2")).fire());
        assertThat(said()).startsWith("30 numbers, from 0.5 to 29.5.");
        on(window -> ((Button) find("#data-use")).fire());
        Training training = training();
        double[] expected = IntStream.range(0, 30).mapToDouble(k -> k + 0.5).toArray();
        assertThat(training.source()).isEqualTo(new Source.Numbers("preços.csv · Abertura", Doubles.of(expected)));
        assertThat(state().scenario().series().timesteps()).isEqualTo(5);
        assertThat(find("#data-loader").isVisible()).isFalse();
        assertThat(scenarioTitle()).isEqualTo("preços.csv · Abertura");
        train();
        assertThat(training().epoch()).isEqualTo(50);
        on(window -> window.undo());
        on(window -> window.undo());
        assertThat(state().scenario().name()).isEqualTo("fibonacci");
        on(window -> combo("#scenario").getSelectionModel().selectLast());
        assertThat(training().source()).as("can be chosen again").isEqualTo(training.source());
        assertThat(training().epoch()).isZero();
    }

    @Test
    void missingValuesAreCountedAndFilledAsOneChooses() throws Exception {
        Path file = write("gaps.csv", "t,v\n" + rows(40, k -> k + "," + (k == 10 || k == 11 ? "" : 3 * k)));
        window(Runnable::run, new Chosen(null, null));
        on(window -> window.openFiles(List.of(file)));
        on(window -> ((Button) find("#data-column-2")).fire());
        assertThat(said()).isEqualTo(file + ": row 12, column 2: expected a number, found a missing value");
        assertThat(texts(find("#data-grid"))).contains("numbers · 2 missing");
        on(window -> ((ToggleButton) find("#missing-interpolate")).fire());
        assertThat(said()).startsWith("40 numbers, from 0 to 117; 2 filled in, 0 rows left out.");
        on(window -> ((Button) find("#data-use")).fire());
        assertThat(((Source.Numbers) training().source()).numbers().get(10)).isCloseTo(30, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "empty.csv    | ''                   | whole file: expected a table, found an empty file",
        "words.csv    | 'a,b\nx,y\nz,w\n'     | No column has numbers.",
        "ragged.csv   | 'a,b\n1,2\n3\n4,5\n'  | row 3, column 2: expected 2 cells in the row, found 1",
        "stray.csv    | 'a\n1\n2\n3\nNaN5\n'  | row 5, column 1: expected a number with a decimal point, as 1234.5, found “NaN5”",
        "one.csv      | 'a\n1\n'             | expected a window shorter than the training part",
        "x-idx3-ubyte | 'a,b\n1,2\n'         | bytes 1 to 4: expected 0x00000803, the mark of IDX images"
    })
    void aBrokenFileIsSaidInOneLineAndTheDataFromBeforeStay(String name, String text, String words) throws Exception {
        Path file = write(name, text);
        Path labels = write("labels", "x");
        window(Runnable::run, new Chosen(null, labels));
        LabState before = state();
        on(window -> window.openFiles(List.of(file)));
        if (find("#data-labels") instanceof Button choose) {
            on(window -> choose.fire());
        }
        on(window -> ((Button) find("#data-use")).fire());
        assertThat(said()).contains(words).doesNotContain("\n");
        assertThat(state()).isEqualTo(before);
        on(window -> ((Button) find("#data-cancel")).fire());
        assertThat(find("#data-loader").isVisible()).isFalse();
        assertThat(state()).isEqualTo(before);
        assertThat(scenarioTitle()).isEqualTo("Fibonacci, step by step");
    }

    @Test
    void aLargeTableLoadsBesideTheWindowAndCanBeStopped() throws Exception {
        Path file = write("large.csv", "v\n" + rows(30_000, Integer::toString));
        window(waiting::add, new Chosen(null, null));
        LabState before = state();
        on(window -> window.openFiles(List.of(file)));
        assertThat(find("#data-progress").getParent().isVisible()).isTrue();
        next();
        assertThat(said()).isEqualTo("loading…");
        on(window -> ((Button) find("#data-stop")).fire());
        assertThat(said()).isEqualTo("Loading was stopped; the data from before stay.");
        next();
        assertThat(said()).as("what was stopped never comes").isEqualTo("Loading was stopped; the data from before stay.");
        assertThat(state()).isEqualTo(before);
        on(window -> ((CheckBox) find("#data-header")).fire());
        next();
        on(window -> ((CheckBox) find("#data-header")).fire());
        while (!waiting.isEmpty()) {
            next();
        }
        assertThat(said()).startsWith("30000 numbers, from 0 to 29999.");
        on(window -> ((Button) find("#data-use")).fire());
        assertThat(state()).as("many windows are cut elsewhere, too").isEqualTo(before);
        next();
        assertThat(training().source().name()).isEqualTo(Source.Numbers.NAME);
    }

    @Test
    void imagesAreReadWithTheLabelsBesideThem() throws Exception {
        Path images = directory.resolve("my-images-idx3-ubyte");
        Files.write(images, images(20));
        window(Runnable::run, new Chosen(images, null));
        on(MainWindow::openData);
        assertThat(said()).isEqualTo("None lie beside the images: choose their file.");
        Files.write(directory.resolve("my-labels-idx1-ubyte"), labels(20));
        on(MainWindow::openData);
        assertThat(said()).isEqualTo("16 images of 3 × 2 to train on, 4 to test with; every row is a timestep.");
        on(window -> ((Button) find("#data-use")).fire());
        assertThat(state().scenario().series().timesteps()).isEqualTo(3);
        assertThat(state().scenario().series().features()).isEqualTo(2);
        assertThat(state().scenario().series().outputs()).isEqualTo(10);
        assertThat(training().recipe().texts()).containsEntry("loss", "cross_entropy").containsEntry("units", "64");
    }

    @Test
    void imagesAndLabelsCanBeDroppedTogetherAndTheTestLiesBeside() throws Exception {
        Path images = Files.write(directory.resolve("train-images-idx3-ubyte"), images(12));
        Path labels = Files.write(directory.resolve("classes"), labels(12));
        Files.write(directory.resolve("t10k-images-idx3-ubyte"), images(7));
        Files.write(directory.resolve("t10k-labels-idx1-ubyte"), labels(7));
        window(Runnable::run, new Chosen(null, null));
        on(window -> window.openFiles(List.of(labels, images)));
        assertThat(said()).startsWith("12 images of 3 × 2 to train on, 7 to test with");
        on(window -> window.openFiles(List.of(labels, labels)));
        assertThat(said()).isEqualTo("One file at a time, or images together with their labels.");
    }

    private static byte[] images(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(16 + 6 * count).putInt(0x803).putInt(count).putInt(3).putInt(2);
        for (int k = 0; k < 6 * count; k++) {
            bytes.put((byte) (k * 7));
        }
        return bytes.array();
    }

    private static byte[] labels(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + count).putInt(0x801).putInt(count);
        for (int k = 0; k < count; k++) {
            bytes.put((byte) (k % 10));
        }
        return bytes.array();
    }

    private static String rows(int count, java.util.function.IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n")) + "\n";
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void window(Executor executor, FileDialogs dialogs) throws Exception {
        FramePainterToolkit.call(() -> {
            made = new Store(LabState.of(Scenarios.named("fibonacci")), Platform::isFxApplicationThread);
            opened = new MainWindow(made, Locale.ENGLISH, _ -> dialogs, executor, Workers.caller(), 1024, 700);
            made.dispatch(new Action.ChangeView(made.state().view().withPage(Page.LEARNING)));
            return true;
        });
        on(_ -> {});
        // What the page itself asks for when it opens.
        while (!waiting.isEmpty()) {
            next();
        }
    }

    /** Does something on the toolkit's thread and shows what came of it, also from other threads. */
    private void on(java.util.function.Consumer<MainWindow> act) throws Exception {
        MainWindow window = Objects.requireNonNull(opened);
        FramePainterToolkit.call(() -> {
            act.accept(window);
            return true;
        });
        for (int k = 0; k < 3; k++) {
            FramePainterToolkit.call(() -> {
                window.pulse(0);
                window.scene().snapshot(null);
                return true;
            });
        }
    }

    /** Lets the other thread do the next thing that it was asked for. */
    private void next() throws Exception {
        Runnable work = Objects.requireNonNull(waiting.poll(), "nothing is waiting");
        work.run();
        on(_ -> {});
    }

    private void train() throws Exception {
        on(_ -> {
            TrainingDesk desk = new TrainingDesk(Runnable::run, Workers.caller());
            desk.begin(training(), state().shown());
            desk.collect(0);
            Objects.requireNonNull(made).dispatch(new Action.ShowEpoch(desk.epoch(), desk.models(desk.epoch())));
        });
    }

    private LabState state() {
        return Objects.requireNonNull(made).state();
    }

    private Training training() {
        return Objects.requireNonNull(state().training());
    }

    private String said() {
        return ((Label) find("#data-said")).getText();
    }

    private String scenarioTitle() {
        ComboBox<Object> box = combo("#scenario");
        return box.getConverter().toString(box.getValue());
    }

    @SuppressWarnings("unchecked") // only its texts are read
    private ComboBox<Object> combo(String id) {
        return (ComboBox<Object>) find(id);
    }

    private Node find(String id) {
        return Objects.requireNonNull(opened).scene().getRoot().lookup(id);
    }

    private static List<String> texts(Node node) {
        if (node instanceof Label label) {
            return List.of(label.getText());
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> texts(child).stream()).toList()
                : Arrays.asList();
    }
}
