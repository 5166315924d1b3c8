package gatescope.cli;

import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** The languages that can be chosen. */
enum Language {
    ENGLISH("en"),
    BRAZILIAN_PORTUGUESE("pt-BR");

    private static final String OPTION = "--lang";

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language with this tag; for the command line's parser. */
    static Language ofTag(String tag) {
        for (Language language : values()) {
            if (language.tag.equalsIgnoreCase(tag)) {
                return language;
            }
        }
        throw new TypeConversionException(tag);
    }

    /**
     * The language to speak while the arguments are being parsed: what they ask for, else what the system speaks, else
     * English.
     */
    static Language of(String[] arguments, Locale system) {
        for (int at = 0; at < arguments.length; at++) {
            for (Language language : values()) {
                boolean joined = arguments[at].equalsIgnoreCase(OPTION + "=" + language.tag);
                boolean apart = arguments[at].equals(OPTION)
                        && at + 1 < arguments.length
                        && arguments[at + 1].equalsIgnoreCase(language.tag);
                if (joined || apart) {
                    return language;
                }
            }
        }
        return system.getLanguage().equals("pt") ? BRAZILIAN_PORTUGUESE : ENGLISH;
    }

    /** The tag, as it is typed. */
    @Override
    public String toString() {
        return tag;
    }
}
