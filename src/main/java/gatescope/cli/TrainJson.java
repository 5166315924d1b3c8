package gatescope.cli;

import gatescope.data.JsonOut;
import gatescope.engine.Model;
import gatescope.lab.ModelFile;
import gatescope.train.Baseline;
import gatescope.train.Confusion;
import gatescope.train.Errors;
import gatescope.train.History;
import gatescope.train.Metrics;
import gatescope.train.Part;
import gatescope.train.SeedResult;
import gatescope.train.SeedSummary;
import gatescope.train.TrainingData;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes what came of a training as one JSON object; what is not finite is null. */
final class TrainJson {
    private final JsonOut out;

    private TrainJson(JsonOut out) {
        this.out = out;
    }

    /** Writes one training: the loss of each epoch before its update, the gradient's norm of each update before clipping. */
    static void write(TrainMetrics metrics, History history, Model model, Writer writer) throws IOException {
        JsonOut.object(writer, out -> {
            TrainJson json = new TrainJson(out);
            out.vectorWithNulls("loss", history.losses().after(1).toArray());
            if (metrics.data().validation().isPresent()) {
                out.vectorWithNulls("validation_loss", history.validationLosses().after(1).toArray());
            }
            out.vectorWithNulls("grad_norm", history.gradientNorms().after(1).toArray());
            out.object("metrics", () -> json.writeParts(
                    Optional.of(metrics.train()), metrics.validation(), metrics.test()));
            out.truth("dead", metrics.dead());
            if (!Baseline.of(metrics.data()).isEmpty()) {
                out.object("baselines", () -> json.writeBaselines(metrics.data()));
            }
            out.object("model", () -> ModelFile.write(out, model));
        });
    }

    /** Writes what came of many seeds. */
    static void write(List<SeedResult> results, Writer writer) throws IOException {
        JsonOut.object(writer, out -> {
            TrainJson json = new TrainJson(out);
            out.list("runs", () -> {
                for (SeedResult result : results) {
                    out.object(() -> json.writeSeed(result));
                }
            });
            out.object("summary", () -> json.writeSummary(SeedSummary.of(results)));
        });
    }

    private void writeSeed(SeedResult result) throws IOException {
        out.whole("seed", result.seed());
        out.object("metrics", () -> writeParts(Optional.of(result.train()), result.validation(), result.test()));
        out.truth("dead", result.dead());
    }

    private void writeSummary(SeedSummary summary) throws IOException {
        out.whole("seeds", summary.seeds());
        out.object("error_quantiles", () -> {
            for (int k = 0; k < SeedSummary.LEVELS.size(); k++) {
                number(Math.round(100 * SeedSummary.LEVELS.get(k)) + "%", summary.quantiles().get(k));
            }
        });
        number("share_at_2.75%_or_better", summary.goodShare());
        out.whole("dead", summary.dead());
        out.whole("diverged", summary.diverged());
    }

    private void writeParts(Optional<Metrics> train, Optional<Metrics> validation, Optional<Metrics> test)
            throws IOException {
        writePart("train", train);
        writePart("validation", validation);
        writePart("test", test);
    }

    private void writePart(String name, Optional<Metrics> metrics) throws IOException {
        if (metrics.isPresent()) {
            out.object(name, () -> writeMetrics(metrics.get()));
        }
    }

    private void writeBaselines(TrainingData data) throws IOException {
        for (Baseline baseline : Baseline.of(data)) {
            out.object(baseline.name().toLowerCase(Locale.ROOT), () -> writeParts(
                    Optional.of(of(baseline, data, data.train())),
                    data.validation().map(part -> of(baseline, data, part)),
                    data.test().map(part -> of(baseline, data, part))));
        }
    }

    private static Metrics of(Baseline baseline, TrainingData data, Part part) {
        return baseline.metrics(data.train(), part, data.outputs());
    }

    private void writeMetrics(Metrics metrics) throws IOException {
        switch (metrics) {
            case Metrics.OfNumbers numbers -> {
                Errors errors = numbers.errors();
                number("mae", errors.mae());
                number("mse", errors.mse());
                number("rmse", errors.rmse());
                number("relative_error", errors.relative());
            }
            case Metrics.OfClasses classes -> {
                number("cross_entropy", classes.crossEntropy());
                number("accuracy", classes.confusion().accuracy());
                out.matrix("confusion", classes.confusion().classes(), counts(classes.confusion()));
            }
        }
    }

    private static double[] counts(Confusion confusion) {
        int classes = confusion.classes();
        double[] counts = new double[classes * classes];
        for (int k = 0; k < counts.length; k++) {
            counts[k] = confusion.count(k / classes, k % classes);
        }
        return counts;
    }

    private void number(String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            out.number(name, value);
        } else {
            out.nothing(name);
        }
    }
}
