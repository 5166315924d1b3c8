package gatescope.ui;

import gatescope.lab.BadInputText;
import gatescope.lab.Messages;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is seen while data are loaded: their name, how they are understood, what is to be said about them, how far it is. */
final class DataCard extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Messages texts;
    private final Label title = new Label();
    private final StackPane body = new StackPane();
    private final Label said = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final HBox loading;
    private final Button use = new Button();

    /**
     * What a person does here.
     *
     * @param stop gives up what is under way
     * @param cancel gives up loading
     * @param use takes what was loaded
     */
    record Commands(Runnable stop, Runnable cancel, Runnable use) {}

    DataCard(Messages texts, Commands commands) {
        this.texts = texts;
        title.setId("data-title");
        title.getStyleClass().add("panel-title");
        ScrollPane scroll = ScrollPanes.wrapping(body);
        scroll.getStyleClass().add("weights-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        said.setId("data-said");
        said.setWrapText(true);
        said.getStyleClass().add("sequence-said");
        loading = loading(commands.stop());
        getChildren().addAll(title, scroll, twoLines(said), foot(commands));
        getStyleClass().addAll("card", "data-card");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /** Room for two lines, also where a text has only one. */
    private static StackPane twoLines(Label text) {
        Label room = new Label("0\n0");
        room.getStyleClass().setAll(text.getStyleClass());
        room.setVisible(false);
        StackPane both = new StackPane(room, text);
        both.setAlignment(Pos.TOP_LEFT);
        both.setMinHeight(Region.USE_PREF_SIZE);
        return both;
    }

    private HBox loading(Runnable onStop) {
        bar.setId("data-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button stop = new Button(texts.text("data.stop"));
        stop.setId("data-stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(_ -> onStop.run());
        HBox row = new HBox(bar, stop);
        row.getStyleClass().add("card-foot");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox foot(Commands commands) {
        Button cancel = new Button(texts.text("data.cancel"));
        cancel.setId("data-cancel");
        cancel.setOnAction(_ -> commands.cancel().run());
        use.setText(texts.text("data.use"));
        use.setId("data-use");
        use.getStyleClass().add("strong-button");
        use.setOnAction(_ -> commands.use().run());
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        use.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(loading, Priority.ALWAYS);
        HBox foot = new HBox(loading, cancel, use);
        foot.getStyleClass().add("card-foot");
        foot.setAlignment(Pos.CENTER_RIGHT);
        return foot;
    }

    /** Shows the name of what is loaded. */
    void setName(String name) {
        title.setText(texts.text("data.title", name));
    }

    /** The keys go to the button that uses what was loaded, as soon as it can be. */
    void takeFocus() {
        if (use.isDisable()) {
            requestFocus();
        } else {
            use.requestFocus();
        }
    }

    /** Shows how data are understood. */
    void show(Node understood) {
        body.getChildren().setAll(understood);
    }

    /** Nothing is understood any more. */
    void clear() {
        body.getChildren().clear();
    }

    /** Says something in one line, perhaps what is wrong. */
    void say(String text, boolean wrong) {
        said.setText(BadInputText.oneLine(text));
        said.pseudoClassStateChanged(WRONG, wrong);
    }

    /** Shows that something is under way, which can be stopped, or nothing any more. */
    void setLoading(boolean is) {
        Visibility.set(loading, is);
    }

    /** How far it is, from 0 to 1; negative where that is not known. */
    void setProgress(double part) {
        bar.setProgress(part);
    }

    /** Whether what was loaded can be used. */
    void setReady(boolean is) {
        use.setDisable(!is);
        use.setDefaultButton(is);
        if (is && isFocused(getScene())) {
            use.requestFocus();
        }
    }

    private boolean isFocused(@Nullable Scene scene) {
        return scene != null && equals(scene.getFocusOwner());
    }
}
