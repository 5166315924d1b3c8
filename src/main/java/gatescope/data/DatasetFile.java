package gatescope.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * gatescope.dataset/1: samples of one shape, and what should be said to each. Immutable.
 *
 * <pre>
 * {"format": "gatescope.dataset/1", "samples": [{"x": [[0.1],[0.2]], "target": [[0.3]]}, …]}
 * </pre>
 *
 * <p>x has a row per timestep; the target is a row of numbers, a row per timestep, or one class, from 0, as in [3].
 */
public final class DatasetFile {
    /** What the file says in its "format". */
    public static final String FORMAT = "gatescope.dataset/1";

    private final List<JsonPlace> samples;
    private final List<Rows> x = new ArrayList<>();
    private final List<Rows> targets = new ArrayList<>();

    private DatasetFile(List<JsonPlace> samples) {
        this.samples = samples;
    }

    /**
     * Reads a dataset.
     *
     * @throws BadInputException if the file cannot be read, there is no sample, or they differ in shape
     */
    public static DatasetFile read(Path file) throws BadInputException {
        JsonPlace root = JsonPlace.read(file);
        Formats.require(root, FORMAT);
        root.requireKeysAmong(List.of("format", "samples"));
        JsonPlace samples = root.required("samples");
        if (samples.items().isEmpty()) {
            throw samples.refuse(Phrase.of("dataset.empty"));
        }
        DatasetFile dataset = new DatasetFile(samples.items());
        for (JsonPlace sample : dataset.samples) {
            dataset.add(sample);
        }
        return dataset;
    }

    private void add(JsonPlace sample) throws BadInputException {
        sample.requireKeysAmong(List.of("x", "target"));
        x.add(like(x, sample.required("x"), JsonNumbers.rows(sample.required("x"))));
        JsonPlace target = sample.required("target");
        List<JsonPlace> items = target.items();
        boolean flat = !items.isEmpty() && !items.getFirst().isList();
        targets.add(like(targets, target, flat ? Rows.of(1, JsonNumbers.vector(target, 1)) : JsonNumbers.rows(target)));
    }

    private static Rows like(List<Rows> before, JsonPlace place, Rows rows) throws BadInputException {
        if (!before.isEmpty()) {
            Rows first = before.getFirst();
            if (rows.count() != first.count() || rows.columns() != first.columns()) {
                throw place.refuse(Phrase.of("dataset.shape", first, rows));
            }
        }
        return rows;
    }

    /** How many samples, at least one. */
    public int size() {
        return samples.size();
    }

    /** What the network reads of a sample: a row per timestep. */
    public Rows x(int sample) {
        return x.get(sample);
    }

    /** What should be said to a sample. */
    public Rows target(int sample) {
        return targets.get(sample);
    }

    /** A refusal of what a sample reads. */
    public BadInputException refuseX(int sample, Phrase problem) throws BadInputException {
        return samples.get(sample).required("x").refuse(problem);
    }

    /** A refusal of what should be said to a sample. */
    public BadInputException refuseTarget(int sample, Phrase problem) throws BadInputException {
        return samples.get(sample).required("target").refuse(problem);
    }
}
