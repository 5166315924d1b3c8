package gatescope.ui;

import gatescope.lab.Messages;
import gatescope.lab.RecipeSetting;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A setting of a recipe: its name, a control for it, and below what is wrong with what was typed last. */
final class RecipeRow extends VBox {
    private static final String OFF = "0";

    private final RecipeSetting setting;
    private final Messages texts;
    private final Consumer<String> change;
    private final Control control;
    private final Label wrong = new Label();
    private String value = "";

    /** @param change takes another value that a person asks for; what comes of it is shown by {@link #show} */
    RecipeRow(RecipeSetting setting, Messages texts, Consumer<String> change) {
        this.setting = setting;
        this.texts = texts;
        this.change = change;
        String id = "recipe-" + setting.key().replace('_', '-');
        String name = texts.text("recipe.name." + setting.key());
        Tooltip help = new Tooltip(texts.text("recipe.help." + setting.key()));
        help.setWrapText(true);
        help.setMaxWidth(420);
        control = switch (setting.kind()) {
            case CHOICE -> choice();
            case NUMBER -> number();
            case TRUTH -> truth();
        };
        control.setId(id);
        control.setAccessibleText(name);
        control.setAccessibleHelp(help.getText());
        control.setTooltip(help);
        Label label = new Label(name);
        label.setTooltip(help);
        label.setLabelFor(control);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(label, control);
        line.getStyleClass().add("recipe-line");
        line.setAlignment(Pos.CENTER_LEFT);
        wrong.setId(id + "-wrong");
        wrong.getStyleClass().add("recipe-wrong");
        wrong.setWrapText(true);
        wrong.setMinHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("recipe-row");
        getChildren().addAll(line, wrong);
        complain("");
    }

    /** Shows a value. */
    void show(String present, List<String> choices) {
        String before = value;
        value = present;
        switch (control) {
            case ComboBox<?> _ -> showChoice(present, choices);
            case CheckBox box -> box.setSelected(present.equals("true"));
            // What is being typed stays until it is asked for.
            case TextField field when !field.isFocused() || field.getText().equals(written(before)) ->
                field.setText(written(present));
            default -> {}
        }
    }

    /** Shows what is wrong, in words; nothing where the text is empty. */
    void complain(String text) {
        wrong.setText(text);
        wrong.setVisible(!text.isEmpty());
        wrong.setManaged(!text.isEmpty());
    }

    private TextField number() {
        TextField field = new TextField();
        field.getStyleClass().addAll("number-field", "recipe-field");
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                read(field);
                field.selectAll();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(written(value))) {
                field.setText(written(value));
                event.consume();
            }
        });
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                read(field);
            }
        });
        return field;
    }

    /** Asks for what was typed; the field shows the value that there is, which is the new one if it was taken. */
    private void read(TextField field) {
        String typed = field.getText().strip();
        if (!typed.equals(value) && !typed.equals(written(value))) {
            change.accept(setting.isOffAtZero() && typed.equals(texts.text("recipe.off")) ? OFF : typed);
        }
        field.setText(written(value));
    }

    /** A number as its field shows it: 0 of what then does not happen is a word. */
    private String written(String number) {
        return setting.isOffAtZero() && number.equals(OFF) ? texts.text("recipe.off") : number;
    }

    private CheckBox truth() {
        CheckBox box = new CheckBox();
        box.setOnAction(_ -> change.accept(Boolean.toString(box.isSelected())));
        return box;
    }

    private ComboBox<String> choice() {
        ComboBox<String> box = new ComboBox<>();
        box.getStyleClass().add("recipe-choice");
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String choice) {
                return choice == null ? "" : nameOf(choice);
            }

            @Override
            public @Nullable String fromString(String name) {
                return null;
            }
        });
        box.setOnAction(_ -> {
            String chosen = box.getValue();
            if (chosen != null && !chosen.equals(value)) {
                change.accept(chosen);
                box.setValue(value);
            }
        });
        return box;
    }

    private void showChoice(String present, List<String> choices) {
        @SuppressWarnings("unchecked") // made by choice()
        ComboBox<String> box = (ComboBox<String>) control;
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
        if (!present.equals(box.getValue())) {
            box.setValue(present);
        }
    }

    private String nameOf(String choice) {
        String of = switch (setting) {
            case OUTPUT_ACTIVATION, GATE_ACTIVATION -> RecipeSetting.ACTIVATION.key();
            default -> setting.key();
        };
        return texts.text("recipe.value." + of + "." + choice);
    }
}
