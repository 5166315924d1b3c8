package gatescope.chart;

/**
 * What is seen of a chart, to be put in a file.
 *
 * @param content the chart
 * @param style its colours and sizes
 * @param x what is seen of its horizontal axis
 * @param y what is seen of its vertical axis
 */
public record ChartPicture(ChartContent content, ChartStyle style, Span x, Span y) {
    /** How wide a picture in a file is, before it is enlarged. */
    public static final double WIDTH = 960;

    /** How high a picture in a file is, before it is enlarged. */
    public static final double HEIGHT = 540;

    static final double MARGIN = 20;

    /** Where the chart begins below its title and its caption. */
    double top() {
        double caption = content.caption().isEmpty() ? 0 : 1.8 * style.small().getSize();
        return MARGIN + 1.5 * style.title().getSize() + caption;
    }
}
