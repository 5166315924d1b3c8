package gatescope.lab;

import gatescope.data.BadInputException;
import gatescope.data.JsonNumbers;
import gatescope.data.JsonPlace;
import gatescope.data.Phrase;
import gatescope.engine.CellGraph;
import gatescope.engine.Cells;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.ParameterBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the fields of gatescope.model/1. */
final class ModelReader {
    private static final List<String> KEYS =
            List.of("format", "cell", "inputs", "hidden", "outputs", "settings", "gates", "head", "initial");

    /** No layer has more units than this, so that no number of parameters overflows. */
    private static final int UNITS_LIMIT = 10_000;

    private final JsonPlace root;
    private final Network network;

    private ModelReader(JsonPlace root, Network network) {
        this.root = root;
        this.network = network;
    }

    static Model read(JsonPlace root) throws BadInputException {
        root.requireKeysAmong(KEYS);
        String cell = root.required("cell").textAmong(Cells.names());
        int inputs = root.required("inputs").wholeNumber(1, UNITS_LIMIT);
        int hidden = root.required("hidden").wholeNumber(1, UNITS_LIMIT);
        CellGraph graph = Cells.of(cell, settings(root, cell));
        Network network = new Network(graph, inputs, hidden, outputs(root));
        return new ModelReader(root, network).model();
    }

    private static int outputs(JsonPlace root) throws BadInputException {
        if (root.optional("head").isPresent()) {
            return root.required("outputs").wholeNumber(1, UNITS_LIMIT);
        }
        Optional<JsonPlace> outputs = root.optional("outputs");
        if (outputs.isPresent()) {
            outputs.get().wholeNumber(0, UNITS_LIMIT);
        }
        return 0;
    }

    private static Map<String, String> settings(JsonPlace root, String cell) throws BadInputException {
        Map<String, List<String>> choices = Cells.choices(cell);
        Map<String, String> settings = new LinkedHashMap<>();
        Optional<JsonPlace> place = root.optional("settings");
        if (place.isPresent()) {
            place.get().requireKeysAmong(choices.keySet());
            for (Map.Entry<String, List<String>> choice : choices.entrySet()) {
                Optional<JsonPlace> setting = place.get().optional(choice.getKey());
                if (setting.isPresent()) {
                    settings.put(choice.getKey(), setting.get().textAmong(choice.getValue()));
                }
            }
        }
        return settings;
    }

    private Model model() throws BadInputException {
        JsonPlace gates = gates();
        // Read before the vector is made, so that no file can ask for more memory than it has numbers.
        List<double[]> numbers = new ArrayList<>();
        for (ParameterBlock block : network.blocks()) {
            JsonPlace gate = block.gate().equals(Network.HEAD)
                    ? root.required(Network.HEAD)
                    : gates.required(block.gate());
            gate.requireKeysAmong(kinds(block.gate()));
            JsonPlace place = gate.required(block.kind());
            numbers.add(
                    block.isVector()
                            ? JsonNumbers.vector(place, block.rows())
                            : JsonNumbers.matrix(place, block.rows(), block.columns()));
        }
        double[] initial = initial();
        double[] parameters = new double[network.parameterCount()];
        int at = 0;
        for (double[] block : numbers) {
            System.arraycopy(block, 0, parameters, at, block.length);
            at += block.length;
        }
        return new Model(network, parameters, initial);
    }

    private JsonPlace gates() throws BadInputException {
        JsonPlace gates = root.required("gates");
        List<String> names = network.cell().gateNames();
        gates.requireKeysAmong(names);
        if (!gates.keys().containsAll(names)) {
            throw gates.refuse(Phrase.of(
                    "model.gates", String.join(", ", names), String.join(", ", gates.keys())));
        }
        return gates;
    }

    private List<String> kinds(String gate) {
        return network.blocks().stream()
                .filter(block -> block.gate().equals(gate))
                .map(ParameterBlock::kind)
                .toList();
    }

    private double[] initial() throws BadInputException {
        double[] initial = new double[network.initialWidth()];
        Optional<JsonPlace> place = root.optional("initial");
        if (place.isPresent()) {
            List<String> states = network.cell().states();
            place.get().requireKeysAmong(states);
            for (int state = 0; state < states.size(); state++) {
                Optional<JsonPlace> vector = place.get().optional(states.get(state));
                if (vector.isPresent()) {
                    int hidden = network.hidden();
                    double[] values = JsonNumbers.vector(vector.get(), hidden);
                    System.arraycopy(values, 0, initial, state * hidden, hidden);
                }
            }
        }
        return initial;
    }
}
