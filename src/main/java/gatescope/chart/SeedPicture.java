package gatescope.chart;

import gatescope.train.SeedResult;
import gatescope.train.SeedSummary;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * What is seen of the distribution of an error over seeds.
 *
 * @param results of all seeds
 * @param words the names of its axis and its lines
 * @param colour of a seed that learned
 * @param title what stands above it
 * @param caption what it is of
 * @param style its colours and sizes
 * @param x what is seen of the axis, in powers of ten of per cent
 */
public record SeedPicture(
        List<SeedResult> results,
        SeedChart.Words words,
        Color colour,
        String title,
        String caption,
        ChartStyle style,
        Span x)
        implements ChartPicture {
    /** Copies the list. */
    public SeedPicture {
        results = List.copyOf(results);
    }

    @Override
    public void paint(Graphics2D graphics, Rectangle2D room) {
        SeedChart chart = new SeedChart();
        chart.show(results, words, colour, style);
        chart.zoom().show(x, chart.zoom().y());
        chart.refresh();
        chart.chart().draw(graphics, room);
    }

    @Override
    public void draw(SvgOut out, Rectangle2D room) throws XMLStreamException {
        new SeedSvg(this, out, room).write();
    }

    /** A row for every seed, also those that are not seen: the seed, its epochs, its error in per cent, and whether it never learned. */
    @Override
    public void write(Writer table) throws IOException {
        ChartCsv.rows(table, csv -> {
            csv.writeRecord("seed", "epochs", words.error(), "dead");
            for (SeedResult result : results) {
                csv.writeRecord(
                        Long.toString(result.seed()),
                        Integer.toString(result.epochs()),
                        Double.toString(100 * SeedSummary.error(result)),
                        Boolean.toString(result.dead()));
            }
        });
    }
}
