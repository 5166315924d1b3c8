package gatescope.train;

import gatescope.engine.Cells;
import gatescope.engine.Model;
import gatescope.engine.Network;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which cell is trained and where it begins. Immutable.
 *
 * @param cell its name in files
 * @param units how many hidden units
 * @param settings by the names of the model file
 * @param initialiser how the first weights are drawn
 * @param forgetBias the first bias of the LSTM's forget gate
 * @param updateBias the first bias of the GRU's update gate z, which keeps the old state where it is 1
 */
public record CellPlan(
        String cell, int units, Map<String, String> settings, Initialiser initialiser, double forgetBias, double updateBias) {
    private static final int MOST_UNITS = 10_000;
    private static final String SAME = "same";

    /** Copies the settings. */
    public CellPlan {
        settings = Map.copyOf(settings);
    }

    static CellPlan read(SettingTexts texts) throws BadSettingException {
        String cell = texts.oneOf("cell", Cells.names());
        return new CellPlan(
                cell,
                (int) texts.whole("units", 1, MOST_UNITS),
                settings(cell, texts),
                Initialiser.valueOf(
                        texts.oneOf("initialiser", Arrays.stream(Initialiser.values()).map(Initialiser::fileName).toList())
                                .toUpperCase(java.util.Locale.ROOT)),
                texts.number("forget_bias", -100, 100),
                texts.number("update_bias", -100, 100));
    }

    /** One activation for the candidate and the output, as in Keras, unless the output has its own. */
    private static Map<String, String> settings(String cell, SettingTexts texts) throws BadSettingException {
        Map<String, List<String>> choices = Cells.choices(cell);
        Map<String, String> settings = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> choice : choices.entrySet()) {
            String key = switch (choice.getKey()) {
                case "candidate_activation" -> "activation";
                case "output_activation" -> texts.text("output_activation").equals(SAME) ? "activation" : "output_activation";
                default -> choice.getKey();
            };
            settings.put(choice.getKey(), texts.oneOf(key, choice.getValue()));
        }
        return settings;
    }

    /** The network of this cell with a head. */
    public Network network(int inputs, int outputs) {
        return new Network(Cells.of(cell, settings), inputs, units, outputs);
    }

    private double keepBias() {
        return cell.equals("gru") ? updateBias : forgetBias;
    }

    /** The first weights from a seed. */
    public Model start(int inputs, int outputs, long seed) {
        return start(network(inputs, outputs), seed);
    }

    /** The first weights of a network that was made before, so that many seeds can share it. */
    public Model start(Network network, long seed) {
        return Initialisers.model(network, initialiser, keepBias(), seed);
    }
}
