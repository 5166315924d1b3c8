package gatescope.ui;

import gatescope.diagram.Numbers;
import gatescope.lab.CellKind;
import gatescope.lab.Messages;
import gatescope.lab.PredictionReport.OfPart;
import gatescope.lab.PredictionReport.Said;
import gatescope.lab.Predictor;
import gatescope.train.Metrics;
import java.text.ListFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Who predicts best, in words; also where it is somebody who has learned nothing. */
final class MetricsWords {
    /** From here on per cents are written with an exponent. */
    private static final double LARGEST_PERCENT = 1e5;

    private final Messages texts;
    private final HeldEpochs.Of held;

    /** @param held which epoch the models are that are compared with */
    MetricsWords(Messages texts, HeldEpochs.Of held) {
        this.held = held;
        this.texts = texts;
    }

    /** Who it is. */
    String name(Predictor predictor) {
        return switch (predictor) {
            case Predictor.Present present -> present.cell().name();
            case Predictor.Held before -> held.name(texts, before.cell());
            case Predictor.Naive naive ->
                texts.text("baseline." + naive.baseline().name().toLowerCase(Locale.ROOT));
        };
    }

    /** Who it is in a table, and where it has not learned what is learned here, that too. */
    String name(Predictor predictor, Set<CellKind> trained) {
        return isUntrained(predictor, trained) ? texts.text("metrics.untrained", name(predictor)) : name(predictor);
    }

    private static boolean isUntrained(Predictor predictor, Set<CellKind> trained) {
        return predictor instanceof Predictor.Present present && !trained.contains(present.cell());
    }

    /** Those who can win: all but the cells that are not trained. */
    static List<Predictor> judged(OfPart part, Set<CellKind> trained) {
        return part.said().keySet().stream().filter(one -> !isUntrained(one, trained)).toList();
    }

    /** A share in per cent, with two digits after the point; a very large one with an exponent. */
    static String share(double value) {
        if (!Double.isFinite(value)) {
            return Numbers.value(value);
        }
        double percent = 100 * value;
        String number = Math.abs(percent) < LARGEST_PERCENT ? String.format(Locale.ROOT, "%.2f", percent) : Numbers.value(percent);
        return number + "\u00a0%";
    }

    /** Who wins on a part, of those who can; empty where nobody said anything. */
    String winner(OfPart part, Set<CellKind> trained) {
        List<Predictor> judged = judged(part, trained);
        Optional<Metrics> any =
                part.said().values().stream().map(Said::metrics).findFirst();
        if (any.isEmpty()) {
            return "";
        }
        String where = texts.text("metrics.on." + part.kind().fileName());
        if (any.get() instanceof Metrics.OfClasses) {
            return sentence(where, texts.text("metrics.accuracy"), part, judged, said -> -accuracy(said), said -> share(accuracy(said)));
        }
        Optional<Predictor> byMae = best(part, judged, MetricsWords::mae);
        Optional<Predictor> byRelative = best(part, judged, MetricsWords::relative);
        String first = sentence(where, texts.text("metrics.mae.long"), part, judged, MetricsWords::mae, said -> Numbers.value(mae(said)));
        boolean same = byMae.isPresent() && bests(part, judged, MetricsWords::relative).contains(byMae.get());
        if (byRelative.isEmpty() || same) {
            return first;
        }
        return first + " "
                + texts.text(
                        "metrics.but",
                        name(byRelative.get()),
                        share(relative(part.by(byRelative.get()))));
    }

    private String sentence(
            String where,
            String measure,
            OfPart part,
            List<Predictor> judged,
            ToDoubleFunction<Said> badness,
            Function<Said, String> number) {
        Optional<Predictor> winner = best(part, judged, badness);
        if (winner.isEmpty()) {
            return texts.text("metrics.nobody", where);
        }
        List<Predictor> equal = bests(part, judged, badness);
        if (equal.size() > 1) {
            String names = ListFormat.getInstance(texts.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                    .format(equal.stream().map(one -> texts.text("metrics.tie.name", name(one))).toList());
            return texts.text("metrics.tie", where, names, measure, number.apply(part.by(winner.get())));
        }
        boolean learned = !(winner.get() instanceof Predictor.Naive);
        List<Predictor> others = judged.stream()
                .filter(other -> (other instanceof Predictor.Naive) == learned)
                .toList();
        Optional<Predictor> second = best(part, others, badness);
        String first = number.apply(part.by(winner.get()));
        if (second.isEmpty() && !learned) {
            return texts.text("metrics.wins.untrained", where, name(winner.get()), measure, first);
        }
        if (second.isEmpty()) {
            return texts.text("metrics.wins.alone", where, name(winner.get()), measure, first);
        }
        return texts.text(
                learned ? "metrics.wins.learned" : "metrics.wins.naive",
                where,
                name(winner.get()),
                measure,
                first,
                name(second.get()),
                number.apply(part.by(second.get())));
    }

    /** All of some who have the smallest number; nobody where nobody's is finite. */
    static List<Predictor> bests(OfPart part, List<Predictor> among, ToDoubleFunction<Said> badness) {
        Optional<Predictor> first = best(part, among, badness);
        double least = first.map(one -> badness.applyAsDouble(part.by(one))).orElse(Double.NaN);
        return part.said().keySet().stream()
                .filter(one -> among.contains(one) && badness.applyAsDouble(part.by(one)) == least)
                .toList();
    }

    /** The first one of some with the smallest number; empty where nobody's is finite. */
    static Optional<Predictor> best(OfPart part, List<Predictor> among, ToDoubleFunction<Said> badness) {
        Predictor best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Map.Entry<Predictor, Said> entry : part.said().entrySet()) {
            double bad = badness.applyAsDouble(entry.getValue());
            // The first of several; nobody's whose numbers left the finite ones.
            if (among.contains(entry.getKey()) && bad < least) {
                least = bad;
                best = entry.getKey();
            }
        }
        return Optional.ofNullable(best);
    }

    private static double mae(Said said) {
        return said.metrics() instanceof Metrics.OfNumbers numbers ? numbers.errors().mae() : Double.NaN;
    }

    private static double relative(Said said) {
        return said.metrics() instanceof Metrics.OfNumbers numbers ? numbers.errors().relative() : Double.NaN;
    }

    private static double accuracy(Said said) {
        return said.metrics() instanceof Metrics.OfClasses classes ? classes.confusion().accuracy() : Double.NaN;
    }
}
