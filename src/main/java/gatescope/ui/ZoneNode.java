package gatescope.ui;

import gatescope.diagram.Primitive;
import gatescope.diagram.Role;
import java.util.function.Consumer;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;

/** A region of a frame that can be clicked, focused and read out. A click leaves the focus where it is. */
final class ZoneNode extends Region {
    private static final double RING = 2.5;

    private final Consumer<String> activate;
    private String zoneId = "";
    private double radius;
    private Palette palette = Palette.LIGHT;

    ZoneNode(Consumer<String> activate, boolean focusable) {
        this.activate = activate;
        setAccessibleRole(AccessibleRole.BUTTON);
        setFocusTraversable(focusable);
        setPickOnBounds(true);
        setManaged(false);
        setCursor(Cursor.HAND);
        focusVisibleProperty().subscribe(_ -> drawRing());
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                activate.accept(zoneId);
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || isPlainSpace(event)) {
                activate.accept(zoneId);
                event.consume();
            }
        });
    }

    /** With Shift, Space plays backward wherever the focus is. */
    private static boolean isPlainSpace(KeyEvent event) {
        return event.getCode() == KeyCode.SPACE && !event.isShiftDown();
    }

    String zoneId() {
        return zoneId;
    }

    void show(Primitive.Zone zone, Palette colours) {
        zoneId = zone.id();
        setAccessibleText(zone.text());
        if (zone.x() != getLayoutX()
                || zone.y() != getLayoutY()
                || zone.width() != getWidth()
                || zone.height() != getHeight()) {
            resizeRelocate(zone.x(), zone.y(), zone.width(), zone.height());
        }
        if (radius != zone.radius() || palette != colours) {
            radius = zone.radius();
            palette = colours;
            drawRing();
        }
    }

    private void drawRing() {
        setBorder(
                isFocusVisible()
                        ? new Border(new BorderStroke(
                                palette.colour(Role.ACCENT),
                                BorderStrokeStyle.SOLID,
                                new CornerRadii(radius),
                                new BorderWidths(RING)))
                        : null);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            activate.accept(zoneId);
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
