package gatescope.ui;

import gatescope.chart.ChartZoom;
import gatescope.chart.SeedChart;
import gatescope.chart.SeedChart.Words;
import gatescope.diagram.Role;
import gatescope.train.SeedResult;
import gatescope.train.SeedSummary;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/** Shows the dots of seeds, as large as there is room; a seed can be pointed at and chosen by mouse and keys. */
final class SeedsView extends DrawnChart {
    private static final double LEAST_WIDTH = 220;
    private static final double LEAST_HEIGHT = 110;
    private static final double RING = 2;

    private final SeedChart chart;
    private final Circle pointed = ring();
    private final Circle opened = ring();
    private final Consumer<@Nullable SeedResult> onPoint;
    private final Consumer<SeedResult> onPick;
    private List<SeedResult> results = List.of();
    private int[] byError = new int[0];
    private int cursor = -1;
    private int open = -1;

    /**
     * @param onPoint is told the seed that is pointed at; null for none
     * @param onPick is told the seed that was clicked, or chosen by Enter
     */
    SeedsView(Consumer<@Nullable SeedResult> onPoint, Consumer<SeedResult> onPick) {
        this(new SeedChart(), onPoint, onPick);
    }

    private SeedsView(SeedChart chart, Consumer<@Nullable SeedResult> onPoint, Consumer<SeedResult> onPick) {
        super(chart.chart(), LEAST_WIDTH, LEAST_HEIGHT);
        this.chart = chart;
        this.onPoint = onPoint;
        this.onPick = onPick;
        drawOver(opened, pointed);
        getStyleClass().add("heat-map");
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(under(event).orElse(-1)));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(-1));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                under(event).ifPresent(index -> onPick.accept(results.get(index)));
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::moveCursor);
    }

    private static Circle ring() {
        Circle ring = new Circle();
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        ring.setFill(Color.TRANSPARENT);
        ring.setStrokeWidth(RING);
        ring.setVisible(false);
        return ring;
    }

    /** Shows other seeds. */
    void show(List<SeedResult> shown, Words words, Look look) {
        if (!shown.equals(results)) {
            cursor = -1;
        }
        results = List.copyOf(shown);
        byError = IntStream.range(0, results.size())
                .boxed()
                .sorted(Comparator.comparingDouble(index -> SeedSummary.error(results.get(index))))
                .mapToInt(Integer::intValue)
                .toArray();
        pointed.setStroke(look.palette().colour(Role.TEXT));
        opened.setStroke(look.palette().colour(Role.FORGET));
        chart.show(results, words, ChartColours.of(look, Role.ACCENT), ChartColours.style(look));
        placeMarks();
    }

    /** Marks the seed that is open; −1 for none. */
    void markOpen(int index) {
        open = index;
        placeMarks();
    }

    SeedChart chart() {
        return chart;
    }

    @Override
    public ChartZoom zoom() {
        return chart.zoom();
    }

    @Override
    public javafx.geometry.Point2D still() {
        return new javafx.geometry.Point2D(0.5, 0.5);
    }

    @Override
    public Wheel wheel() {
        return Wheel.ONE_AXIS;
    }

    @Override
    public void refresh() {
        chart.refresh();
        placeMarks();
    }

    private OptionalInt under(MouseEvent event) {
        return area().isEmpty() ? OptionalInt.empty() : chart.at(event.getX(), event.getY(), area());
    }

    private void point(int index) {
        if (index != cursor) {
            cursor = index;
            setCursor(index < 0 ? Cursor.DEFAULT : Cursor.HAND);
            onPoint.accept(index < 0 ? null : results.get(index));
            placeMarks();
        }
    }

    /** From the smallest error to the largest. */
    private void moveCursor(KeyEvent event) {
        int at = cursor < 0 ? -1 : IntStream.range(0, byError.length).filter(k -> byError[k] == cursor).findFirst().orElse(-1);
        switch (event.getCode()) {
            case LEFT -> at = Math.max(0, at - 1);
            case RIGHT -> at = Math.min(byError.length - 1, at + 1);
            case HOME -> at = 0;
            case END -> at = byError.length - 1;
            case ENTER -> {
                if (cursor >= 0) {
                    onPick.accept(results.get(cursor));
                }
                event.consume();
                return;
            }
            default -> {
                return;
            }
        }
        if (byError.length > 0) {
            point(byError[at]);
        }
        event.consume();
    }

    @Override
    void placeMarks() {
        place(pointed, cursor);
        place(opened, open);
    }

    private void place(Circle ring, int index) {
        Rectangle2D area = area();
        Optional<Point2D> place = index >= 0 && !area.isEmpty() ? chart.place(index, area) : Optional.empty();
        ring.setVisible(place.isPresent());
        place.ifPresent(middle -> {
            ring.setCenterX(middle.getX());
            ring.setCenterY(middle.getY());
            ring.setRadius(chart.size(area) / 2 + RING);
        });
    }
}
