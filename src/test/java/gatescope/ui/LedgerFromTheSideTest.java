package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Moment;
import gatescope.lab.Page;
import gatescope.lab.Question;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import java.util.Locale;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/**
 * Asking why beside the diagram: the sentence is of the curve that was clicked, and one more click opens its ledger. In a window
 * that is wide enough for the charts beside the diagram, which the headless screen is not.
 */
class LedgerFromTheSideTest {
    private record Lab(Store store, MainWindow window) {
        static Lab open() {
            Store store = new Store(LabState.of(Scenarios.named("fibonacci")), Platform::isFxApplicationThread);
            Lab lab = new Lab(store, new MainWindow(store, Locale.ENGLISH, Runnable::run, 1600, 900));
            lab.pulse();
            return lab;
        }

        void pulse() {
            for (int k = 0; k < 3; k++) {
                window.pulse(1);
                window.scene().getRoot().applyCss();
                window.scene().getRoot().layout();
            }
        }

        String text(String id) {
            return ((Label) window.scene().lookup("#" + id)).getText();
        }

        void press(CellKind cell, int timestep) {
            ChartView view = (ChartView) window.scene().lookup("#chart-gradient");
            Point2D place = view.chart().content().curves().stream()
                    .filter(curve -> curve.id().equals(GradientLines.id(cell, 0)))
                    .findFirst()
                    .map(curve -> view.localToScene(view.place(curve, timestep)))
                    .orElseThrow();
            double x = place.getX();
            double y = place.getY();
            view.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_PRESSED, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, true, false,
                    false, false, false, true, null));
            pulse();
        }

        void openLedger() {
            ((Button) window.scene().lookup("#open-ledger")).fire();
            pulse();
        }
    }

    @Test
    void aClickedGradientIsExplainedAndItsLedgerOpens() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.open();
            assertThat(lab.text("why")).startsWith("LSTM, ∂L/∂c₁: ");
            lab.press(CellKind.RNN, 4);
            assertThat(lab.store().state().playhead().moment()).extracting(Moment::timestep).isEqualTo(4);
            assertThat(lab.store().state().cell()).isEqualTo(CellKind.LSTM);
            String why = lab.text("why");
            assertThat(why).startsWith("RNN, ∂L/∂h₅: The gradient ");
            lab.openLedger();
            assertThat(lab.store().state().view().page()).isEqualTo(Page.GRADIENTS);
            assertThat(lab.text("ledger-of")).startsWith("RNN: ∂L/∂h₅,");
            assertThat(why).endsWith(lab.text("ledger-sentence"));
            lab.window().dispose();
            return null;
        });
    }

    @Test
    void theSentenceIsOfTheStateThatTheLedgerIsOf() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.open();
            lab.openLedger();
            ((ToggleButton) lab.window().scene().lookup("#ledger-state-h")).fire();
            lab.pulse();
            assertThat(lab.text("ledger-of")).startsWith("LSTM: ∂L/∂h₁,");
            assertThat(lab.text("why")).startsWith("LSTM, ∂L/∂h₁: ").endsWith(lab.text("ledger-sentence"));
            lab.store().dispatch(new Action.GoToTimestep(5));
            lab.pulse();
            assertThat(lab.text("why")).startsWith("LSTM, ∂L/∂h₆: ").endsWith(lab.text("ledger-sentence"));
            lab.store().dispatch(new Action.ChangeView(lab.store().state().view().withPage(Page.CELL)));
            lab.pulse();
            assertThat(lab.text("why")).as("beside the diagram").startsWith("LSTM, ∂L/∂h₆: ");
            lab.window().dispose();
            return null;
        });
    }

    /** How a gradient goes on is not told from how it changed in a step or two. */
    @Test
    void aGradientThatCameBackAStepOrTwoHasNoVerdictYet() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.open();
            for (int steps = 1; steps <= 3; steps++) {
                lab.store().dispatch(new Action.Ask(new Question(Question.Kind.LOSS_AT, steps, 0)));
                lab.pulse();
                String said = lab.text("verdict").replace('\u00a0', ' ');
                assertThat(said).contains("RNN ×", "LSTM ×", "GRU ×");
                switch (steps) {
                    case 1 -> assertThat(said).containsPattern("LSTM ×[0-9.]+: one step says little");
                    case 2 -> assertThat(said).containsPattern("LSTM ×[0-9.]+ a step: 2 steps say little");
                    default -> assertThat(said).containsPattern("LSTM ×[0-9.]+ a step: (vanishing|stable|exploding)");
                }
            }
            lab.window().dispose();
            return null;
        });
    }

    /** The step that the sentence blames is in sight, also where it is the last one. */
    @Test
    void theRowThatDecidedIsInSight() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.open();
            lab.store().dispatch(new Action.OpenScenario(Scenarios.named("gradients")));
            lab.pulse();
            lab.openLedger();
            LedgerTable table = (LedgerTable) lab.window().scene().lookup("#ledger-table");
            Bounds seen = table.localToScene(table.getLayoutBounds());
            assertThat(table.lookupAll(".table-row-cell").stream()
                            .filter(row -> row.getPseudoClassStates().stream()
                                    .anyMatch(state -> state.getPseudoClassName().equals("decided")))
                            .map(row -> row.localToScene(row.getLayoutBounds())))
                    .singleElement()
                    .satisfies(row -> assertThat(row.getMaxY()).isBetween(seen.getMinY() + row.getHeight(), seen.getMaxY() + 1));
            lab.window().dispose();
            return null;
        });
    }

    /** Where the playhead went on, what was clicked before is no longer what the sentence is of, nor what is opened. */
    @Test
    void afterAStepTheLedgerIsOfThePlayheadAgain() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.open();
            lab.press(CellKind.RNN, 4);
            lab.store().dispatch(new Action.GoToTimestep(5));
            lab.pulse();
            assertThat(lab.text("why")).startsWith("LSTM, ∂L/∂c₆: ");
            lab.openLedger();
            assertThat(lab.text("ledger-of")).startsWith("LSTM: ∂L/∂c₆,");
            lab.window().dispose();
            return null;
        });
    }
}
