package gatescope.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import gatescope.diagram.Role;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Dresses a scene: the style of the standard controls, our colours as tokens by role, and the size of text. */
final class ThemeStyles {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final PseudoClass PROJECTOR = PseudoClass.getPseudoClass("projector");

    private final Scene scene;
    private final Parent root;
    private @Nullable Look shown;

    ThemeStyles(Scene scene, Parent root) {
        this.scene = scene;
        this.root = root;
        Fonts.load();
        root.getStylesheets()
                .add(Objects.requireNonNull(ThemeStyles.class.getResource("gatescope.css")).toExternalForm());
    }

    void show(Look look) {
        if (look.equals(shown)) {
            return;
        }
        shown = look;
        Palette palette = look.palette();
        boolean dark = palette.colour(Role.BACKGROUND).getBrightness() < 0.5;
        String sheet = dark
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet();
        // Of the whole program, not of this scene: lists and tooltips open in scenes of their own.
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
        scene.setFill(palette.colour(Role.BACKGROUND));
        StringBuilder style = new StringBuilder();
        for (Role role : Role.values()) {
            style.append("-role-")
                    .append(role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .append(": ")
                    .append(palette.hex(role))
                    .append("; ");
        }
        style.append("-fx-font-size: ").append(Look.TEXT * look.textScale()).append("px;");
        root.setStyle(style.toString());
        root.pseudoClassStateChanged(COMPACT, look.compact());
        root.pseudoClassStateChanged(PROJECTOR, palette.equals(Palette.PROJECTOR));
    }
}
