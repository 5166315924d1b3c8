package gatescope.cli;

import gatescope.data.BadInputException;
import gatescope.lab.LabState;
import gatescope.lab.Theme;
import gatescope.ui.Display;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the window shall open; null where nothing was asked for.
 *
 * @param scenario the name of a scenario or the file of one
 * @param step the timestep, from 1
 * @param operation the operation within the timestep, from 1
 * @param locale the language
 * @param theme the theme
 */
public record WindowRequest(
        @Nullable String scenario,
        @Nullable Integer step,
        @Nullable Integer operation,
        Locale locale,
        @Nullable Theme theme) {
    /** The window as it opens when nothing is asked for. */
    static WindowRequest plain(Locale locale) {
        return new WindowRequest(null, null, null, locale, null);
    }

    /**
     * The state to show first.
     *
     * @throws BadInputException if the scenario, the timestep or the operation is none
     */
    public LabState state() throws BadInputException {
        LabState state = ScenarioArgument.at(ScenarioArgument.read(scenario), step, operation);
        return theme == null ? state : state.with(state.view().withTheme(theme));
    }

    /**
     * Says why there is no window, and renders the tour of the scenario instead.
     *
     * @param directory where the tour goes
     * @return the exit code
     * @throws BadInputException if the directory is a file
     * @throws IOException if something cannot be written
     */
    public int tourInstead(LabState state, Display.Obstacle obstacle, Path directory, Console console)
            throws BadInputException, IOException {
        String reason = obstacle == Display.Obstacle.NO_GTK ? "window.no_gtk" : "window.no_display";
        console.say(reason, directory.resolve(Tour.INDEX));
        new Tour(state, Looks.USUAL, locale).write(directory);
        return ExitCode.DONE;
    }
}
