package gatescope.chart;

import java.awt.Font;
import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * Writes a chart as a drawing of lines and texts (SVG 1.1) that stays sharp at any size and can be worked on: every text is text,
 * and everything of the chart a shape.
 */
public final class ChartSvg {
    private ChartSvg() {}

    /** Writes the drawing; the writer is flushed, not closed. */
    public static void write(ChartPicture picture, Writer writer) throws IOException {
        try {
            SvgOut out = new SvgOut(XMLOutputFactory.newFactory().createXMLStreamWriter(writer));
            ChartStyle style = picture.style();
            out.begin(ChartPicture.WIDTH, ChartPicture.HEIGHT, picture.title());
            out.rectangle(0, 0, ChartPicture.WIDTH, ChartPicture.HEIGHT, style.panel(), 1);
            Font title = style.title();
            out.text(ChartPicture.MARGIN, picture.titleBase(), picture.title(), title, style.text(), SvgOut.START);
            out.text(
                    ChartPicture.MARGIN,
                    picture.captionBase(),
                    picture.caption(),
                    style.small(),
                    style.quiet(),
                    SvgOut.START);
            picture.draw(out, picture.room());
            out.finish();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
