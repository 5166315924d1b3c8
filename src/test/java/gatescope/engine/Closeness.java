package gatescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/** How near two tensors must be: |a − b| ≤ relative · max|b| + absolute, with b the expected one. */
public record Closeness(double relative, double absolute) {
    public void check(String what, double[] actual, double[] expected) {
        assertThat(actual).as(what + ": how many").hasSameSizeAs(expected);
        double scale = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        double allowed = relative * scale + absolute;
        for (int k = 0; k < expected.length; k++) {
            double difference = Math.abs(actual[k] - expected[k]);
            assertThat(difference)
                    .as("%s[%d] is %s, expected %s", what, k, actual[k], expected[k])
                    .isLessThanOrEqualTo(allowed);
        }
    }
}
