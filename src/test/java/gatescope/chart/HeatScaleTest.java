package gatescope.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The colours of the heat map: ordered, fixed, and told apart by people who see colours otherwise. */
class HeatScaleTest {
    /** Machado, Oliveira and Fernandes 2009, severity 1: protanopia, deuteranopia, tritanopia; on linear RGB. */
    private static final double[][] PROTAN = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    };

    private static final double[][] DEUTAN = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    };

    private static final double[][] TRITAN = {
        {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
    };

    static Stream<Arguments> seen() {
        return Stream.of(Named.of("light", HeatScale.LIGHT), Named.of("dark", HeatScale.DARK))
                .flatMap(scale -> Stream.of(Named.of("protan", PROTAN), Named.of("deutan", DEUTAN), Named.of("tritan", TRITAN))
                        .map(eye -> Arguments.of(scale, eye)));
    }

    /** What lies on the two sides of 1 is as far apart as two clearly different colours; 1 itself from a tenth and ten as well. */
    @ParameterizedTest
    @MethodSource("seen")
    void vanishingAndExplodingAreToldApartWhateverTheEye(HeatScale scale, double[][] eye) {
        for (double size = 0.5; size <= 8; size += 0.5) {
            double[] below = Oklab.of(seen(eye, scale.rgb(-size)));
            double[] above = Oklab.of(seen(eye, scale.rgb(size)));
            assertThat(distance(below, above)).as("10^±%s", size).isGreaterThan(0.08);
        }
        double[] one = Oklab.of(seen(eye, scale.rgb(0)));
        assertThat(distance(one, Oklab.of(seen(eye, scale.rgb(-1))))).isGreaterThan(0.05);
        assertThat(distance(one, Oklab.of(seen(eye, scale.rgb(1))))).isGreaterThan(0.05);
    }

    @Test
    void theFartherFromOneTheDarkerOnLightAndTheLighterOnDark() {
        for (double size = 0; size < 7.9; size += 0.1) {
            for (int side : new int[] {-1, 1}) {
                double nearOnLight = Oklab.of(HeatScale.LIGHT.rgb(side * size))[0];
                double farOnLight = Oklab.of(HeatScale.LIGHT.rgb(side * (size + 0.1)))[0];
                double nearOnDark = Oklab.of(HeatScale.DARK.rgb(side * size))[0];
                double farOnDark = Oklab.of(HeatScale.DARK.rgb(side * (size + 0.1)))[0];
                assertThat(farOnLight).isLessThan(nearOnLight);
                assertThat(farOnDark).isGreaterThan(nearOnDark);
            }
        }
    }

    @Test
    void beyondItsEndsTheScaleDoesNotGoOn() {
        assertThat(HeatScale.LIGHT.rgb(-400)).isEqualTo(HeatScale.LIGHT.rgb(HeatScale.LOWEST));
        assertThat(HeatScale.LIGHT.rgb(400)).isEqualTo(HeatScale.LIGHT.rgb(HeatScale.HIGHEST));
        assertThat(HeatScale.LIGHT.rgb(7)).isNotEqualTo(HeatScale.LIGHT.rgb(8));
    }

    /** The labels stand at equal distances, so the numbers on them must. */
    @Test
    void theLabelsStandWhereTheirNumbersAre() {
        double[] log10 = {-8, -2, 0, 2, 8};
        for (int k = 0; k < log10.length; k++) {
            assertThat(HeatScale.place(log10[k])).isEqualTo(k / 4.0);
        }
        assertThat(HeatScale.LABELS).containsExactly("≤ 10⁻⁸", "10⁻²", "1", "10²", "≥ 10⁸");
    }

    @Test
    void theScaleFitsTheGround() {
        assertThat(HeatScale.on(Color.WHITE)).isSameAs(HeatScale.LIGHT);
        assertThat(HeatScale.on(new Color(0x202225))).isSameAs(HeatScale.DARK);
    }

    private static int seen(double[][] eye, int rgb) {
        double[] light = {
            Oklab.linear(rgb >> 16 & 0xFF), Oklab.linear(rgb >> 8 & 0xFF), Oklab.linear(rgb & 0xFF)
        };
        int seen = 0;
        for (double[] row : eye) {
            seen = seen << 8 | Oklab.channel(row[0] * light[0] + row[1] * light[1] + row[2] * light[2]);
        }
        return seen;
    }

    private static double distance(double[] one, double[] other) {
        return Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
    }
}
