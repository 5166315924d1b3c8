package gatescope.ui;

import gatescope.engine.CellGraph;
import gatescope.engine.Model;
import gatescope.lab.BadInputText;
import gatescope.lab.Messages;
import gatescope.lab.OwnSequence;
import gatescope.lab.Scenario;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A scenario to choose: one that comes with the program and is read when it is first needed, or one that was opened. */
final class ScenarioChoice {
    private final String name;
    private final int file;
    private final Supplier<Scenario> load;
    private @Nullable Scenario loaded;

    /**
     * @param file which of the opened ones of this name it is, from 1; 0 for one that comes with the program
     * @param load called at most once
     */
    ScenarioChoice(String name, int file, Supplier<Scenario> load) {
        this.name = name;
        this.file = file;
        this.load = load;
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

    /**
     * Whether this is that scenario, whatever was chosen about it: one from a file may have the name of one that comes with the
     * program.
     */
    boolean holds(Scenario scenario) {
        if (isOwn() || !name.equals(scenario.name())) {
            return isOwn() && OwnSequence.is(scenario);
        }
        boolean chosen = !isFile() && !scenario.options().isEmpty();
        return chosen || scenario().equals(scenario) || saysTheSame(scenario(), scenario);
    }

    /** A scenario that is read twice has equal contents in two networks. */
    private static boolean saysTheSame(Scenario one, Scenario other) {
        return one.series().equals(other.series())
                && one.models().keySet().equals(other.models().keySet())
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
        String key = "scenario." + name;
        String title = texts.has(key) ? texts.text(key) : BadInputText.oneLine(name);
        return switch (file) {
            case 0 -> title;
            case 1 -> texts.text("choice.file", title);
            default -> texts.text("choice.file.number", title, Integer.toString(file));
        };
    }
}
