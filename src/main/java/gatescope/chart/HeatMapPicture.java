package gatescope.chart;

import gatescope.engine.JacobianNorms;
import gatescope.engine.Scaled;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;

/**
 * What is seen of a heat map.
 *
 * @param norms of all pairs
 * @param words the names of its axes and of an exact zero
 * @param title what stands above it
 * @param caption what it is of
 * @param exact all digits of a norm
 * @param style its colours and sizes
 * @param x what is seen of k
 * @param y what is seen of −T
 */
public record HeatMapPicture(
        JacobianNorms norms,
        HeatMapChart.Words words,
        String title,
        String caption,
        Function<Scaled, String> exact,
        ChartStyle style,
        Span x,
        Span y)
        implements ChartPicture {
    @Override
    public void paint(Graphics2D graphics, Rectangle2D room) {
        HeatMapChart chart = new HeatMapChart();
        chart.show(norms, norms.timesteps(), false, words, style);
        chart.zoom().show(x, y);
        chart.refresh();
        chart.chart().draw(graphics, room);
    }

    @Override
    public void draw(SvgOut out, Rectangle2D room) throws XMLStreamException {
        new HeatMapSvg(this, out, room).write();
    }

    /** A row for every pair that is seen: T, k, the norm with all digits, and log₁₀ of it. */
    @Override
    public void write(Writer table) throws IOException {
        ChartCsv.rows(table, csv -> {
            String norm = "‖∂h_T/∂h_k‖";
            csv.writeRecord("T", "k", norm, "log10 " + norm);
            for (int later = first(); later <= last(); later++) {
                for (int earlier = leftmost(); earlier <= rightmost(later); earlier++) {
                    Scaled value = norms.norm(later, earlier);
                    csv.writeRecord(
                            Integer.toString(later + 1),
                            Integer.toString(earlier + 1),
                            exact.apply(value),
                            Double.toString(value.log10()));
                }
            }
        });
    }

    /** The first T that is seen, from 0. */
    int first() {
        return Math.max(0, (int) Math.round(-y.high()) - 1);
    }

    /** The last T that is seen, from 0. */
    int last() {
        return Math.min(norms.timesteps(), (int) Math.ceil(-y.low() - 0.5)) - 1;
    }

    /** The first k that is seen, from {@link gatescope.engine.LogCurve#INITIAL}. */
    int leftmost() {
        return Math.max(0, (int) Math.round(x.low())) - 1;
    }

    /** The last k that is seen of a row, from {@link gatescope.engine.LogCurve#INITIAL}. */
    int rightmost(int later) {
        return Math.min(later, (int) Math.ceil(x.high() - 0.5) - 1);
    }
}
