package gatescope.ui;

import gatescope.diagram.Role;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.paint.Color;

/** The colour of each {@link Role} in one theme. Immutable. */
public final class Palette {
    /** Dark text on light ground. */
    public static final Palette LIGHT = light("#F7F7F4");

    /** Light text on dark ground. */
    public static final Palette DARK = of(
            "#FF8A4C", "#3CC99B", "#E08CC0", "#5AB0F0", "#F0B93C", "#7CC8F2", "#B9B8B0", "#B7A0F0",
            "#17181A", "#202225", "#34373B", "#ECECE8", "#9A9C9F", "#4A4E54", "#17181A", "#5AB0F0");

    /** The light theme on pure white, for a projector. */
    public static final Palette PROJECTOR = light("#FFFFFF");

    private final Map<Role, Color> colours;

    private Palette(Map<Role, Color> colours) {
        this.colours = colours;
    }

    private static Palette light(String background) {
        return of(
                "#B84F00", "#007D5A", "#AE4A87", "#0072B2", "#8F6100", "#2377A8", "#57564F", "#7A5BBE",
                background, "#FFFFFF", "#DAD9D2", "#1C1C1A", "#6E6D66", "#C9C8C0", "#FFFFFF", "#0072B2");
    }

    /** @param hex a colour for each role, in the order of {@link Role} */
    private static Palette of(String... hex) {
        Role[] roles = Role.values();
        if (hex.length != roles.length) {
            throw new IllegalArgumentException(roles.length + " roles, " + hex.length + " colours");
        }
        Map<Role, Color> colours = new EnumMap<>(Role.class);
        for (int role = 0; role < roles.length; role++) {
            colours.put(roles[role], Color.web(hex[role]));
        }
        return new Palette(colours);
    }

    /** The colour of a role. */
    public Color colour(Role role) {
        return colours.getOrDefault(role, Color.TRANSPARENT);
    }

    /** The colour of a role as a style sheet writes it: #RRGGBB. */
    public String hex(Role role) {
        Color colour = colour(role);
        return "#%02X%02X%02X"
                .formatted(
                        Math.round(colour.getRed() * 255),
                        Math.round(colour.getGreen() * 255),
                        Math.round(colour.getBlue() * 255));
    }
}
