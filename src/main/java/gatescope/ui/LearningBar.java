package gatescope.ui;

import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.ModelSet;
import gatescope.lab.Page;
import gatescope.lab.Results;
import gatescope.lab.Training;
import gatescope.lab.TrainingDesk;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Training at a glance, on every page: train, hold, one epoch, begin anew; a second playhead over the epochs; and how it stands,
 * in words. Shown where something can be learned on its own page, and on the others as soon as there are epochs to look at.
 */
final class LearningBar implements Panel {
    private final Messages texts;
    private final TrainingDesk desk;
    private final LearningControl control;
    private final LearningWords says;
    private final DeadCells deadCells;
    private final Button train;
    private final Button one;
    private final Button reset;
    private final Button seed;
    private final Button compare;
    private final Slider epochs = new Slider(0, 1, 0);
    private final Label position = new Label();
    private final Tooltip why = new Tooltip();
    private final LearningNotice notice;
    private final LearningStrip bar;
    private final ChangeListener<Number> onEpoch;
    private Object gesture = new Object();
    private int asked;
    private boolean following;
    private @Nullable Shown shown;

    /** All that is shown here. */
    private record Shown(
            @Nullable Training training,
            ModelSet models,
            CellKind cell,
            Set<CellKind> cells,
            boolean comparing,
            Page page,
            boolean reseed,
            long generation,
            boolean running,
            boolean pausing,
            long tenths,
            Map<CellKind, DeadCells.Said> dead,
            Look look) {}

    LearningBar(Messages texts, LearningParts parts) {
        this.texts = texts;
        desk = parts.desk();
        control = parts.control();
        deadCells = new DeadCells(parts);
        says = new LearningWords(texts, desk, control);
        train = button("learning-train", control::trainOrPause, "learning.train", "learning.pause", "learning.continue");
        train.getStyleClass().add("strong-button");
        one = button("learning-one", control::oneEpoch);
        reset = button("learning-reset", control::reset);
        seed = button("learning-seed", control::nextSeed);
        compare = button("learning-compare", control::compare, "learning.compare", "learning.compare.end");
        name(one, texts.text("learning.one"), texts.text("learning.one.help"));
        epochs.setId("learning-epochs");
        epochs.setAccessibleText(texts.text("learning.epochs.help"));
        epochs.setTooltip(new Tooltip(texts.text("learning.epochs.help")));
        epochs.setBlockIncrement(1);
        epochs.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> gesture = new Object());
        epochs.addEventFilter(KeyEvent.KEY_PRESSED, _ -> gesture = new Object());
        onEpoch = (_, _, value) -> scrub(value.doubleValue());
        epochs.valueProperty().addListener(onEpoch);
        position.setId("learning-position");
        position.getStyleClass().add("learning-position");
        position.setMinWidth(0);
        why.setText(texts.text("learning.epochs.none"));
        why.setWrapText(true);
        why.setMaxWidth(420);
        notice = new LearningNotice(texts, epoch -> control.showEpoch(epoch, null), train);
        HBox left = new HBox(train, one, reset, seed);
        left.getStyleClass().add("learning-buttons");
        bar = new LearningStrip(left, epochs, position, compare, notice);
        bar.setId("learning-bar");
        bar.getStyleClass().add("learning-bar");
    }

    private Button button(String id, Runnable command, String... sayings) {
        Button button = new SteadyButton(Stream.of(sayings).map(texts::text).toList());
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("learning-button");
        button.setTooltip(new Tooltip());
        button.setOnAction(_ -> command.run());
        return button;
    }

    private static void name(Button button, String text, String help) {
        button.setText(text);
        button.setAccessibleText(help);
        button.getTooltip().setText(help);
    }

    private void scrub(double value) {
        if (!following) {
            asked = (int) Math.rint(value);
            control.showEpoch(asked, gesture);
        }
    }

    @Override
    public Region node() {
        return bar;
    }

    /** Whether the bar is there for this state. */
    private boolean isWanted(LabState state) {
        boolean own = state.view().page() == Page.LEARNING && LearningControl.canLearn(state);
        return own || control.hasEpochs(state);
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        boolean wanted = isWanted(state);
        bar.setVisible(wanted);
        bar.setManaged(wanted);
        Training training = state.training();
        if (!wanted || training == null) {
            shown = null;
            return;
        }
        Shown now = new Shown(
                training, state.models(), state.cell(), LearningControl.cells(state), LearningControl.isComparing(state),
                state.view().page(), control.canReseed(state), desk.generation(), desk.isRunning(), desk.isPausing(),
                Math.round(10 * desk.seconds()), deadCells.known(), look);
        if (now.equals(shown)) {
            return;
        }
        if (shown == null || !shown.look().equals(look)) {
            bar.setStyle(look.chromeStyle());
            bar.forgetWidths();
        }
        shown = now;
        showButtons(state, training);
        showEpochs(training);
        position.setText(says.position(state, training));
        boolean others = says.hasOthers(training);
        position.setTooltip(others ? why : null);
        epochs.setAccessibleHelp(others ? why.getText() : null);
        bar.keepRoom(says.longest(training));
        notice.say(says.sentences(state, training, now.dead()), desk.isOf(training) && desk.refused().isPresent());
    }

    private void showButtons(LabState state, Training training) {
        LearningControl.Next next = control.next(state);
        switch (next) {
            case TRAIN -> name(train, texts.text("learning.train"), texts.text("learning.train.help"));
            case PAUSE -> name(train, texts.text("learning.pause"), texts.text("learning.pause.help"));
            case CONTINUE -> name(train, texts.text("learning.continue"), texts.text("learning.continue.help"));
        }
        long present = training.recipe().seed();
        name(reset, texts.text("learning.reset"), texts.text("learning.reset.help", present));
        name(seed, texts.text("learning.seed"), texts.text("learning.seed.help", present + 1));
        boolean comparing = LearningControl.isComparing(state);
        name(
                compare,
                texts.text(comparing ? "learning.compare.end" : "learning.compare"),
                texts.text(comparing ? "learning.compare.end.help" : "learning.compare.help"));
        Focus.disable(train, LearningControl.cells(state).isEmpty() || desk.isPausing(), epochs);
        Focus.disable(one, !control.canTrainOne(state), train);
        Focus.disable(reset, !control.canReset(state), train);
        Focus.disable(seed, !control.canReseed(state), train);
    }

    private void showEpochs(Training training) {
        int total = desk.epochs(training);
        boolean own = desk.beganAs(training) && !desk.courses().isEmpty();
        epochs.setDisable(!own);
        bar.setDone(own ? Math.min(1, desk.progress() / total) : 0);
        following = true;
        epochs.setMax(total);
        // Under the mouse it stays where it was dragged to, between two epochs too; but only as long as this is what is shown.
        if (!epochs.isValueChanging() || training.epoch() != desk.nearest(asked)) {
            epochs.setValue(training.epoch());
        }
        following = false;
    }

    @Override
    public void dispose() {
        shown = null;
        deadCells.dispose();
        epochs.valueProperty().removeListener(onEpoch);
    }
}
