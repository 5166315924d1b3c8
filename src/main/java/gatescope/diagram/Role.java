package gatescope.diagram;

/**
 * What a colour means. A theme gives each role its colour; a diagram knows only roles. The hue says which part it is, never
 * how much.
 *
 * <p>The same part has the same hue in every cell: what keeps the old memory (the LSTM's f, the GRU's z) is {@link #FORGET},
 * what lets the new in (i, the GRU's 1 − z) is {@link #INPUT_GATE}, the candidate (g, n) is {@link #CANDIDATE}, what decides
 * how much of the memory is read (o, the GRU's r) is {@link #OUTPUT_GATE}.
 */
public enum Role {
    /** What keeps the old memory: f of the LSTM, z of the GRU. */
    FORGET,
    /** What lets the new in: i of the LSTM, 1 − z of the GRU. */
    INPUT_GATE,
    /** The candidate for the memory: g of the LSTM, n of the GRU. */
    CANDIDATE,
    /** How much of the memory is read: o of the LSTM, r of the GRU. */
    OUTPUT_GATE,
    /** The long-term memory: c and what is added to it; the running sum of the RNN that has one. */
    MEMORY,
    /** The hidden state h. */
    HIDDEN_STATE,
    /** The input x, and the RNN where cells are compared. */
    RNN,
    /** The GRU where cells are compared. */
    GRU,
    /** The window's background, and the empty part of a bar. */
    BACKGROUND,
    /** The background of a panel. */
    PANEL,
    /** Thin lines that only separate. */
    HAIRLINE,
    /** Text, and the outline of what is selected. */
    TEXT,
    /** Text of lesser rank. */
    QUIET_TEXT,
    /** A wire that carries nothing yet. */
    WIRE,
    /** Text on a surface filled with one of the hues above. */
    ON_COLOUR,
    /** What can be acted on: the playhead, the focus. */
    ACCENT
}
