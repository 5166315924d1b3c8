package gatescope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScalingTest {
    @Test
    void anAffineScalingMovesZeroAndUnitAndHasItsWayBack() {
        Scaling scaling = new Scaling.Affine(50, 4);
        assertThat(scaling.scaleAll(new double[] {50, 54, 42})).containsExactly(0, 1, -2);
        for (double plain : new double[] {-3.25, 0, 17.5, 1e9}) {
            assertThat(scaling.unscale(scaling.scale(plain))).isCloseTo(plain, within(1e-15 * Math.abs(plain) + 1e-14));
        }
    }
}
