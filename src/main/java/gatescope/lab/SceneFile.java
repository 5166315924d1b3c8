package gatescope.lab;

import gatescope.data.AtomicFile;
import gatescope.data.BadInputException;
import gatescope.data.Formats;
import gatescope.data.JsonNumbers;
import gatescope.data.JsonOut;
import gatescope.data.JsonPlace;
import gatescope.data.Phrase;
import gatescope.data.Scaling;
import gatescope.engine.Model;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * gatescope.scene/1, a file *.gatescope.json: all of the lab, so that it opens again as it was left. Plain numbers, their
 * scaling, the models, and where the playhead stands.
 *
 * <pre>
 * {"format": "gatescope.scene/1", "scenario": "fibonacci",
 *  "series": {"x": [0, 1, …], "target": [1, 1, …], "scaling": {"kind": "log", "largest": 89}},
 *  "models": {"lstm": {a gatescope.model/1}, …},
 *  "cell": "lstm", "unit": 1, "step": 7, "operation": 2}
 * </pre>
 *
 * <p>The scaling's kind is none or log; unit, step and operation count from 1 and may be left out.
 */
public final class SceneFile {
    /** What the file says in its "format". */
    public static final String FORMAT = "gatescope.scene/1";

    /** How the file's name ends. */
    public static final String ENDING = ".gatescope.json";

    private static final List<String> KEYS =
            List.of("format", "scenario", "series", "models", "cell", "unit", "step", "operation");
    private static final int LONGEST = 1_000_000;

    private SceneFile() {}

    /**
     * Reads a scene. The view is the default one.
     *
     * @throws BadInputException if the file cannot be read, or something in it is not understood, with the place in it
     */
    public static LabState read(Path file) throws BadInputException {
        JsonPlace root = JsonPlace.read(file);
        Formats.require(root, FORMAT);
        root.requireKeysAmong(KEYS);
        Series series = series(root.required("series"));
        Map<CellKind, Model> models = models(root.required("models"));
        Scenario scenario = new Scenario(root.required("scenario").text(), series, models);
        Optional<JsonPlace> cellPlace = root.optional("cell");
        CellKind cell = scenario.firstCell();
        if (cellPlace.isPresent()) {
            List<String> there = models.keySet().stream().map(CellKind::fileName).sorted().toList();
            cell = CellKind.ofFileName(cellPlace.get().textAmong(there));
        }
        LabState state = LabState.of(scenario).withCells(Set.of(cell), cell);
        int unit = fromOne(root, "unit", state.model().network().hidden());
        int step = fromOne(root, "step", state.extent().timesteps());
        int operation = fromOne(root, "operation", state.extent().operations());
        return state.withUnit(unit).with(Playhead.START.at(new Moment(step, operation)));
    }

    /**
     * Writes a scene: to a new file beside the target that then takes its place.
     *
     * @throws IOException if it cannot be written; the target is then as it was
     */
    public static void write(Path file, LabState state) throws IOException {
        AtomicFile.write(file, writer -> JsonOut.object(writer, out -> write(out, state)));
    }

    private static void write(JsonOut out, LabState state) throws IOException {
        Series series = state.scenario().series();
        out.text("format", FORMAT);
        out.text("scenario", state.scenario().name());
        out.object("series", () -> {
            out.vector("x", array(series.x()));
            out.vector("target", array(series.target()));
            out.object("scaling", () -> {
                switch (series.scaling()) {
                    case Scaling.None _ -> out.text("kind", "none");
                    case Scaling.Log log -> {
                        out.text("kind", "log");
                        out.number("largest", log.largest());
                    }
                }
            });
        });
        out.object("models", () -> {
            for (CellKind kind : CellKind.values()) {
                if (state.models().models().containsKey(kind)) {
                    out.object(kind.fileName(), () -> ModelFile.write(out, state.models().model(kind)));
                }
            }
        });
        out.text("cell", state.cell().fileName());
        out.whole("unit", state.unit() + 1);
        out.whole("step", state.playhead().moment().timestep() + 1);
        out.whole("operation", state.playhead().moment().operation() + 1);
    }

    private static Series series(JsonPlace place) throws BadInputException {
        place.requireKeysAmong(List.of("x", "target", "scaling"));
        JsonPlace x = place.required("x");
        int length = x.items().size();
        if (length == 0 || length > LONGEST) {
            throw x.refuse(Phrase.of("scene.length", 1, LONGEST, length));
        }
        double[] target = JsonNumbers.vector(place.required("target"), length);
        return new Series(list(JsonNumbers.vector(x, length)), list(target), scaling(place.required("scaling")));
    }

    private static Scaling scaling(JsonPlace place) throws BadInputException {
        place.requireKeysAmong(List.of("kind", "largest"));
        if (place.required("kind").textAmong(List.of("none", "log")).equals("none")) {
            return new Scaling.None();
        }
        JsonPlace largest = place.required("largest");
        if (largest.number() <= 0) {
            throw largest.refuse(Phrase.of("scene.largest", largest.number()));
        }
        return new Scaling.Log(largest.number());
    }

    private static Map<CellKind, Model> models(JsonPlace place) throws BadInputException {
        List<String> known = Arrays.stream(CellKind.values()).map(CellKind::fileName).toList();
        place.requireKeysAmong(known);
        Map<CellKind, Model> models = new EnumMap<>(CellKind.class);
        for (CellKind kind : CellKind.values()) {
            Optional<JsonPlace> found = place.optional(kind.fileName());
            if (found.isPresent()) {
                models.put(kind, model(found.get(), kind));
            }
        }
        if (models.isEmpty()) {
            throw place.refuse(Phrase.of("scene.models", String.join(", ", known)));
        }
        return models;
    }

    private static Model model(JsonPlace place, CellKind kind) throws BadInputException {
        Model model = ModelFile.read(place);
        place.required("cell").textAmong(List.of(kind.fileName()));
        requireOne(place, "inputs", model.network().inputs());
        requireOne(place, "outputs", model.network().outputs());
        return model;
    }

    /** A series has one number per timestep. */
    private static void requireOne(JsonPlace model, String key, int count) throws BadInputException {
        if (count != 1) {
            throw model.refuse(Phrase.of("scene.one", key, count));
        }
    }

    private static int fromOne(JsonPlace root, String key, int most) throws BadInputException {
        Optional<JsonPlace> place = root.optional(key);
        return place.isPresent() ? place.get().wholeNumber(1, most) - 1 : 0;
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
