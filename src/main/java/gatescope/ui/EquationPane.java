package gatescope.ui;

import gatescope.diagram.BackwardEquation;
import gatescope.diagram.BackwardSentences;
import gatescope.diagram.Equation;
import gatescope.diagram.Role;
import gatescope.diagram.Sentences;
import gatescope.diagram.Texts;
import gatescope.diagram.ValueId;
import gatescope.engine.CellGraph;
import gatescope.engine.Operation;
import gatescope.lab.Action;
import gatescope.lab.ClassProbabilities;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Moment;
import gatescope.lab.Results;
import gatescope.lab.Run;
import gatescope.lab.Store;
import gatescope.lab.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** The active operation as an equation with this unit's numbers, and as a sentence. */
final class EquationPane implements Panel {
    /** An operation's name, its equation, the sums in it, its sentence. */
    private static final double USUAL_HEIGHT = 128;

    /** More lines would push the diagram away; the rest is in the diagram and the tooltips. */
    private static final int MOST_LINES = 4;

    private final Store store;
    private final Messages texts;
    private final Texts names;
    private final Consumer<@Nullable String> highlight;
    private final Label caption = new Label();
    private final Label unit = new Label();
    private final Button previousUnit;
    private final Button nextUnit;
    private final VBox lines = new VBox();
    private final Label sentence = new Label();
    private final HBox head;
    private final SteadyBox panel;

    /** All digits of the number under the mouse; one for all numbers. */
    private final Tooltip exact = new Tooltip();

    private List<Equation.Line> filled = List.of();
    private @Nullable Shown shown;

    /** All that is shown here depends on: while an operation plays, none of it changes. */
    private record Shown(Run run, Moment moment, int unit, Sweep sweep, Look look) {}

    /** @param highlight takes the id of the number under the mouse, or null when the mouse leaves it */
    EquationPane(Store store, Consumer<@Nullable String> highlight, Messages texts, Texts names) {
        this.store = store;
        this.highlight = highlight;
        this.texts = texts;
        this.names = names;
        caption.getStyleClass().add("equation-caption");
        caption.setId("operation-name");
        unit.getStyleClass().add("equation-caption");
        unit.setId("unit");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        previousUnit = ArrowButton.of(texts, "unit-previous", Icons.OPERATION_BACK, () -> goTo(-1));
        nextUnit = ArrowButton.of(texts, "unit-next", Icons.OPERATION_FORWARD, () -> goTo(1));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head = new HBox(caption, gap, previousUnit, unit, nextUnit);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("equation-head");
        lines.getStyleClass().add("equation-lines");
        lines.setId("equation");
        sentence.setId("sentence");
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        panel = new SteadyBox(head, lines, sentence);
        panel.setId("equation-panel");
        panel.getStyleClass().addAll("panel", "equation");
    }

    @Override
    public Region node() {
        return panel;
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        Run run = results.run(state.cell());
        Shown now = new Shown(run, state.playhead().moment(), state.unit(), state.sweep(), look);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        panel.setFloor(USUAL_HEIGHT * look.textScale());
        head.setStyle(look.chromeStyle());
        Icons.scale(previousUnit.getGraphic(), look.chromeScale());
        Icons.scale(nextUnit.getGraphic(), look.chromeScale());
        Moment moment = state.playhead().moment();
        CellGraph cell = run.trace().network().cell();
        Operation operation = cell.operations().get(moment.operation());
        caption.setText(texts.text(
                "equation.caption",
                Integer.toString(moment.operation() + 1),
                Integer.toString(cell.operations().size()),
                names.name(cell, operation)));
        int units = run.trace().network().hidden();
        unit.setText(texts.text("equation.unit", Integer.toString(state.unit() + 1), Integer.toString(units)));
        boolean atFirst = state.unit() == 0;
        boolean atLast = state.unit() == units - 1;
        (atFirst ? nextUnit : previousUnit).setDisable(atFirst && atLast);
        Focus.disable(previousUnit, atFirst, nextUnit);
        Focus.disable(nextUnit, atLast, previousUnit);
        boolean backward = state.sweep() == Sweep.BACKWARD;
        sentence.setText(
                backward
                        ? BackwardSentences.of(
                                run.trace(), run.gradients(), moment.timestep(), moment.operation(), state.unit(), names)
                        : Sentences.of(run.trace(), moment.timestep(), moment.operation(), state.unit(), names));
        List<Equation.Line> wanted = backward
                ? BackwardEquation.of(
                                run.trace(), run.gradients(), moment.timestep(), moment.operation(), state.unit())
                        .lines()
                : forward(state, run, moment);
        fill(wanted.subList(0, Math.min(MOST_LINES, wanted.size())));
    }

    /** Where nothing but numbers has changed, the texts stay: new ones would have to find their style and font again. */
    private void fill(List<Equation.Line> wanted) {
        boolean alike = wanted.size() == filled.size();
        for (int line = 0; alike && line < wanted.size(); line++) {
            alike = wanted.get(line).isLike(filled.get(line));
        }
        filled = wanted;
        if (!alike) {
            lines.getChildren().setAll(IntStream.range(0, wanted.size())
                    .mapToObj(line -> flow(wanted.get(line), line > 0))
                    .toList());
            return;
        }
        for (int line = 0; line < wanted.size(); line++) {
            TextFlow flow = (TextFlow) lines.getChildren().get(line);
            flow.setAccessibleText(wanted.get(line).text());
            List<Equation.Run> runs = wanted.get(line).runs();
            for (int k = 0; k < runs.size(); k++) {
                ((Text) flow.getChildren().get(k)).setText(runs.get(k).text());
            }
        }
    }

    /** The operation's equation; at the end of a timestep also that of the head, from which the prediction comes. */
    private static List<Equation.Line> forward(LabState state, Run run, Moment moment) {
        List<Equation.Line> wanted = new ArrayList<>(
                Equation.of(run.trace(), moment.timestep(), moment.operation(), state.unit()).lines());
        if (state.extent().endsTimestep(moment) && run.trace().network().outputs() > 0) {
            int output = ClassProbabilities.of(run)
                    .map(classes -> classes.said(moment.timestep()))
                    .orElse(0);
            wanted.add(Equation.ofHead(run.trace(), moment.timestep(), output).lines().getFirst());
        }
        return wanted;
    }

    @Override
    public void dispose() {
        lines.getChildren().clear();
        filled = List.of();
        shown = null;
    }

    private TextFlow flow(Equation.Line line, boolean detail) {
        TextFlow flow = new TextFlow();
        flow.setAccessibleText(line.text());
        if (detail) {
            flow.getStyleClass().add("equation-detail");
        }
        for (Equation.Run run : line.runs()) {
            Text text = new Text(run.text());
            text.getStyleClass().addAll("equation-run", roleClass(run.role()));
            if (run.strong()) {
                text.getStyleClass().add("strong");
            }
            String value = run.value();
            if (value != null) {
                Tooltip.install(text, exact);
                text.setOnMouseEntered(_ -> {
                    tell(value);
                    highlight.accept(value);
                });
                text.setOnMouseExited(_ -> highlight.accept(null));
            }
            flow.getChildren().add(text);
        }
        return flow;
    }

    /** Says all digits of a number of the run that is shown. */
    private void tell(String value) {
        if (shown != null) {
            Run run = shown.run();
            exact.setText(Double.toString(ValueId.read(run.trace(), run.gradients(), value)));
        }
    }

    private static String roleClass(Role role) {
        return "fill-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void goTo(int unitsOn) {
        store.dispatch(new Action.SelectUnit(store.state().unit() + unitsOn));
    }
}
