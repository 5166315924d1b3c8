package gatescope.chart;

import gatescope.train.Doubles;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Whole numbers, 0 or 1 to n, put together so that no more stand beside each other than there are pixels: each bucket has a least and a largest
 * number of every curve, so that no peak is lost. What is seen is fine, what lies outside of it is coarse. Immutable.
 */
public final class Buckets {
    private final int[] starts;
    private final int count;
    private final int last;

    private Buckets(int[] starts, int count, int last) {
        this.starts = starts;
        this.count = count;
        this.last = last;
    }

    /**
     * Buckets of the numbers 1 to total.
     *
     * @param total at least 1
     * @param seen the part of the axis that is seen
     * @param columns how many buckets the part that is seen gets at most, and all the rest again; at least 1
     */
    public static Buckets of(int total, Span seen, int columns) {
        return of(1, total, seen, columns);
    }

    /**
     * Buckets of the numbers from the first to the last.
     *
     * @param first 0 or 1
     * @param last at least the first
     * @param seen the part of the axis that is seen
     * @param columns how many buckets the part that is seen gets at most, and all the rest again; at least 1
     */
    public static Buckets of(int first, int last, Span seen, int columns) {
        int from = (int) Math.clamp(Math.floor(seen.low()), first, last);
        int to = (int) Math.clamp(Math.ceil(seen.high()), from, last);
        int fine = size(to - from + 1, columns);
        int coarse = Math.max(fine, size(last - first + 1 - (to - from + 1), columns));
        int[] starts = new int[2 * columns + 6];
        int count = 0;
        for (int start = first; start <= last; ) {
            starts[count++] = start;
            if (start < from) {
                start = Math.min(start + coarse, from);
            } else if (start <= to) {
                start = Math.min(start + fine, to + 1);
            } else {
                start += coarse;
            }
        }
        return new Buckets(starts, count, last);
    }

    /**
     * The same, but that each of these numbers has a bucket of its own: a curve that ends with one ends at its height, and not at that of a
     * peak just before.
     *
     * @param numbers those that are none of these are passed over
     */
    public Buckets alone(int... numbers) {
        int[] all = IntStream.concat(
                        Arrays.stream(starts, 0, count),
                        Arrays.stream(numbers).flatMap(number -> IntStream.of(number, number + 1)))
                .filter(start -> start >= starts[0] && start <= last)
                .sorted()
                .distinct()
                .toArray();
        return new Buckets(all, all.length, last);
    }

    private static int size(int numbers, int columns) {
        return Math.max(1, (numbers + columns - 1) / columns);
    }

    /** How many buckets. */
    public int count() {
        return count;
    }

    /** The first number of a bucket. */
    public int first(int bucket) {
        return starts[bucket];
    }

    /** The last number of a bucket. */
    public int last(int bucket) {
        return bucket + 1 < count ? starts[bucket + 1] - 1 : last;
    }

    /** Whether every bucket holds one number alone. */
    public boolean areSingle() {
        return count == last - starts[0] + 1;
    }

    /** How many places there are on the axis: one per bucket, two where buckets hold several numbers. */
    int places() {
        return areSingle() ? count : 2 * count;
    }

    /** The bucket of a place. */
    public int bucketOf(int place) {
        return areSingle() ? place : place / 2;
    }

    /** Where a place is on the axis. */
    double x(int place) {
        int bucket = bucketOf(place);
        boolean second = !areSingle() && place % 2 == 1;
        // The very last number is a place, so that the axis is as long as all of them.
        return second ? (bucket == count - 1 ? last(bucket) : (first(bucket) + last(bucket)) / 2.0 + 0.25) : first(bucket);
    }

    /**
     * The numbers of a curve at the places: of each bucket its least and its largest, in the order in which they come.
     *
     * @param values one per number, perhaps fewer; NaN is left out
     * @return for every place the index in values, from 0; −1 where there is none
     */
    int[] indices(Doubles values) {
        int[] indices = new int[places()];
        for (int bucket = 0; bucket < count; bucket++) {
            int least = -1;
            int largest = -1;
            for (int k = first(bucket) - starts[0]; k < Math.min(last(bucket) - starts[0] + 1, values.size()); k++) {
                double value = values.get(k);
                if (!Double.isNaN(value)) {
                    least = least < 0 || value < values.get(least) ? k : least;
                    largest = largest < 0 || value > values.get(largest) ? k : largest;
                }
            }
            if (areSingle()) {
                indices[bucket] = least;
            } else {
                indices[2 * bucket] = Math.min(least, largest);
                indices[2 * bucket + 1] = Math.max(least, largest);
            }
        }
        return indices;
    }
}
