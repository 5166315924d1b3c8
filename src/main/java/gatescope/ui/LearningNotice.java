package gatescope.ui;

import gatescope.lab.Messages;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Sentences below the learning bar, and, where they speak of an epoch that is not shown, a button that goes there. */
final class LearningNotice extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Messages texts;
    private final Node heir;
    private final Label words = new Label();
    private final Button go = new Button();

    /**
     * An epoch that is one click away.
     *
     * @param key of what the button says; its argument is the epoch
     */
    record Way(String key, int epoch) {}

    /**
     * @param show shows an epoch
     * @param heir gets the focus when the button had it and goes
     */
    LearningNotice(Messages texts, IntConsumer show, Node heir) {
        this.texts = texts;
        this.heir = heir;
        words.setId("learning-words");
        words.getStyleClass().addAll("learning-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setAccessibleRole(AccessibleRole.TEXT);
        go.setId("learning-way");
        go.getStyleClass().add("learning-button");
        go.setMinWidth(Region.USE_PREF_SIZE);
        go.managedProperty().bind(go.visibleProperty());
        go.setVisible(false);
        go.setOnAction(_ -> {
            if (go.getUserData() instanceof Way way) {
                show.accept(way.epoch());
            }
        });
        getChildren().addAll(words, go);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("learning-notice");
    }

    /**
     * Says something; nothing when the sentences are empty.
     *
     * @param wrong whether it is about something that failed
     */
    void say(LearningWords.Said said, boolean wrong) {
        words.setText(said.sentences());
        words.pseudoClassStateChanged(WRONG, wrong);
        Focus.disable(go, said.way().isEmpty(), heir);
        go.setVisible(said.way().isPresent());
        said.way().ifPresent(way -> {
            go.setUserData(way);
            go.setText(texts.text(way.key(), way.epoch()));
        });
        setVisible(!said.sentences().isEmpty());
        setManaged(!said.sentences().isEmpty());
    }
}
