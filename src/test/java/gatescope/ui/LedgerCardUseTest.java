package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.diagram.ScaledNumbers;
import gatescope.engine.ScaledGradients;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Question;
import gatescope.lab.Results;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/** What a person does with the ledger, and what it answers. */
class LedgerCardUseTest {
    private static final Messages TEXTS = Messages.of("ui", Locale.ENGLISH);

    /** The card on its stage, over a store. */
    private record Lab(Store store, AskedGradient asked, LedgerCard card, CardStage stage) {
        static Lab of(String scenario) {
            Store store = new Store(LabState.of(Scenarios.named(scenario)), Platform::isFxApplicationThread);
            AskedGradient asked = new AskedGradient();
            LedgerCard card = new LedgerCard(store, TEXTS, asked, Runnable::run);
            Lab lab = new Lab(store, asked, card, new CardStage(card, 430, 380));
            lab.show();
            return lab;
        }

        void show() {
            stage.show(store.state());
        }

        LedgerTable table() {
            return (LedgerTable) card.node().lookup("#ledger-table");
        }

        String text(String id) {
            return ((Label) card.node().lookup("#" + id)).getText();
        }

        ToggleButton button(String id) {
            return Objects.requireNonNull((ToggleButton) card.node().lookup("#" + id), id);
        }

        String exact() {
            return ((Label) card.node().lookup("#ledger-product")).getTooltip().getText();
        }

        int timestep() {
            return store.state().playhead().moment().timestep();
        }

        ScaledGradients gradients(CellKind cell) {
            return Results.of(store.state()).analysis(cell).gradients();
        }

        void clickRow(int index) {
            TableRow<?> row = (TableRow<?>) card.node().lookupAll(".table-row-cell").stream()
                    .filter(node -> ((TableRow<?>) node).getIndex() == index)
                    .findFirst()
                    .orElseThrow();
            row.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_CLICKED, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false, false, false, false, true,
                    false, false, false, false, true, null));
        }
    }

    @Test
    void itFollowsThePlayheadAndTheSelectedCell() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of("fibonacci");
            lab.store().dispatch(new Action.GoToTimestep(4));
            lab.store().dispatch(new Action.ShowCell(CellKind.RNN));
            lab.show();
            assertThat(lab.text("ledger-of")).startsWith("RNN: ∂L/∂h₅,");
            assertThat(lab.table().getItems()).hasSize(8);
            String full = ScaledNumbers.full(lab.gradients(CellKind.RNN).state(0, 4).size());
            assertThat(significant(lab.exact())).isEqualTo(significant(full));
            return null;
        });
    }

    /** The product of rounded ratios may differ in the last digits. */
    private static String significant(String number) {
        return number.substring(0, 13);
    }

    @Test
    void whatWasAskedForStaysUntilThePlayheadIsToBeFollowedAgain() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of("fibonacci");
            lab.asked().ask(new AskedGradient.Point(CellKind.GRU, 0, 2));
            assertThat(lab.text("ledger-of")).startsWith("GRU: ∂L/∂h₃,");
            lab.store().dispatch(new Action.GoToTimestep(7));
            lab.show();
            assertThat(lab.text("ledger-of")).startsWith("GRU: ∂L/∂h₃,");
            assertThat(lab.button("ledger-follow").isSelected()).isFalse();
            lab.button("ledger-follow").fire();
            assertThat(lab.text("ledger-of")).startsWith("LSTM: ∂L/∂c₈,");
            assertThat(lab.button("ledger-follow").isSelected()).isTrue();
            return null;
        });
    }

    @Test
    void aStateCanBeChosenWhereThereAreTwo() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of("fibonacci");
            assertThat(lab.text("ledger-of")).startsWith("LSTM: ∂L/∂c₁,");
            lab.button("ledger-state-h").fire();
            assertThat(lab.text("ledger-of")).startsWith("LSTM: ∂L/∂h₁,");
            lab.asked().ask(new AskedGradient.Point(CellKind.LSTM, 1, 3));
            lab.button("ledger-state-h").fire();
            assertThat(lab.text("ledger-of")).startsWith("LSTM: ∂L/∂h₄,");
            return null;
        });
    }

    /** The first row is the beginning; the next shows the step from 12 to 11, with the slopes and weights of 12. */
    @Test
    void aClickOnARowGoesToItsTimestepAndTheLedgerStays() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of("fibonacci");
            lab.store().dispatch(new Action.ShowCell(CellKind.RNN));
            lab.show();
            lab.clickRow(4);
            assertThat(lab.timestep()).isEqualTo(8);
            lab.show();
            assertThat(lab.text("ledger-of")).startsWith("RNN: ∂L/∂h₁,");
            return null;
        });
    }

    @Test
    void enterGoesToTheSelectedRow() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of("fibonacci");
            lab.table().getSelectionModel().select(3);
            lab.table().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            assertThat(lab.timestep()).isEqualTo(9);
            return null;
        });
    }

    @Test
    void aRowSaysItsNumbersInFull() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of("fibonacci-linear");
            lab.store().dispatch(new Action.Ask(new Question(Question.Kind.HIDDEN_UNIT, 11, 0)));
            lab.show();
            LedgerRow row = lab.table().getItems().get(1);
            String[] lines = lab.table().full(row).split("\n", -1);
            assertThat(lines[0]).isEqualTo("From t = 12 to 11");
            assertThat(lines[1]).isEqualTo("slope: 1.0");
            assertThat(lines[2]).isEqualTo("× weight: " + ScaledNumbers.full(Objects.requireNonNull(row.step()).ratio()));
            assertThat(lines[4]).isEqualTo("‖∂L/∂h₁₁‖ = " + ScaledNumbers.full(row.product()));
            return null;
        });
    }

    /** The linear network says every number exactly: there is no error, and so no gradient of the loss. */
    @Test
    void withoutAnErrorThereIsNoGradient() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of("fibonacci-linear");
            lab.store().dispatch(new Action.Ask(Question.atEnd(12)));
            lab.show();
            assertThat(lab.text("ledger-sentence")).startsWith("The gradient is exactly 0");
            assertThat(lab.text("ledger-product")).isEqualTo("0.00");
            return null;
        });
    }

    @Test
    void aPointOfAnotherScenarioIsGivenUp() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of("gradients");
            lab.asked().ask(new AskedGradient.Point(CellKind.GRU, 0, 25));
            lab.store().dispatch(new Action.OpenScenario(Scenarios.named("fibonacci-linear")));
            lab.show();
            assertThat(lab.text("ledger-of")).startsWith("RNN: ∂L/∂h₁,");
            return null;
        });
    }
}
