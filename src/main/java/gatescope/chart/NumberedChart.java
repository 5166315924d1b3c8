package gatescope.chart;

import gatescope.train.Doubles;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Curves over the numbers 1 to n, or 0 to n where there is something before the first: a number per epoch, per update, or per place of a series. While they grow the axis is as long as
 * all that is to come, so that it stays where it is.
 */
public final class NumberedChart {
    private static final double MARGIN = 0.05;

    private NumberedChart() {}

    /** A curve: a number for each place from the first on, perhaps not for the last ones; NaN is a gap. */
    public static final class Numbered {
        private final String name;
        private final String label;
        private final Doubles values;
        private final Color colour;
        private final Line line;
        private final IntFunction<String> exact;
        private final int apart;

        /**
         * A curve.
         *
         * @param name what it is called in readouts and files
         * @param label what stands at its end; empty for nothing
         * @param exact what is read of a number, by its index from 0
         */
        public Numbered(
                String name, String label, Doubles values, Color colour, Line line, IntFunction<String> exact) {
            this(name, label, values, colour, line, exact, 1);
        }

        private Numbered(
                String name, String label, Doubles values, Color colour, Line line, IntFunction<String> exact, int apart) {
            this.name = name;
            this.label = label;
            this.values = values;
            this.colour = colour;
            this.line = line;
            this.exact = exact;
            this.apart = apart;
        }

        /** A curve; its numbers are copied. */
        public Numbered(
                String name, String label, double[] values, Color colour, Line line, IntFunction<String> exact) {
            this(name, label, Doubles.of(values), colour, line, exact);
        }

        /** A curve of which all digits are read. */
        public Numbered(String name, String label, Doubles values, Color colour, Line line) {
            this(name, label, values, colour, line, index -> Double.toString(values.get(index)));
        }

        /**
         * The same numbers, of which only some are known: the line goes straight from one to the next, and nothing is read between
         * them.
         *
         * @param most how far two of them stand apart at most; what is wider is a gap
         */
        public Numbered joined(int most) {
            return new Numbered(name, label, values, colour, line, exact, most);
        }

        /** What it is called. */
        public String name() {
            return name;
        }

        /** Whether every number that is there lies above 0, and there is one. */
        public boolean isPositive() {
            boolean any = false;
            for (int index = 0; index < values.size(); index++) {
                double value = values.get(index);
                if (value <= 0) {
                    return false;
                }
                any |= value > 0;
            }
            return any;
        }

        /** The index of its last number that is no gap; −1 where there is none. */
        public int last() {
            int index = values.size() - 1;
            while (index >= 0 && Double.isNaN(values.get(index))) {
                index--;
            }
            return index;
        }

        /** How many of its numbers are 0 or below, which a logarithmic axis does not show. */
        public int notPositive() {
            int count = 0;
            for (int index = 0; index < values.size(); index++) {
                count += values.get(index) <= 0 ? 1 : 0;
            }
            return count;
        }

        /** How many numbers it has that are no gaps. */
        public int known() {
            int count = 0;
            for (int index = 0; index < values.size(); index++) {
                count += Double.isNaN(values.get(index)) ? 0 : 1;
            }
            return count;
        }

        /** The largest number by the smallest, where all that are not 0 are positive and finite; else 1. */
        public double ratio() {
            double least = Double.POSITIVE_INFINITY;
            double largest = Double.NEGATIVE_INFINITY;
            for (int index = 0; index < values.size(); index++) {
                double value = values.get(index);
                if (value != 0 && !Double.isNaN(value)) {
                    least = Math.min(least, value);
                    largest = Math.max(largest, value);
                }
            }
            return least > 0 && largest < Double.POSITIVE_INFINITY && least <= largest ? largest / least : 1;
        }
    }

