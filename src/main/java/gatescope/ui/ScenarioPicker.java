package gatescope.ui;

import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.OwnSequence;
import gatescope.lab.Scenario;
import gatescope.lab.Store;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Chooses what is looked at, and leads to what can be chosen about it. */
final class ScenarioPicker {
    private static final String SLIDERS = "M3 6 H17 M3 14 H17 M8 3.5 V8.5 M13 11.5 V16.5";

    private final Store store;
    private final Messages texts;
    private final ScenarioChoices choices;
    private final ComboBox<ScenarioChoice> scenarios = new ComboBox<>();
    private final Button options = new Button();
    private final Node icon = Icons.line(SLIDERS);
    private final HBox box = new HBox(scenarios, options);
    private final Commands commands;
    private @Nullable Scenario shown;
    private Words words = Words.ALL;

    /** How many words the button of the options has; its icon, its tooltip and its accessible text are always there. */
    enum Words {
        ALL,
        FEWER,
        NONE
    }

    /**
     * What a person asks for here.
     *
     * @param options to choose something about the scenario
     * @param own to type a sequence of one's own
     * @param data to open data of one's own
     */
    record Commands(Runnable options, Runnable own, Runnable data) {}

    /** @param choices the scenarios to choose from */
    ScenarioPicker(Store store, Messages texts, ScenarioChoices choices, Commands commands) {
        this.store = store;
        this.texts = texts;
        this.choices = choices;
        this.commands = commands;
        scenarios.getItems().setAll(choices.all());
        scenarios.setId("scenario");
        scenarios.setAccessibleText(texts.text("scenario"));
        scenarios.setConverter(new Titles());
        scenarios.setOnAction(_ -> open(scenarios.getValue()));
        options.setId("options");
        options.getStyleClass().add("options-button");
        options.setMinWidth(Region.USE_PREF_SIZE);
        options.setGraphic(icon);
        options.setTooltip(new Tooltip());
        box.getStyleClass().add("scenario-picker");
        box.setAlignment(Pos.CENTER_LEFT);
    }

    Region node() {
        return box;
    }

    /** The button that leads to the options. */
    Node optionsButton() {
        return options;
    }

    void show(LabState state, Look look) {
        if (!state.scenario().equals(shown)) {
            shown = state.scenario();
            select();
            showOptions(state.scenario());
        }
        Icons.scale(icon, look.chromeScale());
    }

    /** Shows more or fewer words, as there is room. */
    void say(Words now) {
        words = now;
        if (shown != null) {
            showOptions(shown);
        }
    }

    /** Selects what is looked at; another choice may have been made and given up. */
    void select() {
        Scenario scenario = store.state().scenario();
        ScenarioChoice choice = choices.of(store.state());
        if (!scenarios.getItems().contains(choice)) {
            scenarios.getItems().add(choice);
        }
        scenarios.setValue(choice);
        String note = "scenario.note." + scenario.name();
        scenarios.setTooltip(texts.has(note) ? new Tooltip(texts.text(note)) : null);
    }

    private void showOptions(Scenario scenario) {
        boolean own = OwnSequence.is(scenario);
        boolean there = own || !scenario.options().isEmpty();
        options.setVisible(there);
        options.setManaged(there);
        String help = texts.text(own ? "sequence.change" : "options.help");
        OptionTexts say = new OptionTexts(texts);
        String all = own ? say.sequence(scenario.series()) : say.brief(scenario, false);
        String fewer = own ? Integer.toString(scenario.series().timesteps() + 1) : say.brief(scenario, true);
        options.setText(
                switch (words) {
                    case ALL -> all;
                    case FEWER -> fewer;
                    case NONE -> "";
                });
        options.setAccessibleText(help + ": " + all);
        options.getTooltip().setText(help + ": " + all);
        options.setOnAction(_ -> (own ? commands.own() : commands.options()).run());
    }

    private void open(@Nullable ScenarioChoice chosen) {
        if (chosen == null || chosen.holds(store.state())) {
            return;
        }
        if (chosen.isOwn()) {
            commands.own().run();
        } else if (chosen.isDataToLoad()) {
            commands.data().run();
        } else {
            store.dispatch(chosen.action());
        }
    }

    void dispose() {
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
