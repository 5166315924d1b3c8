package gatescope.data;

import java.util.Arrays;

/** How plain numbers become the numbers that a network reads, and back. */
public sealed interface Scaling {
    /** The scaled number. */
    double scale(double plain);

    /** The plain number; the inverse of {@link #scale}. */
    double unscale(double scaled);

    /** All numbers scaled, in a new array. */
    default double[] scaleAll(double[] plain) {
        return Arrays.stream(plain).map(this::scale).toArray();
    }

    /** Numbers as they are. */
    record None() implements Scaling {
        @Override
        public double scale(double plain) {
            return plain;
        }

        @Override
        public double unscale(double scaled) {
            return scaled;
        }
    }

    /**
     * ln(1 + v) / ln(1 + largest): 0 stays 0, the largest number becomes 1, equal ratios of 1 + v become equal distances.
     *
     * <p>Its domain is v > −1: at −1 it is −∞, below NaN. Every finite scaled number has a plain one, though one too large for
     * double precision becomes infinite.
     *
     * @param largest the number that becomes 1; positive
     */
    record Log(double largest) implements Scaling {
        @Override
        public double scale(double plain) {
            return Math.log1p(plain) / Math.log1p(largest);
        }

        @Override
        public double unscale(double scaled) {
            return Math.expm1(scaled * Math.log1p(largest));
        }
    }

    /**
     * (v − offset) / unit: min-max scaling, standardising, or any other change of zero and unit.
     *
     * @param offset the plain number that becomes 0
     * @param unit the plain distance that becomes 1; positive
     */
    record Affine(double offset, double unit) implements Scaling {
        @Override
        public double scale(double plain) {
            return (plain - offset) / unit;
        }

        @Override
        public double unscale(double scaled) {
            return offset + unit * scaled;
        }
    }
}
