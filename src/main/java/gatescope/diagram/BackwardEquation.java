package gatescope.diagram;

import gatescope.engine.CellGraph;
import gatescope.engine.Gradients;
import gatescope.engine.Network;
import gatescope.engine.Operation;
import gatescope.engine.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * The equation of an operation backwards: the total derivative of L by its value, as the sum over all that reads the value, each
 * term a local derivative times the gradient that comes in; in symbols, with the numbers of one unit, and its result. A mark ₊
 * stands for the next timestep. Below it, for a gate, the same for its pre-activation, and a line for every sum over units or
 * gates. Derived from the graph, for any cell.
 */
public final class BackwardEquation {
    private final EquationWriter out;
    private final Backflow flow;
    private final Network network;

    private BackwardEquation(EquationWriter out, Backflow flow) {
        this.out = out;
        this.flow = flow;
        this.network = out.trace().network();
    }

    /**
     * The equation of an operation of the cell.
     *
     * @param gradients of the trace
     * @param operation its index in the cell's operations
     * @throws IllegalArgumentException if these are the gradients of another run
     */
    public static Equation of(Trace trace, Gradients gradients, int timestep, int operation, int unit) {
        if (gradients.trace() != trace) {
            throw new IllegalArgumentException("these are the gradients of another run");
        }
        EquationWriter out = new EquationWriter(trace, timestep, unit);
        BackwardEquation equation = new BackwardEquation(out, new Backflow(gradients));
        Operation chosen = trace.network().cell().operations().get(operation);
        List<BackwardTerm> terms = equation.line(chosen.node());
        if (chosen.isGate()) {
            out.newLine();
            equation.line(chosen.preActivation());
        }
        terms.forEach(BackwardTerm::details);
        return out.equation();
    }

    /** ∂L/∂c = tanh′(c)·∂L/∂s + f₊·∂L/∂keep₊ = 0.812·0.0123 + 0.771·(−0.00234) = 0.00819. */
    private List<BackwardTerm> line(int node) {
        CellGraph cell = network.cell();
        String name = network.nodes().get(node).name();
        String id = ValueId.ofGradient(name, out.timestep(), out.unit());
        out.run(GradientNumbers.symbol(name, false), Roles.of(cell, node), true, id);
        double total = flow.total(out.timestep(), node, out.unit());
        List<BackwardTerm> terms = terms(node);
        for (int k = 0; k < terms.size(); k++) {
            out.plain(k == 0 ? " = " : terms.get(k).minus() ? " " + Numbers.MINUS + " " : " + ");
            out.plain(k == 0 && terms.get(k).minus() ? Numbers.MINUS : "");
            terms.get(k).symbols();
        }
        if (terms.size() > 1 || (terms.size() == 1 && terms.getFirst().isProduct())) {
            out.plain(" = ");
            List<double[]> factors = new ArrayList<>();
            for (BackwardTerm term : terms) {
                factors.add(term.numbers(factors.isEmpty()));
            }
            out.relation(Arithmetic.ofSum(factors, total));
        } else {
            out.plain(" = ");
        }
        out.run(Numbers.value(total), Roles.of(cell, node), true, id);
        return terms;
    }

    /** The direct part first, then this timestep's readers, then those of the next one. */
    private List<BackwardTerm> terms(int node) {
        GradientNumbers numbers = new GradientNumbers(out, flow);
        List<BackwardTerm> terms = new ArrayList<>();
        double direct = flow.direct(out.timestep(), node, out.unit());
        if (direct != 0) {
            terms.add(new BackwardTerm.Direct(numbers, network.nodes().get(node).name(), direct));
        }
        List<Backflow.Way> ways = Backflow.ways(network, node).stream()
                .filter(way -> flow.exists(way, out.timestep()))
                .filter(this::matters)
                .toList();
        for (boolean later : new boolean[] {false, true}) {
            List<Backflow.Through> products = new ArrayList<>();
            for (Backflow.Way way : ways) {
                if (way.later() == later) {
                    if (way instanceof Backflow.Through through) {
                        if (isHead(through)) {
                            terms.add(new BackwardTerm.Product(numbers, through));
                        } else {
                            products.add(through);
                        }
                    } else {
                        terms.add(new BackwardTerm.Elementwise(numbers, way));
                    }
                }
            }
            if (products.size() == 1) {
                terms.add(new BackwardTerm.Product(numbers, products.getFirst()));
            } else if (!products.isEmpty()) {
                terms.add(new BackwardTerm.Products(numbers, node, later, products));
            }
        }
        return terms;
    }

    private boolean isHead(Backflow.Way way) {
        return way.node() >= network.cell().nodes().size();
    }

    /** What L does not depend on at all is left out: the head of a timestep that it does not look at, and all after the last. */
    private boolean matters(Backflow.Way way) {
        return isHead(way) ? flow.reachesNode(out.timestep(), way.node()) : !way.later() || flow.reaches(out.timestep() + 1);
    }
}
