package gatescope.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import gatescope.diagram.Role;
import gatescope.lab.Theme;
import gatescope.lab.View;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Dresses a scene: the style of the standard controls, our colours as tokens by role, and the size of text. */
final class ThemeStyles {
    /** The size of normal text, in pixels. */
    static final double TEXT = 15;

    private static final double PROJECTOR_SCALE = 1.2;

    private final Scene scene;
    private final Parent root;
    private @Nullable View shown;

    ThemeStyles(Scene scene, Parent root) {
        this.scene = scene;
        this.root = root;
        Fonts.load();
        root.getStylesheets()
                .add(Objects.requireNonNull(ThemeStyles.class.getResource("gatescope.css")).toExternalForm());
    }

    /** The palette of a theme. */
    static Palette palette(Theme theme) {
        return switch (theme) {
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
            case PROJECTOR -> Palette.PROJECTOR;
        };
    }

    /** The factor on all text: the person's choice, and more for a projector. */
    static double textScale(View view) {
        return view.textScale() * (view.theme() == Theme.PROJECTOR ? PROJECTOR_SCALE : 1);
    }

    void show(View view) {
        if (view.equals(shown)) {
            return;
        }
        shown = view;
        String sheet = view.theme() == Theme.DARK
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet();
        if (!sheet.equals(scene.getUserAgentStylesheet())) {
            scene.setUserAgentStylesheet(sheet);
        }
        Palette palette = palette(view.theme());
        scene.setFill(palette.colour(Role.BACKGROUND));
        StringBuilder style = new StringBuilder();
        for (Role role : Role.values()) {
            style.append("-role-")
                    .append(role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .append(": ")
                    .append(palette.hex(role))
                    .append("; ");
        }
        style.append("-fx-font-size: ").append(TEXT * textScale(view)).append("px;");
        root.setStyle(style.toString());
    }
}
