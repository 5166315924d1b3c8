package gatescope.diagram;

import gatescope.engine.Activation;
import gatescope.engine.CellBuilder;
import gatescope.engine.CellGraph;
import gatescope.engine.Node;
import gatescope.engine.Operand;
import gatescope.engine.Operation;
import java.util.StringJoiner;

/** The rules of a cell in symbols, from its graph. */
final class Symbols {
    private Symbols() {}

    /** What stands on the glyph of an operation: σ, tanh, 1 −, ×, +, R·h′ + rb. */
    static String glyph(CellGraph cell, Operation operation) {
        return switch (cell.nodes().get(operation.node())) {
            case Node.Apply(_, Activation activation, _) -> activation.symbol();
            case Node.Affine affine -> affine(cell, affine);
            case Node.Multiply _ -> "×";
            case Node.Add _ -> "+";
            case Node.Complement _ -> "1 " + Numbers.MINUS;
            case Node.Input input -> input.name();
        };
    }

    /** The symbol of an operand: f, c′. */
    static String operand(CellGraph cell, Operand operand) {
        return cell.node(operand).name() + (operand.previous() ? CellBuilder.PRIME : "");
    }

    /** W·x + R·h′ + b. */
    static String affine(CellGraph cell, Node.Affine affine) {
        StringJoiner sum = new StringJoiner(" + ");
        for (Node.Product product : affine.products()) {
            sum.add(product(cell, product));
        }
        if (affine.addend() != null) {
            sum.add(operand(cell, affine.addend()));
        }
        if (affine.bias() != null) {
            sum.add(affine.bias());
        }
        return sum.toString();
    }

    /** W·x. */
    static String product(CellGraph cell, Node.Product product) {
        return product.matrix() + "·" + operand(cell, product.source());
    }
}
