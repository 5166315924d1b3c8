package gatescope.engine;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One recorded value of a cell and the rule that makes it: a node of the cell's graph. */
public sealed interface Node {
    /** The name in the trace: x, z_f, f, keep, c, h, … */
    String name();

    /** How many units it has. */
    default Size size() {
        return Size.HIDDEN;
    }

    /** What it reads, in the order of its equation. */
    List<Operand> operands();

    /** The input x of the timestep. */
    record Input(String name) implements Node {
        @Override
        public Size size() {
            return Size.INPUTS;
        }

        @Override
        public List<Operand> operands() {
            return List.of();
        }
    }

    /**
     * M₁ v₁ + M₂ v₂ + … + bias + addend, as in the pre-activation z_f = W_f x + R_f h′ + b_f.
     *
     * @param gate whose parameters the matrices and the bias are
     * @param products the matrix-vector products, in order
     * @param bias the name of the bias vector, or null for none
     * @param addend a value added as it is, or null for none
     */
    record Affine(
            String name, String gate, Size size, List<Product> products, @Nullable String bias, @Nullable Operand addend)
            implements Node {
        @Override
        public List<Operand> operands() {
            Stream<Operand> sources = products.stream().map(Product::source);
            return Stream.concat(sources, Stream.ofNullable(addend)).toList();
        }
    }

    /**
     * One matrix-vector product of an {@link Affine} node.
     *
     * @param matrix the name of the matrix: W or R
     */
    record Product(String matrix, Operand source) {}

    /** φ(source), elementwise. */
    record Apply(String name, Activation activation, Operand source) implements Node {
        @Override
        public List<Operand> operands() {
            return List.of(source);
        }
    }

    /** left ⊙ right. */
    record Multiply(String name, Operand left, Operand right) implements Node {
        @Override
        public List<Operand> operands() {
            return List.of(left, right);
        }
    }

    /** left + right. */
    record Add(String name, Operand left, Operand right) implements Node {
        @Override
        public List<Operand> operands() {
            return List.of(left, right);
        }
    }

    /** 1 − source. */
    record Complement(String name, Operand source) implements Node {
        @Override
        public List<Operand> operands() {
            return List.of(source);
        }
    }
}
