package gatescope.train;

import gatescope.engine.Loss;
import gatescope.engine.LossGradient;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs of a model over the samples of a set, in chunks that several threads can take. How samples are chunked depends on
 * their number and size alone, and chunks are added up in order, so that the threads change no bit of any result. The buffers
 * are kept for the next run. Not for two threads at once from outside.
 */
final class ChunkedRuns {
    /** About how many multiplications of a forward run are worth a chunk of their own. */
    private static final long CHUNK_WORK = 1L << 22;

    private static final int MOST_CHUNKS = 8;
    /** About how many values the trace of one evaluated chunk may have. */
    private static final int EVALUATED_VALUES = 1 << 20;

    private static final int MOST_EVALUATED = 256;

    private final Model start;
    private final Dataset data;
    private final Loss loss;
    private final Workers workers;
    private final int[] inOrder;
    private final List<Map<Integer, LossGradient>> buffers = new ArrayList<>();
    private final Map<Long, Batch> kept = new HashMap<>();
    private final int evaluated;
    private final double[] losses;

    /** @param start the network and the initial states */
    ChunkedRuns(Model start, Dataset data, Loss loss, Workers workers) {
        this.start = start;
        this.data = data;
        this.loss = loss;
        this.workers = workers;
        this.inOrder = new int[data.size()];
        for (int k = 0; k < inOrder.length; k++) {
            inOrder[k] = k;
        }
        int fitting = EVALUATED_VALUES / data.timesteps() / start.network().timestepWidth();
        this.evaluated = Math.clamp(fitting, 1, Math.min(MOST_EVALUATED, data.size()));
        this.losses = new double[Math.max(MOST_CHUNKS, evaluatedChunks())];
        for (int lane = 0; lane < MOST_CHUNKS; lane++) {
            buffers.add(new HashMap<>());
        }
    }

    /** The samples as they stand in the set. */
    int[] inOrder() {
        return inOrder;
    }

    /**
     * The loss of some samples and its gradient.
     *
     * @param order numbers of samples
     * @param gradient written
     */
    double gradient(double[] weights, int[] order, int from, int to, double[] gradient) {
        int chunk = chunk(to - from, MOST_CHUNKS);
        int chunks = (to - from + chunk - 1) / chunk;
        workers.each(chunks, number -> {
            int first = from + number * chunk;
            int last = Math.min(first + chunk, to);
            Batch batch = batch(order, first, last);
            losses[number] = buffer(number, batch.size()).compute(weights, batch.x(), loss.against(batch.target()));
        });
        double sum = 0;
        Arrays.fill(gradient, 0);
        for (int number = 0; number < chunks; number++) {
            int size = Math.min(chunk, to - from - number * chunk);
            double share = loss.isMean() ? size / (double) (to - from) : 1;
            buffer(number, size).addTo(gradient, share);
            sum += share * losses[number];
        }
        return sum;
    }

    /** The loss of all samples. */
    double loss(double[] weights) {
        eachChunk(weights, (number, trace, batch) -> losses[number] =
                loss.against(batch.target()).evaluate(trace, (t, b, node, unit, derivative) -> {}));
        double sum = 0;
        for (int number = 0; number < evaluatedChunks(); number++) {
            int size = Math.min(evaluated, data.size() - number * evaluated);
            sum += (loss.isMean() ? size / (double) data.size() : 1) * losses[number];
        }
        return sum;
    }

    /** What the network says to every sample: samples × targetRows × outputs, at the last timesteps. */
    double[] outputs(double[] weights) {
        int outputs = start.network().units(start.network().outputNode());
        int rows = data.targetRows();
        double[] all = new double[data.size() * rows * outputs];
        eachChunk(weights, (number, trace, batch) -> {
            Network network = start.network();
            for (int b = 0; b < batch.size(); b++) {
                for (int row = 0; row < rows; row++) {
                    for (int k = 0; k < outputs; k++) {
                        int t = data.timesteps() - rows + row;
                        all[((number * evaluated + b) * rows + row) * outputs + k] =
                                trace.value(t, b, network.outputNode(), k);
                    }
                }
            }
        });
        return all;
    }

    /** Lets all buffers go, and the copies of the samples; they are made again when they are needed. */
    void letGo() {
        buffers.forEach(Map::clear);
        synchronized (kept) {
            kept.clear();
        }
    }

    private interface ChunkWork {
        void accept(int number, Trace trace, Batch batch);
    }

    /** Runs all samples forward, some side by side; a buffer serves one chunk after the other where there are few workers. */
    private void eachChunk(double[] weights, ChunkWork work) {
        for (int from = 0; from < evaluatedChunks(); from += MOST_CHUNKS) {
            int first = from;
            workers.each(Math.min(MOST_CHUNKS, evaluatedChunks() - from), lane -> {
                int number = first + lane;
                int end = Math.min((number + 1) * evaluated, data.size());
                Batch batch = batch(inOrder, number * evaluated, end);
                work.accept(number, buffer(lane, batch.size()).forward(weights, batch.x()), batch);
            });
        }
    }

    private int evaluatedChunks() {
        return (data.size() + evaluated - 1) / evaluated;
    }

    private int chunk(int samples, int most) {
        long work = (long) samples * data.timesteps() * start.network().parameterCount();
        int chunks = Math.clamp(work / CHUNK_WORK, 1, Math.min(samples, most));
        return (samples + chunks - 1) / chunks;
    }

    private LossGradient buffer(int lane, int size) {
        return buffers.get(lane).computeIfAbsent(size, batch -> new LossGradient(start, data.timesteps(), batch));
    }

    /** Samples side by side; those in order are kept, for they come again in every epoch. */
    private Batch batch(int[] order, int from, int to) {
        if (!Arrays.equals(order, from, to, inOrder, from, to)) {
            return data.batch(order, from, to);
        }
        synchronized (kept) {
            return kept.computeIfAbsent(((long) from << 32) | to, key -> data.batch(order, from, to));
        }
    }
}
