package gatescope.ui;

import gatescope.lab.Messages;
import gatescope.lab.SeedDesk;
import gatescope.lab.Source;
import gatescope.train.Doubles;
import gatescope.train.Metrics;
import gatescope.train.SeedResult;
import gatescope.train.SeedSummary;
import gatescope.train.TrainingScenario;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is said about many seeds. */
final class SeedsTexts {
    private static final Set<TrainingScenario> OF_THE_ARTICLE =
            Set.of(TrainingScenario.FIBONACCI_ARTICLE, TrainingScenario.FIBONACCI_RATIOS);
    private static final int LOWEST = 0;
    private static final int MEDIAN = 2;

    private final Messages texts;

    SeedsTexts(Messages texts) {
        this.texts = texts;
    }

    /** Whether the published experiment's error means something here. */
    static boolean isOfTheArticle(Source source) {
        return source instanceof Source.Named named && OF_THE_ARTICLE.contains(named.scenario());
    }

    /** An error, or a share, as the command line says it: 2.75 %. */
    String percent(double share) {
        return String.format(Locale.ROOT, "%.2f\u00a0%%", 100 * share);
    }

    /** Which error is shown of the seeds: see {@link SeedSummary#error}. */
    String axis(List<SeedResult> results) {
        boolean ofTest = results.stream().anyMatch(result -> result.test().isPresent());
        boolean classes = results.stream().anyMatch(result -> result.train() instanceof Metrics.OfClasses);
        if (classes) {
            return texts.text(ofTest ? "seeds.axis.classes.test" : "seeds.axis.classes.train");
        }
        return texts.text(ofTest ? "seeds.axis.test" : "seeds.axis.train");
    }

    /** What one seed came to. */
    String of(SeedResult result) {
        String seed = Long.toString(result.seed());
        String error = percent(SeedSummary.error(result));
        return texts.text(result.dead() ? "seeds.one.dead" : "seeds.one", seed, error, Integer.toString(result.epochs()));
    }

    /** What all of them came to. */
    String of(SeedDesk.Outcome outcome) {
        List<SeedResult> results = outcome.results();
        SeedSummary summary = SeedSummary.of(results);
        Doubles quantiles = summary.quantiles();
        String said = texts.text(
                "seeds.summary",
                Integer.toString(summary.seeds()),
                outcome.cell().name().toUpperCase(Locale.ROOT),
                percent(quantiles.get(MEDIAN)),
                percent(quantiles.get(LOWEST)),
                percent(quantiles.get(quantiles.size() - 1)));
        if (isOfTheArticle(outcome.training().source())) {
            said += " " + texts.text("seeds.summary.good", percent(summary.goodShare()), percent(SeedSummary.GOOD));
        }
        if (summary.dead() > 0) {
            said += " " + texts.text("seeds.summary.dead", Integer.toString(summary.dead()), Integer.toString(summary.diverged()));
        }
        if (results.size() < outcome.asked()) {
            said += " " + texts.text("seeds.summary.stopped", Integer.toString(results.size()), Integer.toString(outcome.asked()));
        }
        return said;
    }
}
