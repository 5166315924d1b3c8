package gatescope.cli;

import gatescope.data.BadInputException;
import gatescope.lab.BadInputText;
import gatescope.lab.Messages;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Where a command prints, and in which language.
 *
 * @param out takes results and nothing else
 * @param err takes what is said to the user about them
 */
public record Console(PrintWriter out, PrintWriter err, Locale locale) {
    /** A text of this package in the user's language. */
    public String text(String key, Object... arguments) {
        return Messages.of("cli", locale).text(key, arguments);
    }

    /** Says a text of this package on standard error, in one line. */
    public void say(String key, Object... arguments) {
        err.println(BadInputText.oneLine(text(key, arguments)));
        err.flush();
    }

    /** Says on standard error, in one line, what is wrong with a file. */
    public void say(BadInputException refusal) {
        err.println(new BadInputText(locale).line(refusal));
        err.flush();
    }
}
