package gatescope.train;

import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.ParameterBlock;
import java.util.SplittableRandom;

/** First weights, from a seed: the same seed gives the same weights. */
public final class Initialisers {
    private static final String RECURRENT = "R";

    private final Network network;
    private final SplittableRandom random;
    private final double[] values;

    private Initialisers(Network network, long seed) {
        this.network = network;
        this.random = new SplittableRandom(seed);
        this.values = new double[network.parameterCount()];
    }

    /**
     * {@link Initialiser#GLOROT}, with 1 as the forget gate's bias, so that a new cell keeps its memory (Jozefowicz et al. 2015).
     */
    public static Model glorot(Network network, long seed) {
        return model(network, Initialiser.GLOROT, network.cell().name().equals("gru") ? 0 : 1, seed);
    }

    /**
     * First weights of a network; the initial states are zeros.
     *
     * @param keepBias the bias of the gate that keeps the old state: f of the LSTM, z of the GRU
     */
    public static Model model(Network network, Initialiser initialiser, double keepBias, long seed) {
        Initialisers drawing = new Initialisers(network, seed);
        drawing.fill(initialiser, keepBias);
        return new Model(network, drawing.values, new double[network.initialWidth()]);
    }

    private void fill(Initialiser initialiser, double keepBias) {
        String keeper = network.cell().name().equals("gru") ? "z" : "f";
        for (ParameterBlock block : network.blocks()) {
            if (block.kind().equals("b") && block.gate().equals(keeper)) {
                for (int k = 0; k < block.length(); k++) {
                    values[block.offset() + k] = keepBias;
                }
            } else if (!block.isVector() && initialiser != Initialiser.ZEROS) {
                fillMatrix(block, initialiser);
            }
        }
        if (initialiser == Initialiser.KERAS) {
            fillRecurrentTogether();
        }
    }

    private void fillMatrix(ParameterBlock block, Initialiser initialiser) {
        boolean recurrent = block.kind().equals(RECURRENT);
        if (recurrent && initialiser == Initialiser.ORTHOGONAL) {
            double[] matrix = orthonormalColumns(block.rows(), block.columns());
            System.arraycopy(matrix, 0, values, block.offset(), matrix.length);
        } else if (!recurrent || initialiser == Initialiser.GLOROT) {
            boolean together = initialiser == Initialiser.KERAS && !block.gate().equals(Network.HEAD);
            int rows = together ? block.rows() * network.cell().gateNames().size() : block.rows();
            double limit = Math.sqrt(6.0 / (rows + block.columns()));
            for (int k = 0; k < block.length(); k++) {
                values[block.offset() + k] = random.nextDouble(-limit, limit);
            }
        }
    }

    private void fillRecurrentTogether() {
        int hidden = network.hidden();
        double[] all = orthonormalColumns(network.cell().gateNames().size() * hidden, hidden);
        int gate = 0;
        for (ParameterBlock block : network.blocks()) {
            if (block.kind().equals(RECURRENT)) {
                System.arraycopy(all, gate * hidden * hidden, values, block.offset(), hidden * hidden);
                gate++;
            }
        }
    }

    /**
     * A matrix of normally distributed numbers made orthonormal column by column (Gram and Schmidt, gone through twice for
     * accuracy): uniform among all such matrices.
     *
     * @param rows at least as many as columns
     */
    private double[] orthonormalColumns(int rows, int columns) {
        double[] matrix = new double[rows * columns];
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                matrix[row * columns + column] = random.nextGaussian();
            }
            for (int pass = 0; pass < 2; pass++) {
                for (int before = 0; before < column; before++) {
                    double shared = dot(matrix, columns, column, before);
                    for (int row = 0; row < rows; row++) {
                        matrix[row * columns + column] -= shared * matrix[row * columns + before];
                    }
                }
                double norm = Math.sqrt(dot(matrix, columns, column, column));
                for (int row = 0; row < rows; row++) {
                    matrix[row * columns + column] /= norm;
                }
            }
        }
        return matrix;
    }

    private static double dot(double[] matrix, int columns, int one, int other) {
        double sum = 0;
        for (int from = 0; from < matrix.length; from += columns) {
            sum += matrix[from + one] * matrix[from + other];
        }
        return sum;
    }
}
