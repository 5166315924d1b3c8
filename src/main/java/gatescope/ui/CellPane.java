package gatescope.ui;

import gatescope.diagram.BarScale;
import gatescope.diagram.CellDiagram;
import gatescope.diagram.DiagramState;
import gatescope.diagram.Frame;
import gatescope.diagram.Texts;
import gatescope.engine.Gradients;
import gatescope.lab.Action;
import gatescope.lab.CellAnalysis;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Playhead;
import gatescope.lab.Results;
import gatescope.lab.Run;
import gatescope.lab.Store;
import gatescope.lab.Sweep;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The picture of one cell where it stands, with what goes in and what comes out in words above it. */
final class CellPane {
    /** The size of the picture that text of the usual size is made for, beside its smallest; on a larger one text grows. */
    private static final double USUAL_WIDTH = 1000.0 / 700;

    private static final double USUAL_HEIGHT = 330;
    private static final double MOST_GROWTH = 1.8;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final CellKind cell;
    private final Messages texts;
    private final Texts names;
    private final Store store;
    private final Label title = new Label();
    private final Label place = new Label();
    private final Label prediction = new Label();
    private final Label ghostNote = new Label();
    private final FrameRegion picture = new FrameRegion(this::frame);
    private final FlowPane head;
    private final VBox panel;
    private @Nullable Words words;
    private @Nullable DiagramState moment;
    private @Nullable Look look;
    private double narrowest;
    private @Nullable String highlight;

    /** All that the words above the picture depend on: while an operation plays, none of it changes. */
    private record Words(Run run, int timestep, boolean done, boolean alone, boolean chosen, Look look) {}

    CellPane(CellKind cell, Store store, Messages texts, Texts names) {
        this.cell = cell;
        this.store = store;
        this.texts = texts;
        this.names = names;
        title.getStyleClass().add("panel-title");
        place.getStyleClass().add("quiet");
        prediction.getStyleClass().add("prediction");
        ghostNote.setText(texts.text("diagram.baseline"));
        ghostNote.getStyleClass().add("quiet");
        head = new FlowPane(title, place, prediction, ghostNote);
        head.getStyleClass().add("diagram-head");
        head.setAlignment(Pos.BASELINE_LEFT);
        head.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(picture, Priority.ALWAYS);
        panel = new VBox(head, picture);
        panel.setId("diagram-" + cell.fileName());
        panel.getStyleClass().addAll("panel", "diagram");
        panel.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                store.dispatch(new Action.ChooseCell(cell));
            }
        });
        picture.painter().onActivate(this::select);
    }

    Region node() {
        return panel;
    }

    /** The smallest width in which the cell is legible, at text scale 1: less where it stands beside others. */
    double narrowest() {
        return narrowest;
    }

    /** Shows the cell at its place in a state; what did not change is not drawn anew. */
    void show(LabState state, Results results, Look nextLook) {
        Run run = results.run(cell);
        boolean alone = state.shown().size() == 1;
        boolean chosen = cell == state.cell();
        Playhead playhead = state.playhead(cell);
        boolean forward = state.sweep() == Sweep.FORWARD;
        boolean done = forward && state.extent().endsTimestep(state.playhead().moment());
        Words now = new Words(run, playhead.moment().timestep(), done, alone, chosen && !alone, nextLook);
        boolean sameLook = nextLook.equals(look);
        look = nextLook;
        if (!now.equals(words)) {
            words = now;
            describe(now);
            panel.pseudoClassStateChanged(CHOSEN, now.chosen());
            narrowest = alone
                    ? CellDiagram.minWidth(1)
                    : CellDiagram.compactWidth(run.trace().network().cell());
            picture.setRoom(narrowest, CellDiagram.minHeight(1), CellDiagram.minHeight(nextLook.textScale()));
            picture.painter().setPalette(nextLook.palette());
        }
        CellAnalysis before = results.baseline().get(cell);
        Gradients baseline = before == null || before.run().equals(run) ? null : before.run().gradients();
        ghostNote.setVisible(alone && baseline != null);
        ghostNote.setManaged(alone && baseline != null);
        DiagramState next = moment(state, run, playhead, forward ? null : run.gradients(), baseline);
        if (!next.equals(moment) || !sameLook) {
            moment = next;
            picture.refresh();
        }
    }

    private DiagramState moment(
            LabState state, Run run, Playhead playhead, @Nullable Gradients flowing, @Nullable Gradients baseline) {
        DiagramState before = moment;
        boolean sameScale = before != null
                && before.trace() == run.trace()
                && Objects.equals(before.gradients(), flowing)
                && Objects.equals(before.baseline(), baseline);
        BarScale scale = sameScale ? Objects.requireNonNull(before).scale() : scale(run, flowing != null, baseline);
        return new DiagramState(
                run.trace(),
                scale,
                playhead.moment().timestep(),
                playhead.moment().operation(),
                state.view().reducedMotion() ? 1 : playhead.progress(),
                state.unit(cell),
                playhead.motion().isPlaying(),
                1,
                cell == state.cell() ? highlight : null,
                names,
                null,
                flowing,
                baseline);
    }

    /** One scale for the bars and for the marks of the baseline, so that they can be compared. */
    private static BarScale scale(Run run, boolean backward, @Nullable Gradients baseline) {
        BarScale own = backward ? BarScale.of(run.gradients()) : BarScale.of(run.trace());
        return baseline == null ? own : own.with(backward ? BarScale.of(baseline) : BarScale.of(baseline.trace()));
    }

    private void describe(Words now) {
        head.setStyle(now.look().chromeStyle());
        String own = now.alone() || now.chosen() ? "" : "-" + cell.fileName();
        place.setId("place" + own);
        prediction.setId("prediction" + own);
        int t = now.timestep();
        title.setText(texts.text("diagram.title." + cell.fileName()));
        place.setVisible(now.alone());
        place.setManaged(now.alone());
        RunWords said = new RunWords(texts, now.run());
        place.setText(said.place(t));
        // Only once the timestep is done: what is predicted comes before what is revealed.
        prediction.setText(now.done() ? said.said(t, !now.alone()) : "");
        prediction.setAccessibleText(now.done() ? said.said(t, false) : "");
    }

    /** Lights up a value of the picture by its id, or none. */
    void highlight(@Nullable String valueId) {
        highlight = valueId;
        DiagramState now = moment;
        if (now != null && !Objects.equals(now.highlight(), valueId)) {
            moment = now.withHighlight(valueId);
            picture.refresh();
        }
    }

    void dispose() {
        moment = null;
        words = null;
    }

    private Frame frame(double width, double height) {
        DiagramState now = moment;
        if (now == null || look == null) {
            return Frame.EMPTY;
        }
        double usual = CellDiagram.minHeight(1);
        double textScale = look.pictureScale(width / narrowest, height / usual);
        double growth = Math.min(width / (USUAL_WIDTH * narrowest), height / USUAL_HEIGHT) / textScale;
        return CellDiagram.frame(now.withTextScale(textScale * Math.clamp(growth, 1, MOST_GROWTH)), width, height);
    }

    /** Goes to an operation of this cell; that another cell was chosen until then is undone together with it. */
    private void select(String zoneId) {
        CellDiagram.operationOf(zoneId).ifPresent(name -> {
            Object click = new Object();
            store.dispatch(new Action.ChooseCell(cell), click);
            int operation = store.state().model().network().cell().operationIndex(name);
            store.dispatch(new Action.SelectOperation(operation), click);
        });
    }
}
