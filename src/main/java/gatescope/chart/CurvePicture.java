package gatescope.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLStreamException;

/**
 * What is seen of a chart of curves.
 *
 * @param content the chart
 * @param style its colours and sizes
 * @param x what is seen of its horizontal axis
 * @param y what is seen of its vertical axis
 */
public record CurvePicture(ChartContent content, ChartStyle style, Span x, Span y) implements ChartPicture {
    @Override
    public String title() {
        return content.names().title();
    }

    @Override
    public String caption() {
        return content.caption();
    }

    @Override
    public void paint(Graphics2D graphics, Rectangle2D room) {
        CurveChart chart = new CurveChart();
        chart.setSize(room.getWidth(), room.getHeight());
        chart.show(content, style);
        chart.zoom().show(x, y);
        chart.refresh();
        chart.chart().draw(graphics, room);
    }

    @Override
    public void draw(SvgOut out, Rectangle2D room) throws XMLStreamException {
        new CurveSvg(this, out, room).write();
    }

    @Override
    public void write(Writer table) throws IOException {
        ChartCsv.write(content, table);
    }
}
