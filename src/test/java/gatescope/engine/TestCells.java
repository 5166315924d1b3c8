package gatescope.engine;

import static gatescope.engine.CellBuilder.cell;
import static gatescope.engine.CellBuilder.previous;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Cells, models and sequences for tests; what is random comes from a seed. */
final class TestCells {
    private TestCells() {}

    /** A cell that is not built in: an LSTM that writes exactly as much as it forgets, i = 1 − f. */
    static CellGraph coupled() {
        return cell("coupled")
                .states("h", "c")
                .gate("f", Activation.SIGMOID)
                .complement("i", "f")
                .multiply("keep", "f", previous("c"))
                .gate("g", Activation.TANH)
                .multiply("write", "i", "g")
                .add("c", "keep", "write")
                .gate("o", Activation.SIGMOID)
                .apply("s", Activation.TANH, "c")
                .multiply("h", "o", "s")
                .build();
    }

    /** Every built-in cell in every combination of its settings. */
    static List<CellGraph> builtIn() {
        return Cells.names().stream()
                .flatMap(name -> combinations(Cells.choices(name)).map(settings -> Cells.of(name, settings)))
                .toList();
    }

    /** Every built-in cell with every value of every setting, the other settings at their defaults. */
    static List<CellGraph> variants() {
        List<CellGraph> cells = new ArrayList<>();
        for (String name : Cells.names()) {
            cells.add(Cells.of(name, Map.of()));
            Cells.choices(name).forEach((key, values) -> values.stream()
                    .skip(1)
                    .forEach(value -> cells.add(Cells.of(name, Map.of(key, value)))));
        }
        return cells;
    }

    private static Stream<Map<String, String>> combinations(Map<String, List<String>> choices) {
        Stream<Map<String, String>> all = Stream.of(Map.of());
        for (Map.Entry<String, List<String>> choice : choices.entrySet()) {
            all = all.flatMap(settings -> choice.getValue().stream().map(value -> {
                Map<String, String> more = new LinkedHashMap<>(settings);
                more.put(choice.getKey(), value);
                return more;
            }));
        }
        return all;
    }

    /** Numbers between −scale and scale. */
    static double[] numbers(SplittableRandom random, int length, double scale) {
        return random.doubles(length, -scale, scale).toArray();
    }

    static Model model(Network network, SplittableRandom random, double scale) {
        return new Model(
                network,
                numbers(random, network.parameterCount(), scale),
                numbers(random, network.initialWidth(), scale));
    }

    static Sequence sequence(SplittableRandom random, int timesteps, int batch, int width) {
        return new Sequence(timesteps, batch, width, numbers(random, timesteps * batch * width, 1));
    }
}
