package gatescope.ui;

import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Results;
import gatescope.lab.Scenario;
import gatescope.lab.Store;
import gatescope.lab.Sweep;
import gatescope.lab.Theme;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The name, what is looked at, which cell, the language, the theme and the help. */
final class HeaderBar implements Panel {
    /** A cell that is shown and not the one that is stepped through. */
    private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");

    private final Messages texts;
    private final Store store;
    private final ScenarioChoices choices;
    private final Label name = new Label();
    private final ComboBox<ScenarioChoice> scenarios = new ComboBox<>();
    private final Map<CellKind, ToggleButton> cells = new EnumMap<>(CellKind.class);
    private final Map<Sweep, ToggleButton> sweeps = new EnumMap<>(Sweep.class);
    private final ToggleButton beside = new ToggleButton();
    private final Button theme = new Button();
    private final ThreeParts bar;
    private @Nullable Shown shown;

    /** All that is shown here. */
    private record Shown(
            Scenario scenario, Set<CellKind> cells, CellKind cell, Sweep sweep, Theme theme, Look look) {}

    /**
     * @param choices the scenarios to choose from
     * @param language called when the other language is wanted
     * @param help called when the help is wanted
     */
    HeaderBar(Store store, Messages texts, ScenarioChoices choices, Runnable language, Runnable help) {
        this.store = store;
        this.texts = texts;
        this.choices = choices;
        name.setText(texts.text("title"));
        name.getStyleClass().add("title");
        name.setMinWidth(Region.USE_PREF_SIZE);

        scenarios.getItems().setAll(choices.all());
        scenarios.setId("scenario");
        scenarios.setAccessibleText(texts.text("scenario"));
        scenarios.setConverter(new Titles());
        scenarios.setOnAction(_ -> open(scenarios.getValue()));

        HBox toggles = new HBox();
        toggles.getStyleClass().add("segments");
        toggles.setAlignment(Pos.CENTER_LEFT);
        for (CellKind kind : CellKind.values()) {
            toggles.getChildren().add(cellButton(kind));
        }
        toggles.getChildren().add(besideButton());

        HBox sweeps = new HBox();
        sweeps.getStyleClass().add("segments");
        for (Sweep sweep : Sweep.values()) {
            sweeps.getChildren().add(sweepButton(sweep));
        }
        HBox middle = new HBox(toggles, sweeps);
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
        Button languages = textButton("language", texts.text("language"), texts.text("language.change"), language);
        Button keys = textButton("help", "?", texts.text("help.button"), help);

        HBox left = new HBox(name, scenarios);
        left.getStyleClass().add("header-left");
        left.setAlignment(Pos.CENTER_LEFT);
        HBox right = new HBox(languages, theme, keys);
        right.getStyleClass().add("header-right");
        right.setAlignment(Pos.CENTER_RIGHT);
        bar = new ThreeParts(left, middle, right, false);
        bar.getStyleClass().add("header");
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

    private void open(@Nullable ScenarioChoice chosen) {
        if (chosen != null && !chosen.holds(store.state().scenario())) {
            store.dispatch(new Action.OpenScenario(chosen.scenario()));
        }
    }

    private ToggleButton sweepButton(Sweep sweep) {
        String way = sweep.name().toLowerCase(Locale.ROOT);
        ToggleButton button = new ToggleButton(texts.text("sweep." + way));
        button.setId("sweep-" + way);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(texts.text("sweep.help." + way));
        button.setTooltip(new Tooltip(texts.text("sweep.help." + way)));
        button.setOnAction(_ -> {
            store.dispatch(new Action.Follow(sweep));
            select(store.state());
        });
        sweeps.put(sweep, button);
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
                state.scenario(), state.shown(), state.cell(), state.sweep(), state.view().theme(), look);
        if (now.equals(shown)) {
            return;
        }
        if (shown == null || !shown.scenario().equals(now.scenario())) {
            ScenarioChoice choice = choices.of(now.scenario());
            if (!scenarios.getItems().contains(choice)) {
                scenarios.getItems().add(choice);
            }
            scenarios.setValue(choice);
            String note = "scenario.note." + now.scenario().name();
            scenarios.setTooltip(texts.has(note) ? new Tooltip(texts.text(note)) : null);
        }
        shown = now;
        bar.setStyle(look.chromeStyle());
        Icons.scale(theme.getGraphic(), look.chromeScale());
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
    }

    private void select(LabState state) {
        cells.forEach((kind, button) -> {
            button.setSelected(state.shown().contains(kind));
            button.pseudoClassStateChanged(BESIDE, state.shown().contains(kind) && kind != state.cell());
        });
        beside.setSelected(state.shown().size() > 1 && state.showsAll());
        sweeps.forEach((sweep, button) -> button.setSelected(sweep == state.sweep()));
    }

    @Override
    public void dispose() {
        shown = null;
        scenarios.setOnAction(null);
    }

    /** Shows a choice by its title; none is ever made from a title. */
    private final class Titles extends StringConverter<ScenarioChoice> {
        @Override
        public String toString(@Nullable ScenarioChoice choice) {
            return choice == null ? "" : choice.title(texts);
        }

        @Override
        public @Nullable ScenarioChoice fromString(String title) {
            return null;
        }
    }
}
