package gatescope.lab;

import gatescope.data.BadInputException;
import gatescope.data.JsonNumbers;
import gatescope.data.JsonOut;
import gatescope.data.JsonPlace;
import gatescope.data.Phrase;
import gatescope.train.BadSettingException;
import gatescope.train.Doubles;
import gatescope.train.Recipe;
import gatescope.train.TrainingScenario;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be learned in a scene: reads and writes its "training"; see {@link SceneFile}. */
final class SceneTraining {
    private static final int MOST_NUMBERS = 1_000_000;
    private static final int MOST_EPOCHS = 100_000_000;
    private static final String SCENARIO = "scenario";
    private static final String NUMBERS = "numbers";

    private SceneTraining() {}

    /** Whether a scene can hold it: images, and very many numbers, it cannot. */
    static boolean fits(@Nullable Training training) {
        return training == null
                || switch (training.source()) {
                    case Source.Named _ -> true;
                    case Source.Numbers own -> own.numbers().size() <= MOST_NUMBERS;
                    case Source.Samples _ -> false;
                };
    }

    static void write(JsonOut out, Training training) throws IOException {
        out.object("source", () -> {
            switch (training.source()) {
                case Source.Numbers own -> {
                    out.text("kind", NUMBERS);
                    out.text("title", own.title());
                    out.vector(NUMBERS, own.numbers().toArray());
                }
                case Source.Named _, Source.Samples _ -> out.text("kind", SCENARIO);
            }
        });
        out.object("recipe", () -> {
            for (Map.Entry<String, String> setting : training.recipe().texts().entrySet()) {
                out.text(setting.getKey(), setting.getValue());
            }
        });
        out.whole("epoch", training.epoch());
        out.texts("trained", training.trained().stream().sorted().map(CellKind::fileName).toList());
    }

    /**
     * What the scene says, or where it says nothing, what its scenario comes with.
     *
     * @param scenario the scene's
     */
    static @Nullable Training read(JsonPlace root, String scenario) throws BadInputException {
        Optional<JsonPlace> found = root.optional("training");
        if (found.isEmpty()) {
            return Training.of(scenario);
        }
        JsonPlace place = found.get();
        place.requireKeysAmong(List.of("source", "recipe", "epoch", "trained"));
        Source source = source(place.required("source"), scenario);
        Optional<JsonPlace> settings = place.optional("recipe");
        Optional<JsonPlace> epoch = place.optional("epoch");
        int shown = epoch.isPresent() ? epoch.get().wholeNumber(0, MOST_EPOCHS) : 0;
        return new Training(
                source,
                settings.isPresent() ? recipe(settings.get()) : OwnData.recipe(source),
                shown,
                trained(place, shown));
    }

    /** Scenes of before did not say; then it is all cells after an epoch. */
    private static Set<CellKind> trained(JsonPlace place, int epoch) throws BadInputException {
        Optional<JsonPlace> list = place.optional("trained");
        Set<CellKind> trained = EnumSet.noneOf(CellKind.class);
        if (list.isEmpty()) {
            return epoch > 0 ? EnumSet.allOf(CellKind.class) : trained;
        }
        List<String> names = Arrays.stream(CellKind.values()).map(CellKind::fileName).toList();
        for (JsonPlace item : list.get().items()) {
            trained.add(CellKind.ofFileName(item.textAmong(names)));
        }
        return trained;
    }

    private static Source source(JsonPlace place, String scenario) throws BadInputException {
        place.requireKeysAmong(List.of("kind", "title", NUMBERS));
        JsonPlace kind = place.required("kind");
        if (kind.textAmong(List.of(SCENARIO, NUMBERS)).equals(SCENARIO)) {
            Optional<TrainingScenario> named = TrainingScenario.named(scenario);
            if (named.isEmpty()) {
                throw kind.refuse(Phrase.of("scene.source", Phrase.excerpt(scenario)));
            }
            return new Source.Named(named.get());
        }
        JsonPlace numbers = place.required(NUMBERS);
        int length = numbers.items().size();
        if (length < 2 || length > MOST_NUMBERS) {
            throw numbers.refuse(Phrase.of("scene.length", 2, MOST_NUMBERS, length));
        }
        return new Source.Numbers(place.required("title").text(), Doubles.of(JsonNumbers.vector(numbers, length)));
    }

    private static Recipe recipe(JsonPlace place) throws BadInputException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : place.keys()) {
            texts.put(key, place.required(key).text());
        }
        try {
            return Recipe.of(texts);
        } catch (BadSettingException e) {
            throw place.optional(e.key()).orElse(place).refuse(e.problem());
        }
    }
}
