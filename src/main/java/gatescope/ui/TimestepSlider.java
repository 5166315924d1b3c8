package gatescope.ui;

import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import org.jspecify.annotations.Nullable;

/** Room for the timeline's frame, which tells a screen reader its timestep as the value of a slider. */
final class TimestepSlider extends FrameRegion {
    private final IntConsumer go;
    private int timestep;
    private int timesteps = 1;
    private String value = "";

    /** @param go called with the timestep, from 0, that a screen reader asks for */
    TimestepSlider(Maker maker, IntConsumer go) {
        super(maker);
        this.go = go;
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
    }

    /**
     * Shows another timestep to a screen reader.
     *
     * @param at the timestep, from 0
     * @param count how many there are
     * @param text both in words
     */
    void setTimestep(int at, int count, String text) {
        timestep = at;
        timesteps = count;
        value = text;
        notifyAccessibleAttributeChanged(AccessibleAttribute.MAX_VALUE);
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> timestep + 1.0;
            case MIN_VALUE -> 1.0;
            case MAX_VALUE -> (double) timesteps;
            case VALUE_STRING -> value;
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> go.accept(timestep + 1);
            case DECREMENT -> go.accept(timestep - 1);
            case SET_VALUE -> {
                if (parameters.length > 0 && parameters[0] instanceof Number number) {
                    go.accept((int) Math.round(number.doubleValue()) - 1);
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
