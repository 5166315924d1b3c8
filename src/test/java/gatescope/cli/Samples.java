package gatescope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files that are good, to be used or to be broken. */
final class Samples {
    static final String LSTM =
            """
            {"format": "gatescope.model/1", "cell": "lstm", "inputs": 1, "hidden": 2, "outputs": 1,
             "settings": {"gate_activation": "sigmoid"},
             "gates": {
              "f": {"W": [[0.1],[0.2]], "R": [[0.3,0.4],[0.5,0.6]], "b": [1.0,1.0]},
              "i": {"W": [[0.3],[-0.2]], "R": [[0.1,0.2],[0.3,-0.4]], "b": [0.0,0.1]},
              "g": {"W": [[0.5],[0.7]], "R": [[-0.3,0.2],[0.1,0.2]], "b": [0.0,0.2]},
              "o": {"W": [[-0.4],[0.6]], "R": [[0.2,0.1],[0.4,0.3]], "b": [0.5,0.0]}},
             "head": {"W": [[1.0,-1.0]], "b": [0.25]},
             "initial": {"h": [0.0,0.1], "c": [0.2,0.0]}}
            """;

    static final String RNN =
            """
            {"format": "gatescope.model/1", "cell": "rnn", "inputs": 1, "hidden": 1,
             "gates": {"h": {"W": [[0.5]], "R": [[-0.7]], "b": [0.1]}}, "initial": {"h": [0.3]}}
            """;

    static final String GRU =
            """
            {"format": "gatescope.model/1", "cell": "gru", "inputs": 1, "hidden": 1,
             "gates": {
              "r": {"W": [[0.5]], "R": [[-0.7]], "b": [0.1]},
              "z": {"W": [[-0.3]], "R": [[0.6]], "b": [0.2]},
              "n": {"W": [[0.8]], "R": [[0.9]], "b": [-0.1], "rb": [0.4]}},
             "initial": {"h": [0.3]}}
            """;

    static final String SEQUENCE =
            """
            {"format": "gatescope.sequence/1", "x": [[0.5],[-1.0],[0.25]],
             "target": [[0.5]], "loss": "half_sse_last"}
            """;

    private Samples() {}

    /** A file with a text in it. */
    static Path write(Path directory, String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
