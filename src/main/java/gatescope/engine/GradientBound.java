package gatescope.engine;

import java.util.Optional;

/**
 * The bound of Pascanu, Mikolov and Bengio (2013) for the vanilla RNN h_t = φ(W x_t + R h_{t−1} + b):
 * ‖∂h_T/∂h_k‖ ≤ (γ σ_max(R))^(T−k), with γ = sup |φ'| and σ_max(R) the largest singular value of R.
 *
 * <p>γ σ_max(R) &lt; 1 is enough for vanishing; &gt; 1 is needed for exploding and not enough.
 *
 * @param gamma γ
 * @param largestSingularValue σ_max(R)
 */
public record GradientBound(double gamma, double largestSingularValue) {
    /** The bound of a model; empty for a cell that is not of this form. */
    public static Optional<GradientBound> of(Model model) {
        CellGraph cell = model.network().cell();
        int hidden = ScaledStep.nodeOf(model.network(), 0);
        if (cell.states().size() == 1
                && cell.nodes().get(hidden) instanceof Node.Apply apply
                && cell.node(apply.source()) instanceof Node.Affine affine
                && isTheOnlyReader(cell, affine, new Operand(hidden, true))) {
            ParameterBlock recurrent = model.network().block(affine.gate(), "R");
            double norm = SpectralNorm.of(model.parameters(recurrent), recurrent.rows(), recurrent.columns());
            return Optional.of(new GradientBound(largestDerivative(apply.activation()), norm));
        }
        return Optional.empty();
    }

    private static boolean isTheOnlyReader(CellGraph cell, Node.Affine affine, Operand state) {
        return affine.products().stream().filter(product -> product.source().equals(state)).count() == 1
                && affine.addend() == null
                && cell.nodes().stream().noneMatch(node -> !node.equals(affine) && node.operands().contains(state));
    }

    /** sup |φ'|. */
    public static double largestDerivative(Activation activation) {
        return switch (activation) {
            case TANH, RELU, IDENTITY -> 1;
            case SIGMOID -> 0.25;
            case HARD_SIGMOID -> 0.2;
            case HARD_SIGMOID_6 -> 1.0 / 6;
        };
    }

    /** γ σ_max(R). */
    public double perStep() {
        return gamma * largestSingularValue;
    }

    /** log₁₀ of the bound over some steps. */
    public double log10(int steps) {
        return steps == 0 ? 0 : steps * Math.log10(perStep());
    }
}
