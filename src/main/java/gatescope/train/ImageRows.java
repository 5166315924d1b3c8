package gatescope.train;

import gatescope.data.image.LabelledImages;

/** Images read row by row: every row of pixels is a timestep, and the class is wanted at the end. */
public final class ImageRows {
    private ImageRows() {}

    /**
     * Samples out of images.
     *
     * @param pixels images × rows × columns, as the network shall read them, for example from 0 to 1; owned from now on
     * @param rows of an image
     * @param columns of an image
     * @param labels the class of each image, from 0
     * @throws IllegalArgumentException if the lengths do not fit
     */
    public static Dataset of(double[] pixels, int rows, int columns, int[] labels) {
        double[] target = new double[labels.length];
        for (int image = 0; image < labels.length; image++) {
            target[image] = labels[image];
        }
        return new Dataset(rows, columns, 1, 1, pixels, target);
    }

    /** Samples out of images, each pixel from 0 (background) to 1 (ink). */
    public static Dataset of(LabelledImages images) {
        int size = images.rows() * images.columns();
        double[] pixels = new double[Math.multiplyExact(images.count(), size)];
        int[] labels = new int[images.count()];
        for (int image = 0; image < labels.length; image++) {
            labels[image] = images.label(image);
            for (int row = 0; row < images.rows(); row++) {
                images.copyRow(image, row, pixels, image * size + row * images.columns());
            }
        }
        return of(pixels, images.rows(), images.columns(), labels);
    }
}
