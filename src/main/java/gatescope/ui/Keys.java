package gatescope.ui;

import gatescope.lab.Action;
import gatescope.lab.Page;
import gatescope.lab.CellKind;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The keys of the window: what each does, and when a control that has the focus keeps its own. */
final class Keys {
    /**
     * One key.
     *
     * @param combinations the keys that do it
     * @param textKey what the help says
     * @param command what it does
     */
    record Binding(List<KeyCombination> combinations, String textKey, Consumer<MainWindow> command) {
        boolean matches(KeyEvent event) {
            return combinations.stream().anyMatch(combination -> combination.match(event));
        }
    }

    /** All keys, in the order of the help. */
    static final List<Binding> ALL = List.of(
            move("key.operation.forward", Action.Move.OPERATION_FORWARD, key(KeyCode.RIGHT)),
            move("key.operation.back", Action.Move.OPERATION_BACK, key(KeyCode.LEFT)),
            move(
                    "key.timestep.forward",
                    Action.Move.TIMESTEP_FORWARD,
                    shift(KeyCode.RIGHT),
                    key(KeyCode.PAGE_DOWN)),
            move("key.timestep.back", Action.Move.TIMESTEP_BACK, shift(KeyCode.LEFT), key(KeyCode.PAGE_UP)),
            move("key.first", Action.Move.FIRST, key(KeyCode.HOME)),
            move("key.last", Action.Move.LAST, key(KeyCode.END)),
            move("key.play", Action.Move.PLAY_OR_PAUSE, key(KeyCode.SPACE)),
            move("key.play.backward", Action.Move.PLAY_BACKWARD_OR_PAUSE, shift(KeyCode.SPACE)),
            command("key.unit.next", window -> window.commands().selectUnit(1), key(KeyCode.DOWN)),
            command("key.unit.previous", window -> window.commands().selectUnit(-1), key(KeyCode.UP)),
            command("key.cell", window -> window.commands().chooseCell(CellKind.RNN), key(KeyCode.DIGIT1), key(KeyCode.NUMPAD1)),
            command("key.cell", window -> window.commands().chooseCell(CellKind.LSTM), key(KeyCode.DIGIT2), key(KeyCode.NUMPAD2)),
            command("key.cell", window -> window.commands().chooseCell(CellKind.GRU), key(KeyCode.DIGIT3), key(KeyCode.NUMPAD3)),
            command("key.cell.beside", window -> window.commands().toggleCell(CellKind.RNN), shift(KeyCode.DIGIT1)),
            command("key.cell.beside", window -> window.commands().toggleCell(CellKind.LSTM), shift(KeyCode.DIGIT2)),
            command("key.cell.beside", window -> window.commands().toggleCell(CellKind.GRU), shift(KeyCode.DIGIT3)),
            command("key.beside", window -> window.commands().toggleBeside(), key(KeyCode.A)),
            command("key.open", MainWindow::openScene, shortcut(KeyCode.O)),
            command("key.save", MainWindow::saveScene, shortcut(KeyCode.S)),
            command("key.data", MainWindow::openData, shortcut(KeyCode.D)),
            command("key.baseline", window -> window.dispatch(Action.Baseline.RETURN), key(KeyCode.BACK_SPACE)),
            command("key.rebase", window -> window.dispatch(Action.Baseline.SET), shortcut(KeyCode.B)),
            command("key.sweep", window -> window.commands().turnAround(), key(KeyCode.B)),
            command("key.page.cell", window -> window.commands().showPage(Page.CELL), shortcut(KeyCode.DIGIT1)),
            command("key.page.gradients", window -> window.commands().showPage(Page.GRADIENTS), shortcut(KeyCode.DIGIT2)),
            command("key.page.learning", window -> window.commands().showPage(Page.LEARNING), shortcut(KeyCode.DIGIT3)),
            command("key.train", window -> window.learning().trainOrPause(), key(KeyCode.T)),
            command("key.epoch.forward", window -> window.learning().stepEpoch(1), shortcut(KeyCode.RIGHT)),
            command("key.epoch.back", window -> window.learning().stepEpoch(-1), shortcut(KeyCode.LEFT)),
            command("key.undo", MainWindow::undo, shortcut(KeyCode.Z)),
            command("key.redo", MainWindow::redo, shortcutShift(KeyCode.Z), shortcut(KeyCode.Y)),
            command(
                    "key.larger",
                    window -> window.commands().scaleText(1.1),
                    shortcut(KeyCode.PLUS),
                    shortcut(KeyCode.EQUALS),
                    shortcutShift(KeyCode.EQUALS),
                    shortcutShift(KeyCode.PLUS),
                    shortcut(KeyCode.ADD)),
            command(
                    "key.smaller",
                    window -> window.commands().scaleText(1 / 1.1),
                    shortcut(KeyCode.MINUS),
                    shortcut(KeyCode.SUBTRACT)),
            command(
                    "key.usual.size",
                    window -> window.commands().scaleText(0),
                    shortcut(KeyCode.DIGIT0),
                    shortcut(KeyCode.NUMPAD0)),
            command("key.weights", MainWindow::toggleWeights, key(KeyCode.W)),
            command("key.motion", MainWindow::toggleMotion, key(KeyCode.M)),
            command("key.full.screen", MainWindow::toggleFullScreen, key(KeyCode.F11)),
            command("key.help", MainWindow::toggleHelp, key(KeyCode.F1)));

    private Keys() {}

    /** What a key event asks for, or null when it asks for nothing or belongs to the control that has the focus. */
    static @Nullable Binding find(KeyEvent event, @Nullable Node focusOwner) {
        if (belongsTo(focusOwner, event)) {
            return null;
        }
        return ALL.stream().filter(binding -> binding.matches(event)).findFirst().orElse(null);
    }

    /** A text field keeps all keys, a button and an operation Space, a choice, a slider and a table the keys that change what is chosen. */
    private static boolean belongsTo(@Nullable Node focusOwner, KeyEvent event) {
        if (event.isShortcutDown() || event.getCode().isFunctionKey()) {
            // In a text these go from word to word.
            return focusOwner instanceof TextInputControl && horizontal(event);
        }
        boolean space = event.getCode() == KeyCode.SPACE;
        boolean vertical = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
        return switch (focusOwner) {
            case TextInputControl _ -> true;
            case Slider _ -> !space && !event.isShiftDown();
            case ComboBox<?> _ -> space || vertical;
            case ButtonBase _ -> space && !event.isShiftDown();
            case ZoneNode _ -> space && !event.isShiftDown();
            case LedgerTable _ -> !event.isShiftDown() && event.getCode().isNavigationKey() && !horizontal(event);
            case HeatMapView _ -> !event.isShiftDown() && event.getCode().isArrowKey();
            case ConfusionField _ -> ConfusionField.keeps(event);
            case null, default -> false;
        };
    }

    private static boolean horizontal(KeyEvent event) {
        return event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT;
    }

    private static Binding move(String textKey, Action.Move move, KeyCombination... combinations) {
        return command(textKey, window -> window.dispatch(move), combinations);
    }

    private static Binding command(String textKey, Consumer<MainWindow> command, KeyCombination... combinations) {
        return new Binding(List.of(combinations), textKey, command);
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination shift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination shortcutShift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }
}
