package gatescope.ui;

import gatescope.chart.ChartPicture;
import gatescope.lab.Messages;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** What every chart can do: be zoomed and seen whole again, be copied and saved. */
final class ChartTools {
    private final ZoomView view;
    private final Button whole;
    private final Button menu;

    /**
     * @param name the name of the chart in ids and files
     * @param picture what is seen of it
     * @param zoomed is told that another part is seen
     */
    ChartTools(
            String name, ChartParts parts, ZoomView view, Supplier<@Nullable ChartPicture> picture, Runnable zoomed) {
        this.view = view;
        Messages texts = parts.texts();
        ContextMenu files = parts.files().menu(picture, name);
        menu = menuButton(name, parts, files);
        whole = button(parts.id("chart-" + name + "-whole"), Icons.WHOLE, texts.text("chart.whole"));
        ZoomGestures gestures = new ZoomGestures(view, files, () -> {
            refresh();
            zoomed.run();
        });
        whole.setOnAction(_ -> gestures.whole());
        whole.managedProperty().bind(whole.visibleProperty());
        refresh();
    }

    /** A button that opens the menu with which a picture is copied and saved. */
    static Button menuButton(String name, ChartParts parts, ContextMenu files) {
        Button button = button(parts.id("chart-" + name + "-menu"), Icons.SAVE, parts.texts().text("chart.menu"));
        button.setOnAction(_ -> files.show(button, Side.BOTTOM, 0, 0));
        return button;
    }

    private static Button button(String id, String icon, String text) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(Icons.line(icon));
        button.getStyleClass().add("chart-button");
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        return button;
    }

    /** The buttons: all again, while only a part is seen; and copy and save. */
    List<Node> buttons() {
        return List.of(whole, menu);
    }

    /** Says whether there is something to save. */
    void setUsable(boolean usable) {
        menu.setDisable(!usable);
    }

    /** Shows whether only a part is seen. */
    void refresh() {
        whole.setVisible(!view.zoom().isWhole());
    }
}
