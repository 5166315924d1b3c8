package gatescope.diagram;

import gatescope.engine.Activation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** Reads an arithmetic expression as it is printed, and computes it anew from the printed numbers alone. */
final class PrintedArithmetic {
    private final String text;
    private int at;

    private PrintedArithmetic(String text) {
        this.text = text;
    }

    /** The activation that a printed part begins with. */
    static Optional<Activation> function(String part) {
        return Arrays.stream(Activation.values())
                .filter(activation -> part.startsWith(activation.symbol() + "("))
                .findFirst();
    }

    /** The argument of the activation, or the part itself. */
    static String argument(String part) {
        return function(part)
                .map(activation -> part.substring(activation.symbol().length() + 1, part.length() - 1))
                .orElse(part);
    }

    /** Whether a printed part has numbers only. */
    static boolean isNumeric(String part) {
        return argument(part).matches("[-0-9.e−+×·() ]+");
    }

    static BigDecimal compute(String expression) {
        PrintedArithmetic reader = new PrintedArithmetic(expression.replace(" ", ""));
        BigDecimal result = reader.sum();
        if (reader.at != reader.text.length()) {
            throw new IllegalArgumentException(expression + " at " + reader.at);
        }
        return result;
    }

    private BigDecimal sum() {
        BigDecimal total = product();
        while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '−')) {
            boolean plus = text.charAt(at++) == '+';
            BigDecimal term = product();
            total = plus ? total.add(term) : total.subtract(term);
        }
        return total;
    }

    private BigDecimal product() {
        BigDecimal total = factor();
        while (at < text.length() && (text.charAt(at) == '·' || text.charAt(at) == '×')) {
            at++;
            total = total.multiply(factor());
        }
        return total;
    }

    private BigDecimal factor() {
        if (text.charAt(at) == '(') {
            at++;
            BigDecimal inner = sum();
            if (text.charAt(at++) != ')') {
                throw new IllegalArgumentException(text + " at " + at);
            }
            return inner;
        }
        int start = at;
        if (text.charAt(at) == '−') {
            at++;
        }
        while (at < text.length()
                && ("0123456789.e".indexOf(text.charAt(at)) >= 0
                        || (text.charAt(at) == '−' && text.charAt(at - 1) == 'e'))) {
            at++;
        }
        return new BigDecimal(text.substring(start, at).replace('−', '-'));
    }
}
