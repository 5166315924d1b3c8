package gatescope.diagram;

import gatescope.engine.CellBuilder;
import gatescope.engine.Network;
import gatescope.engine.Operand;
import gatescope.engine.ParameterBlock;
import gatescope.engine.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects the runs of an equation for one unit at one timestep. */
final class EquationWriter {
    private final Trace trace;
    private final int timestep;
    private final int unit;
    private final List<Equation.Line> lines = new ArrayList<>();
    private List<Equation.Run> runs = new ArrayList<>();

    EquationWriter(Trace trace, int timestep, int unit) {
        this.trace = trace;
        this.timestep = timestep;
        this.unit = unit;
    }

    Trace trace() {
        return trace;
    }

    int unit() {
        return unit;
    }

    int timestep() {
        return timestep;
    }

    private Network network() {
        return trace.network();
    }

    double value(int node) {
        return trace.value(timestep, node, unit);
    }

    double read(Operand operand) {
        return read(operand, unit);
    }

    double read(Operand operand, int ofUnit) {
        return trace.read(timestep, operand, ofUnit);
    }

    EquationWriter plain(String text) {
        runs.add(new Equation.Run(text, Role.TEXT, false, null));
        return this;
    }

    EquationWriter relation(String sign) {
        return plain(" " + sign + " ");
    }

    /** The sign of a term that is not the first, then its amount; the first with its own sign. */
    void term(double number, boolean first, Consumer<String> amount) {
        if (first) {
            amount.accept(Numbers.value(number));
        } else {
            plain(Arithmetic.signOf(number));
            amount.accept(Arithmetic.magnitude(number));
        }
    }

    double parameter(ParameterBlock block, int row, int column) {
        return trace.model().parameter(block.index(row, column));
    }

    /** A weight or a bias, in the hue of its gate. */
    EquationWriter weight(String text, ParameterBlock block, int row, int column) {
        Role role = Roles.ofGate(network().cell(), block.gate());
        runs.add(new Equation.Run(text, role, false, ValueId.ofParameter(block, row, column)));
        return this;
    }

    /** A number in the middle of an equation that is no value of the cell. */
    EquationWriter partial(String text, String id) {
        runs.add(new Equation.Run(text, Role.TEXT, false, id));
        return this;
    }

    /** Any run. */
    EquationWriter run(String text, Role role, boolean strong, String id) {
        runs.add(new Equation.Run(text, role, strong, id));
        return this;
    }

    /** The name of a value, as the subject of the equation. */
    void name(int node) {
        name(node, "");
    }

    /** The same with an ending. */
    void name(int node, String ending) {
        runs.add(new Equation.Run(nodeName(node) + ending, role(node), true, id(node)));
    }

    /** The value of a node, as the result. */
    void result(int node) {
        runs.add(new Equation.Run(Numbers.value(value(node)), role(node), true, id(node)));
    }

    /** A number that is a node's value in the middle of an equation. */
    EquationWriter quiet(int node) {
        runs.add(new Equation.Run(Numbers.value(value(node)), Role.TEXT, false, id(node)));
        return this;
    }

    EquationWriter symbol(Operand operand) {
        String prime = operand.previous() ? CellBuilder.PRIME : "";
        runs.add(new Equation.Run(nodeName(operand.node()) + prime, role(operand.node()), false, id(operand, unit)));
        return this;
    }

    /** A number that is what the operand reads, perhaps in brackets or without its sign. */
    EquationWriter number(String text, Operand operand) {
        return number(text, operand, unit);
    }

    EquationWriter number(String text, Operand operand, int ofUnit) {
        runs.add(new Equation.Run(text, role(operand.node()), true, id(operand, ofUnit)));
        return this;
    }

    void newLine() {
        if (!runs.isEmpty()) {
            lines.add(new Equation.Line(runs));
            runs = new ArrayList<>();
        }
    }

    Equation equation() {
        newLine();
        return new Equation(lines);
    }

    private String nodeName(int node) {
        return network().nodes().get(node).name();
    }

    private Role role(int node) {
        return Roles.of(network().cell(), node);
    }

    private String id(int node) {
        return ValueId.of(nodeName(node), timestep, unit);
    }

    private String id(Operand operand, int ofUnit) {
        return ValueId.of(network().cell(), operand, timestep, ofUnit);
    }
}
