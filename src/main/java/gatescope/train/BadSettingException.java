package gatescope.train;

import gatescope.data.Phrase;

/** A setting that cannot be used: which one, what was expected and what was found. */
public final class BadSettingException extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Phrase problem;

    /** @param key the setting, as it is typed */
    public BadSettingException(String key, Phrase problem) {
        super(key + ": " + problem);
        this.key = key;
        this.problem = problem;
    }

    /** The setting. */
    public String key() {
        return key;
    }

    /** What was expected, and what was found. */
    public Phrase problem() {
        return problem;
    }
}
