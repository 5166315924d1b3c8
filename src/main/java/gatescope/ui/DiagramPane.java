package gatescope.ui;

import gatescope.diagram.BarScale;
import gatescope.diagram.CellDiagram;
import gatescope.diagram.DiagramState;
import gatescope.diagram.Frame;
import gatescope.diagram.Numbers;
import gatescope.diagram.Texts;
import gatescope.engine.Gradients;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Playhead;
import gatescope.lab.Results;
import gatescope.lab.Run;
import gatescope.lab.Series;
import gatescope.lab.Sweep;
import gatescope.lab.Store;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The picture of the cell at the playhead, with what goes in and what comes out in words above it. */
final class DiagramPane implements Panel {
    /** The size of the picture that text of the usual size is made for; on a larger one text grows. */
    private static final double USUAL_WIDTH = 1000;

    private static final double USUAL_HEIGHT = 330;
    private static final double MOST_GROWTH = 1.8;

    private final Messages texts;
    private final Texts names;
    private final Store store;
    private final Label title = new Label();
    private final Label place = new Label();
    private final Label prediction = new Label();
    private final FrameRegion picture = new FrameRegion(this::frame);
    private final FlowPane head;
    private final VBox panel;
    private @Nullable Shown shown;
    private @Nullable LabState state;
    private @Nullable Run run;
    private @Nullable Look look;
    private @Nullable BarScale scale;
    private @Nullable Gradients gradients;
    private @Nullable String highlight;

    /** All that the words above the picture depend on: while an operation plays, none of it changes. */
    private record Shown(Run run, CellKind cell, int timestep, boolean done, Look look) {}

    DiagramPane(Store store, Messages texts, Texts names) {
        this.store = store;
        this.texts = texts;
        this.names = names;
        title.getStyleClass().add("panel-title");
        place.getStyleClass().add("quiet");
        place.setId("place");
        prediction.getStyleClass().add("prediction");
        prediction.setId("prediction");
        head = new FlowPane(title, place, prediction);
        head.getStyleClass().add("diagram-head");
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox.setVgrow(picture, Priority.ALWAYS);
        panel = new VBox(head, picture);
        panel.setId("diagram");
        panel.getStyleClass().addAll("panel", "diagram");
        picture.painter().onActivate(this::select);
    }

    @Override
    public Region node() {
        return panel;
    }

    @Override
    public void show(LabState next, Results results, Look nextLook) {
        Run nextRun = results.run(next.cell());
        Gradients flowing = next.sweep() == Sweep.BACKWARD ? nextRun.gradients() : null;
        if (scale == null || !nextRun.equals(run) || !Objects.equals(flowing, gradients)) {
            scale = flowing == null ? BarScale.of(nextRun.trace()) : BarScale.of(flowing);
        }
        gradients = flowing;
        state = next;
        look = nextLook;
        run = nextRun;
        boolean done = flowing == null && next.extent().endsTimestep(next.playhead().moment());
        Shown now = new Shown(nextRun, next.cell(), next.playhead().moment().timestep(), done, nextLook);
        if (!now.equals(shown)) {
            shown = now;
            describe(now, next.scenario().series());
            picture.setRoom(
                    CellDiagram.minWidth(1), CellDiagram.minHeight(1), CellDiagram.minHeight(nextLook.textScale()));
            picture.painter().setPalette(nextLook.palette());
        }
        picture.refresh();
    }

    private void describe(Shown now, Series series) {
        head.setStyle(now.look().chromeStyle());
        int t = now.timestep();
        title.setText(texts.text("diagram.title." + now.cell().fileName()));
        place.setText(
                series.isScaled()
                        ? texts.text(
                                "diagram.place.scaled",
                                Integer.toString(t + 1),
                                Numbers.plain(series.x().get(t)),
                                Numbers.value(series.scaling().scale(series.x().get(t))))
                        : texts.text("diagram.place", Integer.toString(t + 1), Numbers.plain(series.x().get(t))));
        // Only once the timestep is done: what is predicted comes before what is revealed.
        prediction.setText(
                now.done()
                        ? texts.text(
                                series.isScaled() ? "diagram.prediction.scaled" : "diagram.prediction",
                                Numbers.value(now.run().prediction(t)),
                                Numbers.value(now.run().scaledPrediction(t)),
                                Numbers.plain(series.target(t).orElse(Double.NaN)))
                        : "");
    }

    /** Lights up a value of the picture by its id, or none. */
    void highlight(@Nullable String valueId) {
        highlight = valueId;
        picture.refresh();
    }

    @Override
    public void dispose() {
        state = null;
        run = null;
        gradients = null;
        shown = null;
    }

    private Frame frame(double width, double height) {
        if (state == null || run == null || scale == null || look == null) {
            return Frame.EMPTY;
        }
        Playhead playhead = state.playhead();
        double textScale = look.pictureScale(width / CellDiagram.minWidth(1), height / CellDiagram.minHeight(1));
        double growth = Math.min(width / USUAL_WIDTH, height / USUAL_HEIGHT) / textScale;
        double grown = textScale * Math.clamp(growth, 1, MOST_GROWTH);
        DiagramState moment = new DiagramState(
                run.trace(),
                scale,
                playhead.moment().timestep(),
                playhead.moment().operation(),
                state.view().reducedMotion() ? 1 : playhead.progress(),
                state.unit(),
                playhead.motion().isPlaying(),
                grown,
                highlight,
                names,
                null,
                gradients);
        return CellDiagram.frame(moment, width, height);
    }

    private void select(String zoneId) {
        CellDiagram.operationOf(zoneId)
                .ifPresent(name -> store.dispatch(new Action.SelectOperation(
                        store.state().model().network().cell().operationIndex(name))));
    }
}
