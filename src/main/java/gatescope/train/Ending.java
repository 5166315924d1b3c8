package gatescope.train;

import gatescope.engine.ParameterBlock;

/** How a training stands. */
public sealed interface Ending {
    /** It goes on. */
    record NotYet() implements Ending {}

    /** All its epochs are done. */
    record Complete() implements Ending {}

    /**
     * The loss did not become smaller for as many epochs as the patience.
     *
     * @param best the epoch with the smallest loss, from 1, whose weights are the result
     */
    record Stopped(int best) implements Ending {}

    /**
     * It left the finite numbers, or its loss grew beyond all measure. The weights before this epoch are kept.
     *
     * @param epoch from 1
     * @param update within the epoch, from 1
     * @param block the matrix or vector with the first parameter, in their order, whose gradient or value is not finite; where all
     *     are finite, the one with the largest parameter
     * @param row from 0
     * @param column from 0
     * @param value that gradient or parameter
     * @param loss of that update
     */
    record Diverged(int epoch, int update, ParameterBlock block, int row, int column, double value, double loss)
            implements Ending {
        /** The parameter's name, counted from 1: g.W[2][1], f.b[3]. */
        public String parameter() {
            String name = block.gate() + "." + block.kind() + "[" + (row + 1) + "]";
            return block.isVector() ? name : name + "[" + (column + 1) + "]";
        }
    }
}
