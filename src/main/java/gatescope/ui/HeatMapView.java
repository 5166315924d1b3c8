package gatescope.ui;

import gatescope.chart.ChartZoom;
import gatescope.chart.HeatMapChart;
import gatescope.chart.HeatMapChart.Pair;
import gatescope.diagram.Role;
import gatescope.engine.LogCurve;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeType;
import org.jspecify.annotations.Nullable;

/**
 * Shows a heat map, as large as there is room, with a cursor that follows the mouse and the arrow keys, and the column of the
 * playhead. Neither of them draws the map anew.
 */
final class HeatMapView extends DrawnChart {
    private static final double LEAST_WIDTH = 200;
    private static final double LEAST_HEIGHT = 130;
    private static final double LINE = 1;
    private static final double OUTLINE = 2;

    private final HeatMapChart chart;
    private final Line row = new Line();
    private final Line column = new Line();
    private final Rectangle outline = new Rectangle();
    private final Rectangle playhead = new Rectangle();
    private final Rectangle edge = new Rectangle();
    private final Pane marks = new Pane(playhead, row, column, outline);
    private final Consumer<@Nullable Pair> onPoint;
    private final Consumer<Pair> onPick;
    private Pair cursor = new Pair(0, 0);
    private int timesteps = 1;
    private int present;

    /**
     * @param onPoint is told the pair that the mouse or the keys point at; null when the mouse has left
     * @param onPick is told the pair that was clicked, or chosen by Enter
     */
    HeatMapView(Consumer<@Nullable Pair> onPoint, Consumer<Pair> onPick) {
        this(new HeatMapChart(), onPoint, onPick);
    }

    private HeatMapView(HeatMapChart chart, Consumer<@Nullable Pair> onPoint, Consumer<Pair> onPick) {
        super(chart.chart(), LEAST_WIDTH, LEAST_HEIGHT);
        this.chart = chart;
        this.onPoint = onPoint;
        this.onPick = onPick;
        for (Shape shape : new Shape[] {playhead, row, column, outline}) {
            shape.setManaged(false);
        }
        marks.setMouseTransparent(true);
        marks.setManaged(false);
        marks.setClip(edge);
        outline.setFill(Color.TRANSPARENT);
        outline.setStrokeType(StrokeType.OUTSIDE);
        outline.setStrokeWidth(OUTLINE);
        playhead.setFill(Color.TRANSPARENT);
        playhead.setStrokeType(StrokeType.OUTSIDE);
        drawOver(marks);
        setCursor(Cursor.CROSSHAIR);
        getStyleClass().add("heat-map");
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointAt(event, false));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> onPoint.accept(null));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> pointAt(event, event.getButton() == MouseButton.PRIMARY));
        addEventHandler(KeyEvent.KEY_PRESSED, this::moveCursor);
    }

    HeatMapChart chart() {
        return chart;
    }

    @Override
    public ChartZoom zoom() {
        return chart.zoom();
    }

    /** The pair that is pointed at, where it is seen, else the middle. */
    @Override
    public Point2D still() {
        Rectangle2D place = chart.place(cursor, area());
        boolean seen = plot().contains(place.getCenterX(), place.getCenterY());
        return seen ? new Point2D(across(place.getCenterX()), up(place.getCenterY())) : new Point2D(0.5, 0.5);
    }

    @Override
    public Wheel wheel() {
        return Wheel.BOTH;
    }

    @Override
    public void refresh() {
        chart.refresh();
        placeMarks();
    }

    /**
     * Puts the marks at their places.
     *
     * @param pair what is pointed at
     * @param count how many timesteps there are
     * @param timestep where the playhead is, from 0
     */
    void mark(Pair pair, int count, int timestep, Palette palette) {
        cursor = pair;
        timesteps = count;
        present = timestep;
        outline.setStroke(palette.colour(Role.TEXT));
        row.setStroke(palette.colour(Role.QUIET_TEXT));
        column.setStroke(palette.colour(Role.QUIET_TEXT));
        playhead.setStroke(palette.colour(Role.ACCENT));
        placeMarks();
    }

    @Override
    void placeMarks() {
        Rectangle2D area = area();
        if (area.isEmpty()) {
            return;
        }
        edge.setX(area.getX() - OUTLINE);
        edge.setY(area.getY() - OUTLINE);
        edge.setWidth(area.getWidth() + 2 * OUTLINE);
        edge.setHeight(area.getHeight() + 2 * OUTLINE);
        Rectangle2D place = chart.place(cursor, area);
        outline.setX(place.getX());
        outline.setY(place.getY());
        outline.setWidth(place.getWidth());
        outline.setHeight(place.getHeight());
        row.setStartX(Math.min(area.getX(), place.getX()));
        row.setEndX(place.getX());
        row.setStartY(place.getCenterY());
        row.setEndY(place.getCenterY());
        column.setStartX(place.getCenterX());
        column.setEndX(place.getCenterX());
        column.setStartY(place.getMaxY());
        column.setEndY(Math.max(area.getMaxY(), place.getMaxY()));
        row.setStrokeWidth(LINE);
        column.setStrokeWidth(LINE);
        Rectangle2D first = chart.place(new Pair(present, present), area);
        playhead.setX(first.getX());
        playhead.setY(first.getY());
        playhead.setWidth(first.getWidth());
        double bottom = chart.place(new Pair(timesteps - 1, present), area).getMaxY();
        playhead.setHeight(Math.max(0, bottom - first.getY()));
    }

    private void pointAt(MouseEvent event, boolean pick) {
        chart.pairAt(event.getX(), event.getY(), area()).ifPresentOrElse(
                pair -> {
                    onPoint.accept(pair);
                    if (pick) {
                        onPick.accept(pair);
                        event.consume();
                    }
                },
                () -> onPoint.accept(null));
    }

    private void moveCursor(KeyEvent event) {
        int later = cursor.later();
        int earlier = cursor.earlier();
        switch (event.getCode()) {
            case LEFT -> earlier--;
            case RIGHT -> earlier++;
            case UP -> later--;
            case DOWN -> later++;
            case ENTER -> onPick.accept(cursor);
            default -> {
                return;
            }
        }
        later = Math.clamp(later, Math.max(0, cursor.earlier()), timesteps - 1);
        onPoint.accept(new Pair(later, Math.clamp(earlier, LogCurve.INITIAL, later)));
        event.consume();
    }
}