    /**
     * The chart.
     *
     * @param curves the most important first
     * @param buckets of all numbers, also those to come
     * @param log whether the axis is logarithmic; what is not positive is then a gap
     */
    public static ChartContent of(
            AxisNames names, String caption, List<Numbered> curves, Buckets buckets, boolean log, Markers markers) {
        Samples xs = Samples.of(Math.max(2, buckets.places()), place -> place < buckets.places() ? buckets.x(place) : buckets.x(0) + 1);
        List<Curve> drawn = new ArrayList<>();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Numbered curve : curves) {
            int[] indices = buckets.indices(curve.values);
            Samples values = drawn(curve, indices, xs, log);
            for (int place = 0; place < values.length(); place++) {
                double value = values.at(place);
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
            drawn.add(new Curve(
                    curve.name, curve.name, curve.label, values, curve.colour, curve.line,
                    place -> place < indices.length && indices[place] >= 0 ? read(curve, indices, place, buckets) : ""));
        }
        return new ChartContent(
                names, caption, xs, drawn, home(low, high, log), log ? Scale.LOG : Scale.LINEAR, markers, List.of(),
                Optional.of(rows(curves, buckets.first(0))));
    }

    /** The number of a place; where it stands for several, their least and their largest. */
    private static String read(Numbered curve, int[] indices, int place, Buckets buckets) {
        int first = buckets.areSingle() ? indices[place] : indices[place & ~1];
        int second = buckets.areSingle() ? first : indices[place | 1];
        if (first == second) {
            return curve.exact.apply(first);
        }
        boolean rising = curve.values.get(first) <= curve.values.get(second);
        return curve.exact.apply(rising ? first : second) + " … " + curve.exact.apply(rising ? second : first);
    }

    private static Samples drawn(Numbered curve, int[] indices, Samples xs, boolean log) {
        double[] values = new double[xs.length()];
        Arrays.fill(values, Double.NaN);
        int before = -1;
        for (int place = 0; place < Math.min(values.length, indices.length); place++) {
            if (indices[place] >= 0) {
                values[place] = shown(curve.values.get(indices[place]), log);
                if (before >= 0 && indices[place] - indices[before] <= curve.apart) {
                    join(values, xs, before, place);
                }
                before = place;
            }
        }
        return Samples.of(values);
    }

    /** Puts what lies between two places on the straight line from one to the other. */
    private static void join(double[] values, Samples xs, int from, int to) {
        double rise = (values[to] - values[from]) / (xs.at(to) - xs.at(from));
        for (int place = from + 1; place < to; place++) {
            values[place] = values[from] + rise * (xs.at(place) - xs.at(from));
        }
    }

    /** Every number of every curve, as many rows as the longest has. */
    private static ChartRows rows(List<Numbered> curves, int first) {
        int count = curves.stream().mapToInt(curve -> curve.values.size()).max().orElse(0);
        List<IntFunction<String>> columns = new ArrayList<>();
        for (Numbered curve : curves) {
            columns.add(row -> row < curve.values.size() && !Double.isNaN(curve.values.get(row))
                    ? Double.toString(curve.values.get(row))
                    : "");
        }
        return new ChartRows(count, row -> Integer.toString(first + row), columns);
    }

    private static double shown(double value, boolean log) {
        return !log ? value : value > 0 ? Math.log10(value) : Double.NaN;
    }

    /** Whole powers on a log axis; else from 0, where that is not far away. */
    static Span home(double low, double high, boolean log) {
        if (low > high) {
            return log ? new Span(-2, 0) : new Span(0, 1);
        }
        if (log) {
            double bottom = Math.floor(low);
            return new Span(bottom, Math.max(bottom + 1, Math.ceil(high)));
        }
        double bottom = low > 0 && low < 0.5 * high ? 0 : low;
        double top = Math.min(high, Double.MAX_VALUE / 4);
        double margin = MARGIN * Math.max(top - bottom, Math.max(1e-9, 1e-6 * Math.abs(top)));
        return new Span(Math.max(bottom, -Double.MAX_VALUE / 4) - (bottom == 0 ? 0 : margin), top + margin);
    }
}
