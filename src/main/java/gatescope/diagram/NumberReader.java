package gatescope.diagram;

import gatescope.engine.CellBuilder;
import gatescope.engine.CellGraph;
import gatescope.engine.Gradients;
import gatescope.engine.Network;
import gatescope.engine.Node;
import gatescope.engine.Operand;
import gatescope.engine.ParameterBlock;
import gatescope.engine.Trace;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the numbers that a {@link ValueId} names. */
final class NumberReader {
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)\\.([^\\[]+)\\[(\\d+)](?:\\[(\\d+)])?");
    private static final Pattern MATRIX = Pattern.compile("(\\w+)\\.(.+)");

    private final Trace trace;
    private final Network network;
    private final @Nullable Gradients gradients;

    NumberReader(Trace trace, @Nullable Gradients gradients) {
        this.trace = trace;
        this.network = trace.network();
        this.gradients = gradients;
    }

    double read(String id) {
        Optional<ValueId.Place> found = ValueId.Place.of(id);
        if (found.isEmpty()) {
            return parameter(id);
        }
        ValueId.Place place = found.get();
        String name = place.name();
        int dot = name.indexOf(ValueId.DOT);
        if (dot >= 0) {
            ParameterBlock block = block(name.substring(0, dot));
            String source = name.substring(dot + 1);
            return source.equals(ValueId.GRADIENT)
                    ? backflow(id).product(block, place.timestep(), place.unit())
                    : product(trace, block, operand(source), place.timestep(), place.unit());
        }
        if (name.startsWith(ValueId.ALL)) {
            Operand source = operand(name.substring(ValueId.ALL.length()));
            return backflow(id).products(source, place.timestep(), place.unit());
        }
        if (name.startsWith(ValueId.GRADIENT)) {
            return backflow(id).total(place.timestep(), node(place.value()), place.unit());
        }
        if (name.startsWith(ValueId.DIRECT)) {
            return backflow(id).direct(
                    place.timestep(), node(name.substring(ValueId.DIRECT.length())), place.unit());
        }
        if (name.startsWith(ValueId.SLOPE)) {
            int node = node(name.substring(ValueId.SLOPE.length()));
            if (network.nodes().get(node) instanceof Node.Apply apply) {
                return slope(trace, apply, node, place.timestep(), place.unit());
            }
            throw new IllegalArgumentException(name + " applies no function");
        }
        return trace.read(
                Math.max(0, place.timestep()), new Operand(node(name), place.timestep() < 0), place.unit());
    }

    /** One row of a matrix times a vector. */
    static double product(Trace trace, ParameterBlock block, Operand source, int timestep, int row) {
        double sum = 0;
        for (int column = 0; column < block.columns(); column++) {
            sum += trace.model().parameter(block.index(row, column)) * trace.read(timestep, source, column);
        }
        return sum;
    }

    /** The derivative of the function by what it reads. */
    static double slope(Trace trace, Node.Apply apply, int node, int timestep, int unit) {
        return apply.activation().derivative(
                trace.read(timestep, apply.source(), unit), trace.value(timestep, node, unit));
    }

    private Backflow backflow(String id) {
        if (gradients == null) {
            throw new IllegalArgumentException("no gradients to read " + id + " from");
        }
        return new Backflow(gradients);
    }

    private double parameter(String id) {
        Matcher matcher = PARAMETER.matcher(id);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no id of a number: " + id);
        }
        ParameterBlock block = network.block(matcher.group(2), matcher.group(1));
        String column = matcher.group(4);
        return trace.model().parameter(block.index(
                Integer.parseInt(matcher.group(3)) - 1, column == null ? 0 : Integer.parseInt(column) - 1));
    }

    private ParameterBlock block(String matrix) {
        Matcher matcher = MATRIX.matcher(matrix);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no matrix: " + matrix);
        }
        return network.block(matcher.group(2), matcher.group(1));
    }

    private Operand operand(String symbol) {
        boolean previous = symbol.endsWith(CellBuilder.PRIME);
        String name = previous ? symbol.substring(0, symbol.length() - CellBuilder.PRIME.length()) : symbol;
        return new Operand(node(name), previous);
    }

    private int node(String name) {
        CellGraph cell = network.cell();
        return name.equals(Network.OUTPUT) && network.outputs() > 0 ? network.outputNode() : cell.indexOf(name);
    }
}
