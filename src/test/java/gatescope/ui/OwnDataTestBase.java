package gatescope.ui;

import gatescope.lab.Action;
import gatescope.lab.GiveWay;
import gatescope.lab.LabState;
import gatescope.lab.Page;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import gatescope.lab.Training;
import gatescope.train.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The window where a person's own data are loaded: dialogs answer what a test says, and other threads work when it says so. */
abstract class OwnDataTestBase {
    @TempDir
    Path directory = Path.of("");

    final Queue<Runnable> waiting = new ArrayDeque<>();
    private @Nullable MainWindow opened;
    @Nullable Store made;

    /** Always names the same files. */
    record Chosen(@Nullable Path data, @Nullable Path labels) implements FileDialogs {
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

    Path write(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void window(Executor executor, FileDialogs dialogs) throws Exception {
        window(executor, dialogs, Locale.ENGLISH, 1024, 700);
    }

    void window(Executor executor, FileDialogs dialogs, Locale locale, int width, int height) throws Exception {
        FramePainterToolkit.call(() -> {
            made = new Store(LabState.of(Scenarios.named("fibonacci")), Platform::isFxApplicationThread);
            opened = new MainWindow(made, locale, _ -> dialogs, executor, Workers.caller(), GiveWay.never(), width, height);
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
    void on(java.util.function.Consumer<MainWindow> act) throws Exception {
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
    void next() throws Exception {
        Runnable work = Objects.requireNonNull(waiting.poll(), "nothing is waiting");
        work.run();
        on(_ -> {});
    }

    LabState state() {
        return Objects.requireNonNull(made).state();
    }

    Training training() {
        return Objects.requireNonNull(state().training());
    }

    String said() {
        return ((Label) find("#data-said")).getText();
    }

    String scenarioTitle() {
        ComboBox<Object> box = combo("#scenario");
        return box.getConverter().toString(box.getValue());
    }

    @SuppressWarnings("unchecked") // only its texts are read
    ComboBox<Object> combo(String id) {
        return (ComboBox<Object>) find(id);
    }

    Node find(String id) {
        return Objects.requireNonNull(opened).scene().getRoot().lookup(id);
    }

    static List<String> texts(Node node) {
        if (node instanceof Label label) {
            return List.of(label.getText());
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> texts(child).stream()).toList()
                : Arrays.asList();
    }
}
