package gatescope.ui;

import gatescope.chart.CurveChart;
import java.awt.geom.Rectangle2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jfree.chart.fx.ChartCanvas;

/** Shows a chart, as large as there is room; a click or a drag on it goes to a timestep. */
final class ChartView extends Region {
    private static final double LEAST_WIDTH = 220;
    private static final double LEAST_HEIGHT = 120;

    /** About what the axis numbers below a plot take. */
    private static final double AXIS = 26;

    /** What a person does with it. */
    @FunctionalInterface
    interface Listener {
        /** Wants a timestep, from 0; the gesture is the same object from a press to its release. */
        void goTo(int timestep, Object gesture);
    }

    private final CurveChart chart;
    private final ChartCanvas canvas;
    private final Listener listener;
    private Object gesture = new Object();

    ChartView(CurveChart chart, Listener listener) {
        this.listener = listener;
        this.chart = chart;
        this.canvas = new ChartCanvas(chart.chart());
        canvas.setTooltipEnabled(false);
        getChildren().add(canvas);
        setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            gesture = new Object();
            goTo(event);
        });
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::goTo);
    }

    private void goTo(MouseEvent event) {
        Rectangle2D plot = canvas.getRenderingInfo().getPlotInfo().getDataArea();
        if (event.getButton() == MouseButton.PRIMARY && plot.getWidth() > 0) {
            double part = Math.clamp((event.getX() - plot.getX()) / plot.getWidth(), 0, 1);
            listener.goTo(chart.timestepAt(part), gesture);
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        chart.setPlotHeight(getHeight() - AXIS);
        canvas.draw();
    }
}
