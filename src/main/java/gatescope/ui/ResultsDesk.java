package gatescope.ui;

import gatescope.lab.LabState;
import gatescope.lab.Results;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Gets the results of states: at once while that is little work, else from another thread, one request at a time. While one is
 * under way nothing else is asked for, and afterwards only the newest state is: what came in between is never computed. What is
 * shown is always a state together with its own results, and never one that is older than what was shown before. Lives on the
 * toolkit's thread.
 */
final class ResultsDesk {
    /** About what is done within two milliseconds, as timesteps × parameters; see the benchmark of a dragged slider. */
    static final long LITTLE_WORK = 1_000_000;

    private final Executor executor;
    private Shown shown;
    private @Nullable Request request;

    /** A state and its results. */
    record Shown(LabState state, Results results) {}

    /** What was asked for last, and what will come of it. */
    private record Request(LabState state, CompletableFuture<Results> results) {
        /** What was computed for another scenario is of no use any more. */
        boolean isOfUse(LabState present) {
            return state.scenario().equals(present.scenario());
        }
    }

    /**
     * @param first the first state, whose results are there at once
     * @param executor does what is too much for the toolkit's thread
     */
    ResultsDesk(LabState first, Executor executor) {
        this.executor = executor;
        shown = new Shown(first, Results.of(first));
    }

    /** What can be shown now. */
    Shown shown() {
        return shown;
    }

    /** Whether results came that were not shown yet. */
    boolean isBack() {
        return request != null && request.results().isDone();
    }

    /**
     * Brings what is shown as near to a state as it can be now: to the state itself, or to one before it, and then its results
     * come later.
     */
    void follow(LabState state) {
        Request open = request;
        if (open != null && !open.isOfUse(state)) {
            request = null;
        } else if (open != null && open.results().isDone()) {
            // Forgotten first: a request that failed is told of once, and not at every frame.
            request = null;
            show(open.state(), open.results().join());
        }
        Results known = shown.results();
        if (known.isOf(state)) {
            show(state, known);
        } else if (Results.work(state, known) <= LITTLE_WORK) {
            show(state, Results.of(state, known));
        } else if (request == null) {
            CompletableFuture<Results> results =
                    CompletableFuture.supplyAsync(() -> Results.of(state, known), executor);
            request = new Request(state, results);
            if (results.isDone()) {
                show(state, results.join());
            }
        }
    }

    /** Whatever is still under way is older, and will not be shown. */
    private void show(LabState state, Results results) {
        shown = new Shown(state, results);
        request = null;
    }
}
