package gatescope.chart;

import java.util.List;
import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;

/** The curves of a chart as its library reads them, without a copy of their numbers. */
final class CurveData extends AbstractXYDataset {
    private static final long serialVersionUID = 1;

    private transient ChartContent content = ChartContent.EMPTY;

    /** Shows others; says so once. */
    void show(ChartContent next) {
        content = next;
        fireDatasetChanged();
    }

    @Override
    public DomainOrder getDomainOrder() {
        return DomainOrder.ASCENDING;
    }

    @Override
    public int getSeriesCount() {
        return content.curves().size();
    }

    /** The most important curve is drawn last, over the others. */
    int curveOf(int series) {
        return content.curves().size() - 1 - series;
    }

    private List<Curve> curves() {
        return content.curves();
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return curveOf(series);
    }

    @Override
    public int getItemCount(int series) {
        return content.xs().length();
    }

    @Override
    public Number getX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public Number getY(int series, int item) {
        return getYValue(series, item);
    }

    @Override
    public double getXValue(int series, int item) {
        return content.xs().at(item);
    }

    @Override
    public double getYValue(int series, int item) {
        return content.drawn(curves().get(curveOf(series)), item);
    }
}
