package gatescope.ui;

import gatescope.lab.Action;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Scenario;
import gatescope.lab.ScenarioOption;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen about the scenario, on a card below a button. What is chosen is seen at once beside the card; a click
 * outside closes it, and so does moving the focus out of it.
 */
final class OptionsPopup extends Pane {
    /** What is left free around the card, in pixels. */
    private static final double AIR = 8;

    private final Store store;
    private final Messages texts;
    private final OptionTexts words;
    private final Node anchor;
    private final Consumer<String> say;
    private final VBox rows = new VBox();
    private final ScrollPane card = new ScrollPane(rows);
    private final List<Consumer<Scenario>> shows = new ArrayList<>();
    private @Nullable Node first;
    private String built = "";

    /**
     * @param anchor what it stands below
     * @param say takes a line for the person
     */
    OptionsPopup(Store store, Messages texts, Node anchor, Consumer<String> say) {
        this.store = store;
        this.texts = texts;
        this.words = new OptionTexts(texts);
        this.anchor = anchor;
        this.say = say;
        setId("options-popup");
        rows.getStyleClass().add("options-rows");
        card.setFitToWidth(true);
        card.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        card.getStyleClass().add("options-card");
        getChildren().add(card);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        card.focusWithinProperty().subscribe((before, now) -> {
            if (before && !now) {
                close();
            }
        });
        close();
    }

    void open() {
        setVisible(true);
        setManaged(true);
        show(store.state());
        if (first != null) {
            first.requestFocus();
        }
    }

    void close() {
        setVisible(false);
        setManaged(false);
    }

    /** Shows what is chosen, where it is open. */
    void show(LabState state) {
        Scenario scenario = state.scenario();
        if (!isVisible()) {
            return;
        }
        if (scenario.options().isEmpty()) {
            close();
            return;
        }
        if (!built.equals(scenario.name())) {
            built = scenario.name();
            build(scenario);
        }
        shows.forEach(show -> show.accept(scenario));
        requestLayout();
    }

    private void build(Scenario scenario) {
        shows.clear();
        rows.getChildren().clear();
        first = null;
        Label note = new Label(texts.text("scenario.note." + scenario.name()));
        note.setWrapText(true);
        note.getStyleClass().add("quiet");
        for (ScenarioOption option : Scenarios.options(scenario.name())) {
            switch (option) {
                case ScenarioOption.OneOf one -> {
                    Label name = new Label(words.name(option));
                    HBox segments = segments(one);
                    first = first == null ? segments.getChildren().getFirst() : first;
                    rows.getChildren().add(new VBox(name, segments));
                }
                case ScenarioOption.Whole whole -> {
                    WholeNumberRow row = new WholeNumberRow(
                            "option-" + option.name(),
                            words.name(option),
                            whole,
                            refused -> say.accept(
                                    texts.text("option.refused", refused, whole.least(), whole.most())),
                            (value, gesture) -> store.dispatch(
                                    new Action.ChooseOption(option.name(), Integer.toString(value)), gesture));
                    shows.add(now -> row.show(Integer.parseInt(now.options().getOrDefault(option.name(), option.first()))));
                    rows.getChildren().add(row);
                }
            }
        }
        rows.getChildren().add(note);
    }

    private HBox segments(ScenarioOption.OneOf option) {
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        for (String value : option.values()) {
            ToggleButton button = new ToggleButton(words.value(option, value));
            button.setId("option-" + option.name() + "-" + value);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setAccessibleText(words.name(option) + ": " + button.getText());
            Consumer<Scenario> show = now -> button.setSelected(value.equals(now.options().get(option.name())));
            // Chosen by the state alone: a click asks for it, and the state says what came of it.
            button.setOnAction(_ -> {
                store.dispatch(new Action.ChooseOption(option.name(), value));
                show.accept(store.state().scenario());
            });
            shows.add(show);
            segments.getChildren().add(button);
        }
        return segments;
    }

    @Override
    protected void layoutChildren() {
        Bounds below = sceneToLocal(anchor.localToScene(anchor.getLayoutBounds()));
        double width = Math.min(snapSizeX(card.prefWidth(-1)), getWidth() - 2 * AIR);
        double top = below.getMaxY() + AIR / 2;
        double height = Math.min(snapSizeY(card.prefHeight(width)), getHeight() - top - AIR);
        double x = Math.clamp(below.getMinX(), AIR, Math.max(AIR, getWidth() - AIR - width));
        card.resizeRelocate(Math.rint(x), Math.rint(top), width, height);
    }
}
