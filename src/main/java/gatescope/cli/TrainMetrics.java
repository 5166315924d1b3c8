package gatescope.cli;

import gatescope.engine.Model;
import gatescope.train.Baseline;
import gatescope.train.Metrics;
import gatescope.train.NeverLearned;
import gatescope.train.Part;
import gatescope.train.TrainingData;
import gatescope.train.Workers;
import java.util.Locale;
import java.util.Optional;

/**
 * How good a trained model is on every part of its data, and how these are said.
 *
 * @param dead whether it never learned, see {@link NeverLearned}
 */
record TrainMetrics(
        TrainingData data, Metrics train, Optional<Metrics> validation, Optional<Metrics> test, boolean dead) {
    static TrainMetrics of(Model model, TrainingData data, Workers workers) {
        Metrics train = of(model, data, data.train(), workers);
        return new TrainMetrics(
                data,
                train,
                data.validation().map(part -> of(model, data, part, workers)),
                data.test().map(part -> of(model, data, part, workers)),
                NeverLearned.of(data).isSo(train));
    }

    private static Metrics of(Model model, TrainingData data, Part part, Workers workers) {
        return Metrics.of(model, part, data.classes(), workers);
    }

    /** Says how good the model is on each part, and every baseline beside it on the last one. */
    void say(Console console) {
        say(console, console.text("train.part.train"), train);
        validation.ifPresent(metrics -> say(console, console.text("train.part.validation"), metrics));
        test.ifPresent(metrics -> say(console, console.text("train.part.test"), metrics));
        String last = test.isPresent() ? "test" : validation.isPresent() ? "validation" : "train";
        Part part = data.test().or(data::validation).orElse(data.train());
        for (Baseline baseline : Baseline.of(data)) {
            String name = console.text("train.baseline." + baseline.name().toLowerCase(Locale.ROOT));
            String what = console.text("train.baseline", console.text("train.part." + last), name);
            say(console, what, baseline.metrics(data.train(), part, data.outputs()));
        }
    }

    private static void say(Console console, String what, Metrics metrics) {
        switch (metrics) {
            case Metrics.OfNumbers numbers ->
                console.say(
                        "train.numbers",
                        what,
                        number(numbers.errors().mae()),
                        number(numbers.errors().rmse()),
                        percent(numbers.errors().relative()));
            case Metrics.OfClasses classes ->
                console.say("train.classes", what, percent(classes.confusion().accuracy()));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    /** A share as it is said, with a point in every language, as in the window: 2.75 %. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
