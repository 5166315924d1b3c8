package gatescope.diagram;

import gatescope.engine.Network;
import gatescope.engine.Node;
import gatescope.engine.Operand;
import gatescope.engine.ParameterBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes the equation of a sum with parameters, W·x + R·h′ + b, and of the gate made from it. A product of one column is
 * written as its two factors; a longer one as its sum, with a line below for the terms.
 */
final class AffineWriter {
    /** A sum of more terms than this is not written out. */
    static final int WRITTEN_OUT = 8;

    /** How many terms of such a sum are, the largest ones. */
    private static final int LARGEST = 4;

    private final EquationWriter out;
    private final Node.Affine affine;
    private final Network network;

    AffineWriter(EquationWriter out, Node.Affine affine) {
        this.out = out;
        this.affine = affine;
        this.network = out.trace().network();
    }

    /** f = σ(W·x + R·h′ + b) = σ(0.106·0.488 − 0.940 + 1.15) = σ(0.262) = 0.565. */
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

    /** z = W·x + R·h′ + b = 0.106·0.488 − 0.940 + 1.15 = 0.262. */
    void sum(int node) {
        out.plain(" = " + Symbols.affine(network.cell(), affine) + " = ");
        List<double[]> terms = terms();
        out.relation(Arithmetic.ofSum(terms, out.value(node))).result(node);
        details();
    }

    /** Writes the terms with their numbers and gives the factors of each. */
    private List<double[]> terms() {
        List<double[]> terms = new ArrayList<>();
        for (Node.Product product : affine.products()) {
            if (block(product).columns() == 1) {
                terms.add(factors(product, 0, terms.isEmpty()));
            } else {
                double total = total(product);
                out.term(total, terms.isEmpty(), text -> out.partial(text, id(product)));
                terms.add(new double[] {total});
            }
        }
        Operand addend = affine.addend();
        if (addend != null) {
            double added = out.read(addend);
            out.term(added, terms.isEmpty(), text -> out.number(text, addend));
            terms.add(new double[] {added});
        }
        String bias = affine.bias();
        if (bias != null) {
            ParameterBlock block = network.block(affine.gate(), bias);
            double added = out.parameter(block, out.unit(), 0);
            out.term(added, terms.isEmpty(), text -> out.weight(text, block, out.unit(), 0));
            terms.add(new double[] {added});
        }
        return terms;
    }

    /** Writes one weight times one value. */
    private double[] factors(Node.Product product, int column, boolean first) {
        ParameterBlock block = block(product);
        double weight = out.parameter(block, out.unit(), column);
        double read = out.read(product.source(), column);
        out.term(weight, first, text -> out.weight(text, block, out.unit(), column));
        out.plain("·").number(Arithmetic.inBrackets(read), product.source(), column);
        return new double[] {weight, read};
    }

    /** A line for every product that is a sum of several terms. */
    private void details() {
        for (Node.Product product : affine.products()) {
            int columns = block(product).columns();
            if (columns > 1) {
                out.newLine();
                out.plain(Symbols.product(network.cell(), product) + " = ");
                List<double[]> terms = new ArrayList<>();
                boolean whole = columns <= WRITTEN_OUT;
                for (int column : whole ? IntStream.range(0, columns).toArray() : largest(product)) {
                    terms.add(factors(product, column, terms.isEmpty()));
                }
                double total = total(product);
                out.plain(whole ? "" : " + …");
                out.relation(whole ? Arithmetic.ofSum(terms, total) : "=")
                        .partial(Numbers.value(total), id(product));
            }
        }
    }

    /** The columns of the largest terms, the largest first. */
    private int[] largest(Node.Product product) {
        ParameterBlock block = block(product);
        return IntStream.range(0, block.columns())
                .boxed()
                .sorted(Comparator.comparingDouble(column -> -Math.abs(
                        out.parameter(block, out.unit(), column) * out.read(product.source(), column))))
                .limit(LARGEST)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private ParameterBlock block(Node.Product product) {
        return network.block(affine.gate(), product.matrix());
    }

    private double total(Node.Product product) {
        return NumberReader.product(out.trace(), block(product), product.source(), out.timestep(), out.unit());
    }

    private String id(Node.Product product) {
        return ValueId.ofProduct(network.cell(), affine.gate(), product, out.timestep(), out.unit());
    }
}
