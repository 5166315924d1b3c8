package gatescope.ui;

import gatescope.chart.AxisNames;
import gatescope.chart.ChartContent;
import gatescope.chart.ChartPicture;
import gatescope.chart.Curve;
import gatescope.chart.CurvePicture;
import gatescope.chart.Line;
import gatescope.chart.Markers;
import gatescope.chart.Samples;
import gatescope.chart.Span;
import gatescope.chart.ValueChart;
import gatescope.diagram.Role;
import gatescope.lab.ClassProbabilities;
import gatescope.lab.Messages;
import java.util.ArrayList;
import java.util.List;

/** The probabilities of classes after every row as curves, for a file: strong what is wanted, plain what is said in the end instead. */
record DigitsCurves(Messages texts, Look look) {
    /**
     * The picture.
     *
     * @param timestep where the playhead stands, from 0
     * @param caption what came of it, in words
     */
    ChartPicture picture(ClassProbabilities classes, int timestep, String caption) {
        int said = classes.said(classes.timesteps() - 1);
        List<Curve> curves = new ArrayList<>();
        for (int label = 0; label < classes.classes(); label++) {
            int of = label;
            Samples values = Samples.of(classes.timesteps(), row -> classes.at(row, of));
            boolean wanted = label == classes.wanted();
            Line line = wanted ? Line.STRONG : label == said ? Line.PLAIN : Line.THIN;
            Role role = wanted ? Role.ACCENT : label == said ? Role.FORGET : Role.TEXT;
            curves.add(Curve.of(Integer.toString(label), values, ChartColours.of(look, role), line));
        }
        AxisNames names = new AxisNames(
                texts.text("digits.title"), texts.text("digits.axis.row"), texts.text("digits.axis.probability"));
        ChartContent content = ValueChart.of(names, caption, curves, Markers.at(timestep), 0, 1);
        Span rows = new Span(1, Math.max(2, classes.timesteps()));
        return new CurvePicture(content, ChartColours.style(look), rows, content.home());
    }
}
