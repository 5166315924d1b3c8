package gatescope.ui;

import gatescope.lab.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** A small button with an arrow on it, to the one before or the one after. */
final class ArrowButton {
    private ArrowButton() {}

    /**
     * A button.
     *
     * @param id also the key of what it says
     * @param icon one of {@link Icons}
     */
    static Button of(Messages texts, String id, String icon, Runnable command) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(Icons.line(icon));
        button.getStyleClass().add("unit-button");
        button.setAccessibleText(texts.text(id));
        button.setTooltip(new Tooltip(texts.text(id)));
        button.setOnAction(_ -> command.run());
        return button;
    }
}
