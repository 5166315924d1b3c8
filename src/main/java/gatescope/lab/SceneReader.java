package gatescope.lab;

import gatescope.data.BadInputException;
import gatescope.data.JsonPlace;
import gatescope.data.Phrase;
import gatescope.engine.Network;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the fields of gatescope.scene/1; see {@link SceneFile}. */
final class SceneReader {
    private static final List<String> KEYS = List.of(
            "format", "scenario", "options", "seed", "series", "models", "baseline", "tuning", "compared", "shown", "cell", "unit", "question",
            "sweep", "step", "operation", "progress", "speed", "training", "view");

    private final JsonPlace root;

    private SceneReader(JsonPlace root) {
        this.root = root;
    }

    static LabState read(JsonPlace root) throws BadInputException {
        root.requireKeysAmong(KEYS);
        return new SceneReader(root).read();
    }

    private LabState read() throws BadInputException {
        Series series = SceneSeries.read(root.required("series"));
        ModelSet models = SceneModels.read(root, series);
        for (CellKind kind : CellKind.values()) {
            if (models.models().containsKey(kind)) {
                requireShort(series, kind, models.model(kind).network());
            }
        }
        String name = root.required("scenario").text();
        Map<String, String> options = SceneOptions.read(root, name, series, models);
        Scenario scenario = new Scenario(name, series, models.baseline(), seed(), options);
        LabState state = withCells(LabState.of(scenario).with(models)).with(SceneTraining.read(root, name));
        state = state.withUnit(fromOne(root, "unit", state.model().network().hidden(), 1));
        state = state.with(question(state));
        state = state.with(constant(root, "sweep", Sweep.values(), Sweep.FORWARD));
        return state.with(playhead(state)).with(view());
    }

    private @Nullable Long seed() throws BadInputException {
        Optional<JsonPlace> place = root.optional("seed");
        return place.isPresent() ? place.get().wholeNumber(-JsonPlace.LARGEST_WHOLE, JsonPlace.LARGEST_WHOLE) : null;
    }

    /** No run may ask for more memory than there is. */
    private void requireShort(Series series, CellKind kind, Network network) throws BadInputException {
        int longest = Run.longest(network);
        if (series.timesteps() > longest) {
            throw root.required("series")
                    .required("x")
                    .refuse(Phrase.of("scene.long", longest, kind.fileName(), series.timesteps()));
        }
    }

    private LabState withCells(LabState state) throws BadInputException {
        List<String> there = names(state.models().models().keySet());
        Optional<JsonPlace> shownPlace = root.optional("shown");
        Set<CellKind> shown = EnumSet.noneOf(CellKind.class);
        if (shownPlace.isPresent()) {
            for (JsonPlace item : shownPlace.get().items()) {
                shown.add(CellKind.ofFileName(item.textAmong(there)));
            }
        }
        Optional<JsonPlace> cellPlace = root.optional("cell");
        CellKind cell = shown.isEmpty() || shown.contains(state.cell()) ? state.cell() : shown.iterator().next();
        if (cellPlace.isPresent()) {
            cell = CellKind.ofFileName(cellPlace.get().textAmong(there));
        }
        if (shownPlace.isPresent() && !shown.contains(cell)) {
            throw shownPlace.get().refuse(Phrase.of("scene.shown", cell.fileName(), String.join(", ", names(shown))));
        }
        shown.add(cell);
        return state.withCells(shown, cell);
    }

    private Question question(LabState state) throws BadInputException {
        Optional<JsonPlace> place = root.optional("question");
        if (place.isEmpty()) {
            return state.question();
        }
        JsonPlace question = place.get();
        question.requireKeysAmong(List.of("kind", "step", "unit"));
        int timesteps = state.extent().timesteps();
        return new Question(
                constant(question, "kind", Question.Kind.values(), state.question().kind()),
                fromOne(question, "step", timesteps, timesteps),
                fromOne(question, "unit", state.model().network().hidden(), 1));
    }

    private Playhead playhead(LabState state) throws BadInputException {
        Moment start = state.extent().first();
        int step = fromOne(root, "step", state.extent().timesteps(), start.timestep() + 1);
        int operation = fromOne(root, "operation", state.extent().operations(), start.operation() + 1);
        double progress = number(root, "progress", 0, 1, Playhead.START.progress());
        double speed = number(root, "speed", Playhead.SLOWEST, Playhead.FASTEST, Playhead.START.speed());
        return new Playhead(new Moment(step, operation), progress, Motion.PAUSED, speed);
    }

    private View view() throws BadInputException {
        Optional<JsonPlace> place = root.optional("view");
        if (place.isEmpty()) {
            return View.DEFAULT;
        }
        JsonPlace view = place.get();
        view.requireKeysAmong(List.of("theme", "text_scale", "reduced_motion", "page"));
        Optional<JsonPlace> reduced = view.optional("reduced_motion");
        return new View(
                constant(view, "theme", Theme.values(), View.DEFAULT.theme()),
                number(view, "text_scale", View.SMALLEST, View.LARGEST, View.DEFAULT.textScale()),
                reduced.isPresent() ? reduced.get().truth() : View.DEFAULT.reducedMotion(),
                constant(view, "page", Page.values(), View.DEFAULT.page()));
    }

    private static List<String> names(Set<CellKind> cells) {
        return cells.stream().sorted().map(CellKind::fileName).toList();
    }

    private static <E extends Enum<E>> E constant(JsonPlace above, String key, E[] constants, E otherwise)
            throws BadInputException {
        Optional<JsonPlace> place = above.optional(key);
        if (place.isEmpty()) {
            return otherwise;
        }
        List<String> names = Arrays.stream(constants).map(SceneWriter::name).toList();
        return constants[names.indexOf(place.get().textAmong(names))];
    }

    private static double number(JsonPlace above, String key, double least, double most, double otherwise)
            throws BadInputException {
        Optional<JsonPlace> place = above.optional(key);
        return place.isPresent() ? place.get().number(least, most) : otherwise;
    }

    /** An index from 0, written from 1. */
    private static int fromOne(JsonPlace above, String key, int most, int otherwise) throws BadInputException {
        Optional<JsonPlace> place = above.optional(key);
        return (place.isPresent() ? place.get().wholeNumber(1, most) : otherwise) - 1;
    }
}
