package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.GiveWay;
import gatescope.lab.LabState;
import gatescope.lab.Scenario;
import gatescope.lab.Scenarios;
import gatescope.lab.SceneFile;
import gatescope.lab.Series;
import gatescope.lab.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import gatescope.train.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenesTest {
    /** The place of the first scene that is opened: after what comes with the program and a sequence or data of one's own. */
    private static final int OPENED = Scenarios.names().size() + 2;

    @TempDir
    private Path directory = Path.of("");

    /** Always names the same file. */
    private record Chosen(@Nullable Path file) implements FileDialogs {
        @Override
        public @Nullable Path sceneToOpen(@Nullable Window owner) {
            return file;
        }

        @Override
        public @Nullable Path sceneToSave(@Nullable Window owner, String name) {
            return file;
        }

        @Override
        public @Nullable Path chartToSave(@Nullable Window owner, ChartKind kind, String name) {
            return file;
        }
    }

    @Test
    void whatWasSavedOpensAsItWasLeftAndCanBeUndone() throws Exception {
        Path file = directory.resolve("mine.gatescope.json");
        FramePainterToolkit.call(() -> {
            Store store = store();
            MainWindow window = window(store, file);
            store.dispatch(new Action.ShowCell(CellKind.GRU));
            store.dispatch(new Action.GoToTimestep(6));
            LabState saved = store.state();
            window.saveScene();
            assertThat(notice(window)).isEqualTo("saved as " + file);
            store.dispatch(new Action.ShowCell(CellKind.RNN));
            store.dispatch(Action.Move.FIRST);
            LabState before = store.state();
            window.openScene();
            assertThat(store.state().cell()).isEqualTo(CellKind.GRU);
            assertThat(store.state().playhead()).isEqualTo(saved.playhead());
            assertThat(store.state().model().parameters()).isEqualTo(saved.model().parameters());
            store.undo();
            assertThat(store.state()).isEqualTo(before);
            window.dispose();
            return true;
        });
    }

    /** Such a scene may come from anybody: with a name of its own, or with that of a scenario that comes with the program. */
    @ParameterizedTest
    @ValueSource(strings = {"my own", "fibonacci"})
    void anOpenedSceneIsAChoiceOfItsOwnAndTheOthersStay(String name) throws Exception {
        Path file = directory.resolve("mine.gatescope.json");
        FramePainterToolkit.call(() -> {
            Scenario linear = Scenarios.named("fibonacci-linear");
            LabState mine = LabState.of(new Scenario(name, linear.series(), linear.models()));
            assertThatCode(() -> SceneFile.write(file, mine)).doesNotThrowAnyException();
            Store store = store();
            MainWindow window = window(store, file);
            window.scene().snapshot(null);
            window.openScene();
            window.pulse(0);
            ComboBox<?> box = (ComboBox<?>) window.scene().getRoot().lookup("#scenario");
            assertThat(titles(box)).hasSize(OPENED + 1).last().asString().endsWith(" (file)");
            assertThat(box.getSelectionModel().getSelectedIndex()).isEqualTo(OPENED);
            Series opened = store.state().scenario().series();
            box.getSelectionModel().select(0);
            window.pulse(0);
            assertThat(store.state().scenario().name()).isEqualTo("fibonacci");
            assertThat(store.state().scenario().series()).isNotEqualTo(opened);
            box.getSelectionModel().select(OPENED);
            window.pulse(0);
            assertThat(store.state().scenario().name()).isEqualTo(name);
            assertThat(store.state().scenario().series()).isEqualTo(opened);
            store.undo();
            window.pulse(0);
            assertThat(box.getSelectionModel().getSelectedIndex()).isZero();
            window.openScene();
            window.pulse(0);
            assertThat(titles(box)).as("the same file is the same choice").hasSize(OPENED + 1);
            window.changeLanguage();
            ComboBox<?> other = (ComboBox<?>) window.scene().getRoot().lookup("#scenario");
            assertThat(titles(other)).hasSize(OPENED + 1).last().asString().endsWith(" (arquivo)");
            window.dispose();
            return true;
        });
    }

    private static <T> List<String> titles(ComboBox<T> box) {
        return box.getItems().stream().map(box.getConverter()::toString).toList();
    }

    @Test
    void aFileThatIsNoneLeavesEverythingAndSaysWhy() throws Exception {
        Path file = Files.writeString(directory.resolve("broken.gatescope.json"), "{\"format\": 3}");
        FramePainterToolkit.call(() -> {
            Store store = store();
            LabState before = store.state();
            MainWindow window = window(store, file);
            window.openScene();
            assertThat(store.state()).isEqualTo(before);
            assertThat(notice(window)).startsWith(file + ": format");
            window.dispose();
            return true;
        });
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws Exception {
        Path file = directory.resolve("nowhere").resolve("mine.gatescope.json");
        FramePainterToolkit.call(() -> {
            MainWindow window = window(store(), file);
            window.saveScene();
            assertThat(notice(window)).contains(file.toString(), "could not be written");
            window.dispose();
            return true;
        });
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void changingOnesMindDoesNothing() throws Exception {
        FramePainterToolkit.call(() -> {
            Store store = store();
            MainWindow window = window(store, null);
            window.saveScene();
            window.openScene();
            assertThat(store.generation()).isZero();
            assertThat(notice(window)).isEmpty();
            window.dispose();
            return true;
        });
    }

    private static Store store() {
        return new Store(LabState.of(Scenarios.named("fibonacci")), Platform::isFxApplicationThread);
    }

    private static MainWindow window(Store store, @Nullable Path file) {
        return new MainWindow(store, Locale.ENGLISH, _ -> new Chosen(file), Runnable::run, Workers.caller(), GiveWay.never(), 1024, 700);
    }

    private static String notice(MainWindow window) {
        return ((Label) window.scene().getRoot().lookup("#notice")).getText();
    }
}
