package gatescope.data.image;

/**
 * Digits that the program draws itself, in the manner of MNIST: 28 × 28 grey pixels, written with strokes of our own or printed
 * in the program's fonts, each bent, stretched, slanted, turned, moved, with pens of many widths and with noise.
 *
 * <p>Image k of a seed follows from the seed and k alone, to the bit, on every machine: only arithmetic that Java defines exactly
 * is used, and no font of the system. Digits of another seed are other digits, and so a fair test of what was learned.
 */
public final class Digits {
    /** How many rows and columns an image has. */
    public static final int SIZE = 28;

    private Digits() {}

    /**
     * The first images of a seed.
     *
     * @throws IllegalArgumentException if the count is not positive
     */
    public static LabelledImages generate(long seed, int count) {
        return generate(seed, 0, count);
    }

    /**
     * Some images of a seed.
     *
     * @param first the first one, from 0
     * @throws IllegalArgumentException if the count is not positive, or first is negative
     */
    public static LabelledImages generate(long seed, int first, int count) {
        if (count < 1 || first < 0) {
            throw new IllegalArgumentException(count + " digits from " + first);
        }
        DigitPainter painter = new DigitPainter();
        byte[] pixels = new byte[Math.multiplyExact(count, SIZE * SIZE)];
        byte[] labels = new byte[count];
        long stream = mix(seed);
        for (int k = 0; k < count; k++) {
            labels[k] = (byte) painter.draw(mix(stream + first + k), pixels, k * SIZE * SIZE);
        }
        return new LabelledImages(SIZE, SIZE, pixels, labels);
    }

    /** David Stafford's variant 13 of the 64-bit finaliser of MurmurHash3: neighbours become strangers. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
