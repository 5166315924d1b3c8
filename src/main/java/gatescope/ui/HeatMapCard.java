package gatescope.ui;

import gatescope.chart.ChartPicture;
import gatescope.chart.HeatMapChart;
import gatescope.chart.HeatMapChart.Pair;
import gatescope.diagram.ScaledNumbers;
import gatescope.engine.JacobianNorms;
import gatescope.engine.LogCurve;
import gatescope.engine.Model;
import gatescope.engine.Trace;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Question;
import gatescope.lab.Results;
import gatescope.lab.Series;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The heat map ‖∂h_T/∂h_k‖ of one cell, the number of the pair that is pointed at, and the choice of the cell. */
final class HeatMapCard implements Panel {
    /** About what is done within a millisecond or two, in the units of {@link JacobianNorms#work}. */
    static final long LITTLE_WORK = 3_000_000;

    /** The height, at text scale 1, in which there is room for the subtitle. */
    private static final double ROOMY = 280;

    private final Messages texts;
    private final Pointer pointer;
    private final HeatMapView view;
    private final ChartTools tools;
    private final Segments<CellKind> cells;
    private final Label computing = new Label();
    private final Label readout = new Label();
    private final Label subtitle = new Label();
    private final VBox card;
    private final NewestWork<Source, JacobianNorms> work;
    private final Runnable unsubscribe;
    private @Nullable Shown shown;
    private @Nullable Drawn drawn;
    private @Nullable CellKind selected;
    private @Nullable CellKind chosen;
    private @Nullable Pair pointed;

    /** What the norms depend on. */
    private record Source(Series series, Model model) {}

    /** All that is shown here depends on. */
    private record Shown(Results results, CellKind cell, int timestep, Look look) {
        Trace trace() {
            return results.analysis(cell).trace();
        }

        /** The timestep, from 0, that L is taken at; of all timesteps together the last one. */
        int asked() {
            Question question = results.question();
            return question.kind() == Question.Kind.EVERY_STEP ? Integer.MAX_VALUE : question.timestep();
        }

        Source source() {
            return new Source(results.series(), trace().model());
        }
    }

    /** What the map was drawn of. */
    private record Drawn(@Nullable JacobianNorms norms, int timesteps, boolean stale, Look look) {}

    /** @param executor does what is too much work for the toolkit's thread */
    HeatMapCard(ChartParts parts, Executor executor) {
        texts = parts.texts();
        pointer = parts.pointer();
        unsubscribe = pointer.subscribe(_ -> follow());
        work = new NewestWork<>(executor, Platform::runLater, this::refresh);
        view = new HeatMapView(this::point, pair ->
                parts.store().dispatch(new Action.GoToTimestep(Math.max(0, pair.earlier()))));
        view.setId("heat-map");
        view.setAccessibleHelp(texts.text("heat.help"));
        tools = new ChartTools("heat-map", parts, view, this::picture, this::refresh);
        cells = new Segments<>("heat-cell-", CellKind::name, this::choose);
        Label title = new Label(texts.text("heat.title"));
        title.getStyleClass().add("panel-title");
        subtitle.setText(texts.text("heat.subtitle"));
        subtitle.getStyleClass().add("quiet");
        subtitle.setWrapText(true);
        subtitle.setMinHeight(Region.USE_PREF_SIZE);
        computing.setId("heat-computing");
        computing.setText(texts.text("computing"));
        computing.getStyleClass().add("computing");
        computing.setMouseTransparent(true);
        readout.setId("heat-readout");
        readout.getStyleClass().add("heat-readout");
        readout.setWrapText(true);
        readout.setMinHeight(Region.USE_PREF_SIZE);
        HBox choices = new HBox(cells);
        choices.getChildren().addAll(tools.buttons());
        choices.setAlignment(Pos.CENTER);
        CardHead head = new CardHead(title, choices);
        StackPane map = new StackPane(view, computing);
        VBox.setVgrow(map, Priority.ALWAYS);
        card = new VBox(head, subtitle, map, readout);
        card.setId("heat-card");
        card.getStyleClass().addAll("panel", "chart-card");
        card.heightProperty().subscribe(_ -> makeRoom());
    }

