package gatescope.ui;

import gatescope.lab.Action;
import gatescope.lab.Extent;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Moment;
import gatescope.lab.Motion;
import gatescope.lab.Playhead;
import gatescope.lab.Results;
import gatescope.lab.Store;
import gatescope.lab.Sweep;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** First, back, play, forward, last, and the speed; says where the playhead is. */
final class TransportBar implements Panel {
    private final Messages texts;
    private final Store store;
    private final Text timestep = bold("position-timestep");
    private final Text timesteps = plain();
    private final Text operation = bold("position-operation");
    private final Text operations = plain();
    private final List<Node> icons = new ArrayList<>();
    private final SVGPath playIcon = Icons.solid(Icons.PLAY);
    private final SVGPath backwardIcon = Icons.solid(Icons.PLAY_BACKWARD);
    private final Button play;
    private final Button backward;
    private final Button first;
    private final Button last;
    private final Button timestepBack;
    private final Button timestepForward;
    private final Button operationBack;
    private final Button operationForward;
    private final Slider speed = new Slider(log2(Playhead.SLOWEST), log2(Playhead.FASTEST), 0);
    private final ToggleButton gradients = new ToggleButton();
    private final Label speedName = new Label();
    private final Label speedValue = new Label();
    private final ChangeListener<Number> onSpeed;
    private final ThreeParts bar;
    private @Nullable Shown shown;

    /** All that is shown here: while an operation plays, none of it changes. */
    private record Shown(Moment moment, Motion motion, Sweep sweep, double speed, Extent extent, Look look) {}

    TransportBar(Store store, Messages texts) {
        this.store = store;
        this.texts = texts;
        first = button("first", Icons.line(Icons.FIRST), Action.Move.FIRST);
        timestepBack = button("timestep-back", Icons.line(Icons.TIMESTEP_BACK), Action.Move.TIMESTEP_BACK);
        operationBack = button("operation-back", Icons.line(Icons.OPERATION_BACK), Action.Move.OPERATION_BACK);
        backward = button("play-backward", backwardIcon, Action.Move.PLAY_BACKWARD_OR_PAUSE);
        play = button("play", playIcon, Action.Move.PLAY_OR_PAUSE);
        play.getStyleClass().add("play");
        operationForward =
                button("operation-forward", Icons.line(Icons.OPERATION_FORWARD), Action.Move.OPERATION_FORWARD);
        timestepForward = button("timestep-forward", Icons.line(Icons.TIMESTEP_FORWARD), Action.Move.TIMESTEP_FORWARD);
        last = button("last", Icons.line(Icons.LAST), Action.Move.LAST);

        TextFlow position = new TextFlow(
                plain(texts.text("position.timestep")), timestep, timesteps, plain(texts.text("position.operation")),
                operation, operations);
        position.setId("position");
        position.getStyleClass().add("position");

        HBox buttons = new HBox(
                first, timestepBack, operationBack, backward, play, operationForward, timestepForward, last);
        buttons.getStyleClass().add("transport-buttons");
        buttons.setAlignment(Pos.CENTER);

        speed.setId("speed");
        speed.setAccessibleText(texts.text("speed.help"));
        speed.setTooltip(new Tooltip(texts.text("speed.help")));
        speed.setBlockIncrement(0.5);
        onSpeed = (_, _, value) -> {
            // Not when the slider only follows the state, which its logarithm would round.
            if (shown == null || value.doubleValue() != log2(shown.speed())) {
                store.dispatch(new Action.SetSpeed(Math.pow(2, value.doubleValue())));
            }
        };
        speed.valueProperty().addListener(onSpeed);
        speedValue.setId("speed-value");
        speedValue.getStyleClass().add("speed-value");
        speedName.setText(texts.text("speed"));
        speedName.getStyleClass().add("quiet");
        gradients.setId("sweep-backward");
        gradients.setText(texts.text("sweep.backward"));
        gradients.setMinWidth(Region.USE_PREF_SIZE);
        gradients.setAccessibleText(texts.text("sweep.help"));
        gradients.setTooltip(new Tooltip(texts.text("sweep.help")));
        gradients.setOnAction(
                _ -> store.dispatch(new Action.Follow(gradients.isSelected() ? Sweep.BACKWARD : Sweep.FORWARD)));
        HBox speeds = new HBox(gradients, speedName, speed, speedValue);
        speeds.getStyleClass().add("speeds");
        speeds.setAlignment(Pos.CENTER_RIGHT);

        bar = new ThreeParts(position, buttons, speeds, true);
        bar.getStyleClass().add("transport");
    }

