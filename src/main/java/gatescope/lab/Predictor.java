package gatescope.lab;

import gatescope.train.Baseline;

/** Who makes predictions. */
public sealed interface Predictor {
    /** A cell with its present weights. */
    record Present(CellKind cell) implements Predictor {}

    /** A cell with the weights that are held to be compared with. */
    record Held(CellKind cell) implements Predictor {}

    /** Somebody who has learned nothing. */
    record Naive(Baseline baseline) implements Predictor {}
}
