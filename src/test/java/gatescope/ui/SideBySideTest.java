package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.diagram.Primitive;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.Knob;
import gatescope.lab.LabState;
import gatescope.lab.Moment;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** Cells beside each other, in the real window. */
class SideBySideTest extends WindowTestBase {
    private FramePainter painter(CellKind cell) {
        return (FramePainter) robot.lookup("#diagram-" + cell.fileName())
                .lookup((Node node) -> node instanceof FramePainter)
                .query();
    }

    private void clickOperation(CellKind cell, String name) {
        robot.clickOn(painter(cell).nodeOf("operation:" + name));
        letTimePass(2);
    }

    /** The headless robot's clicks carry no keys. */
    private void shiftClick(String id) {
        Node node = robot.lookup("#" + id).query();
        robot.interact(() -> {
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
                boolean down = type.equals(MouseEvent.MOUSE_PRESSED);
                node.fireEvent(new MouseEvent(
                        type, 5, 5, 5, 5, MouseButton.PRIMARY, 1, true, false, false, false, down, false, false, true, false,
                        true, null));
            }
        });
        letTimePass(0);
    }

    private boolean isMarked(String id, String pseudoClass) {
        return robot.lookup("#" + id).query().getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals(pseudoClass));
    }

    @Test
    void shiftClickPutsACellBesideAndTakesItAway() {
        shiftClick("cell-rnn");
        assertThat(store.state().shown()).isEqualTo(Set.of(CellKind.RNN, CellKind.LSTM));
        assertThat(store.state().cell()).isEqualTo(CellKind.LSTM);
        assertThat(((Region) robot.lookup("#diagram-rnn").query()).getLayoutX())
                .isLessThan(((Region) robot.lookup("#diagram-lstm").query()).getLayoutX());
        assertThat(robot.lookup("#cell-rnn").queryAs(ToggleButton.class).isSelected()).isTrue();
        assertThat(isMarked("cell-rnn", "beside")).isTrue();
        assertThat(isMarked("cell-lstm", "beside")).isFalse();
        assertThat(isMarked("diagram-lstm", "chosen")).isTrue();
        assertThat(isMarked("diagram-rnn", "chosen")).isFalse();
        click("cell-rnn");
        assertThat(store.state().cell()).as("a plain click steps through it").isEqualTo(CellKind.RNN);
        assertThat(store.state().shown()).hasSize(2);
        shiftClick("cell-lstm");
        assertThat(store.state().shown()).isEqualTo(Set.of(CellKind.RNN));
        assertThat(robot.lookup("#diagram-lstm").tryQuery()).isEmpty();
    }

    @Test
    void theButtonShowsAllAndGoesBackToOne() {
        click("beside");
        assertThat(store.state().shown()).hasSize(3);
        assertThat(robot.lookup("#beside").queryAs(ToggleButton.class).isSelected()).isTrue();
        for (CellKind cell : CellKind.values()) {
            assertThat(painter(cell).frame().zones()).isNotEmpty();
        }
        click("beside");
        assertThat(store.state().shown()).isEqualTo(Set.of(CellKind.LSTM));
        assertThat(robot.lookup("#beside").queryAs(ToggleButton.class).isSelected()).isFalse();
    }

    @Test
    void aScenarioOfOneCellHasNothingToPutBesideIt() {
        robot.interact(() -> store.dispatch(new Action.OpenScenario(gatescope.lab.Scenarios.named("fibonacci-linear"))));
        letTimePass(0);
        assertThat(robot.lookup("#beside").query().isDisabled()).isTrue();
    }

    @Test
    void keysChooseCellsAndPutThemBeside() {
        press(KeyCode.DIGIT3);
        assertThat(store.state().shown()).isEqualTo(Set.of(CellKind.GRU));
        press(KeyCode.SHIFT, KeyCode.DIGIT1);
        assertThat(store.state().shown()).isEqualTo(Set.of(CellKind.GRU, CellKind.RNN));
        press(KeyCode.DIGIT1);
        assertThat(store.state().cell()).isEqualTo(CellKind.RNN);
        assertThat(store.state().shown()).hasSize(2);
        press(KeyCode.A);
        assertThat(store.state().shown()).hasSize(3);
        press(KeyCode.A);
        assertThat(store.state().shown()).isEqualTo(Set.of(CellKind.RNN));
    }

    @Test
    void allStepTogetherAndEndTogether() {
        click("beside");
        press(KeyCode.PAGE_DOWN);
        for (CellKind cell : CellKind.values()) {
            assertThat(painter(cell).frame().primitives().stream().map(Primitive::id))
                    .as("the last number of %s", cell)
                    .contains("pill.h.number");
        }
        assertThat(text("prediction")).startsWith("→ ").endsWith("(1)");
        assertThat(text("prediction-rnn")).startsWith("→ ").endsWith("(1)");
        assertThat(robot.lookup("#prediction-rnn").query().getAccessibleText()).startsWith("says ").contains("wanted 1");
        press(KeyCode.RIGHT);
        for (CellKind cell : CellKind.values()) {
            assertThat(painter(cell).frame().primitives().stream().map(Primitive::id)).doesNotContain("pill.h.number");
        }
        assertThat(text("prediction-rnn")).isEmpty();
    }

    @Test
    void aClickOnAnOperationOfAnotherCellSelectsBothAndIsOneUndo() {
        click("beside");
        LabState before = store.state();
        clickOperation(CellKind.GRU, "z");
        assertThat(store.state().cell()).isEqualTo(CellKind.GRU);
        assertThat(store.state().shown()).hasSize(3);
        assertThat(text("operation-name")).endsWith("Update gate");
        assertThat(store.state().playhead().moment()).isEqualTo(new Moment(0, 4));
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(store.state()).isEqualTo(before);
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(store.state().shown()).as("the button before it").hasSize(1);
    }

    @Test
    void aClickBesideTheOperationsStepsThroughThatCell() {
        click("beside");
        robot.clickOn(robot.lookup("#diagram-rnn .panel-title").queryLabeled());
        letTimePass(0);
        assertThat(store.state().cell()).isEqualTo(CellKind.RNN);
    }

    @Test
    void onlyWhatChangedIsDrawnAnew() {
        click("beside");
        var rnn = painter(CellKind.RNN).frame();
        var lstm = painter(CellKind.LSTM).frame();
        press(KeyCode.RIGHT);
        assertThat(painter(CellKind.LSTM).frame()).isNotSameAs(lstm);
        assertThat(painter(CellKind.RNN).frame()).as("its sum plays until the fourth operation").isSameAs(rnn);
    }

    @Test
    void theBaselineIsMarkedWhereSomethingDiffersAndSaysItsNumber() {
        press(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN);
        press(KeyCode.PAGE_DOWN);
        var before = painter(CellKind.LSTM).frame();
        assertThat(before.primitives()).noneMatch(Primitive.Ticks.class::isInstance);
        robot.interact(() -> store.dispatch(new Action.TurnKnob(Knob.FORGET_BIAS, -2)));
        letTimePass(0);
        var tuned = painter(CellKind.LSTM).frame();
        assertThat(tuned.primitives()).anyMatch(primitive -> primitive.id().equals("gate.f.value.ghost"));
        assertThat(tuned.zones().getFirst().text()).contains("; at the baseline 0.");
        FramePainter timeline = (FramePainter) robot.lookup("#timeline")
                .lookup((Node node) -> node instanceof FramePainter)
                .query();
        assertThat(timeline.frame().primitives()).anyMatch(primitive -> primitive.id().equals("f.3.ghost"));
        press(KeyCode.BACK_SPACE);
        assertThat(painter(CellKind.LSTM).frame()).isEqualTo(before);
        assertThat(timeline.frame().primitives()).noneMatch(Primitive.Ticks.class::isInstance);
    }

    @Test
    void aCellOfWhichNothingDiffersHasNoMarks() {
        click("beside");
        robot.interact(() -> store.dispatch(new Action.SetParameter(0, 2.5)));
        letTimePass(0);
        assertThat(painter(CellKind.LSTM).frame().primitives()).anyMatch(Primitive.Ticks.class::isInstance);
        assertThat(painter(CellKind.GRU).frame().primitives()).noneMatch(Primitive.Ticks.class::isInstance);
    }
}