    @Override
    public Node node() {
        return bar;
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        Playhead playhead = state.playhead();
        Shown now = new Shown(
                playhead.moment(), playhead.motion(), state.sweep(), playhead.speed(), state.extent(), look);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        icons.forEach(icon -> Icons.scale(icon, look.chromeScale()));
        bar.setStyle(look.chromeStyle());
        // Only where the window is wide enough for the charts is there room for this, too.
        speedName.setVisible(look.charts());
        speedName.setManaged(look.charts());
        showPosition(now.moment(), now.extent());
        showMotion(now.motion());
        gradients.setSelected(now.sweep() == Sweep.BACKWARD);
        speedValue.setText(texts.text("speed.value", trimmed(now.speed())));
        if (!speed.isValueChanging()) {
            speed.setValue(log2(now.speed()));
        }
    }

    private void showPosition(Moment moment, Extent extent) {
        timestep.setText(Integer.toString(moment.timestep() + 1));
        timesteps.setText(texts.text("position.of", Integer.toString(extent.timesteps())));
        operation.setText(Integer.toString(moment.operation() + 1));
        operations.setText(texts.text("position.of.last", Integer.toString(extent.operations())));
        boolean atStart = moment.equals(extent.first());
        boolean atEnd = moment.equals(extent.last());
        Focus.disable(first, atStart, play);
        Focus.disable(timestepBack, atStart, play);
        Focus.disable(operationBack, atStart, play);
        Focus.disable(operationForward, atEnd, play);
        Focus.disable(timestepForward, atEnd, play);
        Focus.disable(last, atEnd, play);
    }

    private void showMotion(Motion motion) {
        boolean forward = motion == Motion.FORWARD;
        boolean back = motion == Motion.BACKWARD;
        playIcon.setContent(forward ? Icons.PAUSE : Icons.PLAY);
        backwardIcon.setContent(back ? Icons.PAUSE : Icons.PLAY_BACKWARD);
        name(play, forward ? "pause" : "play");
        name(backward, back ? "pause" : "play-backward");
    }

    @Override
    public void dispose() {
        shown = null;
        speed.valueProperty().removeListener(onSpeed);
    }

    private Button button(String id, Node icon, Action.Move move) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(icon);
        icons.add(icon);
        button.getStyleClass().add("transport-button");
        button.setTooltip(new Tooltip());
        name(button, id);
        button.setOnAction(_ -> store.dispatch(move));
        return button;
    }

    private void name(Button button, String id) {
        String text = texts.text("transport." + id);
        button.setAccessibleText(text);
        button.getTooltip().setText(text);
    }

    private static Text plain(String text) {
        Text node = plain();
        node.setText(text);
        return node;
    }

    private static Text plain() {
        Text node = new Text();
        node.getStyleClass().add("position-text");
        return node;
    }

    private static Text bold(String id) {
        Text node = plain();
        node.setId(id);
        node.getStyleClass().add("position-number");
        return node;
    }

    /** 0.25, 0.5, 1, 1.41: at most two decimals, none that say nothing. */
    private static String trimmed(double value) {
        double rounded = Math.rint(value * 100) / 100;
        return rounded == Math.rint(rounded) ? Long.toString(Math.round(rounded)) : Double.toString(rounded);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
