package gatescope.ui;

import gatescope.lab.LabState;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;

/** What can stand over the window: options, a sequence that is typed, data that are loaded, help. Nothing behind it can be used. */
final class Overlays {
    private final Node behind;
    private final ScenarioChoices choices;
    private final ScenarioPicker scenarios;
    private final OptionsPopup options;
    private final SequenceEditor sequence;
    private final DataLoader data;
    private final HelpPane help;

    /**
     * @param behind what cannot be used meanwhile
     * @param scenarios shows the present scenario again when nothing stands over the window any more
     */
    Overlays(
            Node behind,
            ScenarioChoices choices,
            ScenarioPicker scenarios,
            OptionsPopup options,
            SequenceEditor sequence,
            DataLoader data,
            HelpPane help) {
        this.behind = behind;
        this.choices = choices;
        this.scenarios = scenarios;
        this.options = options;
        this.sequence = sequence;
        this.data = data;
        this.help = help;
        uncover();
        showHelp(false);
    }

    /** All of them, from below to above. */
    List<Node> nodes() {
        return List.of(options, sequence, data, help);
    }

    boolean isHelpShown() {
        return help.isVisible();
    }

    /** Shows the help, or hides it. */
    void showHelp(boolean show) {
        Visibility.set(help, show);
        if (show) {
            help.takeFocus();
        }
        behind.setDisable(show);
    }

    void openOptions() {
        options.open();
    }

    /** Lets a sequence be typed. */
    void openSequence() {
        Visibility.set(sequence, true);
        behind.setDisable(true);
        sequence.open(choices.lastOwn());
    }

    /** Loads data from files. */
    void openData(List<Path> files) {
        Visibility.set(data, true);
        behind.setDisable(true);
        data.open(files);
    }

    /** Whether options are chosen, a sequence is typed or data are loaded. */
    boolean isCovered() {
        return options.isVisible() || sequence.isVisible() || data.isVisible();
    }

    /** Ends choosing options, typing a sequence and loading data. */
    void uncover() {
        options.close();
        Visibility.set(sequence, false);
        data.close();
        Visibility.set(data, false);
        behind.setDisable(help.isVisible());
        scenarios.select();
    }

    /** Shows a state where it is shown in them. */
    void show(LabState state) {
        options.show(state);
    }

    void dispose() {
        data.close();
    }
}
