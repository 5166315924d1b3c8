package gatescope.ui;

import gatescope.lab.Action;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Question;
import gatescope.lab.Store;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Chooses of what the gradients are: the loss at T, at every timestep, or the hidden state of the selected unit at T. */
final class QuestionBar extends HBox {
    private final Store store;
    private final Messages texts;
    private final String prefix;
    private final Map<Question.Kind, ToggleButton> kinds = new EnumMap<>(Question.Kind.class);
    private final Button here = new Button();

    /** @param prefix begins the ids of its buttons */
    QuestionBar(Store store, Messages texts, String prefix) {
        this.store = store;
        this.prefix = prefix;
        this.texts = texts;
        HBox choices = new HBox();
        choices.getStyleClass().addAll("segments", "small-segments");
        for (Question.Kind kind : Question.Kind.values()) {
            choices.getChildren().add(kindButton(kind));
        }
        here.setId(prefix + "question-here");
        here.getStyleClass().add("link-button");
        here.setMinWidth(Region.USE_PREF_SIZE);
        here.setTooltip(new Tooltip(texts.text("question.here.help")));
        here.setAccessibleText(texts.text("question.here.help"));
        here.setOnAction(_ -> {
            Question question = store.state().question();
            int timestep = store.state().playhead().moment().timestep();
            store.dispatch(new Action.Ask(new Question(question.kind(), timestep, question.unit())));
        });
        getStyleClass().add("question-bar");
        getChildren().addAll(choices, here);
    }

    private ToggleButton kindButton(Question.Kind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        ToggleButton button = new ToggleButton(texts.text("question." + name));
        button.setId(prefix + "question-" + name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.text("question.help." + name)));
        button.setAccessibleText(texts.text("question.help." + name));
        button.setOnAction(_ -> {
            LabState state = store.state();
            store.dispatch(new Action.Ask(new Question(kind, state.question().timestep(), state.unit())));
            show(store.state());
        });
        kinds.put(kind, button);
        return button;
    }

    void show(LabState state) {
        kinds.forEach((kind, button) -> button.setSelected(kind == state.question().kind()));
        here.setText(texts.text("question.here", Integer.toString(state.question().timestep() + 1)));
        here.setDisable(state.question().kind() == Question.Kind.EVERY_STEP);
    }
}
