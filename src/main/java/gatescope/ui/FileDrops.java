package gatescope.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Files that are dragged over a window from elsewhere, and dropped on it. */
final class FileDrops {
    private final Consumer<List<Path>> open;
    private final EventHandler<DragEvent> onOver = this::over;
    private final EventHandler<DragEvent> onDropped = this::dropped;

    /** @param open takes the files that were dropped */
    FileDrops(Consumer<List<Path>> open) {
        this.open = open;
    }

    void listen(Scene scene) {
        scene.addEventHandler(DragEvent.DRAG_OVER, onOver);
        scene.addEventHandler(DragEvent.DRAG_DROPPED, onDropped);
    }

    void forget(Scene scene) {
        scene.removeEventHandler(DragEvent.DRAG_OVER, onOver);
        scene.removeEventHandler(DragEvent.DRAG_DROPPED, onDropped);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        Dragboard dragged = event.getDragboard();
        if (dragged.hasFiles()) {
            open.accept(dragged.getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
