package gatescope.lab;

import gatescope.data.BadInputException;
import gatescope.data.JsonNumbers;
import gatescope.data.JsonPlace;
import gatescope.data.Numbers;
import gatescope.data.Phrase;
import gatescope.data.Rows;
import gatescope.data.Scaling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the series of a scene. */
final class SceneSeries {
    private static final int LONGEST = 1_000_000;
    private static final int MOST_CLASSES = 1000;

    private SceneSeries() {}

    static Series read(JsonPlace place) throws BadInputException {
        place.requireKeysAmong(List.of("x", "target", "scaling"));
        JsonPlace x = place.required("x");
        int length = x.items().size();
        if (length == 0 || length > LONGEST) {
            throw x.refuse(Phrase.of("scene.length", 1, LONGEST, length));
        }
        boolean scalar = !x.items().getFirst().isList();
        Rows rows = scalar ? Rows.of(1, JsonNumbers.vector(x, length)) : JsonNumbers.rows(x);
        Scaling scaling = SceneScaling.read(place.required("scaling"));
        List<List<Double>> inputs = new ArrayList<>();
        for (int t = 0; t < length; t++) {
            JsonPlace item = x.items().get(t);
            List<Double> row = new ArrayList<>();
            for (int k = 0; k < rows.columns(); k++) {
                requireScalable(scalar ? item : item.items().get(k), rows.value(t, k), scaling);
                row.add(rows.value(t, k));
            }
            inputs.add(row);
        }
        return new Series(inputs, wanted(place.required("target"), length, scaling), scaling);
    }

    private static Wanted wanted(JsonPlace place, int length, Scaling scaling) throws BadInputException {
        if (place.isList()) {
            double[] numbers = JsonNumbers.vector(place, length);
            for (int t = 0; t < length; t++) {
                requireScalable(place.items().get(t), numbers[t], scaling);
            }
            return new Wanted.EachStep(Arrays.stream(numbers).boxed().toList());
        }
        place.requireKeysAmong(List.of("at_end", "class", "classes"));
        Optional<JsonPlace> end = place.optional("at_end");
        if (end.isPresent()) {
            requireScalable(end.get(), end.get().number(), scaling);
            return new Wanted.AtEnd(end.get().number());
        }
        int classes = place.required("classes").wholeNumber(1, MOST_CLASSES);
        return new Wanted.ClassAtEnd(place.required("class").wholeNumber(0, classes - 1), classes);
    }

    private static void requireScalable(JsonPlace place, double number, Scaling scaling) throws BadInputException {
        if (!Double.isFinite(scaling.scale(number))) {
            throw place.refuse(Phrase.of("scene.scaled", Numbers.text(number)));
        }
    }
}
