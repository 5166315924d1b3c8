package gatescope.ui;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What a person does with a chart of curves, beside zooming it: a click or a drag goes to a timestep. */
final class ChartGestures {
    private final ChartView view;
    private final Listener listener;
    private Object gesture = new Object();

    /** Is told what a person wants. */
    interface Listener {
        /** Wants a timestep, from 0; the gesture is the same object from a press to its release. */
        void goTo(int timestep, Object gesture);

        /** Clicked near a curve, by its number, at a timestep from 0. */
        void pick(int curve, int timestep);

        /** Clicked twice at a timestep, from 0. */
        void open(int timestep);
    }

    ChartGestures(ChartView view, Listener listener) {
        this.view = view;
        this.listener = listener;
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
    }

    private boolean isOverTime() {
        return view.chart().content().isOverTime();
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
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
        }
    }

    private void goTo(MouseEvent event) {
        if (isOverTime() && view.plot().getWidth() > 0) {
            listener.goTo(view.nearest(event.getX()), gesture);
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 2
                && event.isStillSincePress()
                && isOverTime()
                && view.plot().contains(event.getX(), event.getY())) {
            listener.open(view.nearest(event.getX()));
        }
    }
}
