package gatescope.engine;

/** Makes a network's nodes ready to run: the elementwise rules, each beside its derivative, and the affine ones. */
final class Kernels {
    /** For fewer numbers the loops over a row cost more than they gain. */
    private static final int LEAST_ROW = 16;

    private Kernels() {}

    /** One kernel per node but the input, in the order of computation. */
    static Kernel[] compile(Network network) {
        Kernel[] kernels = new Kernel[network.nodes().size() - 1];
        for (int index = 1; index < network.nodes().size(); index++) {
            Slot out = Slot.here(network, index);
            kernels[index - 1] = switch (network.nodes().get(index)) {
                case Node.Input input -> throw new IllegalArgumentException(input.name() + " must come first");
                case Node.Affine affine -> new AffineKernel(network, index, affine);
                case Node.Apply apply -> new ApplyKernel(out, Slot.of(network, apply.source()), apply.activation());
                case Node.Multiply multiply ->
                    new MultiplyKernel(out, Slot.of(network, multiply.left()), Slot.of(network, multiply.right()));
                case Node.Add add -> new AddKernel(out, Slot.of(network, add.left()), Slot.of(network, add.right()));
                case Node.Complement complement -> new ComplementKernel(out, Slot.of(network, complement.source()));
            };
        }
        return kernels;
    }

    /**
     * sum += factors ⊙ row. In arrays of their own, which {@link BlockedProduct} says why.
     *
     * @param room as long as the part; written
     */
    private static void addProducts(double[] factors, double[] row, double[] room, double[] sum, int at, int length) {
        System.arraycopy(sum, at, room, 0, length);
        for (int j = 0; j < length; j++) {
            room[j] += factors[j] * row[j];
        }
        System.arraycopy(room, 0, sum, at, length);
    }

    /** y = φ(a); da += φ'(a) ⊙ dy. */
    private record ApplyKernel(Slot out, Slot source, Activation activation) implements Kernel {
        @Override
        public void forward(Pass pass) {
            int y = out.at(pass);
            int a = source.at(pass);
            int length = out.units() * pass.batch;
            if (length < LEAST_ROW) {
                for (int k = 0; k < length; k++) {
                    pass.values[y + k] = activation.value(pass.values[a + k]);
                }
                return;
            }
            double[] row = pass.rows[0];
            for (int k = 0; k < length; k += row.length) {
                int part = Math.min(row.length, length - k);
                System.arraycopy(pass.values, a + k, row, 0, part);
                activation.apply(row, pass.rows[1], pass.rows[2], part);
                System.arraycopy(row, 0, pass.values, y + k, part);
            }
        }

        @Override
        public void backward(Pass pass) {
            int y = out.at(pass);
            int a = source.at(pass);
            int dy = out.gradientAt(pass);
            int da = source.gradientAt(pass);
            int length = out.units() * pass.batch;
            if (length < LEAST_ROW) {
                for (int k = 0; k < length; k++) {
                    double derivative = activation.derivative(pass.values[a + k], pass.values[y + k]);
                    pass.gradients[da + k] += derivative * pass.gradients[dy + k];
                }
                return;
            }
            double[] row = pass.rows[0];
            double[] derivatives = pass.rows[1];
            for (int k = 0; k < length; k += row.length) {
                int part = Math.min(row.length, length - k);
                System.arraycopy(pass.values, a + k, row, 0, part);
                System.arraycopy(pass.values, y + k, derivatives, 0, part);
                activation.derivatives(row, derivatives, part);
                System.arraycopy(pass.gradients, dy + k, row, 0, part);
                addProducts(derivatives, row, pass.rows[2], pass.gradients, da + k, part);
            }
        }
    }

    /** y = p ⊙ q; dp += q ⊙ dy, dq += p ⊙ dy. */
    private record MultiplyKernel(Slot out, Slot left, Slot right) implements Kernel {
        @Override
        public void forward(Pass pass) {
            int y = out.at(pass);
            int p = left.at(pass);
            int q = right.at(pass);
            for (int k = 0; k < out.units() * pass.batch; k++) {
                pass.values[y + k] = pass.values[p + k] * pass.values[q + k];
            }
        }

        @Override
        public void backward(Pass pass) {
            int p = left.at(pass);
            int q = right.at(pass);
            int y = out.gradientAt(pass);
            int toP = left.gradientAt(pass);
            int toQ = right.gradientAt(pass);
            int length = out.units() * pass.batch;
            if (length < LEAST_ROW) {
                for (int k = 0; k < length; k++) {
                    double dy = pass.gradients[y + k];
                    pass.gradients[toP + k] += pass.values[q + k] * dy;
                    pass.gradients[toQ + k] += pass.values[p + k] * dy;
                }
                return;
            }
            double[] row = pass.rows[0];
            double[] factors = pass.rows[1];
            for (int k = 0; k < length; k += row.length) {
                int part = Math.min(row.length, length - k);
                System.arraycopy(pass.gradients, y + k, row, 0, part);
                System.arraycopy(pass.values, q + k, factors, 0, part);
                addProducts(factors, row, pass.rows[2], pass.gradients, toP + k, part);
                System.arraycopy(pass.values, p + k, factors, 0, part);
                addProducts(factors, row, pass.rows[2], pass.gradients, toQ + k, part);
            }
        }
    }

    /** y = p + q; dp += dy, dq += dy. */
    private record AddKernel(Slot out, Slot left, Slot right) implements Kernel {
        @Override
        public void forward(Pass pass) {
            int y = out.at(pass);
            int p = left.at(pass);
            int q = right.at(pass);
            for (int k = 0; k < out.units() * pass.batch; k++) {
                pass.values[y + k] = pass.values[p + k] + pass.values[q + k];
            }
        }

        @Override
        public void backward(Pass pass) {
            int y = out.gradientAt(pass);
            int p = left.gradientAt(pass);
            int q = right.gradientAt(pass);
            for (int k = 0; k < out.units() * pass.batch; k++) {
                double dy = pass.gradients[y + k];
                pass.gradients[p + k] += dy;
                pass.gradients[q + k] += dy;
            }
        }
    }

    /** y = 1 − p; dp −= dy. */
    private record ComplementKernel(Slot out, Slot source) implements Kernel {
        @Override
        public void forward(Pass pass) {
            int y = out.at(pass);
            int p = source.at(pass);
            for (int k = 0; k < out.units() * pass.batch; k++) {
                pass.values[y + k] = 1 - pass.values[p + k];
            }
        }

        @Override
        public void backward(Pass pass) {
            int y = out.gradientAt(pass);
            int p = source.gradientAt(pass);
            for (int k = 0; k < out.units() * pass.batch; k++) {
                pass.gradients[p + k] -= pass.gradients[y + k];
            }
        }
    }
}
