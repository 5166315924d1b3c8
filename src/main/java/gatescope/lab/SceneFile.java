package gatescope.lab;

import gatescope.data.AtomicFile;
import gatescope.data.BadInputException;
import gatescope.data.Formats;
import gatescope.data.JsonOut;
import gatescope.data.JsonPlace;
import java.io.IOException;
import java.nio.file.Path;

/**
 * gatescope.scene/1, a file *.gatescope.json: all of the lab, so that it opens again as it was left, at rest.
 *
 * <pre>
 * {"format": "gatescope.scene/1", "scenario": "fibonacci", "seed": 7,
 *  "series": {"x": [0, 1, …], "target": [1, 1, …], "scaling": {"kind": "log", "largest": 89}},
 *  "models": {"lstm": {a gatescope.model/1}, …},
 *  "baseline": {"lstm": {a gatescope.model/1}, …},
 *  "tuning": {"knobs": {"recurrent_gain": 1.5},
 *             "edits": {"lstm": [{"gate": "f", "kind": "b", "row": 1, "column": 1, "value": 2.0}]}},
 *  "shown": ["rnn", "lstm"], "cell": "lstm", "unit": 1,
 *  "question": {"kind": "loss_at", "step": 12, "unit": 1}, "sweep": "forward",
 *  "step": 7, "operation": 2, "progress": 1.0, "speed": 1.0,
 *  "training": {"source": {"kind": "numbers", "title": "prices.csv · Close", "numbers": [51.2, …]},
 *               "recipe": {"units": "16", …}, "epoch": 12},
 *  "view": {"theme": "light", "text_scale": 1.0, "reduced_motion": false}}
 * </pre>
 *
 * <p>A scenario with something to choose has beside its name what was chosen, as in "options": {"activation": "tanh",
 * "length": 30}; series and models must then be such as these options give, but for the parameters.
 *
 * <p>Required are format, scenario, series and models; all else may be left out and has then the value that it has when a
 * scenario opens. Units, steps, operations, rows and columns count from 1. The scaling's kind is none, largest or log.
 *
 * <p>The models are those that ran. Where something was changed, the baseline holds what they were changed from and the tuning
 * by what: the knobs that are not neutral, and parameters of one cell with their value under no knob. Models that are not
 * exactly what baseline and tuning give are refused. The seed is that of the baseline, and left out where no seed gives it.
 */
public final class SceneFile {
    /** What the file says in its "format". */
    public static final String FORMAT = "gatescope.scene/1";

    /** How the file's name ends. */
    public static final String ENDING = ".gatescope.json";

    private SceneFile() {}

    /**
     * Reads a scene.
     *
     * @throws BadInputException if the file cannot be read, something in it is not understood, or a model would run for more
     *     than {@link Run#VALUES_LIMIT} values; with the place in it
     */
    public static LabState read(Path file) throws BadInputException {
        JsonPlace root = JsonPlace.read(file);
        Formats.require(root, FORMAT);
        return SceneReader.read(root);
    }

    /** Whether a scene can hold all of a state. Images that are learned, or more than a million numbers, are left out. */
    public static boolean holdsAll(LabState state) {
        return SceneTraining.fits(state.training());
    }

    /**
     * Writes a scene: to a new file beside the target that then takes its place. An operation that plays is kept as held.
     *
     * @throws IOException if it cannot be written, or a parameter is not finite, which JSON cannot hold; the target is then as
     *     it was
     */
    public static void write(Path file, LabState state) throws IOException {
        try {
            AtomicFile.write(file, writer -> JsonOut.object(writer, out -> new SceneWriter(out, state).write()));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
