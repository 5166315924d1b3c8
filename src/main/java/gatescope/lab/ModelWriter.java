package gatescope.lab;

import gatescope.data.JsonOut;
import gatescope.engine.CellGraph;
import gatescope.engine.Cells;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.ParameterBlock;
import java.io.IOException;
import java.util.Arrays;

/** Writes the fields of gatescope.model/1, always in the same order. */
final class ModelWriter {
    private final JsonOut out;
    private final Model model;
    private final Network network;

    private ModelWriter(JsonOut out, Model model) {
        this.out = out;
        this.model = model;
        this.network = model.network();
    }

    static void write(JsonOut out, Model model) throws IOException {
        new ModelWriter(out, model).write();
    }

    private void write() throws IOException {
        CellGraph cell = network.cell();
        out.text("cell", cell.name());
        out.whole("inputs", network.inputs());
        out.whole("hidden", network.hidden());
        if (network.outputs() > 0) {
            out.whole("outputs", network.outputs());
        }
        out.object("settings", () -> {
            for (String key : Cells.choices(cell.name()).keySet()) {
                String value = cell.settings().get(key);
                if (value != null) {
                    out.text(key, value);
                }
            }
        });
        out.object("gates", () -> {
            for (String gate : cell.gateNames()) {
                writeGate(gate);
            }
        });
        if (network.outputs() > 0) {
            writeGate(Network.HEAD);
        }
        out.object("initial", this::writeInitial);
    }

    private void writeGate(String gate) throws IOException {
        out.object(gate, () -> {
            for (ParameterBlock block : network.blocks()) {
                if (!block.gate().equals(gate)) {
                    continue;
                }
                double[] numbers = model.parameters(block);
                if (block.isVector()) {
                    out.vector(block.kind(), numbers);
                } else {
                    out.matrix(block.kind(), block.columns(), numbers);
                }
            }
        });
    }

    private void writeInitial() throws IOException {
        double[] initial = model.initialStates();
        int from = 0;
        for (String state : network.cell().states()) {
            out.vector(state, Arrays.copyOfRange(initial, from, from + network.hidden()));
            from += network.hidden();
        }
    }
}
