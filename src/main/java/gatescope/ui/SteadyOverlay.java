package gatescope.ui;

import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Holds a card in the middle of the window. What one clicks in it stays under the mouse, whatever comes of it: since it was
 * centred, the card never gets lower, and grows downwards where there is room.
 */
class SteadyOverlay extends StackPane {
    private @Nullable Region card;
    private boolean settled;
    private double top;
    private double height;
    private double roomWidth;
    private double roomHeight;

    /** Holds a card, as wide and as high as it wants to be where there is room. */
    final void hold(Region held) {
        card = held;
        getChildren().setAll(held);
        getStyleClass().add("overlay");
    }

    /** Centres the card anew: something else is shown in it from now on. */
    final void centre() {
        settled = false;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (card != null) {
            place(card);
        }
    }

    private void place(Region held) {
        Insets insets = getInsets();
        double wide = getWidth() - insets.getLeft() - insets.getRight();
        double high = getHeight() - insets.getTop() - insets.getBottom();
        double width = Math.min(wide, snapSizeX(held.prefWidth(-1)));
        double wanted = Math.min(high, snapSizeY(held.prefHeight(width)));
        settled &= wide == roomWidth && high == roomHeight && width == held.getWidth();
        height = settled ? Math.max(height, wanted) : wanted;
        top = settled ? Math.min(top, insets.getTop() + high - height) : insets.getTop() + (high - height) / 2;
        roomWidth = wide;
        roomHeight = high;
        settled = true;
        double left = insets.getLeft() + (wide - width) / 2;
        held.resizeRelocate(snapPositionX(left), snapPositionY(top), width, height);
    }
}
