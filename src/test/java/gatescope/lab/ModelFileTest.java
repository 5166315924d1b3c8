package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatescope.data.BadInputException;
import gatescope.engine.Cells;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.ParameterBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model file holds the model, exactly. */
class ModelFileTest {
    private static final String RNN =
            """
            {"format": "gatescope.model/1", "cell": "rnn", "inputs": 2, "hidden": 1,%s
             "gates": {"h": {"b": [3], "R": [[-2e-1]], "W": [[0.5, 1]]}}}
            """;

    @TempDir
    Path directory;

    /** Every cell with every setting, with and without a head. */
    static Stream<Network> networks() {
        List<Network> networks = new ArrayList<>();
        for (String cell : Cells.names()) {
            Cells.choices(cell).forEach((setting, values) -> {
                for (String value : values) {
                    networks.add(new Network(Cells.of(cell, Map.of(setting, value)), 3, 2, networks.size() % 3));
                }
            });
        }
        return networks.stream();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void whatIsWrittenIsReadBackExactly(Network network) throws Exception {
        Random random = new Random(7);
        Model model = new Model(
                network,
                random.doubles(network.parameterCount(), -1e3, 1e3).toArray(),
                random.doubles(network.initialWidth()).toArray());
        Path file = directory.resolve("m.json");

        ModelFile.write(file, model);
        Model read = ModelFile.read(file);

        assertThat(read.parameters()).isEqualTo(model.parameters());
        assertThat(read.initialStates()).isEqualTo(model.initialStates());
        assertThat(read.network().blocks()).isEqualTo(network.blocks());
        assertThat(read.network().cell().settings()).isEqualTo(network.cell().settings());
        assertThat(read.network().cell().nodes()).isEqualTo(network.cell().nodes());
        assertThat(read.network().outputs()).isEqualTo(network.outputs());
        Path again = directory.resolve("again.json");
        ModelFile.write(again, read);
        assertThat(again).hasSameTextualContentAs(file);
    }

    @Test
    void everyDoubleSurvives() throws Exception {
        Network network = new Network(Cells.rnn(), 4, 1, 0);
        double[] odd = {Double.MIN_VALUE, -Double.MAX_VALUE, -0.0, 0.1 + 0.2, 1e23, 1.0 / 3};
        Path file = directory.resolve("m.json");

        ModelFile.write(file, new Model(network, odd, new double[1]));

        assertThat(ModelFile.read(file).parameters()).isEqualTo(odd);
    }

    @Test
    void fileIsForPeopleToo() throws Exception {
        Network network = new Network(Cells.rnn(), 2, 2, 1);
        Path file = directory.resolve("m.json");

        ModelFile.write(file, new Model(network, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}, new double[2]));

        assertThat(file).hasContent("""
                {
                  "format": "gatescope.model/1",
                  "cell": "rnn",
                  "inputs": 2,
                  "hidden": 2,
                  "outputs": 1,
                  "settings": {
                    "activation": "tanh",
                    "carry": "none"
                  },
                  "gates": {
                    "h": {
                      "W": [[1.0,2.0],[3.0,4.0]],
                      "R": [[5.0,6.0],[7.0,8.0]],
                      "b": [9.0,10.0]
                    }
                  },
                  "head": {
                    "W": [[11.0,12.0]],
                    "b": [13.0]
                  },
                  "initial": {
                    "h": [0.0,0.0]
                  }
                }
                """);
    }

    @Test
    void settingsHeadAndInitialStatesMayBeAbsent() throws Exception {
        Model model = read(RNN.formatted(""));

        assertThat(model.network().cell().settings()).isEqualTo(Map.of("activation", "tanh", "carry", "none"));
        assertThat(model.network().outputs()).isZero();
        assertThat(model.initialStates()).containsExactly(0.0);
        assertThat(model.parameters()).containsExactly(0.5, 1, -0.2, 3);
    }

    @Test
    void runningSumHasAStateOfItsOwn() throws Exception {
        Model model = read(RNN.formatted("\"settings\": {\"carry\": \"sum\"}, \"initial\": {\"s\": [4]},"));

        assertThat(model.network().cell().states()).containsExactly("h", "s");
        assertThat(model.initialStates()).containsExactly(0, 4);
    }

    @Test
    void onlyAResetAfterTheProductHasABiasInsideIt() {
        Stream<String> kinds = new Network(Cells.of("gru", Map.of("reset", "before")), 1, 1, 0)
                .blocks().stream().map(ParameterBlock::kind);
        assertThat(kinds).doesNotContain("rb");
        String gru = """
                {"format": "gatescope.model/1", "cell": "gru", "inputs": 1, "hidden": 1, "settings": {"reset": "before"},
                 "gates": {"r": {"W": [[0]], "R": [[0]], "b": [0]}, "z": {"W": [[0]], "R": [[0]], "b": [0]},
                           "n": {"W": [[0]], "R": [[0]], "b": [0], "rb": [0]}}}
                """;
        assertThatThrownBy(() -> read(gru))
                .isInstanceOfSatisfying(BadInputException.class, refusal ->
                        assertThat(refusal.place().arguments()).startsWith("gates.n.rb"));
    }

    @Test
    void modelThatIsNoNumberIsNotWritten() throws Exception {
        Path file = Files.writeString(directory.resolve("m.json"), "what stood here before");
        Model diverged = Model.zeros(new Network(Cells.rnn(), 1, 1, 0)).with(2, Double.NaN);

        assertThatThrownBy(() -> ModelFile.write(file, diverged)).isInstanceOf(IllegalArgumentException.class);

        assertThat(file).hasContent("what stood here before");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    private Model read(String text) throws IOException, BadInputException {
        return ModelFile.read(Files.writeString(directory.resolve("m.json"), text));
    }
}
