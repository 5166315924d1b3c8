package gatescope.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * A sequence file that has been read: gatescope.sequence/1 as JSON, or a table as CSV when the file's name ends in .csv. Keeps
 * where its parts stand, so that who knows more (the model, the losses) can refuse them by place.
 *
 * <p>JSON: {"format": "gatescope.sequence/1", "x": [[…] per timestep], "target": [[…]], "loss": NAME}, where target and loss
 * come together or not at all; for cross_entropy_last the target may also be written [class].
 *
 * <p>CSV: fields separated by commas, decimal points, a row per timestep. The first row is a header if none of its cells is a
 * number. Columns named target, or target_1 … target_n, are the target of half_sse_all; all others are x.
 */
public final class SequenceFile {
    /** What the file says in its "format". */
    public static final String FORMAT = "gatescope.sequence/1";

    /** The parts that can be refused later. */
    public enum Part {
        /** The sequence itself. */
        X,
        /** The target. */
        TARGET,
        /** The loss's name. */
        LOSS
    }

    private final Path file;
    private final SequenceData data;
    private final Map<Part, Phrase> places;

    SequenceFile(Path file, SequenceData data, Map<Part, Phrase> places) {
        this.file = file;
        this.data = data;
        this.places = Map.copyOf(places);
    }

    /**
     * Reads a sequence.
     *
     * @throws BadInputException if the file cannot be read or understood, with the place in it
     */
    public static SequenceFile read(Path file) throws BadInputException {
        TextFile text = TextFile.read(file);
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return CsvSequence.read(text);
        }
        return JsonSequence.read(JsonPlace.of(text));
    }

    /** The numbers. */
    public SequenceData data() {
        return data;
    }

    /** A refusal of a part of this file. */
    public BadInputException refuse(Part part, Phrase problem) {
        return new BadInputException(file, places.getOrDefault(part, Places.wholeFile()), problem);
    }
}
