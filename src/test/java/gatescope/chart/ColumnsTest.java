package gatescope.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;
    private static final BasicStroke PLAIN = new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    /** Two numbers for every pixel, as charts have them at most, that fall and jump as the losses of small batches do. */
    private static Path2D restless() {
        SplittableRandom random = new SplittableRandom(4);
        return line(2 * WIDTH - 2, 0.5, x -> 40 + 120 * x / WIDTH + 100 * random.nextDouble());
    }

    private static Path2D line(int steps, double pace, DoubleUnaryOperator height) {
        Path2D path = new Path2D.Double();
        path.moveTo(1, height.applyAsDouble(1));
        for (int step = 1; step <= steps; step++) {
            path.lineTo(1 + pace * step, height.applyAsDouble(1 + pace * step));
        }
        return path;
    }

    private static Columns of(Path2D path) {
        return Columns.of(path, PLAIN.getLineWidth(), 0, WIDTH);
    }

    /** How dark every pixel is, 0 to 255. */
    private static int[] drawn(Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        drawing.accept(graphics);
        graphics.dispose();
        return image.getData().getSamples(0, 0, WIDTH, HEIGHT, 0, (int[]) null);
    }

    @Test
    void aRestlessLineLooksLikeItsStroke() {
        Path2D path = restless();
        Columns columns = of(path);
        assertThat(columns.areFull()).isTrue();
        int[] stroked = drawn(graphics -> {
            graphics.setStroke(PLAIN);
            graphics.draw(path);
        });
        int[] filled = drawn(graphics -> columns.rectangles().forEach(graphics::fill));
        double ink = 0;
        double apart = 0;
        for (int pixel = 0; pixel < stroked.length; pixel++) {
            ink += stroked[pixel];
            apart += Math.abs(stroked[pixel] - filled[pixel]);
        }
        assertThat(apart / ink).as("of what the stroke covers").isLessThan(0.1);
    }

    @Test
    void aCalmLineIsLeftToItsStrokeHoweverManyNumbersItHas() {
        assertThat(of(line(3 * WIDTH, 0.33, x -> 250 - 240 / (1 + 0.2 * x))).areFull()).isFalse();
    }

    @Test
    void aLineOfFewPeaksIsLeftToItsStroke() {
        assertThat(of(line(WIDTH / 4 - 1, 4, x -> x % 8 < 4 ? 10 : 200)).areFull()).isFalse();
    }

    /** Where a number is missing, so is the line. */
    @Test
    void whereTheLineIsBrokenThereIsNothing() {
        Path2D path = new Path2D.Double();
        for (int part = 0; part < 2; part++) {
            path.moveTo(200 * part, 0);
            for (int step = 1; step <= 200; step++) {
                path.lineTo(200 * part + step / 2.0, step % 2 * 100);
            }
        }
        Columns columns = of(path);
        assertThat(columns.areFull()).isTrue();
        assertThat(columns.rectangles())
                .extracting(column -> (int) column.getX())
                .contains(0, 100, 200, 300)
                .doesNotContain(103, 150, 197);
    }

    /** Of a chart that is looked at from very near, what is not seen counts for nothing. */
    @Test
    void onlyWhatIsSeenHasColumns() {
        Path2D path = new Path2D.Double();
        path.moveTo(-1e9, 100);
        path.lineTo(0, 100);
        for (int step = 1; step < 2 * WIDTH; step++) {
            path.lineTo(step / 2.0, step % 2 * 100);
        }
        path.lineTo(1e9, 100);
        List<Rectangle2D> rectangles = of(path).rectangles();
        assertThat(rectangles).hasSize(WIDTH + 1);
        assertThat(rectangles.get(20).getMinY()).isCloseTo(-1.1, within(1e-6));
        assertThat(rectangles.get(20).getMaxY()).isCloseTo(101.1, within(1e-6));
        Path2D beside = new Path2D.Double();
        beside.moveTo(-20, 0);
        beside.lineTo(-10, 100);
        assertThat(of(beside).rectangles()).isEmpty();
    }
}
