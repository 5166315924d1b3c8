package gatescope.ui;

import gatescope.lab.Messages;
import gatescope.lab.OwnSequence;
import gatescope.lab.Scenario;
import gatescope.lab.ScenarioOption;
import gatescope.lab.Scenarios;
import gatescope.lab.Series;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the options of scenarios and their values are called. */
record OptionTexts(Messages texts) {
    /** So many options say enough about a scenario in a row of controls. */
    private static final int IN_BRIEF = 2;

    /** What an option is about. */
    String name(ScenarioOption option) {
        return texts.text("option." + option.name());
    }

    /** One of the values of an option. */
    String value(ScenarioOption.OneOf option, String value) {
        return texts.text("option." + option.name() + "." + value);
    }

    /** What is chosen, in a few words, or in fewer. */
    String brief(Scenario scenario, boolean briefer) {
        return Scenarios.options(scenario.name()).stream()
                .limit(IN_BRIEF)
                .map(option -> {
                    String value = scenario.options().getOrDefault(option.name(), option.first());
                    return switch (option) {
                        case ScenarioOption.OneOf one -> value(one, value);
                        case ScenarioOption.Whole _ ->
                            briefer ? value : texts.text("option.brief." + option.name(), value);
                    };
                })
                .collect(Collectors.joining(" · "));
    }

    /** How long a sequence of one's own is, and how it is scaled. */
    String sequence(Series series) {
        return texts.text("sequence.brief", series.timesteps() + 1, scaling(OwnSequence.kind(series.scaling())));
    }

    /** A way of scaling. */
    String scaling(OwnSequence.Kind kind) {
        return texts.text("scaling." + kind.name().toLowerCase(Locale.ROOT));
    }
}
