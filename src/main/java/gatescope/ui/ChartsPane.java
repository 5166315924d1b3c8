package gatescope.ui;

import gatescope.chart.ChartStyle;
import gatescope.chart.Curve;
import gatescope.chart.GradientChart;
import gatescope.chart.ValueChart;
import gatescope.diagram.Numbers;
import gatescope.diagram.Role;
import gatescope.diagram.Roles;
import gatescope.engine.CellGraph;
import gatescope.engine.LogCurve;
import gatescope.engine.Operation;
import gatescope.engine.Trace;
import gatescope.lab.Action;
import gatescope.lab.CellAnalysis;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Results;
import gatescope.lab.Store;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The gradient through time of all shown cells, and the gates and the memory of the selected unit. */
final class ChartsPane implements Panel {
    private final Messages texts;
    private final GradientChart gradients = new GradientChart();
    private final ValueChart gates = new ValueChart();
    private final ValueChart memory = new ValueChart();
    private final QuestionBar question;
    private final LedgerWords ledgerWords;
    private final Label why = new Label();
    private final Label verdict = new Label();
    private final Label gatesOf = new Label();
    private final Label memoryOf = new Label();
    private final Node values;
    private final VBox panel;
    private @Nullable Shown shown;

    /** All that is shown here depends on. */
    private record Shown(Results results, CellKind cell, int timestep, int unit, Look look) {}

    ChartsPane(Store store, Messages texts) {
        this.texts = texts;
        VBox gatesCard = card("gates", gatesOf, gates.chart(), store);
        VBox memoryCard = card("memory", memoryOf, memory.chart(), store);
        VBox gradientCard = card("gradient", verdict, gradients.chart(), store);
        question = new QuestionBar(store, texts);
        gradientCard.getChildren().add(1, question);
        why.setId("why");
        why.setWrapText(true);
        why.getStyleClass().add("quiet");
        why.setMinHeight(Region.USE_PREF_SIZE);
        gradientCard.getChildren().add(why);
        ledgerWords = new LedgerWords(texts);
        values = choice(gatesCard, memoryCard);
        panel = new VBox(gradientCard, values);

        verdict.setId("verdict");
        verdict.setWrapText(true);
        panel.setId("charts");
        panel.getStyleClass().add("charts");
    }

