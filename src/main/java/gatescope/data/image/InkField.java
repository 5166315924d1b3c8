package gatescope.data.image;

import java.util.Arrays;

/**
 * Draws a shape as grey pixels: the ink of a pixel follows from the distance of its centre to the shape's edge. Uses only sums,
 * products, quotients and square roots, which are the same to the bit on every machine. Not for several threads at once.
 */
final class InkField {
    private static final double FAR = 1e9;

    private final int size;
    private final double[] squares;
    private final int[] winding;

    InkField(int size) {
        this.size = size;
        this.squares = new double[size * size];
        this.winding = new int[size * size];
    }

    /**
     * Draws a shape.
     *
     * @param shape in pixels; the centre of the first pixel is (0.5, 0.5)
     * @param pen half the width of the pen in pixels, may be negative for a filled shape, which it makes thinner
     * @param softness over how many pixels an edge goes from ink to background
     * @param ink modified: the ink of every pixel, 0 to 1, row by row
     */
    void draw(Outline shape, double pen, double softness, double[] ink) {
        Arrays.fill(squares, FAR);
        Arrays.fill(winding, 0);
        double reach = Math.abs(pen) + softness + 1;
        for (int piece = 0; piece < shape.count(); piece++) {
            measure(shape, piece, reach);
            if (shape.isFilled()) {
                wind(shape, piece);
            }
        }
        for (int pixel = 0; pixel < ink.length; pixel++) {
            double distance = Math.sqrt(squares[pixel]);
            double outside = winding[pixel] == 0 ? distance : -distance;
            ink[pixel] = Math.clamp(0.5 + (pen - outside) / softness, 0.0, 1.0);
        }
    }

    /** Lowers the squared distances of the pixels near a piece. */
    private void measure(Outline shape, int piece, double reach) {
        double x0 = shape.get(piece, 0);
        double y0 = shape.get(piece, 1);
        double dx = shape.get(piece, 2) - x0;
        double dy = shape.get(piece, 3) - y0;
        double length = dx * dx + dy * dy;
        int left = pixel(Math.min(x0, x0 + dx) - reach);
        int right = pixel(Math.max(x0, x0 + dx) + reach);
        int top = pixel(Math.min(y0, y0 + dy) - reach);
        int bottom = pixel(Math.max(y0, y0 + dy) + reach);
        for (int row = top; row <= bottom; row++) {
            double y = row + 0.5 - y0;
            for (int column = left; column <= right; column++) {
                double x = column + 0.5 - x0;
                double along = length == 0 ? 0 : Math.clamp((x * dx + y * dy) / length, 0.0, 1.0);
                double awayX = x - along * dx;
                double awayY = y - along * dy;
                int at = row * size + column;
                squares[at] = Math.min(squares[at], awayX * awayX + awayY * awayY);
            }
        }
    }

    /** Counts a piece for all pixels that lie to the right of it. */
    private void wind(Outline shape, int piece) {
        double y0 = shape.get(piece, 1);
        double y1 = shape.get(piece, 3);
        int direction = y0 < y1 ? 1 : -1;
        double low = Math.min(y0, y1);
        double high = Math.max(y0, y1);
        for (int row = pixel(low - 1); row <= pixel(high + 1); row++) {
            double y = row + 0.5;
            if (y >= low && y < high) {
                double x0 = shape.get(piece, 0);
                double x = x0 + (shape.get(piece, 2) - x0) * (y - y0) / (y1 - y0);
                for (int column = 0; column < size; column++) {
                    winding[row * size + column] += column + 0.5 > x ? direction : 0;
                }
            }
        }
    }

    private int pixel(double coordinate) {
        return Math.clamp((int) Math.floor(coordinate), 0, size - 1);
    }
}
