package gatescope.data;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as they stand in tables of people: with decimal point or comma, and with thousands apart or not. */
final class NumberCell {
    private static final Set<String> MISSING =
            Set.of("", "na", "n/a", "#n/a", "nan", "null", "none", "nil", "-", "--", "?", ".");
    private static final int LONGEST_MISSING = 4;

    private static final Pattern DECIMAL_POINT = grouped(",", "\\.");
    private static final Pattern DECIMAL_COMMA = grouped(".", ",");

    private NumberCell() {}

    /** Thousands apart by one and the same sign, then possibly decimals and an exponent. */
    private static Pattern grouped(String group, String decimal) {
        return Pattern.compile("([+-]?)(\\d+|[1-9]\\d{0,2}([" + group + " '\u00A0\u202F])\\d{3}(?:\\3\\d{3})*|)" + "(?:" + decimal
                + "(\\d*))?((?:[eE][+-]?\\d+)?)");
    }

    /** Whether a cell says that there is no number: nothing, NA, N/A, NaN, null, none, nil, a hyphen, a question mark. */
    static boolean isMissing(String text) {
        String stripped = text.strip();
        return stripped.length() <= LONGEST_MISSING && MISSING.contains(stripped.toLowerCase(Locale.ROOT));
    }

    /** The finite number that a cell is; empty when it is none. */
    static OptionalDouble parse(String text, boolean decimalComma) {
        OptionalDouble plain = decimalComma && text.indexOf('.') >= 0 ? OptionalDouble.empty() : Numbers.parse(text);
        if (plain.isPresent()) {
            return plain;
        }
        Matcher parts = (decimalComma ? DECIMAL_COMMA : DECIMAL_POINT).matcher(text.strip());
        if (!parts.matches()) {
            return OptionalDouble.empty();
        }
        String group = parts.group(3);
        String whole = group == null ? parts.group(2) : parts.group(2).replace(group, "");
        String decimals = parts.group(4) == null ? "" : "." + parts.group(4);
        return Numbers.parse(parts.group(1) + whole + decimals + parts.group(5));
    }
}
