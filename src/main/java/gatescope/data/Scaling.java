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

    /** ln(1 + v); its domain is v > −1. */
    record Log1p() implements Scaling {
        @Override
        public double scale(double plain) {
            return Math.log1p(plain);
        }

        @Override
        public double unscale(double scaled) {
            return Math.expm1(scaled);
        }
    }

    /**
     * Straight from one range to another: least becomes low, most becomes high. Where least and most are the same, numbers are
     * only moved, as if most were least + (high − low).
     *
     * @param least the least number that it was fitted to
     * @param most the largest one
     * @param low what least becomes
     * @param high what most becomes; above low
     */
    record MinMax(double least, double most, double low, double high) implements Scaling {
        /** @throws IllegalArgumentException if a range is the wrong way round or endless */
        public MinMax {
            if (!(least <= most && low < high && Double.isFinite(most - least) && Double.isFinite(high - low))) {
                throw new IllegalArgumentException("from " + least + "…" + most + " to " + low + "…" + high);
            }
        }

        @Override
        public double scale(double plain) {
            return low + (plain - least) / span() * (high - low);
        }

        @Override
        public double unscale(double scaled) {
            return least + (scaled - low) / (high - low) * span();
        }

        private double span() {
            return most > least ? most - least : high - low;
        }
    }

    /**
     * (v − mean) / deviation; a deviation of 0 counts as 1.
     *
     * @param mean of the numbers that it was fitted to
     * @param deviation their standard deviation, the root of the mean square; not negative
     */
    record Standard(double mean, double deviation) implements Scaling {
        /** @throws IllegalArgumentException if there are no such mean and deviation */
        public Standard {
            if (!(deviation >= 0 && Double.isFinite(deviation) && Double.isFinite(mean))) {
                throw new IllegalArgumentException("mean " + mean + ", deviation " + deviation);
            }
        }

        @Override
        public double scale(double plain) {
            return (plain - mean) / unit();
        }

        @Override
        public double unscale(double scaled) {
            return mean + scaled * unit();
        }

        private double unit() {
            return deviation > 0 ? deviation : 1;
        }
    }

    /**
     * v / largest, so that numbers lie within ±1 and 0 stays 0; a largest of 0 counts as 1.
     *
     * @param largest the largest absolute value of the numbers that it was fitted to; not negative
     */
    record Largest(double largest) implements Scaling {
        /** @throws IllegalArgumentException if it is negative or not finite */
        public Largest {
            if (!(largest >= 0 && Double.isFinite(largest))) {
                throw new IllegalArgumentException("largest " + largest);
            }
        }

        @Override
        public double scale(double plain) {
            return plain / unit();
        }

        @Override
        public double unscale(double scaled) {
            return scaled * unit();
        }

        private double unit() {
            return largest > 0 ? largest : 1;
        }
    }

    /**
     * Divided by a number of its own, such as a window's last one, and then scaled: for what only the ratios matter.
     *
     * @param divisor finite and not 0
     * @param then what happens to the ratio
     */
    record Ratio(double divisor, Scaling then) implements Scaling {
        /** @throws IllegalArgumentException if nothing can be divided by the divisor */
        public Ratio {
            if (divisor == 0 || !Double.isFinite(divisor)) {
                throw new IllegalArgumentException("divided by " + divisor);
            }
        }

        @Override
        public double scale(double plain) {
            return then.scale(plain / divisor);
        }

        @Override
        public double unscale(double scaled) {
            return then.unscale(scaled) * divisor;
        }
    }
}