    /** Where there is little room the map gets it. */
    private void makeRoom() {
        boolean roomy = shown == null || card.getHeight() > ROOMY * shown.look().textScale();
        subtitle.setVisible(roomy);
        subtitle.setManaged(roomy);
    }

    @Override
    public Region node() {
        return card;
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        if (!card.isVisible()) {
            return;
        }
        if (state.cell() != selected || (chosen != null && !results.present().containsKey(chosen))) {
            selected = state.cell();
            chosen = null;
        }
        CellKind cell = chosen == null ? state.cell() : chosen;
        Shown now = new Shown(results, cell, state.playhead().moment().timestep(), look);
        if (!now.equals(shown)) {
            shown = now;
            cells.show(results.present().keySet(), cell);
            makeRoom();
            refresh();
        }
    }

    @Override
    public void dispose() {
        work.giveUp();
        unsubscribe.run();
        shown = null;
        drawn = null;
    }

    private void choose(CellKind cell) {
        chosen = cell;
        if (shown != null) {
            shown = new Shown(shown.results(), cell, shown.timestep(), shown.look());
            cells.show(shown.results().present().keySet(), cell);
            refresh();
        }
    }

    /** What is pointed at here is lit up in timeline and diagram, too: the hidden state that the gradient comes back to. */
    private void point(@Nullable Pair pair) {
        boolean left = pair == null && pointed != null;
        pointed = pair;
        refresh();
        if (pair != null && pair.earlier() >= 0) {
            pointer.at(Pointer.Spot.of(pair.earlier()));
        } else if (left) {
            pointer.clear();
        }
    }

    /** What is seen of the map, to be put in a file; none while it is computed. */
    @Nullable ChartPicture picture() {
        Shown now = shown;
        return now == null
                ? null
                : view.chart().picture(texts.text("heat.title"), now.cell().name(), ScaledNumbers::full);
    }

    private void refresh() {
        Shown now = shown;
        if (now == null) {
            return;
        }
        Source source = now.source();
        work.want(
                source,
                JacobianNorms.work(now.trace()) <= LITTLE_WORK,
                wanted -> JacobianNorms.of(now.trace(), wanted));
        boolean stale = !work.isOf(source);
        JacobianNorms norms = work.value();
        int timesteps = norms == null ? now.trace().timesteps() : norms.timesteps();
        Drawn next = new Drawn(norms, timesteps, stale, now.look());
        if (!next.equals(drawn)) {
            drawn = next;
            HeatMapChart.Words words = new HeatMapChart.Words(
                    texts.text("heat.axis.earlier"), texts.text("heat.axis.later"), texts.text("heat.zero"));
            view.chart().show(norms, timesteps, stale, words, ChartColours.style(now.look()));
        }
        computing.setVisible(stale);
        tools.setUsable(!stale && norms != null);
        tools.refresh();
        int last = timesteps - 1;
        int timestep = Math.min(now.timestep(), last);
        int earlier = elsewhere(last).orElse(timestep);
        int later = Math.max(earlier, Math.min(now.asked(), last));
        Pair pair = pointed != null && pointed.later() <= last ? pointed : new Pair(later, earlier);
        view.mark(pair, timesteps, timestep, now.look().palette());
        say(pair, stale ? null : norms);
    }

    private void follow() {
        if (card.getScene() != null && card.isVisible()) {
            refresh();
        }
    }

    /** The timestep that is pointed at in another part of the window. */
    private OptionalInt elsewhere(int last) {
        int timestep = pointer.spot().timestep();
        return timestep < 0 || timestep > last ? OptionalInt.empty() : OptionalInt.of(timestep);
    }

    private void say(Pair pair, @Nullable JacobianNorms norms) {
        String text = norms == null
                ? texts.text("computing")
                : texts.text(
                        "heat.readout",
                        Integer.toString(pair.later() + 1),
                        Integer.toString(pair.earlier() + 1),
                        "h" + Subscripts.of(pair.later() + 1),
                        "h" + Subscripts.of(pair.earlier() + 1),
                        ScaledNumbers.full(norms.norm(pair.later(), pair.earlier())));
        if (pair.earlier() == LogCurve.INITIAL && norms != null) {
            text += " " + texts.text("heat.initial");
        }
        readout.setText(text);
        view.setAccessibleText(texts.text("heat.title") + ". " + text);
    }
}
