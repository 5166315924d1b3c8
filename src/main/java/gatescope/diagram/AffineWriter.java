package gatescope.diagram;

import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.Node;
import gatescope.engine.Operand;
import gatescope.engine.ParameterBlock;
import java.util.ArrayList;
import java.util.List;

/** Writes the equation of a sum with parameters, W·x + R·h′ + b, and of the gate made from it. */
final class AffineWriter {
    /** How many terms of a long sum are written out. */
    private static final int WRITTEN_OUT = 8;

    private final EquationWriter out;
    private final Node.Affine affine;
    private final Network network;

    AffineWriter(EquationWriter out, Node.Affine affine) {
        this.out = out;
        this.affine = affine;
        this.network = out.trace().network();
    }

    /** f = σ(W·x + R·h′ + b) = σ(0.627 − 0.415 + 1.00) = σ(1.21) = 0.771. */
    void gate(Node.Apply apply, int preActivation, int node) {
        String open = apply.activation().symbol() + "(";
        out.plain(" = " + open + Symbols.affine(network.cell(), affine) + ") = " + open);
        List<double[]> terms = terms();
        String sum = Arithmetic.ofSum(terms, out.value(preActivation));
        out.plain(")").relation(sum).plain(open).quiet(preActivation).plain(")");
        double argument = out.value(preActivation);
        out.relation(Arithmetic.ofFunction(apply.activation()::value, argument, out.value(node)))
                .result(node);
        details();
    }

    /** z = W·x + R·h′ + b = 0.627 − 0.415 + 1.00 = 1.21. */
    void sum(int node) {
        out.plain(" = " + Symbols.affine(network.cell(), affine) + " = ");
        List<double[]> terms = terms();
        out.relation(Arithmetic.ofSum(terms, out.value(node))).result(node);
        details();
    }

    private boolean isWrittenOut() {
        return affine.products().stream().allMatch(product -> columns(product) == 1);
    }

    /** Writes the terms with their numbers and gives the factors of each. */
    private List<double[]> terms() {
        List<double[]> terms = new ArrayList<>();
        boolean writtenOut = isWrittenOut();
        for (Node.Product product : affine.products()) {
            if (writtenOut) {
                terms.add(factors(product, 0, terms.isEmpty()));
            } else {
                terms.add(term(total(product), terms.isEmpty()));
            }
        }
        Operand addend = affine.addend();
        if (addend != null) {
            double added = out.read(addend);
            out.plain(terms.isEmpty() ? "" : Arithmetic.signOf(added));
            out.number(terms.isEmpty() ? Numbers.value(added) : Arithmetic.magnitude(added), addend);
            terms.add(new double[] {added});
        }
        String bias = affine.bias();
        if (bias != null) {
            terms.add(term(parameter(bias, 0), terms.isEmpty()));
        }
        return terms;
    }

    private double[] term(double number, boolean first) {
        out.plain(first ? Numbers.value(number) : Arithmetic.signOf(number) + Arithmetic.magnitude(number));
        return new double[] {number};
    }

    /** Writes one weight times one value. */
    private double[] factors(Node.Product product, int column, boolean first) {
        double weight = parameter(product.matrix(), column);
        double read = out.read(product.source(), column);
        term(weight, first);
        out.plain("·").number(Arithmetic.inBrackets(read), product.source(), column);
        return new double[] {weight, read};
    }

    /** A line for every product that is a sum of several terms. */
    private void details() {
        for (Node.Product product : affine.products()) {
            int columns = columns(product);
            if (columns > 1) {
                out.newLine();
                out.plain(Symbols.product(network.cell(), product) + " = ");
                List<double[]> terms = new ArrayList<>();
                for (int column = 0; column < Math.min(columns, WRITTEN_OUT); column++) {
                    terms.add(factors(product, column, column == 0));
                }
                double total = total(product);
                boolean whole = columns <= WRITTEN_OUT;
                out.plain(whole ? "" : " + …");
                out.relation(whole ? Arithmetic.ofSum(terms, total) : "=").plain(Numbers.value(total));
            }
        }
    }

    private int columns(Node.Product product) {
        return network.units(product.source().node());
    }

    private double total(Node.Product product) {
        double sum = 0;
        for (int column = 0; column < columns(product); column++) {
            sum += parameter(product.matrix(), column) * out.read(product.source(), column);
        }
        return sum;
    }

    private double parameter(String kind, int column) {
        Model model = out.trace().model();
        ParameterBlock block = network.block(affine.gate(), kind);
        return model.parameter(block.offset() + out.unit() * block.columns() + column);
    }
}
