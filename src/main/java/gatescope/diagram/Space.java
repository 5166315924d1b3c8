package gatescope.diagram;

/**
 * The room for a cell's plan at text scale 1, and the sizes that all plans share. Whatever is beyond the smallest size is
 * shared out: some of it to bars and gates, the rest to the wires. Below {@link #MIN_WIDTH}, where cells stand beside each other,
 * the plan is compact: shorter numbers, smaller gaps, and bars only where they have room.
 *
 * @param least the smallest width in which this cell's compact plan is legible; {@link #MIN_WIDTH} when it has none
 */
record Space(double width, double height, int hidden, double least) {
    /** The smallest size in which every cell is legible with all that it has. */
    static final double MIN_WIDTH = 700;

    static final double MIN_HEIGHT = 280;

    /** The distance from the frame's edge. */
    static final double MARGIN = 14;

    /** How far the middle of the input's pill stands from the left end of the short-term path. */
    static final double INLET = 112;

    private static final double COMPACT_MARGIN = 8;
    private static final double PILL = 66;
    private static final double COMPACT_PILL = 54;
    private static final double STATE_STRIP = 96;
    private static final double COMPACT_STATE_STRIP = 38;
    private static final double WIDEST_STATE_BAR = 20;
    private static final double WIDEST_MINI_BAR = 10;
    private static final double MINI_STRIP = 60;
    private static final double COMPACT_MINI_STRIP = 38;

    /** Whether there is less room than all that a cell has would need. */
    boolean compact() {
        return width < MIN_WIDTH;
    }

    double margin() {
        return compact() ? COMPACT_MARGIN : MARGIN;
    }

    /** Room for a pill with the longest number. */
    double pill() {
        return compact() ? COMPACT_PILL : PILL;
    }

    /** A length that grows with the height, by this part of the height beyond the smallest, up to a limit. */
    double tall(double smallest, double part, double largest) {
        return Math.min(largest, smallest + part * Math.max(0, height - MIN_HEIGHT));
    }

    /** A length that grows with the width. */
    double wide(double smallest, double part, double largest) {
        return Math.min(largest, smallest + part * Math.max(0, width - MIN_WIDTH));
    }

    /** A length that grows with the width, and in a compact plan shrinks with it to its narrowest. */
    double wide(double narrowest, double smallest, double part, double largest) {
        if (!compact() || least >= MIN_WIDTH) {
            return wide(smallest, part, largest);
        }
        double room = Math.clamp((width - least) / (MIN_WIDTH - least), 0.0, 1.0);
        return narrowest + room * (smallest - narrowest);
    }

    double right() {
        return width - margin();
    }

    /** The width of a state's bars. */
    double stateStrip() {
        double widest = wide(COMPACT_STATE_STRIP, STATE_STRIP, 0.06, 132);
        return Math.min(widest, hidden * wide(WIDEST_STATE_BAR, 0.008, 26));
    }

    double stripHeight() {
        return tall(30, 0.10, 58);
    }

    /** The width of the small bars beside a pill. */
    double miniStrip() {
        return Math.min(wide(COMPACT_MINI_STRIP, MINI_STRIP, 0.03, 84), hidden * wide(WIDEST_MINI_BAR, 0.006, 14));
    }

    double miniHeight() {
        return tall(22, 0.04, 36);
    }

    double ring() {
        return Math.min(tall(15, 0.03, 21), wide(13, 15, 0.03, 21));
    }

    double gateHeight() {
        return tall(64, 0.26, 170);
    }

    /** The line of the memory. */
    double memoryLine() {
        return tall(8, 0.04, 22) + stripHeight() + tall(18, 0.03, 26);
    }

    /** The line of the short-term path. */
    double hiddenLine() {
        return height - tall(44, 0.05, 58);
    }

    double gateTop() {
        return hiddenLine() - tall(22, 0.16, 90) - gateHeight();
    }

    /** Where the bars of a state stand above its line. */
    double stripAbove(double line) {
        return line - stripHeight() - tall(18, 0.03, 26);
    }

    /** The baseline of a caption below a line. */
    double captionBelow(double line) {
        return line + 26;
    }

    /** The middle of the input's pill below a line. */
    double inletBelow(double line) {
        return line + tall(23, 0.02, 28);
    }
}
