package gatescope.lab;

import gatescope.data.BadInputException;
import gatescope.data.Phrase;
import java.util.Locale;

/** Says in a user's language, in one line, what is wrong with a file. */
public final class BadInputText {
    private final Messages messages;

    /** Speaks a language. */
    public BadInputText(Locale locale) {
        this.messages = Messages.of("data", locale);
    }

    /** FILE: PLACE: what was expected, and what was found; always a single line. */
    public String line(BadInputException refusal) {
        Phrase whole = Phrase.of("bad_input", refusal.file(), refusal.place(), refusal.problem());
        return oneLine(say(whole));
    }

    /** A phrase in this language. */
    public String say(Phrase phrase) {
        Object[] arguments = phrase.arguments().stream()
                .map(argument -> argument instanceof Phrase inner ? say(inner) : argument)
                .toArray();
        return messages.text(phrase.key(), arguments);
    }

    /** A text without line breaks and other control characters, which may come from a file or its name. */
    public static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "\uFFFD");
    }
}
