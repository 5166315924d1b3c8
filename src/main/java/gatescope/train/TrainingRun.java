package gatescope.train;

import gatescope.engine.Model;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * One training on its way, an update or an epoch at a time. The same model, data, settings and seed give the same numbers to
 * the bit, whatever the threads. Whoever stops calling has cancelled it: {@link #model} is that of the last whole epoch. Not for
 * two threads at once.
 */
public final class TrainingRun {
    private final Learning learning;
    private final ChunkedRuns runs;
    private final Optional<ChunkedRuns> validation;
    private final Optimiser optimiser;
    private final SplittableRandom random;
    private final Model start;
    private final DivergenceCheck check;
    private final double[] weights;
    private final double[] gradient;
    private final int[] order;
    private final double[] norms;
    private final int batch;
    private boolean measuring;

    private final Epoch first;
    private Epoch last;
    private Epoch best;
    private Ending ending = new Ending.NotYet();
    private int updates;
    private double lossSum;

    /**
     * A training before its first update.
     *
     * @param start the first weights
     * @param seed of the order of the samples, where they are shuffled
     */
    public TrainingRun(Model start, TrainingData data, Learning learning, long seed, Workers workers) {
        Dataset samples = data.train().data();
        this.start = start;
        this.learning = learning;
        this.runs = new ChunkedRuns(start, samples, learning.loss(), workers);
        this.validation = data.validation()
                .map(part -> new ChunkedRuns(start, part.data(), learning.loss(), workers));
        this.optimiser = learning.optimiser().start(start.network().parameterCount());
        this.random = new SplittableRandom(seed);
        this.check = new DivergenceCheck(start.network());
        this.weights = start.parameters();
        this.gradient = new double[weights.length];
        this.order = learning.shuffle() ? runs.inOrder().clone() : runs.inOrder();
        this.batch = learning.batch() == 0 ? samples.size() : Math.min(learning.batch(), samples.size());
        this.norms = new double[(samples.size() + batch - 1) / batch];
        // Early stopping compares weights; where there is no validation it needs their loss in training.
        this.measuring = learning.patience() > 0 && validation.isEmpty();
        this.first = new Epoch(0, start, Double.NaN, OptionalDouble.empty(), validationLoss(), Doubles.NONE);
        this.last = first;
        this.best = first;
    }

    /** A training of a recipe: its first weights and its order of samples come from its seed. */
    public static TrainingRun of(Recipe recipe, TrainingData data, Workers workers) {
        Model start = recipe.cell().start(data.train().data().inputs(), data.outputs(), recipe.seed());
        return new TrainingRun(start, data, recipe.learning(), recipe.seed(), workers);
    }

    /**
     * From the next epoch on the loss of training is measured after every epoch as well, with the weights that validation is measured
     * with. It takes about a third of an epoch, and changes nothing about the training.
     */
    public void measureTraining() {
        measuring = true;
    }

    /**
     * Lets go of what only the next update needs, which is made again then: copies of the samples side by side, and the buffers of
     * runs. It changes nothing about the training.
     */
    public void rest() {
        runs.letGo();
        validation.ifPresent(ChunkedRuns::letGo);
    }

    /** How it stands. */
    public Ending ending() {
        return ending;
    }

    /** The last whole epoch, or the beginning. */
    public Epoch last() {
        return last;
    }

    /**
     * The beginning with its loss: that of all training samples with the first weights. It takes about a third of an epoch, and
     * changes nothing about the training.
     */
    public Epoch beginning() {
        double loss = runs.loss(start.parameters());
        return new Epoch(0, start, loss, OptionalDouble.of(loss), first.validationLoss(), Doubles.NONE);
    }

    /** The loss of all training samples with the weights after the last epoch. It takes about a third of an epoch, where it is not known yet. */
    public double trainingLoss() {
        return last.trainingLoss().orElseGet(() -> runs.loss(last.model().parameters()));
    }

    /** How many updates an epoch has. */
    public int updatesPerEpoch() {
        return norms.length;
    }

    /** How many updates of the next epoch are done. */
    public int updates() {
        return updates;
    }

    /** The result so far: the weights of the last whole epoch; where it was stopped early, those of its best one. */
    public Model model() {
        return ending instanceof Ending.Stopped ? best.model() : last.model();
    }

    /**
     * Goes on by one update.
     *
     * @return whether it ended an epoch, or the training
     */
    public boolean update() {
        if (!(ending instanceof Ending.NotYet)) {
            return true;
        }
        if (updates == 0) {
            beginEpoch();
        }
        int from = updates * batch;
        int to = Math.min(from + batch, order.length);
        double loss = runs.gradient(weights, order, from, to, gradient);
        double norm = Clipping.norm(gradient);
        norms[updates] = norm;
        lossSum += learning.loss().isMean() ? loss * (to - from) / order.length : loss;
        updates++;
        if (!Double.isFinite(loss) || !Double.isFinite(norm)) {
            ending = check.at(last.number() + 1, updates, gradient, loss);
            return true;
        }
        adjust(norm);
        double factor = learning.schedule().factor(last.number(), learning.epochs());
        optimiser.update(weights, gradient, learning.learningRate() * factor);
        if (updates < norms.length) {
            return false;
        }
        endEpoch();
        return true;
    }

    /**
     * Goes on to the end of an epoch.
     *
     * @return the epoch; empty when the training has ended before
     */
    public Optional<Epoch> epoch() {
        int before = last.number();
        boolean ended = false;
        while (!ended) {
            ended = update();
        }
        return last.number() > before ? Optional.of(last) : Optional.empty();
    }

    /** Goes on to the end of the training, and tells of every epoch. */
    public Ending run(Consumer<Epoch> each) {
        while (ending instanceof Ending.NotYet) {
            epoch().ifPresent(each);
        }
        return ending;
    }

    private void beginEpoch() {
        lossSum = 0;
        if (learning.shuffle()) {
            for (int k = order.length - 1; k > 0; k--) {
                int other = random.nextInt(k + 1);
                int sample = order[k];
                order[k] = order[other];
                order[other] = sample;
            }
        }
    }

    private void endEpoch() {
        int number = last.number() + 1;
        Optional<Ending> divergence = check.afterEpoch(number, updates, weights, lossSum);
        updates = 0;
        if (divergence.isPresent()) {
            ending = divergence.get();
            return;
        }
        OptionalDouble measured = measuring ? OptionalDouble.of(runs.loss(weights)) : OptionalDouble.empty();
        last = new Epoch(
                number, start.withParameters(weights), lossSum, measured, validationLoss(), Doubles.of(norms));
        if (number == 1 || last.judged() < best.judged()) {
            best = last;
        }
        if (number >= learning.epochs()) {
            ending = new Ending.Complete();
        } else if (learning.patience() > 0 && number - best.number() >= learning.patience()) {
            ending = new Ending.Stopped(best.number());
        }
    }

    private OptionalDouble validationLoss() {
        return validation.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(validation.get().loss(weights));
    }

    private void adjust(double norm) {
        double factor = Clipping.factor(norm, learning.clipNorm());
        double l2 = learning.l2();
        if (factor == 1 && l2 == 0) {
            return;
        }
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] = factor * gradient[k] + l2 * weights[k];
        }
    }
}