    private VBox card(String name, Label subtitle, gatescope.chart.CurveChart chart, Store store) {
        Label title = new Label(texts.text("chart." + name));
        title.getStyleClass().add("panel-title");
        subtitle.getStyleClass().add("quiet");
        ChartView view = new ChartView(
                chart, (timestep, gesture) -> store.dispatch(new Action.GoToTimestep(timestep), gesture));
        view.setId("chart-" + name);
        view.setAccessibleText(texts.text("chart." + name));
        VBox.setVgrow(view, Priority.ALWAYS);
        VBox card = new VBox(title, subtitle, view);
        card.getStyleClass().addAll("panel", "chart-card");
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    /** One of two cards at a time, by buttons in its place. */
    private Node choice(VBox first, VBox second) {
        ToggleButton showFirst = new ToggleButton(texts.text("chart.show.gates"));
        showFirst.setId("show-gates");
        ToggleButton showSecond = new ToggleButton(texts.text("chart.show.memory"));
        showSecond.setId("show-memory");
        HBox buttons = new HBox(showFirst, showSecond);
        buttons.getStyleClass().addAll("segments", "small-segments");
        VBox both = new VBox(buttons, first);
        both.getStyleClass().add("chart-choice");
        showFirst.setSelected(true);
        showFirst.setOnAction(_ -> pick(both, first, showFirst, showSecond));
        showSecond.setOnAction(_ -> pick(both, second, showSecond, showFirst));
        VBox.setVgrow(both, Priority.ALWAYS);
        return both;
    }

    private static void pick(VBox both, VBox card, ToggleButton chosen, ToggleButton other) {
        chosen.setSelected(true);
        other.setSelected(false);
        both.getChildren().set(1, card);
    }

    /** With several cells there is room for what compares them, not for what shows the values of one. */
    private void showValues(boolean show) {
        values.setVisible(show);
        values.setManaged(show);
    }

    @Override
    public Region node() {
        return panel;
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        if (!panel.isVisible()) {
            return;
        }
        question.show(state);
        showValues(state.shown().size() == 1);
        int timestep = state.playhead().moment().timestep();
        Shown now = new Shown(results, state.cell(), timestep, state.unit(), look);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        ChartStyle style = style(look);
        CellAnalysis selected = results.analysis(state.cell());
        showGradients(results, state.cell(), timestep, look, style);
        why.setText(ledgerWords.why(selected.gradients(), timestep));
        showValues(selected, timestep, state.unit(), look, style);
    }

    @Override
    public void dispose() {
        shown = null;
    }

    private void showGradients(
            Results results, CellKind selected, int timestep, Look look, ChartStyle style) {
        List<Curve> curves = new ArrayList<>();
        List<String> verdicts = new ArrayList<>();
        results.present().forEach((cell, analysis) -> {
            Color colour = colour(look, role(cell));
            curves.add(new Curve(cell.name(), values(analysis.hidden()), colour, false));
            if (cell == selected) {
                String carry = texts.text("chart.carry." + cell.fileName());
                add(curves, carry, analysis.carriedAlone(), colour(look, Role.MEMORY));
                if (results.question().isOfTheEnd(analysis.trace().timesteps())) {
                    add(curves, texts.text("chart.bound"), analysis.largestPossible(), colour(look, Role.QUIET_TEXT));
                }
                CellAnalysis before = results.baseline().get(cell);
                if (before != null) {
                    String ghost = texts.text("chart.baseline", cell.name());
                    add(curves, ghost, values(before.hidden()), colour(look, Role.QUIET_TEXT));
                }
            }
            analysis.trend().ifPresent(trend -> verdicts.add(texts.text(
                    "verdict." + trend.verdict().name().toLowerCase(Locale.ROOT),
                    cell.name(),
                    Numbers.value(trend.ratePerStep()))));
        });
        verdict.setText(String.join("  ", verdicts));
        gradients.show(curves, timestep, style);
    }

    /** A dashed line, where there is one to draw. */
    private static void add(List<Curve> curves, String label, List<Double> values, Color colour) {
        if (!values.isEmpty()) {
            curves.add(new Curve(label, values, colour, true));
        }
    }

    private void showValues(CellAnalysis analysis, int timestep, int unit, Look look, ChartStyle style) {
        Trace trace = analysis.trace();
        CellGraph cell = trace.network().cell();
        List<Curve> open = new ArrayList<>();
        for (Operation gate : cell.gates()) {
            open.add(curve(trace, gate.name(), unit, look));
        }
        List<Curve> states = new ArrayList<>();
        for (String value : new TreeSet<>(cell.states())) {
            states.add(curve(trace, value, unit, look));
        }
        gatesOf.setText(texts.text("chart.unit", unit + 1));
        memoryOf.setText(texts.text("chart.unit", unit + 1));
        if (open.isEmpty()) {
            open.add(curve(trace, cell.operations().getFirst().name(), unit, look));
            gates.show(open, timestep, style);
        } else {
            double low = open.stream().flatMap(curve -> curve.values().stream()).min(Double::compare).orElse(0.0);
            gates.show(open, timestep, Math.min(0, low), 1, style);
        }
        memory.show(states, timestep, style);
    }

    private static Curve curve(Trace trace, String name, int unit, Look look) {
        int node = trace.network().cell().indexOf(name);
        List<Double> values = IntStream.range(0, trace.timesteps())
                .mapToObj(t -> trace.value(t, node, unit))
                .toList();
        return new Curve(name, values, colour(look, Roles.of(trace.network().cell(), node)), false);
    }

    private static List<Double> values(LogCurve curve) {
        return IntStream.range(0, curve.timesteps()).mapToObj(curve::at).toList();
    }

    private static Role role(CellKind cell) {
        return switch (cell) {
            case RNN -> Role.RNN;
            case LSTM -> Role.ACCENT;
            case GRU -> Role.GRU;
        };
    }

    private static ChartStyle style(Look look) {
        return new ChartStyle(
                colour(look, Role.PANEL),
                colour(look, Role.TEXT),
                colour(look, Role.QUIET_TEXT),
                colour(look, Role.HAIRLINE),
                ChartFonts.FAMILY,
                look.textScale());
    }

    private static Color colour(Look look, Role role) {
        javafx.scene.paint.Color colour = look.palette().colour(role);
        return new Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue());
    }
}
