package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenesTest {
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
        return new MainWindow(store, Locale.ENGLISH, _ -> new Chosen(file), 1024, 700);
    }

    private static String notice(MainWindow window) {
        return ((Label) window.scene().getRoot().lookup("#notice")).getText();
    }
}
