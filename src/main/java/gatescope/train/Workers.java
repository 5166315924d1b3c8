package gatescope.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntConsumer;

/**
 * Who does pieces of work: the caller, and the threads of an executor that is given from outside. Which thread does which
 * piece is open; whoever uses this keeps the result of each piece apart and puts them together in order.
 */
public final class Workers {
    private static final Workers CALLER = new Workers(task -> {});

    private final Executor helpers;

    private Workers(Executor helpers) {
        this.helpers = helpers;
    }

    /** The caller alone. */
    public static Workers caller() {
        return CALLER;
    }

    /** The caller, and whoever else the executor sends. */
    public static Workers of(Executor helpers) {
        return new Workers(helpers);
    }

    /**
     * Does every piece and returns when all are done. The caller takes each piece that nobody has begun, so that it is done even
     * when the executor never comes to it.
     *
     * @param work called with each number from 0, by several threads at once
     * @throws RuntimeException the first one that a piece ended with, in the order of the pieces
     */
    public void each(int pieces, IntConsumer work) {
        if (pieces == 1 || this == CALLER) {
            for (int piece = 0; piece < pieces; piece++) {
                work.accept(piece);
            }
            return;
        }
        List<FutureTask<Boolean>> tasks = new ArrayList<>();
        for (int piece = 0; piece < pieces; piece++) {
            int number = piece;
            tasks.add(new FutureTask<>(() -> work.accept(number), true));
        }
        // The last pieces first: the caller begins with the first ones.
        for (int piece = pieces - 1; piece > 0; piece--) {
            if (!send(tasks.get(piece))) {
                break;
            }
        }
        tasks.forEach(FutureTask::run);
        tasks.forEach(Workers::await);
    }

    /** An executor that takes no more work leaves it to the caller. */
    private boolean send(Runnable task) {
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
