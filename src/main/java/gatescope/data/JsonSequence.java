package gatescope.data;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads gatescope.sequence/1. */
final class JsonSequence {
    /** The loss whose target is the number of a class. */
    private static final String CLASSIFICATION = "cross_entropy_last";

    private JsonSequence() {}

    static SequenceFile read(JsonPlace root) throws BadInputException {
        Formats.require(root, SequenceFile.FORMAT);
        root.requireKeysAmong(List.of("format", "x", "target", "loss"));
        JsonPlace x = root.required("x");
        Map<SequenceFile.Part, Phrase> places = new EnumMap<>(SequenceFile.Part.class);
        places.put(SequenceFile.Part.X, x.place());
        Rows features = JsonNumbers.rows(x);
        Optional<JsonPlace> target = root.optional("target");
        Optional<JsonPlace> loss = root.optional("loss");
        if (target.isEmpty() && loss.isEmpty()) {
            return new SequenceFile(root.file(), new SequenceData(features, null, null), places);
        }
        // One of them is there, so that the other one must be, too.
        JsonPlace targetPlace = root.required("target");
        JsonPlace lossPlace = root.required("loss");
        places.put(SequenceFile.Part.TARGET, targetPlace.place());
        places.put(SequenceFile.Part.LOSS, lossPlace.place());
        String name = lossPlace.text();
        SequenceData data = new SequenceData(features, target(targetPlace, name), name);
        return new SequenceFile(root.file(), data, places);
    }

    private static Rows target(JsonPlace place, String loss) throws BadInputException {
        List<JsonPlace> items = place.items();
        boolean flat = !items.isEmpty() && !items.getFirst().isList();
        if (flat && loss.equals(CLASSIFICATION)) {
            return Rows.of(1, JsonNumbers.vector(place, 1));
        }
        return JsonNumbers.rows(place);
    }
}
