package gatescope.lab;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of one package in one language, from its resource bundle. Immutable. */
public final class Messages {
    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /**
     * The texts that stand in {@code resources/gatescope/<part>/messages*.properties}.
     *
     * @param part the name of a package: ui, cli, diagram, …
     */
    public static Messages of(String part, Locale locale) {
        return new Messages(ResourceBundle.getBundle("gatescope." + part + ".messages", locale, Messages.class.getModule()));
    }

    /**
     * The text of a key with its arguments put in for {0}, {1}, …; numbers are put in as Java writes them, without grouping:
     * 1000, not 1,000.
     *
     * @throws java.util.MissingResourceException if the key is missing
     */
    public String text(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        if (arguments.length == 0) {
            return pattern;
        }
        Object[] plain = Arrays.stream(arguments)
                .map(argument -> argument instanceof Number ? argument.toString() : argument)
                .toArray();
        return new MessageFormat(pattern, bundle.getLocale()).format(plain);
    }

    /** Whether there is a text of this key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The language of these texts. */
    public Locale locale() {
        return bundle.getLocale();
    }
}
