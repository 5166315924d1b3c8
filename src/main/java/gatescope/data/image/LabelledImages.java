package gatescope.data.image;

import java.util.Arrays;

/**
 * Grey images of one size, each with its class from 0 to 9. A byte is kept for a pixel: 0 is the background, 255 full ink. Images,
 * rows and columns count from 0. Immutable.
 */
public final class LabelledImages {
    /** How many classes there are. */
    public static final int CLASSES = 10;

    private static final double FULL = 255;

    private final int rows;
    private final int columns;
    private final byte[] pixels;
    private final byte[] labels;

    /**
     * Some images.
     *
     * @param pixels image by image, row by row; owned from now on
     * @param labels a class for every image; owned from now on
     * @throws IllegalArgumentException if there is no image, the pixels are not as many as the labels' images have, or a label is
     *     no class
     */
    LabelledImages(int rows, int columns, byte[] pixels, byte[] labels) {
        if (labels.length == 0 || (long) labels.length * rows * columns != pixels.length) {
            throw new IllegalArgumentException(
                    labels.length + " images of " + rows + " × " + columns + " in " + pixels.length + " pixels");
        }
        for (byte label : labels) {
            if (label < 0 || label >= CLASSES) {
                throw new IllegalArgumentException("a class " + label);
            }
        }
        this.rows = rows;
        this.columns = columns;
        this.pixels = pixels;
        this.labels = labels;
    }

    /** How many images, at least one. */
    public int count() {
        return labels.length;
    }

    /** How many rows an image has: the timesteps where it is read row by row. */
    public int rows() {
        return rows;
    }

    /** How many columns an image has: the features of a timestep. */
    public int columns() {
        return columns;
    }

    /** The class of an image. */
    public int label(int image) {
        return labels[image];
    }

    /** A pixel, from 0 (background) to 1 (ink). */
    public double grey(int image, int row, int column) {
        return (pixels[(image * rows + row) * columns + column] & 0xFF) / FULL;
    }

    /**
     * One row of an image, from 0 to 1.
     *
     * @param target modified: {@link #columns} numbers from the offset on
     */
    public void copyRow(int image, int row, double[] target, int offset) {
        int from = (image * rows + row) * columns;
        for (int column = 0; column < columns; column++) {
            target[offset + column] = (pixels[from + column] & 0xFF) / FULL;
        }
    }

    /** The images from one on, up to another that is left out; a copy. */
    public LabelledImages range(int from, int to) {
        int size = rows * columns;
        return new LabelledImages(
                rows, columns, Arrays.copyOfRange(pixels, from * size, to * size), Arrays.copyOfRange(labels, from, to));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelledImages images
                && rows == images.rows
                && columns == images.columns
                && Arrays.equals(pixels, images.pixels)
                && Arrays.equals(labels, images.labels);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(pixels) + Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return count() + " images of " + rows + " × " + columns;
    }
}
