package gatescope.ui;

import javafx.scene.Node;
import javafx.scene.shape.SVGPath;

/** The shapes on buttons, drawn here so that no font needs to have them. Each is 20 × 20 around its middle. */
final class Icons {
    static final String FIRST = "M4 4 V16 M16 4 L10 10 L16 16 M11 4";
    static final String TIMESTEP_BACK = "M16 4 L10 10 L16 16 M9 4 L3 10 L9 16";
    static final String OPERATION_BACK = "M13 4 L7 10 L13 16";
    static final String OPERATION_FORWARD = "M7 4 L13 10 L7 16";
    static final String TIMESTEP_FORWARD = "M4 4 L10 10 L4 16 M11 4 L17 10 L11 16";
    static final String LAST = "M16 4 V16 M4 4 L10 10 L4 16";
    static final String PLAY = "M6 3 L17 10 L6 17 Z";
    static final String PLAY_BACKWARD = "M14 3 L3 10 L14 17 Z";
    static final String PAUSE = "M5 3 H8.5 V17 H5 Z M11.5 3 H15 V17 H11.5 Z";
    static final String BESIDE = "M2 4 H6 V16 H2 Z M8 4 H12 V16 H8 Z M14 4 H18 V16 H14 Z";
    static final String THEME = "M10 2 A8 8 0 1 0 10 18 A8 8 0 1 0 10 2 Z M10 4 A6 6 0 0 1 10 16 Z";

    static final String WEIGHTS = "M4 4 V16 M2.5 12 H5.5 M10 4 V16 M8.5 7 H11.5 M16 4 V16 M14.5 13 H17.5";
    static final String SAVE = "M10 3 V12 M6 8.5 L10 12.5 L14 8.5 M4 13 V16.5 H16 V13";
    static final String WHOLE = "M4 8 V4 H8 M12 4 H16 V8 M16 12 V16 H12 M8 16 H4 V12";

    private Icons() {}

    /** A drawn line, as wide as the theme's strokes. */
    static SVGPath line(String path) {
        return shape(path, "icon-line");
    }

    /** A filled shape. */
    static SVGPath solid(String path) {
        return shape(path, "icon-solid");
    }

    /** Draws an icon larger, as text grows. */
    static void scale(Node icon, double factor) {
        icon.setScaleX(factor);
        icon.setScaleY(factor);
    }

    private static SVGPath shape(String path, String style) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add(style);
        shape.setMouseTransparent(true);
        return shape;
    }
}
