package gatescope.ui;

import gatescope.diagram.Texts;
import gatescope.lab.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All keys and the three words that confuse most, over the window. */
final class HelpPane extends StackPane {
    private final Button close;

    HelpPane(Messages texts, Texts names, Runnable onClose) {
        setId("help-pane");
        getStyleClass().add("overlay");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        int row = 0;
        Map<String, List<Keys.Binding>> meanings = new LinkedHashMap<>();
        for (Keys.Binding binding : Keys.ALL) {
            meanings.computeIfAbsent(binding.textKey(), _ -> new ArrayList<>()).add(binding);
        }
        for (Map.Entry<String, List<Keys.Binding>> entry : meanings.entrySet()) {
            Label keys = new Label(describe(entry.getValue(), texts));
            keys.getStyleClass().add("key");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            Label meaning = new Label(texts.text(entry.getKey()));
            meaning.setWrapText(true);
            grid.addRow(row++, keys, meaning);
        }
        VBox words = new VBox();
        words.getStyleClass().add("words");
        for (String note : List.of("note.f", "note.c", "note.h")) {
            Label label = new Label(names.text(note));
            label.setWrapText(true);
            words.getChildren().add(label);
        }
        Label title = new Label(texts.text("help.title"));
        title.getStyleClass().add("panel-title");
        Label wordsTitle = new Label(texts.text("help.words"));
        wordsTitle.getStyleClass().add("panel-title");
        close = new Button(texts.text("help.close"));
        close.setId("help-close");
        close.setOnAction(_ -> onClose.run());
        HBox foot = new HBox(close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox content = new VBox(wordsTitle, words, title, grid);
        content.getStyleClass().add("help-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("help-scroll");
        VBox card = new VBox(scroll, foot);
        card.getStyleClass().add("card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                onClose.run();
            }
        });
    }

    /** Puts the focus where Enter closes the help. */
    void takeFocus() {
        close.requestFocus();
    }

    /** One key has at most two combinations named; of keys that do the like for different things each has one. */
    private static String describe(List<Keys.Binding> bindings, Messages texts) {
        int most = bindings.size() == 1 ? 2 : 1;
        return bindings.stream()
                .flatMap(binding -> binding.combinations().stream().limit(most))
                .map(KeyCombination::getDisplayText)
                .map(name -> name.replace("Page Down", texts.text("key.name.page.down"))
                        .replace("Page Up", texts.text("key.name.page.up"))
                        .replace("Back Space", texts.text("key.name.backspace"))
                        .replace("Space", texts.text("key.name.space")))
                .distinct()
                .collect(Collectors.joining("   "));
    }
}
