package gatescope.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Who does pieces of work: the caller, and the threads of an executor that is given from outside. Which thread does which
 * piece is open; whoever uses this keeps the result of each piece apart and puts them together in order.
 */
public final class Workers {
    private static final Workers CALLER = new Workers(null, Workers::atOnce);

    private final @Nullable Executor helpers;
    private final Runnable before;

    private Workers(@Nullable Executor helpers, Runnable before) {
        this.helpers = helpers;
        this.before = before;
    }

    /** The caller alone. */
    public static Workers caller() {
        return CALLER;
    }

    /** The caller, and whoever else the executor sends. */
    public static Workers of(Executor helpers) {
        return new Workers(helpers, Workers::atOnce);
    }

    /**
     * The same, where each piece waits for its turn first.
     *
     * @param turn returns when the thread that calls it may begin a piece; called by several threads at once
     */
    public Workers waitingFor(Runnable turn) {
        return new Workers(helpers, turn);
    }

    /** The caller alone, who waits for the same turns. */
    public Workers alone() {
        return new Workers(null, before);
    }

    /**
     * Does every piece and returns when all are done. The caller takes each piece that nobody has begun, so that it is done even
     * when the executor never comes to it.
     *
     * @param work called with each number from 0, by several threads at once
     * @throws RuntimeException the first one that a piece ended with, in the order of the pieces
     */
    public void each(int pieces, IntConsumer work) {
        Executor others = helpers;
        if (pieces == 1 || others == null) {
            for (int piece = 0; piece < pieces; piece++) {
                before.run();
                work.accept(piece);
            }
            return;
        }
        List<FutureTask<Boolean>> tasks = new ArrayList<>();
        for (int piece = 0; piece < pieces; piece++) {
            int number = piece;
            tasks.add(new FutureTask<>(() -> take(work, number), true));
        }
        // The last pieces first: the caller begins with the first ones.
        for (int piece = pieces - 1; piece > 0; piece--) {
            if (!send(others, tasks.get(piece))) {
                break;
            }
        }
        tasks.forEach(FutureTask::run);
        tasks.forEach(Workers::await);
    }

    private static void atOnce() {
        // Nobody waits for anything.
    }

    private void take(IntConsumer work, int number) {
        before.run();
        work.accept(number);
    }

    /** An executor that takes no more work leaves it to the caller. */
    private static boolean send(Executor helpers, Runnable task) {
        try {
            helpers.execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private static void await(FutureTask<Boolean> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return;
                } catch (InterruptedException e) {
                    // The piece writes to buffers that are used again, so that it must end first.
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
