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
import org.jspecify.annotations.Nullable;

/**
 * What a person does with a chart: a click or a drag goes to a timestep; the wheel zooms the horizontal axis around the mouse,
 * with Shift the vertical one; a drag with the right button chooses a part; a double-click shows all again; the right button
 * alone opens the menu. On a focused chart + and − zoom around the playhead, and 0 shows all.
 */
final class ChartGestures {
    private static final double STEP = 1.25;
    private static final double WHEEL = 40;

    /** A shorter way with the right button is a click. */
    private static final double CLICK = 5;

    private final ChartView view;
    private final ContextMenu menu;
    private final Listener listener;
    private Object gesture = new Object();
    private @Nullable Point2D corner;

    /** Is told what a person wants. */
    interface Listener {
        /** Wants a timestep, from 0; the gesture is the same object from a press to its release. */
        void goTo(int timestep, Object gesture);

        /** Clicked near a curve, by its number, at a timestep from 0. */
        void pick(int curve, int timestep);

        /** Clicked twice at a timestep, from 0. */
        void open(int timestep);

        /** Sees another part of the chart. */
        void zoomed();
    }

    ChartGestures(ChartView view, ContextMenu menu, Listener listener) {
        this.view = view;
        this.menu = menu;
        this.listener = listener;
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        view.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        view.addEventFilter(ScrollEvent.SCROLL, this::scroll);
        view.addEventFilter(ZoomEvent.ZOOM, this::pinch);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        view.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
    }

    private ChartZoom zoom() {
        return view.chart().zoom();
    }

    private boolean isOverTime() {
        return view.chart().content().isOverTime();
    }

    private void press(MouseEvent event) {
        menu.hide();
        view.requestFocus();
        if (event.getButton() == MouseButton.SECONDARY) {
            corner = inPlot(event);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            gesture = new Object();
            goTo(event);
            if (isOverTime() && view.plot().contains(event.getX(), event.getY())) {
                int timestep = view.nearest(event.getX());
                view.nearestCurve(timestep, event.getY()).ifPresent(curve -> listener.pick(curve, timestep));
            }
        }
    }

    private void drag(MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            goTo(event);
        } else if (corner != null) {
            view.marks().showPart(corner, inPlot(event));
        }
    }

    private void goTo(MouseEvent event) {
        if (isOverTime() && view.plot().getWidth() > 0) {
            listener.goTo(view.nearest(event.getX()), gesture);
        }
    }

    private void release(MouseEvent event) {
        Point2D from = corner;
        if (event.getButton() != MouseButton.SECONDARY || from == null) {
            return;
        }
        corner = null;
        view.marks().hidePart();
        Point2D to = inPlot(event);
        double wide = Math.abs(to.getX() - from.getX());
        double tall = Math.abs(to.getY() - from.getY());
        if (Math.max(wide, tall) < CLICK) {
            menu.show(view, event.getScreenX(), event.getScreenY());
            return;
        }
        double left = view.across(Math.min(from.getX(), to.getX()));
        double right = view.across(Math.max(from.getX(), to.getX()));
        double low = view.up(Math.max(from.getY(), to.getY()));
        double high = view.up(Math.min(from.getY(), to.getY()));
        // Along one axis only, where the way was along it.
        boolean flat = tall < 3 * CLICK;
        boolean narrow = wide < 3 * CLICK;
        zoom().to(narrow ? 0 : left, narrow ? 1 : right, flat ? 0 : low, flat ? 1 : high);
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
            if (isOverTime() && view.plot().contains(event.getX(), event.getY())) {
                listener.open(view.nearest(event.getX()));
            }
        }
    }

    /** Shows all again. */
    void whole() {
        if (!zoom().isWhole()) {
            zoom().whole();
            done();
        }
    }

    private void scroll(ScrollEvent event) {
        // With Shift, some systems turn the wheel sideways.
        double turned = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        double factor = Math.pow(STEP, -turned / WHEEL);
        if (event.isShiftDown()) {
            zoom().up(factor, view.up(event.getY()));
        } else if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            zoom().move(-event.getDeltaX() / Math.max(1, view.plot().getWidth()));
        } else {
            zoom().across(factor, view.across(event.getX()));
        }
        done();
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        zoom().across(1 / event.getZoomFactor(), view.across(event.getX()));
        done();
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> around(1 / STEP);
            case MINUS, SUBTRACT -> around(STEP);
            case DIGIT0, NUMPAD0 -> whole();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Zooms around the playhead, where it is seen, else around the middle. */
    private void around(double factor) {
        double part = zoom().x().partOf(view.chart().content().markers().playhead());
        zoom().across(factor, part >= 0 && part <= 1 ? part : 0.5);
        done();
    }

    private void done() {
        view.chart().refresh();
        listener.zoomed();
    }

    /** The menu's key; the right button is heard of when it is released, because it may choose a part. */
    private void menu(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            menu.show(view, event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }
}
