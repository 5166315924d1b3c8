package gatescope.chart;

import java.awt.Color;
import java.util.List;

/**
 * The colours of a heat map of norms: a diverging scale about 1 that never rescales, from {@link #LOWEST} to {@link #HIGHEST}
 * powers of ten, finer near 1: the place on the scale is the square root of the logarithm. Blue is below 1, orange above; away from 1 it only ever gets darker on light ground and lighter on dark
 * ground, so that the order is also seen without the hue. Between its stops it is linear in OKLab (Björn Ottosson, "A perceptual color
 * space for image processing", 2020). Blue and orange stay apart in every common kind of colour blindness. Immutable.
 */
public final class HeatScale {
    /** log₁₀ from which on down all is of one colour. */
    public static final int LOWEST = -8;

    /** log₁₀ from which on up all is of one colour. */
    public static final int HIGHEST = 8;

    /** The labels of the scale, from the lowest to the highest, at equal distances. */
    static final List<String> LABELS = List.of("≤ 10⁻⁸", "10⁻²", "1", "10²", "≥ 10⁸");

    /** For light ground. */
    public static final HeatScale LIGHT = new HeatScale(0x0B2A55, 0x5598D0, 0xE6E5DE, 0xE08A3C, 0x5A2400);

    /** For dark ground. */
    public static final HeatScale DARK = new HeatScale(0xC4E4FF, 0x4A90CC, 0x34383D, 0xC26F1E, 0xFFD9AE);

    private static final int STEPS = 256;

    private final int[] colours = new int[2 * STEPS + 1];

    /** @param stops the colours, #RRGGBB, of the lowest, half-way, 1, half-way, and the highest */
    private HeatScale(int... stops) {
        double[][] points = new double[stops.length][];
        for (int k = 0; k < stops.length; k++) {
            points[k] = Oklab.of(stops[k]);
        }
        for (int k = 0; k < colours.length; k++) {
            double place = (double) k / (colours.length - 1) * (stops.length - 1);
            int stop = Math.min((int) place, stops.length - 2);
            colours[k] = Oklab.between(points[stop], points[stop + 1], place - stop);
        }
    }

    /**
     * The colour of a norm.
     *
     * @param log10 its logarithm; not NaN. An exact zero, −∞, has no colour of its own: it is drawn as a pattern
     * @return #RRGGBB
     */
    public int rgb(double log10) {
        return at(place(log10));
    }

    /** Where a norm stands on the scale: from 0, the lowest, through ½, which is 1, to 1, the highest. */
    static double place(double log10) {
        double part = Math.clamp(log10 / HIGHEST, -1, 1);
        return (1 + Math.signum(part) * Math.sqrt(Math.abs(part))) / 2;
    }

    /** The colour at a place on the scale, from 0 to 1. */
    int at(double place) {
        return colours[(int) Math.round(place * (colours.length - 1))];
    }

    /** The scale for a ground. */
    public static HeatScale on(Color ground) {
        return Oklab.of(ground.getRGB())[0] < 0.5 ? DARK : LIGHT;
    }
}
