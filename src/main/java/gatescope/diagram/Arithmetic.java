package gatescope.diagram;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Whether what is printed can be recomputed from what is printed: "=" where the rounded terms give the rounded result, "≈"
 * where they do not. Numbers that are not finite are always set with "=".
 */
final class Arithmetic {
    private static final String EQUAL = "=";
    private static final String ABOUT = "≈";

    private Arithmetic() {}

    /** The sign between a sum of printed products and its result; each array holds the factors of one term. */
    static String ofSum(List<double[]> terms, double result) {
        if (!Double.isFinite(result) || terms.stream().anyMatch(Arithmetic::isNotFinite)) {
            return EQUAL;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (double[] factors : terms) {
            BigDecimal product = BigDecimal.ONE;
            for (double factor : factors) {
                product = product.multiply(printed(factor));
            }
            sum = sum.add(product);
        }
        return sign(Numbers.value(sum), result);
    }

    /** The sign between φ of a printed number and its result. */
    static String ofFunction(DoubleUnaryOperator function, double argument, double result) {
        if (!Double.isFinite(result) || !Double.isFinite(argument)) {
            return EQUAL;
        }
        return sign(Numbers.value(function.applyAsDouble(printed(argument).doubleValue())), result);
    }

    /** 0.771 × 0.648 = 0.500. */
    static String product(double left, double right, double result) {
        return Numbers.value(left) + " × " + inBrackets(right) + " " + ofSum(List.of(new double[] {left, right}), result)
                + " " + Numbers.value(result);
    }

    /** 0.500 − 0.132 = 0.368. */
    static String sum(double left, double right, double result) {
        return Numbers.value(left) + signOf(right) + magnitude(right) + " "
                + ofSum(List.of(new double[] {left}, new double[] {right}), result) + " " + Numbers.value(result);
    }

    /** 1 − 0.771 = 0.229. */
    static String complement(double source, double result) {
        return "1 " + Numbers.MINUS + " " + inBrackets(source) + " "
                + ofSum(List.of(new double[] {1}, new double[] {-1, source}), result) + " " + Numbers.value(result);
    }

    /** A number after an operator: a negative one in brackets. */
    static String inBrackets(double x) {
        return isNegative(x) ? "(" + Numbers.value(x) + ")" : Numbers.value(x);
    }

    /** The sign before a term that is not the first. */
    static String signOf(double x) {
        return isNegative(x) ? " " + Numbers.MINUS + " " : " + ";
    }

    /** A term without the sign that stands before it. */
    static String magnitude(double x) {
        return Numbers.value(isNegative(x) ? -x : x);
    }

    static boolean isNegative(double x) {
        return x < 0;
    }

    private static String sign(String recomputed, double result) {
        return recomputed.equals(Numbers.value(result)) ? EQUAL : ABOUT;
    }

    private static BigDecimal printed(double x) {
        return Numbers.printed(new BigDecimal(x));
    }

    private static boolean isNotFinite(double[] factors) {
        for (double factor : factors) {
            if (!Double.isFinite(factor)) {
                return true;
            }
        }
        return false;
    }
}
