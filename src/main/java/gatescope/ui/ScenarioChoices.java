package gatescope.ui;

import gatescope.lab.LabState;
import gatescope.lab.OwnSequence;
import gatescope.lab.Scenario;
import gatescope.lab.Source;
import gatescope.lab.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The scenarios to choose from: those that come with the program, a sequence or data of one's own, then those that were opened, each
 * with its own entry.
 */
final class ScenarioChoices {
    private final List<ScenarioChoice> all = new ArrayList<>();
    private @Nullable Scenario lastOwn;

    /**
     * @param names of the scenarios that come with the program
     * @param load reads one of them
     */
    ScenarioChoices(List<String> names, Function<String, Scenario> load) {
        for (String name : names) {
            all.add(new ScenarioChoice(name, 0, () -> load.apply(name)));
        }
        all.add(new ScenarioChoice(OwnSequence.NAME, 0, () -> {
            throw new IllegalStateException("a sequence that is yet to be typed");
        }));
        all.add(ScenarioChoice.dataToLoad());
    }

    /** All there are now. */
    List<ScenarioChoice> all() {
        return List.copyOf(all);
    }

    /** The entry of what a state is about, a new one when it was not seen before. */
    ScenarioChoice of(LabState state) {
        if (OwnSequence.is(state.scenario())) {
            lastOwn = state.scenario();
        }
        ScenarioChoice found =
                all.stream().filter(choice -> choice.holds(state)).findFirst().orElseGet(() -> add(state));
        found.remember(state);
        return found;
    }

    /** The sequence of one's own that was looked at last, or null. */
    @Nullable Scenario lastOwn() {
        return lastOwn;
    }

    private ScenarioChoice add(LabState state) {
        Training training = state.training();
        ScenarioChoice added = training == null || training.source() instanceof Source.Named
                ? opened(state.scenario())
                : ScenarioChoice.ofData(training.source(), state);
        all.add(added);
        return added;
    }

    private ScenarioChoice opened(Scenario scenario) {
        long earlier = all.stream()
                .filter(choice -> choice.name().equals(scenario.name()) && choice.isFile())
                .count();
        return new ScenarioChoice(scenario.name(), (int) earlier + 1, () -> scenario);
    }
}
