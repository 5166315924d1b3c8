package gatescope.chart;

import java.awt.Color;
import java.util.function.IntFunction;

/**
 * One line of a chart.
 *
 * @param id what it is, for who made it
 * @param name what it is called where there is room: in readouts and files
 * @param label what stands at the line; empty for none
 * @param values one number per place of the horizontal axis; on a logarithmic axis they are log₁₀
 * @param colour that of its role
 * @param line how it is drawn
 * @param exact the number at a position, from 0, with all its digits
 */
public record Curve(
        String id, String name, String label, Samples values, Color colour, Line line, IntFunction<String> exact) {
    /** A curve of plain numbers that is labelled with its name, which is its id as well. */
    public static Curve of(String name, Samples values, Color colour, Line line) {
        return new Curve(name, name, name, values, colour, line, at -> Double.toString(values.at(at)));
    }

    /** The same of another kind of line and with another label. */
    public Curve as(Line other, String otherLabel) {
        return new Curve(id, name, otherLabel, values, colour, other, exact);
    }

    /** The same under another name, and with another id. */
    public Curve named(String otherId, String otherName) {
        return new Curve(otherId, otherName, label, values, colour, line, exact);
    }

    /** The same with numbers that a double cannot hold. */
    public Curve withExact(IntFunction<String> numbers) {
        return new Curve(id, name, label, values, colour, line, numbers);
    }

    /** Its colour with the opacity of its line. */
    Color paint() {
        return new Color(
                colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * line.opacity()));
    }
}
