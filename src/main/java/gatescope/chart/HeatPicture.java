package gatescope.chart;

import gatescope.engine.JacobianNorms;
import gatescope.engine.LogCurve;
import java.awt.image.BufferedImage;

/**
 * Paints all pairs of timesteps pixel by pixel: T = 1, 2, … from the top down, k = 0, 1, … from left to right, what lies above the
 * diagonal left clear. An exact zero is hatched, what is no number is grey.
 *
 * @param scale the colours of norms
 * @param ground #RRGGBB of the ground
 * @param ink #RRGGBB of the hatching
 * @param faded whether it is drawn pale: it is no longer true
 */
record HeatPicture(HeatScale scale, int ground, int ink, boolean faded) {
    private static final int OPAQUE = 0xFF000000;

    /** Cells from this size on have a gap between them. */
    private static final int LARGE = 10;

    private static final int HATCH = 5;
    private static final double PALE = 0.75;

    /**
     * The picture, of a size in pixels.
     *
     * @param across k = 0, 1, … from half a timestep before the first that is seen
     * @param up −T, likewise
     */
    BufferedImage paint(JacobianNorms norms, Span across, Span up, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] line = new int[width];
        int[] cells = new int[norms.timesteps() + 1];
        boolean gaps = width / across.length() >= LARGE && height / up.length() >= LARGE;
        double left = across.low() + 0.5;
        double top = -up.high() - 0.5;
        int before = -1;
        for (int y = 0; y < height; y++) {
            int later = cell(y, height, top, up);
            if (later != before) {
                colour(norms, later, cells);
                before = later;
            }
            boolean gapBelow = gaps && cell(y + 1, height, top, up) != later;
            for (int x = 0; x < width; x++) {
                int column = cell(x, width, left, across);
                boolean gap = gapBelow || (gaps && cell(x + 1, width, left, across) != column);
                line[x] = gap || column > later + 1 ? 0 : pixel(cells[column], x, y);
            }
            picture.setRGB(0, y, width, 1, line, 0, width);
        }
        return picture;
    }

    /** A strip of the scale, with the lowest at the left. */
    BufferedImage strip(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < width; x++) {
            int colour = OPAQUE | scale.at(x / Math.max(1.0, width - 1.0));
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, colour);
            }
        }
        return picture;
    }

    /** What an exact zero looks like. */
    BufferedImage zero(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, pixel(0, x, y));
            }
        }
        return picture;
    }

    private void colour(JacobianNorms norms, int later, int[] cells) {
        for (int earlier = LogCurve.INITIAL; earlier <= later; earlier++) {
            cells[earlier + 1] = colour(norms.log10(later, earlier));
        }
    }

    /** The opaque colour of a norm: the ink for what is no number, 0 for an exact zero, which is hatched. */
    int colour(double log10) {
        return log10 == Double.NEGATIVE_INFINITY ? 0 : OPAQUE | pale(Double.isNaN(log10) ? ink : scale.rgb(log10));
    }

    private int pixel(int cell, int x, int y) {
        if (cell != 0) {
            return cell;
        }
        return OPAQUE | (Math.floorMod(x - y, HATCH) == 0 ? pale(ink) : ground);
    }

    private int pale(int rgb) {
        return faded ? Oklab.between(Oklab.of(rgb), Oklab.of(ground), PALE) : rgb;
    }

    /** Which of the cells of a span a pixel lies in. */
    private static int cell(int pixel, int length, double start, Span seen) {
        return (int) Math.floor(start + pixel * seen.length() / length);
    }
}
