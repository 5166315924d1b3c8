package gatescope.engine;

import java.util.Arrays;
import java.util.List;

/**
 * Copies of a network's larger matrices and of their gradients, every row an array of its own, as {@link BlockedProduct} wants
 * them, and room for the rows of what is multiplied with them. Belongs to one {@link Pass}; matrices are known by their place among
 * {@link Network#blocks}.
 */
final class MatrixRows {
    private static final double[][] NONE = {};

    /** So many rows are transposed together: what they have in one column fills a line of the cache. */
    private static final int TILE = 8;

    private final List<ParameterBlock> blocks;
    private final double[][][] plain;
    private final double[][][] transposed;
    private final double[][][] gradients;

    /** As many rows as sequences run side by side, each long enough for every value of a timestep. */
    final double[][] left;

    /** As {@link #left}. */
    final double[][] right;

    /**
     * @param batch how many sequences run side by side
     * @param forward whether there is a forward pass
     * @param backward whether there is a backward pass
     * @param learning whether it gives the gradients of the parameters as well
     */
    MatrixRows(Network network, int batch, boolean forward, boolean backward, boolean learning) {
        this.blocks = network.blocks();
        this.plain = new double[blocks.size()][][];
        this.transposed = new double[blocks.size()][][];
        this.gradients = new double[blocks.size()][][];
        int widest = 0;
        for (int index = 0; index < blocks.size(); index++) {
            ParameterBlock block = blocks.get(index);
            int rows = block.rows();
            int columns = block.columns();
            boolean wide = columns >= BlockedProduct.LEAST_COLUMNS;
            boolean high = rows >= BlockedProduct.LEAST_COLUMNS;
            boolean matrix = !block.isVector();
            plain[index] = backward && matrix && wide ? new double[rows][columns] : NONE;
            transposed[index] = forward && matrix && high ? new double[columns][rows] : NONE;
            gradients[index] = learning && (wide || high) ? gradient(rows, columns) : NONE;
            widest = wide || high ? Math.max(widest, Math.max(rows, columns)) : widest;
        }
        this.left = new double[widest == 0 ? 0 : batch][widest];
        this.right = new double[widest == 0 ? 0 : batch][widest];
    }

    /** The gradient of a matrix that is higher than wide is kept transposed: few long rows. */
    private static double[][] gradient(int rows, int columns) {
        return rows >= columns ? new double[columns][rows] : new double[rows][columns];
    }

    /** The rows of a matrix; none where it has too few columns. */
    double[][] plain(int matrix) {
        return plain[matrix];
    }

    /** The columns of a matrix; none where it has too few rows. */
    double[][] transposed(int matrix) {
        return transposed[matrix];
    }

    /** The rows of a matrix's gradient, its columns where {@link #isTransposed}; none for a small one. */
    double[][] gradient(int matrix) {
        return gradients[matrix];
    }

    /** Whether the gradient of a matrix is kept transposed. */
    boolean isTransposed(int matrix) {
        return blocks.get(matrix).rows() >= blocks.get(matrix).columns();
    }

    /** Takes the matrices from the parameters. */
    void load(double[] parameters) {
        for (int index = 0; index < blocks.size(); index++) {
            ParameterBlock block = blocks.get(index);
            for (int row = 0; row < plain[index].length; row++) {
                System.arraycopy(
                        parameters, block.offset() + row * block.columns(), plain[index][row], 0, block.columns());
            }
            transpose(parameters, block, transposed[index]);
        }
    }

    /** Makes all gradients zero. */
    void clearGradients() {
        for (double[][] rows : gradients) {
            for (double[] row : rows) {
                Arrays.fill(row, 0);
            }
        }
    }

    /** Writes the gradients of the larger matrices to where they stand among those of all parameters. */
    void collectGradients(double[] to) {
        for (int index = 0; index < blocks.size(); index++) {
            ParameterBlock block = blocks.get(index);
            double[][] rows = gradients[index];
            if (isTransposed(index)) {
                transposeBack(rows, block, to);
                continue;
            }
            for (int k = 0; k < rows.length; k++) {
                System.arraycopy(rows[k], 0, to, block.offset() + k * block.columns(), block.columns());
            }
        }
    }

    /** Writes the columns of a block into rows of their own; none where there are no rows. */
    private static void transpose(double[] from, ParameterBlock block, double[][] to) {
        for (int first = 0; first < block.rows(); first += TILE) {
            int end = Math.min(first + TILE, block.rows());
            for (int column = 0; column < to.length; column++) {
                double[] line = to[column];
                for (int row = first; row < end; row++) {
                    line[row] = from[block.offset() + row * block.columns() + column];
                }
            }
        }
    }

    /** The other way round. */
    private static void transposeBack(double[][] from, ParameterBlock block, double[] to) {
        for (int first = 0; first < block.rows(); first += TILE) {
            int end = Math.min(first + TILE, block.rows());
            for (int column = 0; column < from.length; column++) {
                double[] line = from[column];
                for (int row = first; row < end; row++) {
                    to[block.offset() + row * block.columns() + column] = line[row];
                }
            }
        }
    }

    /** Takes rows that follow each other in an array. */
    static void copy(double[] from, int at, int count, int length, double[][] rows) {
        for (int k = 0; k < count; k++) {
            System.arraycopy(from, at + k * length, rows[k], 0, length);
        }
    }

    /** Writes rows to where they follow each other in an array. */
    static void copy(double[][] rows, int count, int length, double[] to, int at) {
        for (int k = 0; k < count; k++) {
            System.arraycopy(rows[k], 0, to, at + k * length, length);
        }
    }
}
