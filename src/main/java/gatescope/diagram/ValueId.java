package gatescope.diagram;

import gatescope.engine.CellGraph;
import gatescope.engine.Gradients;
import gatescope.engine.Node;
import gatescope.engine.Operand;
import gatescope.engine.ParameterBlock;
import gatescope.engine.Trace;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of one number of a run, as the parts of an equation carry it; all is counted from 1.
 *
 * <ul>
 *   <li>{@code f@7#2} a value, {@code c@0#2} one of an initial state
 *   <li>{@code W.f[2][1]}, {@code b.f[2]} a parameter
 *   <li>{@code R.f·h′@7#2} a partial sum: row 2 of that product at timestep 7
 *   <li>{@code ∂f@7#2} the total derivative of L by a value
 *   <li>{@code ℓ.h@7#2} its part that L takes from the value directly
 *   <li>{@code φ.f@7#2} the derivative of the function that makes a value, by what it reads
 *   <li>{@code R.f·∂@8#2} a partial sum of gradients: what comes back through that product at timestep 8 to unit 2
 *   <li>{@code Σh′@8#2} what comes back to unit 2 of h′ through all products that read it at timestep 8
 * </ul>
 */
public final class ValueId {
    private static final Pattern PLACED = Pattern.compile("(.+)@(\\d+)#(\\d+)");
    static final String GRADIENT = "∂";
    static final String DIRECT = "ℓ.";
    static final String SLOPE = "φ.";
    static final String ALL = "Σ";
    static final String DOT = "·";

    private ValueId() {}

    /** The place that an id names: a name, a timestep from 0 (−1: initial) and a unit from 0. */
    public record Place(String name, int timestep, int unit) {
        /** The place, unless the id is that of a parameter. */
        public static Optional<Place> of(String id) {
            Matcher matcher = PLACED.matcher(id);
            return matcher.matches()
                    ? Optional.of(new Place(
                            matcher.group(1), Integer.parseInt(matcher.group(2)) - 1, Integer.parseInt(matcher.group(3)) - 1))
                    : Optional.empty();
        }

        /** Whether the id is that of dL/d(value). */
        public boolean isGradient() {
            return name.startsWith(GRADIENT);
        }

        /** The name of the value, also where the id is that of its gradient. */
        public String value() {
            return name.startsWith(GRADIENT) ? name.substring(GRADIENT.length()) : name;
        }
    }

    /** The id of a value by its name in the trace; timestep and unit from 0, timestep −1 for an initial state. */
    public static String of(String name, int timestep, int unit) {
        return name + "@" + (timestep + 1) + "#" + (unit + 1);
    }

    /** The id of a parameter; row and column from 0. */
    static String ofParameter(ParameterBlock block, int row, int column) {
        String id = block.kind() + "." + block.gate() + "[" + (row + 1) + "]";
        return block.isVector() ? id : id + "[" + (column + 1) + "]";
    }

    /** The id of a row of a product in the forward direction. */
    static String ofProduct(CellGraph cell, String gate, Node.Product product, int timestep, int row) {
        return of(product.matrix() + "." + gate + DOT + Symbols.operand(cell, product.source()), timestep, row);
    }

    /** The id of dL/d(value). */
    static String ofGradient(String name, int timestep, int unit) {
        return of(GRADIENT + name, timestep, unit);
    }

    /** The id of ∂ℓ/∂(value). */
    static String ofDirect(String name, int timestep, int unit) {
        return of(DIRECT + name, timestep, unit);
    }

    /** The id of the derivative of a value by what its function reads. */
    static String ofSlope(String name, int timestep, int unit) {
        return of(SLOPE + name, timestep, unit);
    }

    /** The id of what comes back to a unit through a product. */
    static String ofBackProduct(String matrix, String gate, int timestep, int unit) {
        return of(matrix + "." + gate + DOT + GRADIENT, timestep, unit);
    }

    /** The id of what comes back to a unit of a value through all products that read it at a timestep. */
    static String ofAllProducts(CellGraph cell, Operand source, int timestep, int unit) {
        return of(ALL + Symbols.operand(cell, source), timestep, unit);
    }

    /**
     * The number that an id names.
     *
     * @throws IllegalArgumentException if the run has no such number
     */
    public static double read(Trace trace, String id) {
        return read(trace, null, id);
    }

    /**
     * The number that an id names, that of a gradient too.
     *
     * @param gradients of the trace; null when there are none
     * @throws IllegalArgumentException if the run has no such number
     */
    public static double read(Trace trace, @Nullable Gradients gradients, String id) {
        return new NumberReader(trace, gradients).read(id);
    }

    /** The id of what an operand reads at a timestep. */
    static String of(CellGraph cell, Operand operand, int timestep, int unit) {
        return of(cell.node(operand).name(), operand.previous() ? timestep - 1 : timestep, unit);
    }
}
