package gatescope.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLStreamException;

/** What is seen of a chart, to be put in a file: {@link ChartPng}, {@link ChartSvg}, {@link ChartCsv}. */
public sealed interface ChartPicture permits CurvePicture, HeatMapPicture, SeedPicture {
    /** How wide a picture in a file is, before it is enlarged. */
    double WIDTH = 960;

    /** How high a picture in a file is, before it is enlarged. */
    double HEIGHT = 540;

    /** What is left clear at its edges. */
    double MARGIN = 20;

    /** What stands above the chart. */
    String title();

    /** What is said below the title; empty for nothing. */
    String caption();

    /** Its colours and sizes. */
    ChartStyle style();

    /** Draws the chart, without title and caption. */
    void paint(Graphics2D graphics, Rectangle2D room);

    /** Draws the chart as lines and texts, without title and caption. */
    void draw(SvgOut out, Rectangle2D room) throws XMLStreamException;

    /** Writes the numbers of the chart as a table; the writer is flushed, not closed. */
    void write(Writer table) throws IOException;

    /** Where the line of the title stands. */
    default double titleBase() {
        return MARGIN + style().title().getSize();
    }

    /** Where the line of the caption stands. */
    default double captionBase() {
        return titleBase() + 1.7 * style().small().getSize();
    }

    /** Where the chart is, below its title and its caption. */
    default Rectangle2D room() {
        double line = caption().isEmpty() ? 0 : 1.8 * style().small().getSize();
        double top = MARGIN + 1.5 * style().title().getSize() + line;
        return new Rectangle2D.Double(MARGIN, top, WIDTH - 2 * MARGIN, HEIGHT - top - MARGIN / 2);
    }
}
