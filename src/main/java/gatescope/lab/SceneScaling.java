package gatescope.lab;

import gatescope.data.BadInputException;
import gatescope.data.JsonOut;
import gatescope.data.JsonPlace;
import gatescope.data.Numbers;
import gatescope.data.Phrase;
import gatescope.data.Scaling;
import java.io.IOException;
import java.util.List;

/** The scaling of a scene, in its file. */
final class SceneScaling {
    private static final List<String> KINDS = List.of("none", "log", "log1p", "min_max", "standard", "largest", "ratio");

    private SceneScaling() {}

    static void write(JsonOut out, Scaling scaling) throws IOException {
        switch (scaling) {
            case Scaling.None _ -> out.text("kind", "none");
            case Scaling.Log log -> {
                out.text("kind", "log");
                out.number("largest", log.largest());
            }
            case Scaling.Log1p _ -> out.text("kind", "log1p");
            case Scaling.MinMax range -> {
                out.text("kind", "min_max");
                out.number("least", range.least());
                out.number("most", range.most());
                out.number("low", range.low());
                out.number("high", range.high());
            }
            case Scaling.Standard standard -> {
                out.text("kind", "standard");
                out.number("mean", standard.mean());
                out.number("deviation", standard.deviation());
            }
            case Scaling.Largest divided -> {
                out.text("kind", "largest");
                out.number("largest", divided.largest());
            }
            case Scaling.Ratio ratio -> {
                out.text("kind", "ratio");
                out.number("divisor", ratio.divisor());
                out.object("then", () -> write(out, ratio.then()));
            }
        }
    }

    static Scaling read(JsonPlace place) throws BadInputException {
        String kind = place.required("kind").textAmong(KINDS);
        place.requireKeysAmong(keys(kind));
        return switch (kind) {
            case "none" -> new Scaling.None();
            case "log" -> new Scaling.Log(positive(place.required("largest")));
            case "log1p" -> new Scaling.Log1p();
            case "min_max" -> minMax(place);
            case "standard" ->
                new Scaling.Standard(place.required("mean").number(), notNegative(place.required("deviation")));
            case "ratio" -> ratio(place);
            default -> new Scaling.Largest(notNegative(place.required("largest")));
        };
    }

    private static List<String> keys(String kind) {
        return switch (kind) {
            case "none", "log1p" -> List.of("kind");
            case "min_max" -> List.of("kind", "least", "most", "low", "high");
            case "standard" -> List.of("kind", "mean", "deviation");
            case "ratio" -> List.of("kind", "divisor", "then");
            default -> List.of("kind", "largest");
        };
    }

    private static Scaling minMax(JsonPlace place) throws BadInputException {
        double least = place.required("least").number();
        double most = place.required("most").number(least, Double.MAX_VALUE);
        double low = place.required("low").number();
        double high = place.required("high").number(Math.nextUp(low), Double.MAX_VALUE);
        if (!Double.isFinite(most - least) || !Double.isFinite(high - low)) {
            throw place.refuse(Phrase.of("scaling.far", Numbers.text(least), Numbers.text(most)));
        }
        return new Scaling.MinMax(least, most, low, high);
    }

    private static Scaling ratio(JsonPlace place) throws BadInputException {
        JsonPlace divisor = place.required("divisor");
        if (divisor.number() == 0) {
            throw divisor.refuse(Phrase.of("scene.divisor"));
        }
        return new Scaling.Ratio(divisor.number(), read(place.required("then")));
    }

    private static double positive(JsonPlace place) throws BadInputException {
        if (place.number() <= 0) {
            throw place.refuse(Phrase.of("scene.largest", Numbers.text(place.number())));
        }
        return place.number();
    }

    private static double notNegative(JsonPlace place) throws BadInputException {
        return place.number(0, Double.MAX_VALUE);
    }
}
