package gatescope.ui;

import gatescope.lab.Theme;
import gatescope.lab.View;

/**
 * How the window is drawn: the colours, and by how much text and strokes are larger than on a small window.
 *
 * @param palette the colour of each role
 * @param textScale the person's choice, more for a projector, and more where the window is large
 * @param chromeScale the same for the bars and captions around the contents; they grow less, so that the contents have room
 * @param compact whether bars and panels leave air away
 * @param narrow whether the bars leave words away that can be done without
 * @param weights whether there is room for the weights beside the diagram
 * @param charts whether there is room for the charts as well
 * @param tall whether the charts have room also below diagrams that need the whole width
 * @param columns whether two charts have room beside each other
 */
record Look(
        Palette palette,
        double textScale,
        double chromeScale,
        boolean compact,
        boolean narrow,
        boolean weights,
        boolean charts,
        boolean tall,
        boolean columns) {
    /** The size of normal text at scale 1, in pixels. */
    static final double TEXT = 15;

    private static final double PROJECTOR_SCALE = 1.2;

    /** A window up to this size shows text at its usual size. */
    private static final double USUAL_WIDTH = 1440;

    private static final double USUAL_HEIGHT = 880;
    private static final double MOST_GROWTH = 1.6;

    /** Scales in between would restyle the window at every frame in which it is resized. */
    private static final double STEPS = 20;

    /** The bars follow the text up to here, then more slowly. */
    private static final double FULL_CHROME = 1.2;

    /** The width, at chrome scale 1, in which everything on the bars has room. */
    private static final double BAR_WIDTH = 1080;

    /** The height, at chrome scale 1, in which the panels have room for air. */
    private static final double AIRY_HEIGHT = 705;

    /** The width, at text scale 1, from which on the weights are shown beside the diagram. */
    private static final double ROOM_FOR_WEIGHTS = 1050;

    /** The width, at text scale 1, from which on the charts are shown as well. */
    private static final double ROOM_FOR_CHARTS = 1400;

    /** The height, at text scale 1, from which on the charts can stand below the diagrams. */
    private static final double ROOM_BELOW = 820;

    private static final double GAP = 8;
    private static final double COMPACT_GAP = 4;

    /** The width, at text scale 1, from which on two charts stand beside each other. */
    private static final double ROOM_FOR_COLUMNS = 900;

    /** The width in which the compact bars have room. */
    private static final double COMPACT_BAR_WIDTH = 1000;

    /** The look of a view in a window of a size. Where a person has chosen larger text, a large window adds less. */
    static Look of(View view, double width, double height) {
        double chosen = view.textScale() * (view.theme() == Theme.PROJECTOR ? PROJECTOR_SCALE : 1);
        double window = Math.min(width / USUAL_WIDTH, height / USUAL_HEIGHT) / Math.sqrt(Math.max(1, chosen));
        double text = Math.rint(STEPS * chosen * Math.clamp(window, 1, MOST_GROWTH)) / STEPS;
        double slower = text <= FULL_CHROME ? text : FULL_CHROME * Math.cbrt(text / FULL_CHROME);
        double fitting = Math.min(slower, Math.max(1, width / COMPACT_BAR_WIDTH));
        double chrome = Math.floor(STEPS * fitting + 1e-9) / STEPS;
        boolean narrow = width / chrome < BAR_WIDTH;
        boolean compact = narrow || height / chrome < AIRY_HEIGHT;
        boolean sides = view.theme() != Theme.PROJECTOR && !narrow;
        return new Look(
                palette(view.theme()),
                text,
                chrome,
                compact,
                narrow,
                sides && width / text >= ROOM_FOR_WEIGHTS,
                sides && width / text >= ROOM_FOR_CHARTS,
                height / text >= ROOM_BELOW,
                width / text >= ROOM_FOR_COLUMNS);
    }

    /** How far apart the panels are, in pixels. */
    double gap() {
        return compact ? COMPACT_GAP : GAP;
    }

    /** The style of a bar or a caption, whose text is as large as the chrome's. */
    String chromeStyle() {
        return "-fx-font-size: " + TEXT * chromeScale + "px;";
    }

    /**
     * The scale of a picture: the text's where it has room, else what has room, but not below 1.
     *
     * @param byWidth the largest scale that the picture's width has room for
     * @param byHeight the largest scale that the picture's height has room for
     */
    double pictureScale(double byWidth, double byHeight) {
        return Math.min(textScale, Math.max(1, Math.min(byWidth, byHeight)));
    }

    private static Palette palette(Theme theme) {
        return switch (theme) {
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
            case PROJECTOR -> Palette.PROJECTOR;
        };
    }
}
