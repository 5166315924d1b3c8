package gatescope.ui;

import gatescope.lab.Messages;
import gatescope.lab.SceneFile;
import java.io.File;
import java.nio.file.Path;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for files. */
public interface FileDialogs {
    /** The scene to open, or null when the person changed their mind. */
    @Nullable Path sceneToOpen(@Nullable Window owner);

    /** Where to save a scene, or null when the person changed their mind. */
    @Nullable Path sceneToSave(@Nullable Window owner, String name);

    /** Where to save a chart, or null when the person changed their mind. */
    @Nullable Path chartToSave(@Nullable Window owner, ChartKind kind, String name);

    /** The table or images to learn, or null when the person changed their mind. */
    default @Nullable Path dataToOpen(@Nullable Window owner) {
        return null;
    }

    /** The labels that belong to images, or null when the person changed their mind. */
    default @Nullable Path labelsToOpen(@Nullable Window owner) {
        return null;
    }

    /** The dialogs of the system. */
    static FileDialogs ofSystem(Messages texts) {
        return new FileDialogs() {
            @Override
            public @Nullable Path sceneToOpen(@Nullable Window owner) {
                return path(chooser("scene.open").showOpenDialog(owner));
            }

            @Override
            public @Nullable Path sceneToSave(@Nullable Window owner, String name) {
                FileChooser chooser = chooser("scene.save");
                chooser.setInitialFileName(name + SceneFile.ENDING);
                return path(chooser.showSaveDialog(owner));
            }

            @Override
            public @Nullable Path chartToSave(@Nullable Window owner, ChartKind kind, String name) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(texts.text("chart.save"));
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind.name(), "*" + kind.ending()));
                chooser.setInitialFileName(name + kind.ending());
                return path(chooser.showSaveDialog(owner));
            }

            @Override
            public @Nullable Path dataToOpen(@Nullable Window owner) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(texts.text("data.choose"));
                chooser.getExtensionFilters().setAll(
                        new FileChooser.ExtensionFilter(
                                texts.text("data.files"), "*.csv", "*.tsv", "*.txt", "*.gz", "*-ubyte", "*.idx*"),
                        new FileChooser.ExtensionFilter(texts.text("data.files.all"), "*"));
                return path(chooser.showOpenDialog(owner));
            }

            @Override
            public @Nullable Path labelsToOpen(@Nullable Window owner) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(texts.text("data.choose.labels"));
                return path(chooser.showOpenDialog(owner));
            }

            private FileChooser chooser(String title) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(texts.text(title));
                chooser.getExtensionFilters()
                        .add(new FileChooser.ExtensionFilter(texts.text("scene.files"), "*" + SceneFile.ENDING));
                return chooser;
            }

            private static @Nullable Path path(@Nullable File file) {
                return file == null ? null : file.toPath();
            }
        };
    }
}
