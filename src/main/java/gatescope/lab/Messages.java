package gatescope.lab;

import java.text.MessageFormat;
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
     * The text of a key with its arguments put in for {0}, {1}, …; numbers are given as text that is already formatted.
     *
     * @throws java.util.MissingResourceException if the key is missing
     */
    public String text(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, bundle.getLocale()).format(arguments);
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
