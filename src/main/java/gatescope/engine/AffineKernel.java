package gatescope.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * out = M₁ v₁ + M₂ v₂ + … + bias + addend. Backward, with δ the gradient of out: dv += Mᵀ δ, dM += δ vᵀ, dbias += δ,
 * daddend += δ.
 */
final class AffineKernel implements Kernel {
    /** A matrix of ones, whatever its size: its product with rows is their sum. */
    private static final double[] ONES = {1};

    private final Slot out;
    private final Slot[] sources;
    private final int[] matrices;
    private final int[] offsets;
    private final int bias;
    private final int biasOffset;
    private final @Nullable Slot addend;

    AffineKernel(Network network, int node, Node.Affine affine) {
        this.out = Slot.here(network, node);
        int products = affine.products().size();
        this.sources = new Slot[products];
        this.matrices = new int[products];
        this.offsets = new int[products];
        for (int p = 0; p < products; p++) {
            Node.Product product = affine.products().get(p);
            sources[p] = Slot.of(network, product.source());
            ParameterBlock block = network.block(affine.gate(), product.matrix());
            matrices[p] = network.blocks().indexOf(block);
            offsets[p] = block.offset();
        }
        String biasName = affine.bias();
        ParameterBlock biases = biasName == null ? null : network.block(affine.gate(), biasName);
        this.bias = biases == null ? -1 : network.blocks().indexOf(biases);
        this.biasOffset = biases == null ? -1 : biases.offset();
        Operand added = affine.addend();
        this.addend = added == null ? null : Slot.of(network, added);
    }

    @Override
    public void forward(Pass pass) {
        int units = out.units();
        int outAt = out.at(pass);
        for (int b = 0; b < pass.batch; b++) {
            int to = outAt + b * units;
            if (bias < 0) {
                Arrays.fill(pass.values, to, to + units, 0);
            } else {
                System.arraycopy(pass.parameters, biasOffset, pass.values, to, units);
            }
        }
        if (addend != null) {
            int from = addend.at(pass);
            for (int k = 0; k < units * pass.batch; k++) {
                pass.values[outAt + k] += pass.values[from + k];
            }
        }
        if (units >= BlockedProduct.LEAST_COLUMNS) {
            forwardInRows(pass, outAt);
            return;
        }
        for (int p = 0; p < sources.length; p++) {
            int inputs = sources[p].units();
            int from = sources[p].at(pass);
            for (int b = 0; b < pass.batch; b++) {
                Matrices.addProduct(
                        pass.parameters, offsets[p], units, inputs, pass.values, from + b * inputs, outAt + b * units);
            }
        }
    }

    private void forwardInRows(Pass pass, int outAt) {
        int units = out.units();
        double[][] sums = pass.matrices.left;
        MatrixRows.copy(pass.values, outAt, pass.batch, units, sums);
        for (int p = 0; p < sources.length; p++) {
            int inputs = sources[p].units();
            BlockedProduct.add(
                    pass.values, sources[p].at(pass), inputs, 1, pass.batch, inputs,
                    pass.matrices.transposed(matrices[p]), units, sums);
        }
        MatrixRows.copy(sums, pass.batch, units, pass.values, outAt);
    }

    @Override
    public void backward(Pass pass) {
        int deltas = out.gradientAt(pass);
        for (int p = 0; p < sources.length; p++) {
            if (!pass.rolling || !sources[p].isInput()) {
                toSource(pass, p, deltas);
            }
        }
        if (addend != null) {
            int to = addend.gradientAt(pass);
            for (int k = 0; k < out.units() * pass.batch; k++) {
                pass.gradients[to + k] += pass.gradients[deltas + k];
            }
        }
        if (pass.parameterGradients.length > 0) {
            toParameters(pass, deltas);
        }
    }

    private void toSource(Pass pass, int p, int deltas) {
        int units = out.units();
        int inputs = sources[p].units();
        int to = sources[p].gradientAt(pass);
        if (inputs >= BlockedProduct.LEAST_COLUMNS) {
            double[][] sums = pass.matrices.left;
            MatrixRows.copy(pass.gradients, to, pass.batch, inputs, sums);
            BlockedProduct.add(
                    pass.gradients, deltas, units, 1, pass.batch, units,
                    pass.matrices.plain(matrices[p]), inputs, sums);
            MatrixRows.copy(sums, pass.batch, inputs, pass.gradients, to);
            return;
        }
        for (int b = 0; b < pass.batch; b++) {
            Matrices.addTransposedProduct(
                    pass.parameters, offsets[p], units, inputs, pass.gradients, deltas + b * units, to + b * inputs);
        }
    }

    private void toParameters(Pass pass, int deltas) {
        int units = out.units();
        double[][] deltaRows = pass.matrices.right;
        boolean high = units >= BlockedProduct.LEAST_COLUMNS;
        if (high) {
            MatrixRows.copy(pass.gradients, deltas, pass.batch, units, deltaRows);
        }
        for (int p = 0; p < sources.length; p++) {
            toMatrix(pass, p, deltas);
        }
        if (bias >= 0 && high) {
            BlockedProduct.add(ONES, 0, 0, 0, 1, pass.batch, deltaRows, units, pass.matrices.gradient(bias));
        } else if (bias >= 0) {
            for (int b = 0; b < pass.batch; b++) {
                for (int row = 0; row < units; row++) {
                    pass.parameterGradients[biasOffset + row] += pass.gradients[deltas + b * units + row];
                }
            }
        }
    }

    private void toMatrix(Pass pass, int p, int deltas) {
        int units = out.units();
        int inputs = sources[p].units();
        int from = sources[p].at(pass);
        double[][] gradient = pass.matrices.gradient(matrices[p]);
        if (gradient.length > 0 && units >= inputs) {
            BlockedProduct.add(
                    pass.values, from, 1, inputs, inputs, pass.batch, pass.matrices.right, units, gradient);
        } else if (gradient.length > 0) {
            double[][] vectors = pass.matrices.left;
            MatrixRows.copy(pass.values, from, pass.batch, inputs, vectors);
            BlockedProduct.add(
                    pass.gradients, deltas, 1, units, units, pass.batch, vectors, inputs, gradient);
        } else {
            for (int b = 0; b < pass.batch; b++) {
                Matrices.addOuterProduct(
                        pass.gradients, deltas + b * units, units, pass.values, from + b * inputs, inputs,
                        pass.parameterGradients, offsets[p]);
            }
        }
    }
}
