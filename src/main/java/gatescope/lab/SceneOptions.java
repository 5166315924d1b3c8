package gatescope.lab;

import gatescope.data.BadInputException;
import gatescope.data.JsonPlace;
import gatescope.data.Phrase;
import gatescope.engine.Network;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what was chosen about the scenario of a scene. */
final class SceneOptions {
    private SceneOptions() {}

    /** A value for each option of the scenario; empty where the scene names none. */
    static Map<String, String> read(JsonPlace root, String scenario, Series series, ModelSet models)
            throws BadInputException {
        Optional<JsonPlace> place = root.optional("options");
        if (place.isEmpty()) {
            return Map.of();
        }
        List<ScenarioOption> options = Scenarios.options(scenario);
        if (options.isEmpty()) {
            throw place.get().refuse(Phrase.of("scene.optionless", Phrase.excerpt(scenario)));
        }
        place.get().requireKeysAmong(options.stream().map(ScenarioOption::name).toList());
        Map<String, String> chosen = new HashMap<>();
        for (ScenarioOption option : options) {
            Optional<JsonPlace> found = place.get().optional(option.name());
            chosen.put(option.name(), found.isPresent() ? value(option, found.get()) : option.first());
        }
        if (!fits(Scenarios.named(scenario, chosen), series, models)) {
            throw place.get().refuse(Phrase.of("scene.options"));
        }
        return Map.copyOf(chosen);
    }

    private static String value(ScenarioOption option, JsonPlace place) throws BadInputException {
        return switch (option) {
            case ScenarioOption.OneOf one -> place.textAmong(one.values());
            case ScenarioOption.Whole whole -> Integer.toString(place.wholeNumber(whole.least(), whole.most()));
        };
    }

    /** Whether series and networks are those that a scenario's options give. */
    static boolean fits(Scenario scenario, Series series, ModelSet models) {
        return scenario.series().equals(series)
                && scenario.models().keySet().equals(models.models().keySet())
                && scenario.models().keySet().stream()
                        .allMatch(cell -> isSameNetwork(
                                scenario.model(cell).network(), models.model(cell).network()));
    }

    /** Whether two networks have the same cell, settings and units. */
    static boolean isSameNetwork(Network one, Network other) {
        return one.cell().settings().equals(other.cell().settings()) && one.hidden() == other.hidden();
    }
}
