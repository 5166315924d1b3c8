package gatescope.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/** Draws a chart as a picture of pixels, with its title, for a slide or a page. */
public final class ChartPng {
    /** Pixels for each one on the screen, so that it is sharp in print. */
    private static final int DENSITY = 2;

    private ChartPng() {}

    /** Writes the picture; the stream stays open. */
    public static void write(ChartPicture picture, OutputStream out) throws IOException {
        ImageIO.write(image(picture), "png", out);
    }

    /** The picture, 1920 × 1080. */
    public static BufferedImage image(ChartPicture picture) {
        int width = (int) ChartPicture.WIDTH;
        int height = (int) ChartPicture.HEIGHT;
        BufferedImage image = new BufferedImage(DENSITY * width, DENSITY * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(DENSITY, DENSITY);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            draw(picture, graphics);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static void draw(ChartPicture picture, Graphics2D graphics) {
        ChartStyle style = picture.style();
        graphics.setPaint(style.panel());
        graphics.fill(new Rectangle2D.Double(0, 0, ChartPicture.WIDTH, ChartPicture.HEIGHT));
        graphics.setFont(style.title());
        graphics.setPaint(style.text());
        graphics.drawString(picture.title(), (float) ChartPicture.MARGIN, (float) picture.titleBase());
        graphics.setFont(style.small());
        graphics.setPaint(style.quiet());
        graphics.drawString(picture.caption(), (float) ChartPicture.MARGIN, (float) picture.captionBase());
        picture.paint(graphics, picture.room());
    }
}
