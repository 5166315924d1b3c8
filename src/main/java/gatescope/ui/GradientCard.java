package gatescope.ui;

import gatescope.chart.AxisNames;
import gatescope.chart.ChartContent;
import gatescope.chart.Curve;
import gatescope.chart.GradientChart;
import gatescope.chart.Markers;
import gatescope.diagram.Numbers;
import gatescope.diagram.ValueId;
import gatescope.engine.LogCurve;
import gatescope.engine.ScaledGradients;
import gatescope.engine.Trend;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Question;
import gatescope.lab.Results;
import gatescope.ui.AskedGradient.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The gradient through time of all cells, on a log axis: of what it is, what comes of it in words, and why. */
final class GradientCard extends ChartPanel {
    /** What it gets before the charts below it get more. */
    private static final double USUAL_HEIGHT = 150;

    /** A line does not end within a verdict. */
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Messages texts;
    private final QuestionBar question;
    private final AskedGradient asked;
    private final Runnable unsubscribe;
    private final LedgerVerdict ledger;
    private final Label verdict = new Label();
    private final Label why = new Label();
    private List<GradientLine> lines = List.of();
    private CellKind selected = CellKind.LSTM;
    private List<String> states = List.of();
    private @Nullable Shown shown;

    /** What the reason is said of, unless a gradient was clicked. */
    private record Shown(Results results, CellKind cell, int timestep) {}

    /** @param asked is told which gradient was clicked, by a chart here or elsewhere */
    GradientCard(ChartParts parts, AskedGradient asked) {
        super(new ChartCard("gradient", parts));
        card().means(new ChartHover.Meaning((_, _) -> "", this::curve));
        texts = parts.texts();
        question = new QuestionBar(parts.store(), texts, parts.prefix());
        this.asked = asked;
        unsubscribe = asked.subscribe(this::sayWhy);
        ledger = new LedgerVerdict(texts);
        verdict.setId(parts.id("verdict"));
        verdict.setWrapText(true);
        verdict.getStyleClass().add("quiet");
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        why.setId(parts.id("why"));
        why.setWrapText(true);
        why.getStyleClass().add("quiet");
        why.setMinHeight(Region.USE_PREF_SIZE);
        card().view().setPrefHeight(USUAL_HEIGHT);
        card().addAbove(question);
        card().addAbove(verdict);
        card().addBelow(why);
        card().onPick((curve, timestep) -> {
            GradientLine line = lines.get(curve);
            if (line.isGradient()) {
                asked.ask(new Point(line.cell(), line.state(), timestep));
            }
        });
    }

    /** Offers to show the ledger of the gradient whose reason is said. */
    void offerLedger(Runnable open) {
        Button button = new Button(texts.text("chart.show.ledger"));
        button.setId("open-ledger");
        button.getStyleClass().add("panel-choice");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.text("ledger.open.help")));
        button.setAccessibleText(texts.text("ledger.open.help"));
        button.setOnAction(_ -> {
            if (clicked().isEmpty()) {
                asked.ask(null);
            }
            open.run();
        });
        card().addTool(button);
    }

    @Override
    String of(LabState state) {
        return "";
    }

    @Override
    ChartContent content(LabState state, Results results, Look look) {
        question.show(state);
        selected = state.cell();
        states = state.model().network().cell().states();
        int timestep = state.playhead().moment().timestep();
        lines = new GradientLines(texts, state, results, look).all();
        verdict.setText(verdicts(state, results));
        shown = new Shown(results, selected, timestep);
        sayWhy();
        Markers markers = Markers.at(timestep);
        boolean one = results.question().kind() != Question.Kind.EVERY_STEP;
        return GradientChart.of(
                new AxisNames(texts.text("chart.gradient"), texts.text("chart.axis.t"), texts.text("chart.axis.gradient")),
                verdict.getText(),
                lines.stream().map(GradientLine::curve).toList(),
                one ? markers.and(results.question().timestep(), "T") : markers);
    }

    /** The gradient that was clicked, while the playhead is there. */
    private Optional<Point> clicked() {
        Shown now = shown;
        return Optional.ofNullable(asked.point())
                .filter(point -> now != null
                        && point.timestep() == now.timestep()
                        && now.results().present().containsKey(point.cell()));
    }

    /** Of the gradient that was clicked at the playhead's timestep, else of the selected cell's state that the ledger is of. */
    private void sayWhy() {
        Shown now = shown;
        if (now == null) {
            return;
        }
        Optional<Point> clicked = clicked();
        CellKind cell = clicked.map(Point::cell).orElse(now.cell());
        ScaledGradients gradients = now.results().analysis(cell).gradients();
        List<String> names = gradients.trace().network().cell().states();
        int state = clicked.map(Point::state).orElseGet(() -> asked.stateOf(cell, names));
        String gradient = names.get(state) + Subscripts.of(now.timestep() + 1);
        // Of a long run of many units only the ledger's own card tells, beside the window's thread.
        why.setText(texts.text(
                "why",
                cell.name(),
                gradient,
                LedgerCard.isLittle(gradients, now.timestep())
                        ? ledger.of(gradients, GateLedger.of(gradients, state, now.timestep()))
                        : texts.text("why.in.ledger")));
    }

    @Override
    void ended() {
        unsubscribe.run();
        shown = null;
    }

    private String verdicts(LabState state, Results results) {
        List<String> verdicts = new ArrayList<>();
        results.present().forEach((cell, analysis) -> analysis.trend()
                .filter(_ -> GradientLines.isCompared(state, cell))
                .ifPresent(trend -> verdicts.add(
                        verdict(cell, analysis.hidden(), trend).replace(' ', NO_BREAK_SPACE))));
        String all = String.join("  ", verdicts);
        return all.isEmpty() ? "" : texts.text("verdict.of", all);
    }

    /** The rate, and its verdict where it came back far enough for one; what became exactly zero needs no second step. */
    private String verdict(CellKind cell, LogCurve gradient, Trend trend) {
        String rate = Numbers.value(trend.ratePerStep());
        long steps = IntStream.range(0, gradient.timesteps())
                        .filter(t -> Double.isFinite(gradient.at(t)))
                        .count()
                - 1;
        if (trend.ratePerStep() > 0 && steps < LedgerVerdict.FEWEST_STEPS) {
            return texts.text(steps == 1 ? "verdict.one.step" : "verdict.few.steps", cell.name(), rate, steps);
        }
        return texts.text("verdict." + trend.verdict().name().toLowerCase(Locale.ROOT), cell.name(), rate);
    }

    /** A gradient in the backward equation belongs to the selected cell's curve of that state. */
    private String curve(Pointer.Spot spot) {
        return spot.place()
                .filter(ValueId.Place::isGradient)
                .map(place -> states.indexOf(place.value()))
                .filter(state -> state >= 0)
                .map(state -> GradientLines.id(selected, state))
                .orElse("");
    }
}
