package gatescope.cli;

import picocli.CommandLine.TypeConversionException;

/**
 * A range of seeds, both ends included.
 *
 * @param first the first seed
 * @param count how many, from 1
 */
record SeedRange(long first, int count) {
    private static final int MOST = 100_000;

    /** Reads A..B; for the command line's parser. */
    static SeedRange of(String text) {
        if (text.matches("-?\\d{1,15}\\.\\.-?\\d{1,15}")) {
            int dots = text.indexOf("..");
            long first = Long.parseLong(text.substring(0, dots));
            long last = Long.parseLong(text.substring(dots + 2));
            if (first <= last && last - first < MOST) {
                return new SeedRange(first, (int) (last - first) + 1);
            }
        }
        throw new TypeConversionException(text);
    }
}
