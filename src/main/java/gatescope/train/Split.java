package gatescope.train;

import gatescope.data.Phrase;

/**
 * How a series is cut: first training, then validation, then test, in these proportions. Proportions that add up to the length
 * are the lengths themselves. Immutable.
 */
public record Split(int train, int validation, int test) {
    private static final int MOST = 1_000_000_000;

    /** @throws IllegalArgumentException if nothing is left for training, or a proportion is negative */
    public Split {
        if (train < 1 || validation < 0 || test < 0) {
            throw new IllegalArgumentException(train + "/" + validation + "/" + test);
        }
    }

    static Split read(SettingTexts texts, String key) throws BadSettingException {
        String text = texts.text(key);
        if (text.matches("\\d{1,9}(/\\d{1,9}){1,2}")) {
            String[] parts = text.split("/", -1);
            int train = Integer.parseInt(parts[0]);
            int middle = parts.length == 3 ? Integer.parseInt(parts[1]) : 0;
            int test = Integer.parseInt(parts[parts.length - 1]);
            if (train > 0 && (long) train + middle + test <= MOST) {
                return new Split(train, middle, test);
            }
        }
        throw texts.expected(key, Phrase.of("expected.split"));
    }

    /** Where validation begins in so many numbers. */
    public int validationFrom(int length) {
        return (int) ((long) length * train / total());
    }

    /** Where the test begins in so many numbers. */
    public int testFrom(int length) {
        return test == 0 ? length : (int) ((long) length * (train + (long) validation) / total());
    }

    private long total() {
        return (long) train + validation + test;
    }
}
