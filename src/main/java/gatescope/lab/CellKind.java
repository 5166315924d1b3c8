package gatescope.lab;

import java.util.Locale;

/** The cells that are shown beside each other. */
public enum CellKind {
    /** The vanilla recurrent network. */
    RNN,
    /** Long short-term memory. */
    LSTM,
    /** The gated recurrent unit. */
    GRU;

    /** The name in files and on the command line: rnn, lstm, gru. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The cell with this name in files.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static CellKind ofFileName(String name) {
        for (CellKind kind : values()) {
            if (kind.fileName().equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("unknown cell \"" + name + "\"");
    }
}
