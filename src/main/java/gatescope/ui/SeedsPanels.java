package gatescope.ui;

import gatescope.lab.TrainingDesk;
import gatescope.lab.Wanted;
import java.util.List;
import java.util.concurrent.Executor;

/** The cards about many seeds and, where classes are told apart, about images that are read row by row, to be chosen from. */
final class SeedsPanels {
    private SeedsPanels() {}

    /**
     * Both cards.
     *
     * @param desk what is trained, and the samples of it
     * @param executor does what is too much work for the toolkit's thread
     */
    static List<NamedPanel> of(ChartParts parts, TrainingDesk desk, Executor executor) {
        return List.of(
                new NamedPanel("seeds", parts.texts().text("chart.show.seeds"), new SeedsCard(parts, desk, executor)),
                new NamedPanel(
                        "digits",
                        parts.texts().text("chart.show.digits"),
                        new DigitsCard(parts, desk, executor),
                        state -> state.scenario().series().wanted() instanceof Wanted.ClassAtEnd));
    }
}
