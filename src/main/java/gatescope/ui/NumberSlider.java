package gatescope.ui;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A number with its name, a field for its exact value and a slider with a mark at its baseline. Dragging is one gesture; a
 * double-click goes back to the baseline; what is typed and is no number in range leaves the last good value.
 */
final class NumberSlider extends VBox {
    /** No weight is larger than this in amount. */
    static final double LARGEST = 1000;

    /** What a person does with it. */
    interface Listener {
        /**
         * A new value; the gesture is the same object during one drag.
         *
         * @return whether it was taken
         */
        boolean change(double value, Object gesture);

        /** Back to the baseline. */
        void reset();
    }

    private final TextField field = new TextField();
    private final Slider slider = new Slider();
    private final Region mark = new Region();
    private final Pane marks = new Pane(mark);
    private final Listener listener;
    private final double least;
    private final double most;
    private final Consumer<String> refuse;
    private Object gesture = new Object();
    private double value;
    private double baseline;

    /** What the field shows of the value; a person typed since, where it shows something else. */
    private String written = "";

    private boolean showing;

    /**
     * @param least the lower end of the slider
     * @param most the upper end of the slider
     * @param refuse takes a text that is no number in range
     */
    NumberSlider(String id, String name, String help, double least, double most, Consumer<String> refuse, Listener listener) {
        this.listener = listener;
        this.least = least;
        this.most = most;
        this.refuse = refuse;
        getStyleClass().add("number-slider");
        Label label = new Label(name);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        field.setId(id + "-value");
        field.setAccessibleText(help);
        field.getStyleClass().add("number-field");
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                read();
            }
            write();
        });
        slider.setId(id);
        slider.setAccessibleText(help);
        slider.setTooltip(new Tooltip(help));
        slider.valueProperty().subscribe((_, now) -> slide(now.doubleValue()));
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            gesture = new Object();
            if (event.getClickCount() == 2) {
                listener.reset();
                event.consume();
            }
        });
        slider.addEventFilter(KeyEvent.KEY_PRESSED, _ -> gesture = new Object());
        mark.getStyleClass().add("ghost-mark");
        mark.setManaged(false);
        marks.setMouseTransparent(true);
        StackPane track = new StackPane(marks, slider);
        track.setAlignment(Pos.CENTER);
        marks.widthProperty().subscribe(_ -> placeMark());
        HBox head = new HBox(label, field);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, track);
    }

    /** Shows a value and where its baseline is. */
    void show(double present, double base) {
        showing = true;
        value = present;
        baseline = base;
        double reach = Math.max(Math.abs(present), Math.abs(base));
        slider.setMin(Math.min(least, least < 0 ? -Math.ceil(reach) : least));
        slider.setMax(Math.max(most, Math.ceil(reach)));
        if (!slider.isValueChanging() || slider.getValue() != present) {
            slider.setValue(present);
        }
        // What is being typed stays until it is asked for.
        if (!field.isFocused() || field.getText().equals(written)) {
            write();
        }
        placeMark();
        showing = false;
    }

    private void slide(double now) {
        if (!showing && now != value) {
            accept(now, gesture);
        }
    }

    /** A value that was not taken is not left standing. */
    private void accept(double wanted, Object present) {
        if (!listener.change(wanted, present)) {
            show(value, baseline);
        }
    }

    /** Writes the value into the field, in full while it is typed in. */
    private void write() {
        written = Double.toString(field.isFocused() ? value : Math.rint(value * 1e4) / 1e4);
        if (!field.getText().equals(written)) {
            field.setText(written);
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            read();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            restore();
            event.consume();
        }
    }

    /** Takes what was typed since a value was written, when it is a number in range. */
    private void read() {
        if (field.getText().equals(written)) {
            return;
        }
        String typed = field.getText().strip().replace(',', '.').replace('−', '-');
        @Nullable Double number = parse(typed);
        if (number == null || number < (least < 0 ? -LARGEST : least) || number > LARGEST) {
            refuse.accept(typed);
            restore();
        } else {
            // From now on it is what there is, and follows it.
            written = field.getText();
            if (number != value) {
                accept(number, new Object());
            }
        }
    }

    private void restore() {
        write();
        field.selectAll();
    }

    private static @Nullable Double parse(String typed) {
        try {
            double number = Double.parseDouble(typed);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void placeMark() {
        double range = slider.getMax() - slider.getMin();
        double thumb = 16;
        double x = thumb / 2 + (marks.getWidth() - thumb) * (baseline - slider.getMin()) / range;
        mark.resizeRelocate(Math.rint(x) - 1, marks.getHeight() / 2 - 8, 2, 16);
        mark.setVisible(baseline >= slider.getMin() && baseline <= slider.getMax());
    }

}
