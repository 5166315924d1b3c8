package gatescope.ui;

import gatescope.data.Numbers;
import gatescope.data.Phrase;
import gatescope.data.TypedNumbers;
import gatescope.lab.Action;
import gatescope.lab.BadInputText;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.OwnSequence;
import gatescope.lab.Scenario;
import gatescope.lab.Series;
import gatescope.lab.Store;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of one's own, typed or pasted, over the window: says while one types what was understood, or where it was not, and
 * runs the present models over it.
 */
final class SequenceEditor extends StackPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Store store;
    private final Messages texts;
    private final BadInputText mistakes;
    private final Runnable onClose;
    private final TextArea area = new TextArea();
    private final Label said = new Label();
    private final Map<OwnSequence.Kind, ToggleButton> scalings = new EnumMap<>(OwnSequence.Kind.class);
    private final Button use = new Button();
    private OwnSequence.Kind scaling = OwnSequence.Kind.NONE;
    private List<Double> numbers = List.of();

    /** @param onClose called when nothing more is to be typed, whatever came of it */
    SequenceEditor(Store store, Messages texts, Locale locale, Runnable onClose) {
        this.store = store;
        this.texts = texts;
        this.mistakes = new BadInputText(locale);
        this.onClose = onClose;
        setId("sequence-editor");
        getStyleClass().add("overlay");
        Label title = new Label(texts.text("sequence.title"));
        title.getStyleClass().add("panel-title");
        Label help = new Label(texts.text("sequence.help"));
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        help.getStyleClass().add("quiet");
        area.setId("sequence-text");
        area.setAccessibleText(texts.text("sequence.title"));
        area.setPromptText(texts.text("sequence.prompt"));
        area.setWrapText(true);
        area.setPrefRowCount(5);
        area.textProperty().subscribe(_ -> read());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        said.setId("sequence-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.getStyleClass().add("sequence-said");
        Button cancel = new Button(texts.text("sequence.cancel"));
        cancel.setId("sequence-cancel");
        cancel.setOnAction(_ -> onClose.run());
        use.setText(texts.text("sequence.use"));
        use.setId("sequence-use");
        use.getStyleClass().add("strong-button");
        use.setOnAction(_ -> use());
        HBox foot = new HBox(cancel, use);
        foot.getStyleClass().add("card-foot");
        foot.setAlignment(Pos.CENTER_RIGHT);
        Label name = new Label(texts.text("scaling"));
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox choice = new HBox(name, segments());
        choice.getStyleClass().add("card-foot");
        choice.setAlignment(Pos.CENTER_LEFT);
        // In a small window the area gives way: it scrolls by itself.
        VBox.setVgrow(area, Priority.ALWAYS);
        VBox card = new VBox(title, help, area, said, choice, foot);
        card.getStyleClass().addAll("card", "sequence-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
    }

    /** @param before the last sequence of one's own; null where there was none */
    void open(@Nullable Scenario before) {
        LabState state = store.state();
        Series present = state.scenario().series();
        Series series = before == null || OwnSequence.is(state.scenario()) ? present : before.series();
        boolean numbersAlone = OwnSequence.followsItself(series);
        scaling = OwnSequence.kind(series.scaling());
        area.setText(
                numbersAlone
                        ? OwnSequence.numbers(series).stream().map(Numbers::text).collect(Collectors.joining(" "))
                        : "");
        read();
        area.requestFocus();
        area.selectAll();
    }

    private HBox segments() {
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        for (OwnSequence.Kind kind : OwnSequence.Kind.values()) {
            ToggleButton button = new ToggleButton(new OptionTexts(texts).scaling(kind));
            button.setId("scaling-" + kind.name().toLowerCase(Locale.ROOT));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setAccessibleText(texts.text("scaling") + ": " + button.getText());
            button.setOnAction(_ -> {
                scaling = kind;
                read();
            });
            scalings.put(kind, button);
            segments.getChildren().add(button);
        }
        return segments;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            use();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            // A tab that is typed would be a separator; here it goes on to the next control.
            (event.isShiftDown() ? use : scalings.getOrDefault(scaling, new ToggleButton())).requestFocus();
            event.consume();
        }
    }

    private void read() {
        scalings.forEach((kind, button) -> button.setSelected(kind == scaling));
        numbers = List.of();
        switch (TypedNumbers.read(area.getText(), OwnSequence.most(store.state()))) {
            case TypedNumbers.Nothing _ -> say(texts.text("sequence.nothing"), false);
            case TypedNumbers.Refused refused ->
                say(texts.text("sequence.wrong", mistakes.say(refused.place()), mistakes.say(refused.problem())), true);
            case TypedNumbers.Understood understood -> understood(understood.numbers());
        }
        use.setDisable(numbers.isEmpty());
    }

    private void understood(List<Double> found) {
        Optional<Phrase> problem = OwnSequence.problem(found, scaling);
        if (problem.isPresent()) {
            say(mistakes.say(problem.get()), true);
            return;
        }
        numbers = found;
        String least = gatescope.diagram.Numbers.plain(Collections.min(found));
        String most = gatescope.diagram.Numbers.plain(Collections.max(found));
        say(texts.text("sequence.understood", found.size(), least, most), false);
    }

    private void say(String text, boolean wrong) {
        said.setText(BadInputText.oneLine(text));
        said.pseudoClassStateChanged(WRONG, wrong);
    }

    private void use() {
        if (!numbers.isEmpty()) {
            store.dispatch(new Action.UseSequence(OwnSequence.series(numbers, scaling)));
            onClose.run();
        }
    }
}
