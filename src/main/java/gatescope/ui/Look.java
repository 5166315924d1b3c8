package gatescope.ui;

import gatescope.lab.Theme;
import gatescope.lab.View;

/**
 * How the window is drawn: the colours, and by how much text and strokes are larger than on a small window.
 *
 * @param palette the colour of each role
 * @param textScale the person's choice, more for a projector, and more where the window is large
 */
record Look(Palette palette, double textScale) {
    /** The size of normal text at scale 1, in pixels. */
    static final double TEXT = 15;

    private static final double PROJECTOR_SCALE = 1.2;

    /** A window up to this size shows text at its usual size. */
    private static final double USUAL_WIDTH = 1440;

    private static final double USUAL_HEIGHT = 880;
    private static final double MOST_GROWTH = 1.6;

    /** The look of a view in a window of a size. Where a person has chosen larger text, a large window adds less. */
    static Look of(View view, double width, double height) {
        double chosen = view.textScale() * (view.theme() == Theme.PROJECTOR ? PROJECTOR_SCALE : 1);
        double window = Math.min(width / USUAL_WIDTH, height / USUAL_HEIGHT) / Math.sqrt(Math.max(1, chosen));
        return new Look(palette(view.theme()), chosen * Math.clamp(window, 1, MOST_GROWTH));
    }

    private static Palette palette(Theme theme) {
        return switch (theme) {
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
            case PROJECTOR -> Palette.PROJECTOR;
        };
    }
}
