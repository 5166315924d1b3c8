package gatescope.ui;

import gatescope.diagram.BarScale;
import gatescope.diagram.Frame;
import gatescope.diagram.Numbers;
import gatescope.diagram.Primitive;
import gatescope.diagram.Texts;
import gatescope.diagram.TimelineDiagram;
import gatescope.diagram.TimelineState;
import gatescope.engine.Trace;
import gatescope.lab.Action;
import gatescope.lab.CellAnalysis;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Results;
import gatescope.lab.Run;
import gatescope.lab.Series;
import gatescope.lab.Store;
import gatescope.lab.Sweep;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The whole run, a column per timestep; the playhead can be clicked and dragged to another. */
final class TimelinePane implements Panel {
    private static final double USUAL_HEIGHT = 178;

    private final Store store;
    private final Messages texts;
    private final Texts names;
    private final TimestepSlider picture;
    private final StackPane panel;
    private @Nullable LabState state;
    private @Nullable Labels labels;
    private @Nullable Look look;
    private final Pointer pointer;
    private final Region pointed = new Region();
    private final Runnable unsubscribe;
    private final Tooltip tooltip = new Tooltip();
    private @Nullable Shown shown;
    private Object drag = new Object();

    /** All that the picture depends on: while an operation plays, none of it changes. */
    private record Shown(Run run, @Nullable Trace baseline, int timestep, Sweep sweep, int unit, Look look) {}

    /** What depends on the run alone. */
    private record Labels(
            Run run,
            BarScale scale,
            RunWords words,
            List<String> x,
            List<String> scaledX,
            List<String> predictions,
            List<String> targets,
            List<List<Double>> rows) {
        static Labels of(Run run, @Nullable Trace baseline, Messages texts) {
            Series series = run.series();
            RunWords words = new RunWords(texts, run);
            BarScale own = BarScale.of(run.trace());
            return new Labels(
                    run,
                    baseline == null ? own : own.with(BarScale.of(baseline)),
                    words,
                    each(series, words::input),
                    series.isScaled() && series.features() == 1
                            ? series.x().stream()
                                    .map(x -> Numbers.value(series.scaling().scale(x)))
                                    .toList()
                            : List.of(),
                    each(series, words::prediction),
                    each(series, words::target),
                    series.features() > 1 ? series.rows() : List.of());
        }

        private static List<String> each(Series series, IntFunction<String> text) {
            return IntStream.range(0, series.timesteps()).mapToObj(text).toList();
        }
    }

    TimelinePane(Store store, Messages texts, Texts names, Pointer pointer) {
        this.pointer = pointer;
        this.store = store;
        this.texts = texts;
        this.names = names;
        picture = new TimestepSlider(this::frame, timestep -> store.dispatch(new Action.GoToTimestep(timestep)));
        pointed.setId("timeline-pointed");
        pointed.getStyleClass().add("timeline-pointed");
        pointed.setManaged(false);
        pointed.setVisible(false);
        pointed.setMouseTransparent(true);
        panel = new StackPane(picture, pointed);
        panel.setId("timeline");
        panel.getStyleClass().addAll("panel", "timeline");
        picture.painter().setZonesFocusable(false);
        picture.setAccessibleText(texts.text("timeline.name"));
        picture.getStyleClass().add("timeline-picture");
        picture.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                drag = new Object();
                scrub(event);
            }
        });
        picture.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                scrub(event);
            }
        });
        picture.addEventFilter(MouseEvent.MOUSE_MOVED, this::explain);
        picture.addEventFilter(MouseEvent.MOUSE_EXITED_TARGET, event -> {
            if (event.getTarget() == picture) {
                pointer.clear();
            }
        });
        unsubscribe = pointer.subscribe(this::pointAt);
        Tooltip.install(picture, tooltip);
    }

    @Override
    public Region node() {
        return panel;
    }

    @Override
    public void show(LabState next, Results results, Look nextLook) {
        Run run = results.run(next.cell());
        CellAnalysis before = results.baseline().get(next.cell());
        Trace baseline = before == null || before.run().equals(run) ? null : before.trace();
        Shown now = new Shown(run, baseline, next.playhead().moment().timestep(), next.sweep(), next.unit(), nextLook);
        if (now.equals(shown)) {
            return;
        }
        if (labels == null || !labels.run().equals(run) || shown == null || shown.baseline() != baseline) {
            labels = Labels.of(run, baseline, texts);
        }
        shown = now;
        state = next;
        look = nextLook;
        picture.setRoom(
                TimelineDiagram.minWidth(1), TimelineDiagram.minHeight(1), USUAL_HEIGHT * nextLook.textScale());
        picture.painter().setPalette(nextLook.palette());
        int timestep = next.playhead().moment().timestep();
        int timesteps = next.extent().timesteps();
        picture.setTimestep(
                timestep,
                timesteps,
                texts.text("timeline.value", Integer.toString(timestep + 1), Integer.toString(timesteps)));
        picture.refresh();
    }

    @Override
    public void dispose() {
        state = null;
        labels = null;
        shown = null;
        unsubscribe.run();
    }

    private Frame frame(double width, double height) {
        if (state == null || labels == null || look == null || shown == null) {
            return Frame.EMPTY;
        }
        double scale = look.pictureScale(
                width / TimelineDiagram.minWidth(1), height / TimelineDiagram.minHeight(1));
        TimelineState moment = new TimelineState(
                labels.run().trace(),
                labels.scale(),
                state.playhead().moment().timestep(),
                state.sweep(),
                state.unit(),
                labels.x(),
                labels.scaledX(),
                labels.predictions(),
                labels.targets(),
                scale,
                names,
                shown.baseline(),
                labels.rows());
        return TimelineDiagram.frame(moment, width, height);
    }

    /** Goes to the timestep under the mouse. */
    private void scrub(MouseEvent event) {
        timestepUnder(event).ifPresent(timestep -> store.dispatch(new Action.GoToTimestep(timestep), drag));
    }

    /** Says the numbers of the timestep under the mouse in full, plain and scaled. */
    private void explain(MouseEvent event) {
        OptionalInt under = timestepUnder(event);
        if (labels == null || under.isEmpty()) {
            return;
        }
        int t = under.getAsInt();
        pointer.at(Pointer.Spot.of(t));
        tooltip.setText(labels.words().exactly(t));
    }

    /** Lights up the timestep that is pointed at here or in a chart. */
    private void pointAt(Pointer.Spot spot) {
        Optional<Primitive.Zone> column = picture.painter().frame().zones().stream()
                .filter(zone -> TimelineDiagram.timestepOf(zone.id()).equals(OptionalInt.of(spot.timestep())))
                .findFirst();
        pointed.setVisible(column.isPresent());
        column.ifPresent(zone -> pointed.resizeRelocate(
                picture.getLayoutX() + zone.x(), picture.getLayoutY() + zone.y(), zone.width(), zone.height()));
    }

    /** The timestep under the mouse; beyond the ends the first or the last; empty before anything is shown. */
    private OptionalInt timestepUnder(MouseEvent event) {
        List<Primitive.Zone> zones = picture.painter().frame().zones();
        if (zones.isEmpty()) {
            return OptionalInt.empty();
        }
        Primitive.Zone nearest = zones.getFirst();
        for (Primitive.Zone zone : zones) {
            if (event.getX() >= zone.x()) {
                nearest = zone;
            }
        }
        return TimelineDiagram.timestepOf(nearest.id());
    }
}
