package gatescope.diagram;

import gatescope.engine.Activation;
import gatescope.engine.CellGraph;
import gatescope.engine.Node;
import gatescope.engine.Operation;
import gatescope.lab.Messages;
import java.util.Locale;

/** What operations and values are called, in one language. Cells that the texts do not know get neutral names. */
public final class Texts {
    private final Messages messages;

    private Texts(Messages messages) {
        this.messages = messages;
    }

    /** The texts of a language. */
    public static Texts of(Locale locale) {
        return new Texts(Messages.of("diagram", locale));
    }

    /** A text by its key, as in {@link Messages#text}. */
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** Whether there is a text of this key. */
    public boolean has(String key) {
        return messages.has(key);
    }

    /** The full name of an operation: Forget gate, Old memory kept, … */
    public String name(CellGraph cell, Operation operation) {
        String key = "name." + kind(cell) + "." + operation.name();
        if (has(key)) {
            return text(key);
        }
        return text(operation.isGate() ? "name.gate" : "name.operation", operation.name());
    }

    /** The name of a gate beside its activation: forget, candidate, …; or its symbol. */
    public String shortName(CellGraph cell, Operation operation) {
        String key = "short." + kind(cell) + "." + operation.name();
        return has(key) ? text(key) : operation.name();
    }

    /** The name of a value that is carried from timestep to timestep: memory c, hidden state h. */
    public String stateName(CellGraph cell, String state) {
        String key = "state." + kind(cell) + "." + state;
        return has(key) ? text(key) : state;
    }

    /**
     * The name under which the texts know a cell, or a name that they do not know: a student's cell may be called lstm and
     * be another one.
     */
    static String kind(CellGraph cell) {
        CellLayout layout = CellLayout.of(cell);
        return layout == CellLayout.ANY ? "other" : cell.name();
    }

    /** The symbol of a gate's activation, or an empty text when the operation applies none. */
    static String activation(CellGraph cell, Operation operation) {
        return cell.nodes().get(operation.node()) instanceof Node.Apply(_, Activation activation, _)
                ? activation.symbol()
                : "";
    }
}
