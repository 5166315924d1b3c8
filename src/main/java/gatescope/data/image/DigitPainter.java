package gatescope.data.image;

import java.util.List;
import java.util.SplittableRandom;

/** Draws one digit after another; each follows from its seed alone. Not for several threads at once. */
final class DigitPainter {
    private static final int SIZE = Digits.SIZE;
    private static final double FULL = 255;
    private static final double UNITS = 100;
    private static final double EDGE = 1;
    private static final double FARTHEST = 3;

    /** Of ten digits so many are written, the others printed. */
    private static final double WRITTEN = 0.65;

    private final InkField field = new InkField(SIZE);
    private final double[] ink = new double[SIZE * SIZE];

    /**
     * Draws a digit.
     *
     * @param pixels modified: the image from the offset on, row by row
     * @return which digit it is
     */
    int draw(long seed, byte[] pixels, int offset) {
        SplittableRandom random = new SplittableRandom(seed);
        int digit = random.nextInt(LabelledImages.CLASSES);
        boolean written = random.nextDouble() < WRITTEN;
        List<DigitGlyph> glyphs = (written ? DigitGlyphs.WRITTEN : DigitGlyphs.PRINTED).get(digit);
        DigitGlyph glyph = glyphs.get(random.nextInt(glyphs.size()));
        Outline shape = glyph.outline(random, written ? 4 : 0, warp(random, written));
        double pen = written ? between(random, 0.7, 1.7) : between(random, -0.25, 0.5);
        place(random, shape, 0, pen);
        place(random, shape, 1, pen);
        field.draw(shape, pen, between(random, 0.9, 1.7), ink);
        double strength = between(random, 0.8, 1);
        double noise = between(random, 0, 0.12);
        for (int pixel = 0; pixel < ink.length; pixel++) {
            double grain = noise * (random.nextDouble() + random.nextDouble() - 1);
            double grey = Math.clamp(strength * ink[pixel] + grain, 0.0, 1.0);
            pixels[offset + pixel] = (byte) Math.floor(FULL * grey + 0.5);
        }
        return digit;
    }

    /** A size of 15 to 21 pixels, turned by up to 14 degrees, slanted. */
    private static Warp warp(SplittableRandom random, boolean written) {
        double height = between(random, 15, 21) / UNITS;
        double width = height * between(random, 0.8, 1.2);
        double turn = between(random, -0.25, 0.25);
        double slant = between(random, -0.15, 0.35);
        double sine = StrictMath.sin(turn);
        double cosine = StrictMath.cos(turn);
        double bend = written ? 0.18 : 0.1;
        return new Warp(
                33,
                between(random, -bend, bend),
                between(random, -bend, bend),
                width * cosine,
                -height * (sine + slant * cosine),
                width * sine,
                height * (cosine - slant * sine));
    }

    /** Moves a shape to the middle of the image, and up to three pixels away from there as far as it does not come to an edge. */
    private static void place(SplittableRandom random, Outline shape, int axis, double pen) {
        double least = shape.least(axis);
        double most = shape.most(axis);
        double room = Math.max(0, (SIZE - (most - least)) / 2 - Math.max(pen, 0) - EDGE);
        double away = Math.min(room, FARTHEST) * between(random, -1, 1);
        shape.move(axis, SIZE / 2.0 - (least + most) / 2 + away);
    }

    private static double between(SplittableRandom random, double least, double most) {
        return least + (most - least) * random.nextDouble();
    }
}
