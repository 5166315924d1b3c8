package gatescope.ui;

import gatescope.diagram.Role;
import gatescope.lab.Series;
import java.util.Arrays;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** An image that is read row by row: the rows read so far bright, the present one framed, the others dim. A click goes to a row. */
final class DigitsPicture extends Region {
    private static final double LEAST = 96;
    private static final double DIM = 0.28;

    /** So many points for a pixel of the image, so that its edges stay sharp. */
    private static final int FINE = 10;

    private final ImageView image = new ImageView();
    private final Rectangle frame = new Rectangle();
    private final Rectangle ground = new Rectangle();
    private @Nullable Series series;
    private int row;

    /** @param go called with the row, from 0, that was clicked */
    DigitsPicture(IntConsumer go) {
        image.setSmooth(false);
        image.setManaged(false);
        for (Rectangle rectangle : new Rectangle[] {ground, frame}) {
            rectangle.setManaged(false);
            rectangle.setMouseTransparent(true);
            rectangle.setFill(Color.TRANSPARENT);
        }
        frame.setStrokeWidth(2);
        getChildren().addAll(image, ground, frame);
        setMinSize(LEAST, LEAST);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setCursor(Cursor.HAND);
        setPickOnBounds(true);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            Series shown = series;
            double each = shown == null ? 0 : side() / Math.max(shown.timesteps(), shown.features());
            if (shown != null && event.getButton() == MouseButton.PRIMARY) {
                int under = (int) Math.floor((event.getY() - image.getY()) / each);
                go.accept(Math.clamp(under, 0, shown.timesteps() - 1));
            }
        });
    }

    /** Shows an image at a row, from 0. */
    void show(Series next, int at, Palette palette) {
        series = next;
        row = at;
        Color empty = palette.colour(Role.BACKGROUND);
        Color ink = palette.colour(Role.TEXT);
        int wide = next.features() * FINE;
        WritableImage picture = new WritableImage(wide, next.timesteps() * FINE);
        int[] line = new int[wide];
        for (int y = 0; y < next.timesteps(); y++) {
            double strength = y <= at ? 1 : DIM;
            for (int x = 0; x < next.features(); x++) {
                double grey = Math.clamp(next.rows().get(y).get(x), 0.0, 1.0);
                Arrays.fill(line, x * FINE, (x + 1) * FINE, argb(empty.interpolate(ink, strength * grey)));
            }
            picture.getPixelWriter()
                    .setPixels(0, y * FINE, wide, FINE, PixelFormat.getIntArgbInstance(), line, 0, 0);
        }
        image.setImage(picture);
        ground.setStroke(palette.colour(Role.HAIRLINE));
        frame.setStroke(palette.colour(Role.ACCENT));
        place();
    }

    private static int argb(Color colour) {
        return 0xFF000000 | channel(colour.getRed()) << 16 | channel(colour.getGreen()) << 8 | channel(colour.getBlue());
    }

    private static int channel(double part) {
        return (int) Math.round(255 * part);
    }

    private double side() {
        return Math.floor(Math.min(getWidth(), getHeight()) - 4);
    }

    private void place() {
        Series shown = series;
        if (shown == null || side() <= 0) {
            return;
        }
        double each = side() / Math.max(shown.timesteps(), shown.features());
        double wide = each * shown.features();
        double tall = each * shown.timesteps();
        double left = Math.rint((getWidth() - wide) / 2);
        double top = Math.rint((getHeight() - tall) / 2);
        image.setX(left);
        image.setY(top);
        image.setFitWidth(wide);
        image.setFitHeight(tall);
        ground.setX(left - 0.5);
        ground.setY(top - 0.5);
        ground.setWidth(wide + 1);
        ground.setHeight(tall + 1);
        frame.setX(left - 1);
        frame.setY(top + row * each - 1);
        frame.setWidth(wide + 2);
        frame.setHeight(each + 2);
    }

    @Override
    protected void layoutChildren() {
        place();
    }
}
