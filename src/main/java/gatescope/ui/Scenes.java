package gatescope.ui;

import gatescope.data.BadInputException;
import gatescope.lab.Action;
import gatescope.lab.BadInputText;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.SceneFile;
import gatescope.lab.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Saves the lab as a scene and opens one again; says what came of it. */
final class Scenes {
    private final Store store;
    private final Messages texts;
    private final BadInputText mistakes;
    private final FileDialogs dialogs;
    private final Supplier<@Nullable Window> owner;
    private final Consumer<String> say;

    /** @param say takes a line for the person */
    Scenes(
            Store store,
            Messages texts,
            Locale locale,
            FileDialogs dialogs,
            Supplier<@Nullable Window> owner,
            Consumer<String> say) {
        this.store = store;
        this.texts = texts;
        this.mistakes = new BadInputText(locale);
        this.dialogs = dialogs;
        this.owner = owner;
        this.say = say;
    }

    /** Asks where and saves. */
    void save() {
        LabState state = store.state();
        Path file = dialogs.sceneToSave(owner.get(), state.scenario().name());
        if (file == null) {
            return;
        }
        try {
            SceneFile.write(file, state);
            say.accept(
                    SceneFile.holdsAll(state)
                            ? texts.text("scene.saved", file)
                            : texts.text("scene.saved.without", file));
        } catch (IOException e) {
            say.accept(texts.text("scene.not.saved", file, String.valueOf(e.getMessage())));
        }
    }

    /** Asks which and opens it. One that is not understood leaves everything as it is. */
    void open() {
        Path file = dialogs.sceneToOpen(owner.get());
        if (file != null) {
            open(file);
        }
    }

    /** Opens a scene, or leaves everything as it is. */
    void open(Path file) {
        try {
            store.dispatch(new Action.OpenScene(SceneFile.read(file)));
            say.accept("");
        } catch (BadInputException e) {
            say.accept(mistakes.line(e));
        }
    }
}
