package gatescope.ui;

/** Small numbers below the line: h₁₂. */
final class Subscripts {
    private static final int ZERO = '₀';

    private Subscripts() {}

    /** A number of a timestep, not negative. */
    static String of(int number) {
        return Integer.toString(number)
                .codePoints()
                .map(digit -> digit - '0' + ZERO)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
