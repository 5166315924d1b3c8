package gatescope.ui;

import gatescope.chart.ChartContent;
import gatescope.chart.Curve;
import gatescope.chart.Line;
import gatescope.chart.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;

/**
 * What the mouse points at in a chart: a line there, the numbers of all curves beside the mouse, and the same timestep in the
 * other parts of the window.
 */
final class ChartHover {
    private static final int MOST_ROWS = 14;

    private final ChartView view;
    private final ChartParts parts;
    private final ChartAxis axis;
    private final Runnable unsubscribe;
    private Meaning meaning = new Meaning((_, _) -> "", _ -> "");
    private boolean here;
    private Point2D mouse = Point2D.ZERO;
    private int position;
    private String pointedAt = "";

    /**
     * What the curves of a chart are to the rest of the window.
     *
     * @param value the id of the number of a curve at a position, as in {@link gatescope.diagram.ValueId}; empty for none
     * @param curve the id of the curve that shows what is pointed at elsewhere; empty for none
     */
    record Meaning(BiFunction<Curve, Integer, String> value, Function<Pointer.Spot, String> curve) {}

    ChartHover(ChartView view, ChartParts parts, ChartAxis axis) {
        this.axis = axis;
        this.view = view;
        this.parts = parts;
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
        // What was dragged out of the chart has left it before it is let go.
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (!view.contains(event.getX(), event.getY())) {
                leave();
            }
        });
        view.onPlaced(this::refresh);
        unsubscribe = parts.pointer().subscribe(_ -> follow());
    }

    /** Says what the curves are to the rest of the window. */
    void means(Meaning other) {
        meaning = other;
    }

    void dispose() {
        unsubscribe.run();
        leave();
    }

    /** Moves the marks to where the curves are now. */
    void refresh() {
        if (!here) {
            follow();
        } else if (content().curves().isEmpty() || (isShared() && position >= content().xs().length())) {
            // What was read is gone.
            leave();
        } else if (isShared()) {
            mark(position, meaning.curve().apply(parts.pointer().spot()));
            read(view.localToScene(mouse));
        } else {
            // Another part of the axis, or numbers put together otherwise: under the mouse is another place than before.
            position = view.nearest(mouse.getX());
            mark(position, pointedAt);
            read(view.localToScene(mouse));
        }
    }

    private ChartContent content() {
        return view.chart().content();
    }

    /** Whether its places are timesteps, which others know. */
    private boolean isShared() {
        return axis.isTime() && content().isOverTime();
    }

    private void point(MouseEvent event) {
        if (content().curves().isEmpty() || view.plot().getWidth() <= 0) {
            return;
        }
        mouse = new Point2D(event.getX(), event.getY());
        position = view.nearest(mouse.getX());
        OptionalInt nearest = view.nearestCurve(position, event.getY());
        here = true;
        pointedAt = "";
        if (nearest.isPresent()) {
            Curve curve = content().curves().get(nearest.getAsInt());
            pointedAt = curve.id();
            if (isShared()) {
                parts.pointer().at(new Pointer.Spot(position, meaning.value().apply(curve, position)));
            }
        }
        mark(position, pointedAt);
        read(view.localToScene(mouse));
    }

    private void read(Point2D place) {
        List<ReadoutLayer.Row> rows = new ArrayList<>();
        for (Curve curve : content().curves()) {
            // What a logarithmic axis cannot show is a gap in the curve and has its number all the same.
            boolean gap = content().scale() != Scale.LOG
                    && Double.isNaN(content().drawn(curve, position))
                    && Double.isNaN(curve.values().at(position));
            String number = gap ? "" : curve.exact().apply(position);
            // A line may lead over places of which no number is known.
            if (!number.isEmpty() && rows.size() < MOST_ROWS) {
                rows.add(new ReadoutLayer.Row(ChartColours.of(curve.colour()), curve.name(), number));
            }
        }
        double x = content().xs().at(position);
        String title = content().isOverTime()
                ? axis.title(position)
                : parts.texts().text("chart.readout.place", content().names().x(), Double.toString(x));
        parts.readout().show(title, rows, place);
    }

    private void leave() {
        if (here) {
            here = false;
            parts.readout().hide();
            view.marks().hide();
            parts.pointer().clear();
        }
    }

    /** Shows what is pointed at elsewhere. */
    private void follow() {
        if (here || !view.isVisible() || content().curves().isEmpty()) {
            return;
        }
        Pointer.Spot spot = parts.pointer().spot();
        boolean shown = isShared() && spot.timestep() >= 0 && spot.timestep() < content().xs().length();
        if (shown) {
            mark(spot.timestep(), meaning.curve().apply(spot));
        } else {
            view.marks().hide();
        }
    }

    /** Shows a place, unless another part of the axis is seen. */
    private void mark(int at, String strong) {
        if (!view.chart().zoom().x().contains(content().xs().at(at))) {
            view.marks().hide();
            return;
        }
        List<ChartMarks.Mark> marks = new ArrayList<>();
        for (Curve curve : content().curves()) {
            boolean meant = curve.id().equals(strong);
            if (meant || curve.line() != Line.THIN) {
                marks.add(new ChartMarks.Mark(
                        view.place(curve, at), ChartColours.of(curve.colour()), meant));
            }
        }
        double part = view.chart().zoom().x().partOf(content().xs().at(at));
        view.marks().show(view.plot().getMinX() + part * view.plot().getWidth(), view.plot(), marks);
    }
}
