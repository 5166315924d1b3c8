package gatescope.lab;

import gatescope.data.BadInputException;
import gatescope.data.JsonNumbers;
import gatescope.data.JsonPlace;
import gatescope.data.Numbers;
import gatescope.data.Phrase;
import gatescope.data.Scaling;
import java.util.Arrays;
import java.util.List;

/** Reads the series of a scene. */
final class SceneSeries {
    private static final int LONGEST = 1_000_000;

    private SceneSeries() {}

    static Series read(JsonPlace place) throws BadInputException {
        place.requireKeysAmong(List.of("x", "target", "scaling"));
        JsonPlace x = place.required("x");
        int length = x.items().size();
        if (length == 0 || length > LONGEST) {
            throw x.refuse(Phrase.of("scene.length", 1, LONGEST, length));
        }
        JsonPlace target = place.required("target");
        double[] inputs = JsonNumbers.vector(x, length);
        double[] wanted = JsonNumbers.vector(target, length);
        Scaling scaling = scaling(place.required("scaling"));
        requireScalable(x, inputs, scaling);
        requireScalable(target, wanted, scaling);
        return new Series(list(inputs), list(wanted), scaling);
    }

    private static Scaling scaling(JsonPlace place) throws BadInputException {
        place.requireKeysAmong(List.of("kind", "largest", "offset", "unit"));
        return switch (place.required("kind").textAmong(List.of("none", "log", "affine"))) {
            case "log" -> new Scaling.Log(positive(place.required("largest")));
            case "affine" -> new Scaling.Affine(place.required("offset").number(), positive(place.required("unit")));
            default -> new Scaling.None();
        };
    }

    private static double positive(JsonPlace place) throws BadInputException {
        if (place.number() <= 0) {
            throw place.refuse(Phrase.of("scene.largest", Numbers.text(place.number())));
        }
        return place.number();
    }

    private static void requireScalable(JsonPlace place, double[] numbers, Scaling scaling) throws BadInputException {
        for (int t = 0; t < numbers.length; t++) {
            if (!Double.isFinite(scaling.scale(numbers[t]))) {
                throw place.items().get(t).refuse(Phrase.of("scene.scaled", Numbers.text(numbers[t])));
            }
        }
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
