package gatescope.cli;

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
    /** The themes by their names on the command line. */
    public enum Theme {
        /** Dark on light. */
        LIGHT,
        /** Light on dark. */
        DARK,
        /** For a lecture hall. */
        PROJECTOR;

        /** The name, as it is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
