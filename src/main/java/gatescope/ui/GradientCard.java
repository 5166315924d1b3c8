package gatescope.ui;

import gatescope.chart.AxisNames;
import gatescope.chart.ChartContent;
import gatescope.chart.Curve;
import gatescope.chart.GradientChart;
import gatescope.chart.Markers;
import gatescope.diagram.Numbers;
import gatescope.diagram.ValueId;
import gatescope.engine.ScaledGradients;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Question;
import gatescope.lab.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The gradient through time of all cells, on a log axis: of what it is, what comes of it in words, and why. */
final class GradientCard extends ChartPanel {
    /** What it gets before the charts below it get more. */
    private static final double USUAL_HEIGHT = 150;

    /** A line does not end within a verdict. */
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Messages texts;
    private final QuestionBar question;
    private final LedgerWords ledgerWords;
    private final Label verdict = new Label();
    private final Label why = new Label();
    private List<GradientLine> lines = List.of();
    private CellKind selected = CellKind.LSTM;
    private List<String> states = List.of();

    /** Is told which gradient was clicked. */
    @FunctionalInterface
    interface Pick {
        /**
         * A point of a curve.
         *
         * @param state the state of the cell, in its order, of whose gradient the curve is
         * @param timestep from 0
         */
        void onPick(CellKind cell, int state, int timestep);
    }

    GradientCard(ChartParts parts) {
        super(new ChartCard("gradient", parts));
        card().means(new ChartHover.Meaning((_, _) -> "", this::curve));
        texts = parts.texts();
        question = new QuestionBar(parts.store(), texts, parts.prefix());
        ledgerWords = new LedgerWords(texts);
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
    }

    /** Tells a listener which gradient is clicked. */
    void onPick(Pick listener) {
        card().onPick((curve, timestep) -> {
            GradientLine line = lines.get(curve);
            if (line.isGradient()) {
                listener.onPick(line.cell(), line.state(), timestep);
            }
        });
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
        verdict.setText(verdicts(results));
        ScaledGradients gradients = results.analysis(state.cell()).gradients();
        // Of a long run of many units only the ledger's own card tells, beside the window's thread.
        why.setText(LedgerCard.isLittle(gradients, timestep) ? ledgerWords.why(gradients, timestep) : "");
        Markers markers = Markers.at(timestep);
        boolean one = results.question().kind() != Question.Kind.EVERY_STEP;
        return GradientChart.of(
                new AxisNames(texts.text("chart.gradient"), texts.text("chart.axis.t"), texts.text("chart.axis.gradient")),
                verdict.getText(),
                lines.stream().map(GradientLine::curve).toList(),
                one ? markers.and(results.question().timestep(), "T") : markers);
    }

    private String verdicts(Results results) {
        List<String> verdicts = new ArrayList<>();
        results.present().forEach((cell, analysis) -> analysis.trend().ifPresent(trend -> verdicts.add(texts.text(
                        "verdict." + trend.verdict().name().toLowerCase(Locale.ROOT),
                        cell.name(),
                        Numbers.value(trend.ratePerStep()))
                .replace(' ', NO_BREAK_SPACE))));
        return String.join("  ", verdicts);
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
