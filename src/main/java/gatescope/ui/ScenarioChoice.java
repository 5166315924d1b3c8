package gatescope.ui;

import gatescope.engine.CellGraph;
import gatescope.engine.Model;
import gatescope.lab.Action;
import gatescope.lab.BadInputText;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.OwnData;
import gatescope.lab.OwnSequence;
import gatescope.lab.Scenario;
import gatescope.lab.Source;
import gatescope.lab.Training;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something to choose: a scenario that comes with the program and is read when it is first needed, one that was opened, or data of
 * a person's own that were loaded.
 */
final class ScenarioChoice {
    private static final String DATA = "own-data";

    private final String name;
    private final int file;
    private final Supplier<Scenario> load;
    private final @Nullable Source source;
    private @Nullable Scenario loaded;
    private @Nullable LabState last;

    /**
     * @param file which of the opened ones of this name it is, from 1; 0 for one that comes with the program
     * @param load called at most once
     */
    ScenarioChoice(String name, int file, Supplier<Scenario> load) {
        this(name, file, load, null);
    }

    private ScenarioChoice(String name, int file, Supplier<Scenario> load, @Nullable Source source) {
        this.name = name;
        this.file = file;
        this.load = load;
        this.source = source;
    }

    /** Data that a state is about. */
    static ScenarioChoice ofData(Source source, LabState state) {
        ScenarioChoice made = new ScenarioChoice(source.name(), 0, state::scenario, source);
        made.last = state;
        return made;
    }

    /** Data of a person's own that are yet to be loaded. */
    static ScenarioChoice dataToLoad() {
        return new ScenarioChoice(DATA, 0, () -> {
            throw new IllegalStateException("data that are yet to be loaded");
        });
    }

    String name() {
        return name;
    }

    /** Whether it was opened from a file. */
    boolean isFile() {
        return file > 0;
    }

    Scenario scenario() {
        if (loaded == null) {
            loaded = load.get();
        }
        return loaded;
    }

    /** Whether it is a sequence of one's own, yet to be typed. */
    boolean isOwn() {
        return !isFile() && name.equals(OwnSequence.NAME);
    }

    /** Whether it is data of one's own, yet to be loaded. */
    boolean isDataToLoad() {
        return name.equals(DATA);
    }

    /** What is to be dispatched to look at it; data are as they were left, before any epoch. */
    Action action() {
        LabState state = last;
        Training training = state == null ? null : state.training();
        return state == null || training == null
                ? new Action.OpenScenario(scenario())
                : new Action.UseSource(training.at(0), state.scenario().models(), state.scenario().series());
    }

    /** Remembers how data were looked at last. */
    void remember(LabState state) {
        if (source != null) {
            last = state;
        }
    }

    /** Whether a state is about this. */
    boolean holds(LabState state) {
        Training training = state.training();
        if (source != null) {
            return training != null && training.source().equals(source);
        }
        if (isDataToLoad()) {
            return false;
        }
        boolean learnedOtherwise = !isFile()
                && training != null
                && training.source().name().equals(name)
                && training.source() instanceof Source.Named
                && !training.recipe().equals(OwnData.recipe(training.source()));
        boolean typed = isOwn() && training != null && training.source() instanceof Source.Numbers own && own.isTyped();
        return learnedOtherwise || typed || showsSample(state) || holds(state.scenario());
    }

    /** Whether a state shows another sample of what is learned here; the scenario opens with the first. */
    private boolean showsSample(LabState state) {
        Training training = state.training();
        return !isFile()
                && training != null
                && training.source() instanceof Source.Named named
                && name.equals(named.name())
                && name.equals(state.scenario().name())
                && hasModelsOf(scenario(), state.scenario());
    }

    /**
     * Whether this is that scenario, whatever was chosen about it: one from a file may have the name of one that comes with the
     * program.
     */
    private boolean holds(Scenario scenario) {
        if (isOwn() || !name.equals(scenario.name())) {
            return isOwn() && OwnSequence.is(scenario);
        }
        boolean chosen = !isFile() && !scenario.options().isEmpty();
        return chosen || scenario().equals(scenario) || saysTheSame(scenario(), scenario);
    }

    /** A scenario that is read twice has equal contents in two networks. */
    private static boolean saysTheSame(Scenario one, Scenario other) {
        return one.series().equals(other.series()) && hasModelsOf(one, other);
    }

    private static boolean hasModelsOf(Scenario one, Scenario other) {
        return one.models().keySet().equals(other.models().keySet())
                && one.models().keySet().stream().allMatch(cell -> saysTheSame(one.model(cell), other.model(cell)));
    }

    private static boolean saysTheSame(Model one, Model other) {
        CellGraph cell = one.network().cell();
        CellGraph otherCell = other.network().cell();
        return cell.name().equals(otherCell.name())
                && cell.settings().equals(otherCell.settings())
                && one.network().hidden() == other.network().hidden()
                && Arrays.equals(one.parameters(), other.parameters())
                && Arrays.equals(one.initialStates(), other.initialStates());
    }

    /** Its title where the bundle has one, else its name; one that was opened is marked as a file. */
    String title(Messages texts) {
        if (isDataToLoad()) {
            return texts.text("data.own");
        }
        if (source instanceof Source.Numbers numbers) {
            return BadInputText.oneLine(numbers.title());
        }
        if (source instanceof Source.Samples samples) {
            return BadInputText.oneLine(samples.title());
        }
        String key = "scenario." + name;
        String title = texts.has(key) ? texts.text(key) : BadInputText.oneLine(name);
        return switch (file) {
            case 0 -> title;
            case 1 -> texts.text("choice.file", title);
            default -> texts.text("choice.file.number", title, Integer.toString(file));
        };
    }
}
