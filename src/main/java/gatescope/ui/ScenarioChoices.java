package gatescope.ui;

import gatescope.lab.OwnSequence;
import gatescope.lab.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The scenarios to choose from: those that come with the program, a sequence of one's own, then those that were opened, each with
 * its own entry.
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
    }

    /** All there are now. */
    List<ScenarioChoice> all() {
        return List.copyOf(all);
    }

    /** The entry of a scenario, a new one when it was not seen before. */
    ScenarioChoice of(Scenario scenario) {
        if (OwnSequence.is(scenario)) {
            lastOwn = scenario;
        }
        return all.stream().filter(choice -> choice.holds(scenario)).findFirst().orElseGet(() -> add(scenario));
    }

    /** The sequence of one's own that was looked at last, or null. */
    @Nullable Scenario lastOwn() {
        return lastOwn;
    }

    private ScenarioChoice add(Scenario scenario) {
        long earlier = all.stream()
                .filter(choice -> choice.name().equals(scenario.name()) && choice.isFile())
                .count();
        ScenarioChoice added = new ScenarioChoice(scenario.name(), (int) earlier + 1, () -> scenario);
        all.add(added);
        return added;
    }
}
