package gatescope.engine;

import org.jspecify.annotations.Nullable;

/**
 * out = M₁ v₁ + M₂ v₂ + … + bias + addend. Backward, with δ the gradient of out: dv += Mᵀ δ, dM += δ vᵀ, dbias += δ,
 * daddend += δ.
 */
final class AffineKernel implements Kernel {
    private final Slot out;
    private final Slot[] sources;
    private final int[] matrices;
    private final int bias;
    private final @Nullable Slot addend;

    AffineKernel(Network network, int node, Node.Affine affine) {
        this.out = Slot.here(network, node);
        int products = affine.products().size();
        this.sources = new Slot[products];
        this.matrices = new int[products];
        for (int p = 0; p < products; p++) {
            Node.Product product = affine.products().get(p);
            sources[p] = Slot.of(network, product.source());
            matrices[p] = network.block(affine.gate(), product.matrix()).offset();
        }
        String biasName = affine.bias();
        this.bias = biasName == null ? -1 : network.block(affine.gate(), biasName).offset();
        Operand added = affine.addend();
        this.addend = added == null ? null : Slot.of(network, added);
    }

    @Override
    public void forward(Pass pass) {
        int rows = out.units();
        int outAt = out.at(pass);
        for (int b = 0; b < pass.batch; b++) {
            int to = outAt + b * rows;
            for (int row = 0; row < rows; row++) {
                pass.values[to + row] = bias < 0 ? 0 : pass.parameters[bias + row];
            }
        }
        if (addend != null) {
            int from = addend.at(pass);
            for (int k = 0; k < rows * pass.batch; k++) {
                pass.values[outAt + k] += pass.values[from + k];
            }
        }
        for (int p = 0; p < sources.length; p++) {
            Slot source = sources[p];
            int columns = source.units();
            int from = source.at(pass);
            if (rows >= BlockedProduct.LEAST_COLUMNS && pass.transposed.length > 0) {
                BlockedProduct.add(
                        pass.values, from, columns, 1, pass.batch, columns,
                        pass.transposed, matrices[p], rows, pass.values, outAt);
                continue;
            }
            for (int b = 0; b < pass.batch; b++) {
                Matrices.addProduct(
                        pass.parameters, matrices[p], rows, columns, pass.values, from + b * columns, outAt + b * rows);
            }
        }
    }

    @Override
    public void backward(Pass pass) {
        int rows = out.units();
        int deltas = out.gradientAt(pass);
        for (int p = 0; p < sources.length; p++) {
            backward(pass, sources[p], matrices[p], deltas);
        }
        if (bias >= 0) {
            for (int b = 0; b < pass.batch; b++) {
                for (int row = 0; row < rows; row++) {
                    pass.parameterGradients[bias + row] += pass.gradients[deltas + b * rows + row];
                }
            }
        }
        if (addend != null) {
            int to = addend.gradientAt(pass);
            for (int k = 0; k < rows * pass.batch; k++) {
                pass.gradients[to + k] += pass.gradients[deltas + k];
            }
        }
    }

    private void backward(Pass pass, Slot source, int matrix, int deltas) {
        int rows = out.units();
        int columns = source.units();
        int from = source.at(pass);
        int to = source.gradientAt(pass);
        if (columns >= BlockedProduct.LEAST_COLUMNS) {
            if (!pass.rolling || !source.isInput()) {
                BlockedProduct.add(
                        pass.gradients, deltas, rows, 1, pass.batch, rows,
                        pass.parameters, matrix, columns, pass.gradients, to);
            }
            BlockedProduct.add(
                    pass.gradients, deltas, 1, rows, rows, pass.batch,
                    pass.values, from, columns, pass.parameterGradients, matrix);
            return;
        }
        for (int b = 0; b < pass.batch; b++) {
            int delta = deltas + b * rows;
            int vector = from + b * columns;
            Matrices.addTransposedProduct(
                    pass.parameters, matrix, rows, columns, pass.gradients, delta, to + b * columns);
            Matrices.addOuterProduct(
                    pass.gradients, delta, rows, pass.values, vector, columns, pass.parameterGradients, matrix);
        }
    }
}
