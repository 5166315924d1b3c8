package gatescope.ui;

import gatescope.chart.ChartZoom;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Zooms any chart: the wheel around the mouse; a drag with the right button chooses a part; a double-click shows all again; on a
 * focused chart + and − zoom and 0 shows all. The right button alone opens the menu.
 */
final class ZoomGestures {
    private static final double STEP = 1.25;
    private static final double WHEEL = 40;

    /** A shorter way with the right button is a click. */
    private static final double CLICK = 5;

    private final ZoomView view;
    private final ContextMenu menu;
    private final Runnable zoomed;
    private @Nullable Point2D corner;

    /** @param zoomed is told that another part is seen */
    ZoomGestures(ZoomView view, ContextMenu menu, Runnable zoomed) {
        this.view = view;
        this.menu = menu;
        this.zoomed = zoomed;
        Region node = view.node();
        node.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        node.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        node.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        node.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        node.addEventFilter(ScrollEvent.SCROLL, this::scroll);
        node.addEventFilter(ZoomEvent.ZOOM, this::pinch);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        node.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
    }

    /** Shows all again. */
    void whole() {
        if (!view.zoom().isWhole()) {
            view.zoom().whole();
            done();
        }
    }

    private void press(MouseEvent event) {
        menu.hide();
        view.node().requestFocus();
        if (event.getButton() == MouseButton.SECONDARY) {
            corner = inPlot(event);
        }
    }

    private void drag(MouseEvent event) {
        if (!event.isPrimaryButtonDown() && corner != null) {
            view.part().show(corner, inPlot(event));
        }
    }

    private void release(MouseEvent event) {
        Point2D from = corner;
        if (event.getButton() != MouseButton.SECONDARY || from == null) {
            return;
        }
        corner = null;
        view.part().hide();
        Point2D to = inPlot(event);
        double wide = Math.abs(to.getX() - from.getX());
        double tall = Math.abs(to.getY() - from.getY());
        if (Math.max(wide, tall) < CLICK) {
            menu.show(view.node(), event.getScreenX(), event.getScreenY());
            return;
        }
        double left = view.across(Math.min(from.getX(), to.getX()));
        double right = view.across(Math.max(from.getX(), to.getX()));
        double low = view.up(Math.max(from.getY(), to.getY()));
        double high = view.up(Math.min(from.getY(), to.getY()));
        // Along one axis only, where the way was along it.
        boolean flat = tall < 3 * CLICK;
        boolean narrow = wide < 3 * CLICK;
        view.zoom().to(narrow ? 0 : left, narrow ? 1 : right, flat ? 0 : low, flat ? 1 : high);
        done();
    }

    private Point2D inPlot(MouseEvent event) {
        return new Point2D(
                Math.clamp(event.getX(), view.plot().getMinX(), view.plot().getMaxX()),
                Math.clamp(event.getY(), view.plot().getMinY(), view.plot().getMaxY()));
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
            whole();
        }
    }

    private void scroll(ScrollEvent event) {
        // With Shift, some systems turn the wheel sideways.
        double turned = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        double factor = Math.pow(STEP, -turned / WHEEL);
        ChartZoom zoom = view.zoom();
        if (view.wheel() == ZoomView.Wheel.BOTH) {
            both(factor, new Point2D(view.across(event.getX()), view.up(event.getY())));
        } else if (event.isShiftDown()) {
            zoom.up(factor, view.up(event.getY()));
        } else if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            zoom.move(-event.getDeltaX() / Math.max(1, view.plot().getWidth()));
        } else {
            zoom.across(factor, view.across(event.getX()));
        }
        done();
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        around(1 / event.getZoomFactor(), new Point2D(view.across(event.getX()), view.up(event.getY())));
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> around(1 / STEP, view.still());
            case MINUS, SUBTRACT -> around(STEP, view.still());
            case DIGIT0, NUMPAD0 -> whole();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void around(double factor, Point2D still) {
        if (view.wheel() == ZoomView.Wheel.BOTH) {
            both(factor, still);
        } else {
            view.zoom().across(factor, still.getX());
        }
        done();
    }

    private void both(double factor, Point2D still) {
        view.zoom().across(factor, still.getX());
        view.zoom().up(factor, still.getY());
    }

    private void done() {
        view.refresh();
        zoomed.run();
    }

    /** The menu's key; the right button is heard of when it is released, because it may choose a part. */
    private void menu(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            menu.show(view.node(), event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }
}
