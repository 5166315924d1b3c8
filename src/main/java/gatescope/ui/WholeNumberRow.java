package gatescope.ui;

import gatescope.lab.ScenarioOption;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A whole number in a range: its name, a field for it and a slider. Dragging is one gesture. */
final class WholeNumberRow extends VBox {
    /** What a person does with it. */
    interface Listener {
        /** A new value; the gesture is the same object during one drag. */
        void change(int value, Object gesture);
    }

    private final TextField field = new TextField();
    private final Slider slider;
    private final ScenarioOption.Whole range;
    private final Consumer<String> refuse;
    private final Listener listener;
    private Object gesture = new Object();
    private int value;

    /** @param refuse takes a text that is no whole number in range */
    WholeNumberRow(String id, String name, ScenarioOption.Whole range, Consumer<String> refuse, Listener listener) {
        this.range = range;
        this.refuse = refuse;
        this.listener = listener;
        value = range.start();
        slider = new Slider(range.least(), range.most(), range.start());
        getStyleClass().add("number-slider");
        Label label = new Label(name);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        field.setId(id + "-value");
        field.setAccessibleText(name);
        field.getStyleClass().add("number-field");
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                read();
                event.consume();
            }
        });
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                read();
            }
        });
        slider.setId(id);
        slider.setAccessibleText(name);
        slider.setBlockIncrement(1);
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> gesture = new Object());
        slider.addEventFilter(KeyEvent.KEY_PRESSED, _ -> gesture = new Object());
        slider.valueProperty().subscribe((_, now) -> slide((int) Math.rint(now.doubleValue())));
        HBox head = new HBox(label, field);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, slider);
    }

    /** Shows a value. */
    void show(int present) {
        value = present;
        if (Math.rint(slider.getValue()) != present) {
            slider.setValue(present);
        }
        if (!field.isFocused()) {
            field.setText(Integer.toString(present));
        }
    }

    private void slide(int now) {
        if (now != value) {
            listener.change(now, gesture);
        }
    }

    private void read() {
        String typed = field.getText().strip();
        if (range.allows(typed)) {
            listener.change(Integer.parseInt(typed), new Object());
        } else {
            refuse.accept(typed);
        }
        field.setText(Integer.toString(value));
        field.selectAll();
    }
}
