package gatescope.ui;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * A field of a confusion matrix: a number on a ground as strong as its share of the row. By mouse it is pointed at and clicked; by keys
 * it is gone to with the arrows and opened with Enter. Tab reaches one field of the matrix, not all.
 */
final class ConfusionField extends Label {
    /** From this share on the ground is so strong that the number is written in the panel's colour. */
    private static final double STRONG = 0.55;
    /** No share but none is fainter than this: a single error among hundreds is to be found from the last row. */
    private static final double FAINTEST = 0.16;

    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass STRONG_GROUND = PseudoClass.getPseudoClass("strong");

    private final Place place;
    private final Listener listener;

    /** What was wanted, and what was said. */
    record Place(int wanted, int taken) {
        static final Place FIRST = new Place(0, 0);

        /** Whether it is one of a matrix of so many classes. */
        boolean isIn(int classes) {
            return Math.max(wanted, taken) < classes;
        }

        /** Whether what was said is what was wanted. */
        private boolean isRight() {
            return wanted == taken;
        }

        /** The place beside it; empty for other keys than arrows. */
        private Optional<Place> beside(KeyCode key) {
            return switch (key) {
                case LEFT, KP_LEFT -> Optional.of(new Place(wanted, taken - 1));
                case RIGHT, KP_RIGHT -> Optional.of(new Place(wanted, taken + 1));
                case UP, KP_UP -> Optional.of(new Place(wanted - 1, taken));
                case DOWN, KP_DOWN -> Optional.of(new Place(wanted + 1, taken));
                default -> Optional.empty();
            };
        }
    }

    /** Whoever says what a field is. */
    interface Listener {
        /** The mouse or the focus is at a place; null: it has left. */
        void point(@Nullable Place place);

        /** The focus shall go to a place, which may be none of the matrix. */
        void go(Place place);

        /** The samples of a place are asked for. */
        void open(Place place);
    }

    ConfusionField(Place place, Listener listener) {
        this.place = place;
        this.listener = listener;
        setId("confusion-" + place.wanted() + "-" + place.taken());
        getStyleClass().add("confusion-field");
        pseudoClassStateChanged(RIGHT, place.isRight());
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseEntered(_ -> listener.point(place));
        setOnMouseExited(_ -> listener.point(null));
        setOnMouseClicked(_ -> listener.open(place));
        focusedProperty().subscribe((before, now) -> {
            if (!before.equals(now)) {
                listener.point(now ? place : null);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    /**
     * @param share of the row's samples, 0 to 1
     * @param words what the field says
     */
    void show(int count, double share, Color hue, String words) {
        setText(Integer.toString(count));
        pseudoClassStateChanged(NONE, count == 0);
        pseudoClassStateChanged(STRONG_GROUND, share > STRONG);
        setBackground(Background.fill(hue.deriveColor(0, 1, 1, strength(share))));
        setAccessibleText(words);
    }

    private static double strength(double share) {
        return share > STRONG ? 1 : share == 0 ? 0 : Math.max(FAINTEST, share);
    }

    Place place() {
        return place;
    }

    /** Whether a key is for the field that has the focus, and not for the window. */
    static boolean keeps(KeyEvent event) {
        return !event.isShiftDown()
                && !event.isShortcutDown()
                && !event.isAltDown()
                && (isOpening(event.getCode()) || Place.FIRST.beside(event.getCode()).isPresent());
    }

    private static boolean isOpening(KeyCode key) {
        return key == KeyCode.ENTER || key == KeyCode.SPACE;
    }

    private void press(KeyEvent event) {
        if (keeps(event)) {
            place.beside(event.getCode()).ifPresent(listener::go);
            if (isOpening(event.getCode())) {
                listener.open(place);
            }
            event.consume();
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            listener.open(place);
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
