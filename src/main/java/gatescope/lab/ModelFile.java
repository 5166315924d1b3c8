package gatescope.lab;

import gatescope.data.AtomicFile;
import gatescope.data.BadInputException;
import gatescope.data.Formats;
import gatescope.data.JsonOut;
import gatescope.data.JsonPlace;
import gatescope.engine.Model;
import java.io.IOException;
import java.nio.file.Path;

/**
 * gatescope.model/1: the parameters of one cell and its linear head, by gate, as JSON.
 *
 * <pre>
 * {"format": "gatescope.model/1", "cell": "lstm", "inputs": 1, "hidden": 2, "outputs": 1,
 *  "settings": {"gate_activation": "sigmoid", …},
 *  "gates": {"f": {"W": [[0.1],[0.2]], "R": [[0.3,0.4],[0.5,0.6]], "b": [1.0,1.0]}, …},
 *  "head": {"W": [[1.0,-1.0]], "b": [0.0]},
 *  "initial": {"h": [0.0,0.0], "c": [0.0,0.0]}}
 * </pre>
 *
 * <p>W is hidden × inputs, R hidden × hidden, b hidden, the head's W outputs × hidden. Settings left out have their defaults,
 * initial states left out are zeros. Without a head there are no outputs but h, whatever "outputs" says.
 */
public final class ModelFile {
    /** What the file says in its "format". */
    public static final String FORMAT = "gatescope.model/1";

    private ModelFile() {}

    /**
     * Reads a model.
     *
     * @throws BadInputException if the file cannot be read, or something in it is not understood, with the place in it
     */
    public static Model read(Path file) throws BadInputException {
        return read(JsonPlace.read(file));
    }

    /**
     * Reads a model that stands in a JSON file, with its "format".
     *
     * @throws BadInputException if something in it is not understood, with the place in it
     */
    public static Model read(JsonPlace object) throws BadInputException {
        Formats.require(object, FORMAT);
        return ModelReader.read(object);
    }

    /**
     * Writes a model: to a new file beside the target that then takes its place, so that there is never half a file.
     *
     * @throws IOException if it cannot be written; the target is then as it was
     * @throws IllegalArgumentException if a parameter or an initial state is not finite, which JSON cannot hold, or the cell
     *     is not one of the built-in ones; the target is then as it was
     */
    public static void write(Path file, Model model) throws IOException {
        AtomicFile.write(file, writer -> JsonOut.object(writer, out -> write(out, model)));
    }

    /**
     * Writes the fields of a model, its "format" included, into an object that has been begun.
     *
     * @throws IllegalArgumentException as {@link #write(Path, Model)} does
     */
    public static void write(JsonOut out, Model model) throws IOException {
        out.text("format", FORMAT);
        ModelWriter.write(out, model);
    }
}
