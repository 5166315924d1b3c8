package gatescope.diagram;

import gatescope.engine.CellGraph;
import gatescope.engine.Network;
import gatescope.engine.Node;
import gatescope.engine.Operand;
import gatescope.engine.Operation;
import gatescope.engine.Trace;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The equation of an operation: in symbols, then with the numbers of one unit, then its result; below it a line for every
 * sum that the first line only names. Derived from the graph, for any cell.
 *
 * @param lines from top to bottom
 */
public record Equation(List<Line> lines) {
    /** Copies the lines. */
    public Equation {
        lines = List.copyOf(lines);
    }

    /** A line of runs, from left to right. */
    public record Line(List<Run> runs) {
        /** Copies the runs. */
        public Line {
            runs = List.copyOf(runs);
        }

        /** The whole line as text. */
        public String text() {
            return String.join("", runs.stream().map(Run::text).toList());
        }

        /** Whether another line differs in its texts only, and shows the same numbers at the same places. */
        public boolean isLike(Line other) {
            return withoutTexts(this).equals(withoutTexts(other));
        }

        private static List<Run> withoutTexts(Line line) {
            return line.runs.stream()
                    .map(run -> new Run("", run.role(), run.strong(), run.value()))
                    .toList();
        }
    }

    /**
     * A part of a line.
     *
     * @param role its colour
     * @param strong whether it is set bold
     * @param value the id of the number it shows, as in {@link ValueId}, or null
     */
    public record Run(String text, Role role, boolean strong, @Nullable String value) {}

    /**
     * The equation of an operation of the cell.
     *
     * @param operation its index in the cell's operations
     */
    public static Equation of(Trace trace, int timestep, int operation, int unit) {
        CellGraph cell = trace.network().cell();
        Operation chosen = cell.operations().get(operation);
        EquationWriter writer = new EquationWriter(trace, timestep, unit);
        writer.name(chosen.node());
        if (chosen.isGate() && cell.nodes().get(chosen.node()) instanceof Node.Apply apply) {
            new AffineWriter(writer, (Node.Affine) cell.nodes().get(chosen.preActivation()))
                    .gate(apply, chosen.preActivation(), chosen.node());
            return writer.equation();
        }
        switch (cell.nodes().get(chosen.node())) {
            case Node.Affine affine -> new AffineWriter(writer, affine).sum(chosen.node());
            case Node.Multiply product -> multiply(writer, product, chosen.node());
            case Node.Add sum -> add(writer, sum, chosen.node());
            case Node.Apply apply -> apply(writer, apply, chosen.node());
            case Node.Complement complement -> complement(writer, complement, chosen.node());
            case Node.Input _ -> writer.plain(" = ").result(chosen.node());
        }
        return writer.equation();
    }

    /**
     * The equation of the linear head: y = W·h + b. Where it has several outputs they are numbered from 0, as classes are.
     *
     * @param output which of its outputs, from 0
     * @throws IllegalArgumentException if the network has no head
     */
    public static Equation ofHead(Trace trace, int timestep, int output) {
        Network network = trace.network();
        if (network.outputs() == 0) {
            throw new IllegalArgumentException("the network has no head");
        }
        EquationWriter writer = new EquationWriter(trace, timestep, output);
        writer.name(network.outputNode(), network.outputs() > 1 ? subscript(output) : "");
        new AffineWriter(writer, (Node.Affine) network.nodes().get(network.outputNode())).sum(network.outputNode());
        return writer.equation();
    }

    private static String subscript(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('₀' + digit - '0')))
                .collect(Collectors.joining());
    }

    private static void multiply(EquationWriter writer, Node.Multiply product, int node) {
        double left = writer.read(product.left());
        double right = writer.read(product.right());
        writer.plain(" = ").symbol(product.left()).plain(" × ").symbol(product.right());
        writer.plain(" = ").number(Numbers.value(left), product.left());
        writer.plain(" × ").number(Arithmetic.inBrackets(right), product.right());
        writer.relation(Arithmetic.ofSum(List.of(new double[] {left, right}), writer.value(node))).result(node);
    }

    private static void add(EquationWriter writer, Node.Add sum, int node) {
        double left = writer.read(sum.left());
        double right = writer.read(sum.right());
        writer.plain(" = ").symbol(sum.left()).plain(" + ").symbol(sum.right());
        writer.plain(" = ").number(Numbers.value(left), sum.left());
        writer.plain(Arithmetic.signOf(right)).number(Arithmetic.magnitude(right), sum.right());
        List<double[]> terms = List.of(new double[] {left}, new double[] {right});
        writer.relation(Arithmetic.ofSum(terms, writer.value(node))).result(node);
    }

    private static void apply(EquationWriter writer, Node.Apply apply, int node) {
        Operand source = apply.source();
        double argument = writer.read(source);
        String symbol = apply.activation().symbol();
        writer.plain(" = " + symbol + "(").symbol(source).plain(") = " + symbol + "(");
        writer.number(Numbers.value(argument), source).plain(")");
        writer.relation(Arithmetic.ofFunction(apply.activation()::value, argument, writer.value(node)))
                .result(node);
    }

    private static void complement(EquationWriter writer, Node.Complement complement, int node) {
        Operand source = complement.source();
        double subtracted = writer.read(source);
        String one = " = 1 " + Numbers.MINUS + " ";
        writer.plain(one).symbol(source).plain(one).number(Arithmetic.inBrackets(subtracted), source);
        List<double[]> terms = List.of(new double[] {1}, new double[] {-1, subtracted});
        writer.relation(Arithmetic.ofSum(terms, writer.value(node))).result(node);
    }
}
