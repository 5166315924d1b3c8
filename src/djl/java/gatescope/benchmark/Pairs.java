package gatescope.benchmark;

import gatescope.engine.Model;
import gatescope.train.BadSettingException;
import gatescope.train.Batch;
import gatescope.train.Dataset;
import gatescope.train.ImageRows;
import gatescope.train.Recipe;
import gatescope.train.SeedRuns;
import gatescope.train.TrainingData;
import gatescope.train.TrainingRun;
import gatescope.train.TrainingScenario;
import gatescope.train.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/** What is measured in both programs. */
final class Pairs {
    private static final int SEEDS = 200;
    private static final int IMAGES = 128;
    private static final String ENDLESS = "1000000";

    private Pairs() {}

    static List<Pair> all() throws BadSettingException {
        Recipe article = TrainingScenario.FIBONACCI_ARTICLE.recipe();
        TrainingData numbers = TrainingScenario.FIBONACCI_ARTICLE.data(article);
        Recipe tanh = article.with("activation", "tanh");
        List<Pair> pairs = new ArrayList<>();
        pairs.add(article("article, 100 epochs, tanh, fused LSTM", "5", tanh, numbers, true));
        pairs.add(article("article, 100 epochs, relu, operation by operation", "", article, numbers, false));
        pairs.add(seeds("article, 200 seeds, tanh, fused; ours on all cores", "", tanh, numbers));
        pairs.add(stock("stock step, LSTM(32), batch 1, fused LSTM", "1"));
        pairs.add(stock("stock step, LSTM(32), batch 32, fused LSTM", "32"));
        pairs.add(digits());
        return pairs;
    }

    private static Pair article(String name, String wanted, Recipe recipe, TrainingData data, boolean fused) {
        return new Pair(
                name, wanted,
                updates -> ourLoss(recipe, data, updates), updates -> torchLoss(recipe, data, fused, updates),
                () -> TrainingRun.of(recipe, data, Workers.caller()).run(epoch -> {}),
                () -> trainTorch(recipe, data, fused));
    }

    private static Pair seeds(String name, String wanted, Recipe recipe, TrainingData data) {
        Workers all = Workers.of(ForkJoinPool.commonPool());
        return new Pair(
                name, wanted,
                updates -> ourLoss(recipe, data, updates), updates -> torchLoss(recipe, data, true, updates),
                () -> new SeedRuns(recipe, data).run(1, SEEDS, all, done -> {}, () -> false),
                () -> IntStream.rangeClosed(1, SEEDS).forEach(seed -> trainTorch(recipe.withSeed(seed), data, true)));
    }

    private static Pair stock(String name, String batch) throws BadSettingException {
        Recipe recipe = TrainingScenario.STOCK_PRICES.recipe()
                .with("batch", batch).with("epochs", ENDLESS).with("shuffle", "false");
        Dataset data = TrainingScenario.STOCK_PRICES.data(recipe).train().data();
        return steps(name, "2", recipe, data, Integer.parseInt(batch), 1);
    }

    private static Pair digits() {
        SplittableRandom random = new SplittableRandom(1);
        Dataset images = ImageRows.of(
                random.doubles(IMAGES * 28L * 28, 0, 1).toArray(), 28, 28, random.ints(IMAGES, 0, 10).toArray());
        Recipe recipe = Recipe.of("units=128 loss=cross_entropy batch=full shuffle=false learning_rate=0.0001 epochs=" + ENDLESS);
        return steps("digits step, 28 × 28, LSTM(128), batch 128, fused", "1", recipe, images, IMAGES, 10);
    }

    /** Updates, the batches of the samples in turns; compared are those of the first batch alone. */
    private static Pair steps(String name, String wanted, Recipe recipe, Dataset data, int batch, int outputs) {
        boolean classes = outputs > 1;
        TrainingData first = TrainingData.of(data.slice(0, batch), outputs, classes);
        TrainingRun run = TrainingRun.of(recipe, TrainingData.of(data, outputs, classes), Workers.caller());
        List<Batch> batches = IntStream.range(0, data.size() / batch)
                .mapToObj(k -> data.batch(k * batch, (k + 1) * batch))
                .toList();
        Model start = recipe.cell().start(data.inputs(), outputs, recipe.seed());
        TorchTraining torch = new TorchTraining(start, batches, recipe.learning(), true);
        return new Pair(
                name, wanted,
                updates -> ourLoss(recipe, first, updates), updates -> torchLoss(recipe, first, true, updates),
                run::update, () -> torch.update(false));
    }

    private static double ourLoss(Recipe recipe, TrainingData data, int updates) {
        TrainingRun run = TrainingRun.of(recipe, data, Workers.caller());
        for (int k = 0; k <= updates; k++) {
            run.epoch();
        }
        return run.last().loss();
    }

    private static double torchLoss(Recipe recipe, TrainingData data, boolean fused, int updates) {
        try (TorchTraining torch = torch(recipe, data, fused)) {
            for (int k = 0; k < updates; k++) {
                torch.update(false);
            }
            return torch.update(true);
        }
    }

    private static TorchTraining torch(Recipe recipe, TrainingData data, boolean fused) {
        Dataset samples = data.train().data();
        Model start = recipe.cell().start(samples.inputs(), data.outputs(), recipe.seed());
        return new TorchTraining(start, List.of(samples.batch(0, samples.size())), recipe.learning(), fused);
    }

    private static void trainTorch(Recipe recipe, TrainingData data, boolean fused) {
        try (TorchTraining torch = torch(recipe, data, fused)) {
            for (int epoch = 0; epoch < recipe.learning().epochs(); epoch++) {
                torch.update(false);
            }
        }
    }
}
