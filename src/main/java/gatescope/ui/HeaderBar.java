package gatescope.ui;

import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Run;
import gatescope.lab.Store;
import gatescope.lab.Theme;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** The name, what is looked at, which cell, the theme and the help. */
final class HeaderBar implements Panel {
    private final Messages texts;
    private final Store store;
    private final ComboBox<String> scenarios;
    private final Map<CellKind, ToggleButton> cells = new EnumMap<>(CellKind.class);
    private final Button theme = new Button();
    private final EventHandler<javafx.event.ActionEvent> onScenario;
    private final ThreeParts bar;

    /**
     * @param names the scenarios to choose from
     * @param open called with the name of the one that was chosen
     * @param help called when the help is wanted
     */
    HeaderBar(Store store, Messages texts, List<String> names, Consumer<String> open, Runnable help) {
        this.store = store;
        this.texts = texts;
        Label name = new Label(texts.text("title"));
        name.getStyleClass().add("title");
        name.setMinWidth(Region.USE_PREF_SIZE);

        scenarios = new ComboBox<>(FXCollections.observableArrayList(names));
        scenarios.setId("scenario");
        scenarios.setAccessibleText(texts.text("scenario"));
        scenarios.setConverter(new ScenarioNames());
        onScenario = _ -> {
            String chosen = scenarios.getValue();
            if (chosen != null && !chosen.equals(store.state().scenario().name())) {
                open.accept(chosen);
            }
        };
        scenarios.setOnAction(onScenario);

        HBox toggles = new HBox();
        toggles.getStyleClass().add("segments");
        toggles.setAlignment(Pos.CENTER_LEFT);
        for (CellKind kind : CellKind.values()) {
            toggles.getChildren().add(cellButton(kind));
        }

        theme.setId("theme");
        theme.setGraphic(Icons.solid(Icons.THEME));
        theme.getStyleClass().add("quiet-button");
        theme.setTooltip(new Tooltip());
        theme.setOnAction(_ -> {
            LabState state = store.state();
            store.dispatch(new Action.ChangeView(
                    state.view().withTheme(state.view().theme().next())));
        });
        Button keys = new Button("?");
        keys.setId("help");
        keys.getStyleClass().add("quiet-button");
        keys.setTooltip(new Tooltip(texts.text("help.button")));
        keys.setAccessibleText(texts.text("help.button"));
        keys.setOnAction(_ -> help.run());

        HBox left = new HBox(name, scenarios);
        left.getStyleClass().add("header-left");
        left.setAlignment(Pos.CENTER_LEFT);
        HBox right = new HBox(theme, keys);
        right.getStyleClass().add("header-right");
        right.setAlignment(Pos.CENTER_RIGHT);
        bar = new ThreeParts(left, toggles, right, false);
        bar.getStyleClass().add("header");
    }

    private ToggleButton cellButton(CellKind kind) {
        ToggleButton button = new ToggleButton(kind.name());
        button.setId("cell-" + kind.fileName());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(texts.text("cell." + kind.fileName()));
        button.setTooltip(new Tooltip(texts.text("cell." + kind.fileName())));
        // Chosen by the state alone: a click asks for it, and show() says what came of it.
        button.setOnAction(_ -> {
            store.dispatch(new Action.ShowCell(kind));
            select(store.state().cell());
        });
        cells.put(kind, button);
        return button;
    }

    @Override
    public Node node() {
        return bar;
    }

    @Override
    public void show(LabState state, Run run, Look look) {
        Icons.scale(theme.getGraphic(), look.textScale());
        String name = state.scenario().name();
        if (!scenarios.getItems().contains(name)) {
            scenarios.getItems().add(name);
        }
        scenarios.setValue(name);
        select(state.cell());
        for (Map.Entry<CellKind, ToggleButton> entry : cells.entrySet()) {
            boolean there = state.scenario().models().containsKey(entry.getKey());
            ToggleButton button = entry.getValue();
            button.setDisable(!there);
        }
        Theme next = state.view().theme().next();
        String text = texts.text("theme.next", texts.text("theme." + next.fileName()));
        theme.setAccessibleText(text);
        theme.getTooltip().setText(text);
    }

    private void select(CellKind shown) {
        cells.forEach((kind, button) -> button.setSelected(kind == shown));
    }

    @Override
    public void dispose() {
        scenarios.setOnAction(null);
    }

    /** Shows a scenario by its title where the bundle has one, else by its name. */
    private final class ScenarioNames extends StringConverter<String> {
        @Override
        public String toString(String name) {
            String key = "scenario." + name;
            return name != null && texts.has(key) ? texts.text(key) : String.valueOf(name);
        }

        @Override
        public String fromString(String title) {
            return title;
        }
    }
}
