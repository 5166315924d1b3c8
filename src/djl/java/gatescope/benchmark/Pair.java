package gatescope.benchmark;

import java.util.function.IntToDoubleFunction;

/**
 * One piece of work in both programs.
 *
 * @param name what it is
 * @param wanted how many times as fast as libtorch we want to be, as a text
 * @param ourLoss our loss after so many updates from the first weights
 * @param torchLoss that of libtorch
 * @param ours the work
 * @param libtorch the same work
 */
record Pair(
        String name,
        String wanted,
        IntToDoubleFunction ourLoss,
        IntToDoubleFunction torchLoss,
        Runnable ours,
        Runnable libtorch) {
    /** Of the losses from the same weights. */
    private static final double SAME = 1e-12;

    /** Of the losses after updates: DJL's Adam takes its settings in float32, and adds ε before it corrects the bias. */
    private static final double SAME_PATH = 1e-3;

    private static final int UPDATES = 10;
    private static final long WARM_UP = 3_000_000_000L;
    private static final long ROUND = 200_000_000L;

    /**
     * Compares the losses before the first update and after some.
     *
     * @throws IllegalStateException if they differ
     */
    void check() {
        check(0, SAME);
        check(UPDATES, SAME_PATH);
    }

    private void check(int updates, double tolerance) {
        double our = ourLoss.applyAsDouble(updates);
        double their = torchLoss.applyAsDouble(updates);
        if (!(Math.abs(our - their) <= tolerance * Math.abs(their))) {
            throw new IllegalStateException(
                    name + ": after " + updates + " updates our loss is " + our + ", that of libtorch " + their);
        }
    }

    /** Warms both up and measures them in turns. */
    Medians measure(int rounds) {
        int ourRepeats = repeats(ours);
        int torchRepeats = repeats(libtorch);
        double[] our = new double[rounds];
        double[] their = new double[rounds];
        double ourProcessor = 0;
        double theirProcessor = 0;
        for (int round = 0; round < rounds; round++) {
            double begin = processorTime();
            our[round] = milliseconds(ours, ourRepeats);
            double between = processorTime();
            their[round] = milliseconds(libtorch, torchRepeats);
            ourProcessor += between - begin;
            theirProcessor += processorTime() - between;
        }
        return new Medians(
                our, their, ourProcessor / rounds / ourRepeats, theirProcessor / rounds / torchRepeats);
    }

    /** What all threads of this process have had of the processors, in milliseconds. */
    private static double processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
    }

    /** How often it fits into a round, once it is warm. */
    private static int repeats(Runnable work) {
        long begin = System.nanoTime();
        int warm = 0;
        while (warm < 3 || System.nanoTime() - begin < WARM_UP) {
            work.run();
            warm++;
        }
        double each = milliseconds(work, Math.max(1, warm / 20));
        return (int) Math.max(1, ROUND / 1e6 / each);
    }

    private static double milliseconds(Runnable work, int repeats) {
        long begin = System.nanoTime();
        for (int k = 0; k < repeats; k++) {
            work.run();
        }
        return (System.nanoTime() - begin) / 1e6 / repeats;
    }
}
