package gatescope.ui;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.text.Text;

/** A button that is as wide as the widest of the texts it may say, so that nothing beside it moves when it says another one. */
final class SteadyButton extends Button {
    private static final double ROUNDING = 1e-6;

    private final List<String> sayings;
    private final Text measure = new Text();

    /** @param sayings all that it may say; empty for one that says always the same */
    SteadyButton(List<String> sayings) {
        this.sayings = List.copyOf(sayings);
    }

    @Override
    protected double computePrefWidth(double height) {
        double present = super.computePrefWidth(height);
        double widest = sayings.stream().mapToDouble(this::widthOf).max().orElse(0);
        // The toolkit rounds the widths of texts up; a pixel more keeps the sum from depending on the present text.
        double around = Math.floor(present - widthOf(getText()) + ROUNDING) + 1;
        return sayings.isEmpty() ? present : Math.max(present, around + Math.ceil(widest));
    }

    private double widthOf(String text) {
        measure.setFont(getFont());
        measure.setText(text);
        return measure.getLayoutBounds().getWidth();
    }
}
