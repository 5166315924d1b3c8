package gatescope.ui;

import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Page;
import gatescope.lab.Results;
import gatescope.lab.Scenario;
import gatescope.lab.Store;
import gatescope.lab.Theme;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The name, what is looked at, which cell, the language, the theme and the help. */
final class HeaderBar implements Panel {
    /** A cell that is shown and not the one that is stepped through. */
    private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");

    private final Messages texts;
    private final Store store;
    private final ScenarioPicker scenarios;
    private final Label name = new Label();
    private final Map<CellKind, ToggleButton> cells = new EnumMap<>(CellKind.class);
    private final Map<Page, ToggleButton> pages = new EnumMap<>(Page.class);
    private final ToggleButton beside = new ToggleButton();
    private final Button theme = new Button();
    private final Button weights = new Button();
    private final ThreeParts bar;
    private @Nullable Shown shown;

    /** All that is shown here. */
    private record Shown(
            Scenario scenario, Set<CellKind> cells, CellKind cell, Page page, Theme theme, Look look) {}

    /**
     * @param scenarios chooses what is looked at
     * @param commands called when a person asks the window for something
     */
    HeaderBar(Store store, Messages texts, ScenarioPicker scenarios, Contents.Commands commands) {
        this.store = store;
        this.texts = texts;
        this.scenarios = scenarios;
        name.setText(texts.text("title"));
        name.getStyleClass().add("title");
        name.setMinWidth(Region.USE_PREF_SIZE);

        HBox toggles = new HBox();
        toggles.getStyleClass().add("segments");
        toggles.setAlignment(Pos.CENTER_LEFT);
        for (CellKind kind : CellKind.values()) {
            toggles.getChildren().add(cellButton(kind));
        }
        toggles.getChildren().add(besideButton());

        HBox tabs = new HBox();
        tabs.getStyleClass().add("segments");
        for (Page page : Page.values()) {
            tabs.getChildren().add(pageButton(page));
        }
        HBox middle = new HBox(tabs, toggles);
        middle.getStyleClass().add("header-middle");

        theme.setId("theme");
        theme.setGraphic(Icons.solid(Icons.THEME));
        theme.getStyleClass().add("quiet-button");
        theme.setTooltip(new Tooltip());
        theme.setOnAction(_ -> {
            LabState state = store.state();
            store.dispatch(new Action.ChangeView(
                    state.view().withTheme(state.view().theme().next())));
        });
        Button languages = textButton("language", texts.text("language"), texts.text("language.change"), commands.language());
        Button keys = textButton("help", "?", texts.text("help.button"), commands.help());
        weights.setId("weights-button");
        weights.setGraphic(Icons.line(Icons.WEIGHTS));
        weights.getStyleClass().add("quiet-button");
        weights.setTooltip(new Tooltip(texts.text("key.weights")));
        weights.setAccessibleText(texts.text("key.weights"));
        weights.setOnAction(_ -> commands.weights().run());

        HBox left = new HBox(name, scenarios.node());
        left.getStyleClass().add("header-left");
        left.setAlignment(Pos.CENTER_LEFT);
        HBox right = new HBox(weights, languages, theme, keys);
        right.getStyleClass().add("header-right");
        right.setAlignment(Pos.CENTER_RIGHT);
        bar = new ThreeParts(left, middle, right, false);
        bar.getStyleClass().add("header");
        bar.widthProperty().subscribe(_ -> fit());
    }

    private static Button textButton(String id, String text, String meaning, Runnable command) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("quiet-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(meaning));
        button.setAccessibleText(meaning);
        button.setOnAction(_ -> command.run());
        return button;
    }

    private ToggleButton pageButton(Page page) {
        ToggleButton button = new ToggleButton(texts.text("page." + page.fileName()));
        button.setId("page-" + page.fileName());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(texts.text("page.help." + page.fileName()));
        button.setTooltip(new Tooltip(texts.text("page.help." + page.fileName())));
        button.setOnAction(_ -> {
            store.dispatch(new Action.ChangeView(store.state().view().withPage(page)));
            select(store.state());
        });
        pages.put(page, button);
        return button;
    }

    private ToggleButton cellButton(CellKind kind) {
        ToggleButton button = new ToggleButton(kind.name());
        button.setId("cell-" + kind.fileName());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(texts.text("cell." + kind.fileName()));
        button.setTooltip(new Tooltip(texts.text("cells.click", texts.text("cell." + kind.fileName()))));
        // With such a key held a click is no action to a button.
        button.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && (event.isShiftDown() || event.isShortcutDown())) {
                store.dispatch(new Action.ToggleCell(kind));
            }
        });
        // Chosen by the state alone: a click asks for it, and show() says what came of it.
        button.setOnAction(_ -> {
            store.dispatch(new Action.ChooseCell(kind));
            select(store.state());
        });
        cells.put(kind, button);
        return button;
    }

    /** Shows all cells side by side and goes back to one, for those who have no key to hold. */
    private ToggleButton besideButton() {
        beside.setId("beside");
        beside.setGraphic(Icons.line(Icons.BESIDE));
        beside.getStyleClass().add("beside-button");
        beside.setMinWidth(Region.USE_PREF_SIZE);
        beside.setAccessibleText(texts.text("cells.beside"));
        beside.setTooltip(new Tooltip(texts.text("cells.beside.help")));
        beside.setOnAction(_ -> {
            store.dispatch(store.state().showsAll() ? Action.Beside.ONE : Action.Beside.ALL);
            select(store.state());
        });
        return beside;
    }

    @Override
    public Node node() {
        return bar;
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        Shown now = new Shown(
                state.scenario(), state.shown(), state.cell(), state.view().page(), state.view().theme(), look);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        bar.setStyle(look.chromeStyle());
        scenarios.show(state, look);
        Icons.scale(theme.getGraphic(), look.chromeScale());
        // Where there is room they stand beside the diagram anyway.
        Visibility.set(weights, !look.weights() && state.view().page() != Page.LEARNING);
        Icons.scale(weights.getGraphic(), look.chromeScale());
        name.setVisible(!look.narrow());
        name.setManaged(!look.narrow());
        select(state);
        for (Map.Entry<CellKind, ToggleButton> entry : cells.entrySet()) {
            boolean there = state.scenario().models().containsKey(entry.getKey());
            ToggleButton button = entry.getValue();
            button.setDisable(!there);
        }
        beside.setDisable(state.scenario().models().size() < 2);
        Icons.scale(beside.getGraphic(), look.chromeScale());
        Theme next = state.view().theme().next();
        String text = texts.text("theme.next", texts.text("theme." + next.fileName()));
        theme.setAccessibleText(text);
        theme.getTooltip().setText(text);
        fit();
    }

    private void select(LabState state) {
        cells.forEach((kind, button) -> {
            button.setSelected(state.shown().contains(kind));
            button.pseudoClassStateChanged(BESIDE, state.shown().contains(kind) && kind != state.cell());
        });
        beside.setSelected(state.shown().size() > 1 && state.showsAll());
        pages.forEach((page, button) -> button.setSelected(page == state.view().page()));
    }

    /** As many words beside the scenario as there is room for in one row. */
    private void fit() {
        for (ScenarioPicker.Words words : ScenarioPicker.Words.values()) {
            scenarios.say(words);
            bar.applyCss();
            if (bar.prefWidth(-1) <= bar.getWidth()) {
                return;
            }
        }
    }

    @Override
    public void dispose() {
        shown = null;
        scenarios.dispose();
    }
}
