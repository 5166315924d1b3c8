package gatescope.train;

import gatescope.data.Fibonacci;
import gatescope.data.SyntheticPrices;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be trained by name: the data, and the recipe that it comes with. */
public enum TrainingScenario {
    /** The first twelve Fibonacci numbers as one sequence; the next number is wanted at every step. */
    FIBONACCI("loss=half_sse_all learning_rate=0.02 schedule=cosine epochs=6000 batch=full shuffle=false") {
        @Override
        public TrainingData data(Recipe recipe) {
            return WholeSequence.of(FibonacciSteps.read(), FibonacciSteps.wanted(), FibonacciSteps.scaling());
        }
    },
    /** The published experiment: windows of 3 of the first 30 numbers, LSTM(4, relu), as Keras begins and trains it. */
    FIBONACCI_ARTICLE(
            TrainingScenario::article,
            "activation=relu initialiser=keras window=3 split=10/5/15 loss=mae epsilon=1e-7 batch=10 epochs=100"
                    + " shuffle=false"),
    /**
     * The same numbers, split, LSTM(4) and 100 epochs, but every window divided by its last number, and tanh: only ratios are left
     * to be learned, and these stay within the range of training. All of the seeds 1 to 200 reach the 2.75 % of the article.
     */
    FIBONACCI_RATIOS(
            TrainingScenario::article,
            "activation=tanh scaling=last initialiser=keras window=3 split=10/5/15 loss=mae epsilon=1e-7 batch=10"
                    + " epochs=100 shuffle=false"),
    /** Company X: what came twice comes again. */
    MARKET_RULE("cell=rnn units=1 learning_rate=0.05 epochs=500 batch=full shuffle=false") {
        @Override
        public TrainingData data(Recipe recipe) {
            return MarketRule.data();
        }
    },
    /** To recall the first input after a delay; the gates that keep begin nearly open. */
    REMEMBER_FIRST("delay=60 units=8 forget_bias=4 update_bias=4 learning_rate=0.01 epochs=100 clip_norm=1") {
        @Override
        public TrainingData data(Recipe recipe) {
            return RememberFirst.data(recipe.data().delay());
        }
    },
    /** Closing prices of a share that does not exist. */
    STOCK_PRICES(
            SyntheticPrices::closes, "units=32 learning_rate=0.001 scaling=minmax window=10 split=80/20 batch=1 epochs=20"),
    /** Digits of 28 rows of 28 pixels, a row at a timestep; which digit it was is wanted after the last row. */
    DIGITS_BY_ROWS(
            "units=128 loss=cross_entropy learning_rate=0.003 schedule=cosine batch=64 epochs=4 clip_norm=1") {
        @Override
        public TrainingData data(Recipe recipe) {
            return DigitRows.data(DigitRows.TRAIN, DigitRows.TEST);
        }

        @Override
        public TrainingData preview(Recipe recipe) {
            return DigitRows.data(DIGITS_SHOWN, DIGITS_SHOWN);
        }
    };

    /** How many digits there are to look at before the others are drawn. */
    private static final int DIGITS_SHOWN = 20;

    private static final int ARTICLE = 30;

    private final @Nullable Supplier<double[]> series;
    private final Recipe recipe;

    /** Samples of its own. */
    TrainingScenario(String changes) {
        this(null, changes);
    }

    /** A series that is cut into windows. */
    TrainingScenario(@Nullable Supplier<double[]> series, String changes) {
        this.series = series;
        this.recipe = Recipe.of(changes);
    }

    private static double[] article() {
        return Fibonacci.numbers(0, ARTICLE);
    }

    /** The recipe that it comes with. */
    public Recipe recipe() {
        return recipe;
    }

    /**
     * The samples, as a recipe wants them.
     *
     * @throws BadSettingException if they cannot be made so
     */
    public TrainingData data(Recipe chosen) throws BadSettingException {
        if (series == null) {
            throw new IllegalStateException(this + " has samples of its own");
        }
        return Windows.of(series.get(), chosen.data());
    }

    /** Whether it is a series that is scaled, cut into windows and split as the recipe says. */
    public boolean isCut() {
        return series != null;
    }

    /**
     * Samples of the same kind, few where all of them would take long: to begin with.
     *
     * @throws BadSettingException if they cannot be made so
     */
    public TrainingData preview(Recipe chosen) throws BadSettingException {
        return data(chosen);
    }

    /** The name on the command line: fibonacci-article, … */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All names. */
    public static List<String> names() {
        return Arrays.stream(values()).map(TrainingScenario::fileName).toList();
    }

    /** The scenario of a name, where there is one. */
    public static Optional<TrainingScenario> named(String name) {
        return Arrays.stream(values()).filter(scenario -> scenario.fileName().equals(name)).findFirst();
    }
}
