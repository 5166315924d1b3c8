package gatescope.benchmark;

import gatescope.train.BadSettingException;
import gatescope.train.Dataset;
import gatescope.train.ImageRows;
import gatescope.train.Recipe;
import gatescope.train.SeedResult;
import gatescope.train.SeedRuns;
import gatescope.train.TrainingData;
import gatescope.train.TrainingRun;
import gatescope.train.TrainingScenario;
import gatescope.train.Workers;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What training costs. Budgets: the article's 100 epochs 5 ms, 200 seeds of it 1 s on two cores; a step of 128 units × 128
 * images of 28 rows 150 ms on two cores.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class TrainBenchmark {
    private static final int STEPS = 1_000_000;
    private static final int IMAGES = 128;

    private TrainingData article;
    private TrainingRun stockOne;
    private TrainingRun stockThirtyTwo;
    private TrainingRun digitsOneThread;
    private TrainingRun digits;

    /** Builds the trainings; those of single steps go on without end. */
    @Setup
    public void build() throws BadSettingException {
        article = TrainingScenario.FIBONACCI_ARTICLE.data(TrainingScenario.FIBONACCI_ARTICLE.recipe());
        stockOne = stock("1");
        stockThirtyTwo = stock("32");
        Workers all = Workers.of(ForkJoinPool.commonPool());
        Recipe recipe = Recipe.of("units=128 loss=cross_entropy batch=full learning_rate=0.0001 epochs=" + STEPS);
        digitsOneThread = TrainingRun.of(recipe, images(), Workers.caller());
        digits = TrainingRun.of(recipe, images(), all);
    }

    private static TrainingRun stock(String batch) throws BadSettingException {
        Recipe recipe = TrainingScenario.STOCK_PRICES.recipe().with("batch", batch).with("epochs", Integer.toString(STEPS));
        return TrainingRun.of(recipe, TrainingScenario.STOCK_PRICES.data(recipe), Workers.caller());
    }

    private static TrainingData images() {
        SplittableRandom random = new SplittableRandom(1);
        Dataset data = ImageRows.of(
                random.doubles(IMAGES * 28L * 28, 0, 1).toArray(), 28, 28, random.ints(IMAGES, 0, 10).toArray());
        return TrainingData.of(data, 10, true);
    }

    /** The article's 100 epochs, first weights and buffers included. */
    @Benchmark
    public Object articleHundredEpochs() {
        TrainingRun run = TrainingRun.of(TrainingScenario.FIBONACCI_ARTICLE.recipe(), article, Workers.caller());
        return run.run(epoch -> {});
    }

    /** 200 seeds of it on all cores. */
    @Benchmark
    public List<SeedResult> articleTwoHundredSeeds() {
        return new SeedRuns(TrainingScenario.FIBONACCI_ARTICLE.recipe(), article)
                .run(1, 200, Workers.of(ForkJoinPool.commonPool()), done -> {}, () -> false);
    }

    /** An update of LSTM(32) by one window of 10 prices. */
    @Benchmark
    public boolean stockStepBatchOne() {
        return stockOne.update();
    }

    /** An update of LSTM(32) by 32 windows of 10 prices. */
    @Benchmark
    public boolean stockStepBatchThirtyTwo() {
        return stockThirtyTwo.update();
    }

    /** An update of LSTM(128) by 128 images, one thread. */
    @Benchmark
    public boolean digitsStepOneThread() {
        return digitsOneThread.update();
    }

    /** The same on all cores. */
    @Benchmark
    public boolean digitsStep() {
        return digits.update();
    }
}
