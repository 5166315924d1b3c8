package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.diagram.Role;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramePainterPaletteTest {
    private static final Set<Role> NO_TEXT =
            EnumSet.of(Role.BACKGROUND, Role.PANEL, Role.HAIRLINE, Role.WIRE, Role.ON_COLOUR);
    private static final Set<Role> HUES = EnumSet.range(Role.FORGET, Role.GRU);

    private static Palette palette(String name) {
        return switch (name) {
            case "light" -> Palette.LIGHT;
            case "dark" -> Palette.DARK;
            default -> Palette.PROJECTOR;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "projector"})
    void textCanBeReadOnBackgroundAndPanel(String name) {
        Palette palette = palette(name);
        for (Role role : EnumSet.complementOf(EnumSet.copyOf(NO_TEXT))) {
            for (Role ground : EnumSet.of(Role.BACKGROUND, Role.PANEL)) {
                assertThat(contrast(palette.colour(role), palette.colour(ground)))
                        .as("%s on %s", role, ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "projector"})
    void textOnAFilledPillCanBeRead(String name) {
        Palette palette = palette(name);
        for (Role hue : HUES) {
            assertThat(contrast(palette.colour(Role.ON_COLOUR), palette.colour(hue)))
                    .as("on %s", hue)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    private static double contrast(Color a, Color b) {
        double brighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
