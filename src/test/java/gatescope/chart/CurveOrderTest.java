package gatescope.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which curve lies over which. */
class CurveOrderTest {
    @Test
    void theMostImportantCurveLiesOverTheOthers() {
        Samples same = Samples.of(2, 2, 2, 2);
        ChartContent content = ValueChart.of(
                Charts.NAMES,
                "",
                List.of(
                        Curve.of("", same, Color.RED, Line.STRONG),
                        Curve.of("", same, Color.BLACK, Line.PLAIN),
                        Curve.of("", same, Color.GREEN, Line.FAINT)),
                Markers.NONE,
                0,
                4);
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        new CurvePicture(content, Charts.STYLE, content.homeX(), content.home())
                .paint(graphics, new Rectangle2D.Double(0, 0, 400, 300));
        graphics.dispose();
        int red = 0;
        int green = 0;
        for (int x = 0; x < 400; x++) {
            for (int y = 0; y < 300; y++) {
                Color colour = new Color(image.getRGB(x, y));
                red += colour.getRed() > 200 && colour.getGreen() < 100 ? 1 : 0;
                green += colour.getGreen() > 200 && colour.getRed() < 100 ? 1 : 0;
            }
        }
        assertThat(red).isGreaterThan(500);
        assertThat(green).isZero();
    }
}
