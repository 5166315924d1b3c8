package gatescope.data;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as they stand in tables: 2024-12-31, 31/12/2024 or 12/31/2024, also with points or hyphens, and with a time of day
 * behind them (15:30, 15:30:10, with T or a space; Z or an offset such as -03:00 are understood). Without an offset a time is
 * taken as if it were UTC.
 */
final class DateCell {
    private static final Pattern DATE = Pattern.compile("(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{1,4})"
            + "(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2}(?:\\.\\d{1,9})?))?\\s?(?:Z|UTC|([+-])(\\d{2}):?(\\d{2}))?)?");
    private static final int YEAR_DIGITS = 4;
    private static final int DAY_SECONDS = 86_400;
    private static final int SHORTEST = 8;

    private DateCell() {}

    /** Seconds since 1970-01-01 00:00 UTC; empty when the text is no date in this order. */
    static OptionalDouble parse(String text, DateOrder order) {
        String stripped = text.strip();
        if (stripped.length() < SHORTEST) {
            return OptionalDouble.empty();
        }
        Matcher parts = DATE.matcher(stripped);
        if (!parts.matches()) {
            return OptionalDouble.empty();
        }
        boolean yearFirst = parts.group(1).length() == YEAR_DIGITS;
        if (!yearFirst && (parts.group(1).length() > 2 || parts.group(4).length() != YEAR_DIGITS)) {
            return OptionalDouble.empty();
        }
        if (yearFirst && parts.group(4).length() > 2) {
            return OptionalDouble.empty();
        }
        int first = number(parts, 1);
        int second = number(parts, 3);
        int third = number(parts, 4);
        if (yearFirst) {
            return seconds(parts, first, second, third);
        }
        return order == DateOrder.DAY_FIRST
                ? seconds(parts, third, second, first)
                : seconds(parts, third, first, second);
    }

    private static OptionalDouble seconds(Matcher parts, int year, int month, int day) {
        if (!CivilDate.exists(year, month, day)) {
            return OptionalDouble.empty();
        }
        double seconds = (double) new CivilDate(year, month, day).epochDay() * DAY_SECONDS;
        if (parts.group(5) == null) {
            return OptionalDouble.of(seconds);
        }
        int hours = number(parts, 5);
        int minutes = number(parts, 6);
        double rest = parts.group(7) == null ? 0 : Double.parseDouble(parts.group(7));
        if (hours > 23 || minutes > 59 || rest >= 61) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(seconds + hours * 3600 + minutes * 60 + rest - offset(parts));
    }

    private static int offset(Matcher parts) {
        if (parts.group(8) == null) {
            return 0;
        }
        int seconds = number(parts, 9) * 3600 + number(parts, 10) * 60;
        return parts.group(8).equals("-") ? -seconds : seconds;
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
