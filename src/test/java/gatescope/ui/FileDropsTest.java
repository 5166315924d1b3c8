package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are dragged from elsewhere, by the events that the toolkit sends for them. */
class FileDropsTest extends WindowTestBase {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void aTableThatIsDroppedOnTheDiagramIsOpened() throws Exception {
        Path file = Files.writeString(directory.resolve("dropped.csv"), "v\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n");
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(file.toFile()));
        DragEvent over = drag(DragEvent.DRAG_OVER, content);
        assertThat(over.isConsumed()).isTrue();
        assertThat(over.getAcceptedTransferMode()).isEqualTo(TransferMode.COPY);
        assertThat(find("#data-loader").isVisible()).as("not before it is dropped").isFalse();
        DragEvent dropped = drag(DragEvent.DRAG_DROPPED, content);
        assertThat(dropped.isDropCompleted()).isTrue();
        assertThat(find("#data-loader").isVisible()).isTrue();
        assertThat(((Label) find("#data-title")).getText()).isEqualTo("Data of your own: dropped.csv");
        assertThat(((Label) find("#data-said")).getText()).startsWith("12 numbers, from 1 to 12.");
    }

    @Test
    void aTextIsNotTaken() throws Exception {
        ClipboardContent content = new ClipboardContent();
        content.putString("1;2;3");
        assertThat(drag(DragEvent.DRAG_OVER, content).getAcceptedTransferMode()).isNull();
        assertThat(drag(DragEvent.DRAG_DROPPED, content).isDropCompleted()).isFalse();
        assertThat(find("#data-loader").isVisible()).isFalse();
    }

    private Node find(String id) {
        return window().scene().getRoot().lookup(id);
    }

    /** Sends an event to the diagram as the toolkit does, and gives it as it was after all handlers had it. */
    private DragEvent drag(EventType<DragEvent> type, ClipboardContent content) throws Exception {
        DragEvent[] last = new DragEvent[1];
        FramePainterToolkit.call(() -> {
            // After the window's own handler.
            window().scene().addEventHandler(type, seen -> last[0] = seen);
            DragEvent event =
                    new DragEvent(type, dragboard(content), 300, 300, 300, 300, TransferMode.COPY, null, null, null);
            Event.fireEvent(find("#diagram"), event);
            return true;
        });
        letTimePass(0);
        assertThat(last[0]).isNotNull();
        return last[0];
    }

    /** Only the toolkit makes a dragboard; this is one over content that comes from no system. */
    private static Dragboard dragboard(ClipboardContent content) {
        try {
            Class<?> peers = Class.forName("com.sun.javafx.tk.TKClipboard");
            Object peer = Proxy.newProxyInstance(peers.getClassLoader(), new Class<?>[] {peers}, (_, method, given) ->
                    switch (method.getName()) {
                        case "getTransferModes" -> Set.of(TransferMode.COPY);
                        case "getContentTypes" -> content.keySet();
                        case "hasContent" -> content.containsKey(given[0]);
                        case "getContent" -> content.get(given[0]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
            Class.forName(Dragboard.class.getName());
            return (Dragboard) Class.forName("com.sun.javafx.scene.input.DragboardHelper")
                    .getMethod("createDragboard", peers)
                    .invoke(null, peer);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("this JavaFX makes dragboards in another way", e);
        }
    }
}
