package gatescope.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The elements of a drawing, as XML. Lengths are in pixels, from the upper left. */
final class SvgOut {
    /** A text begins at its place. */
    static final String START = "start";

    /** The middle of a text is at its place. */
    static final String MIDDLE = "middle";

    /** A text ends at its place. */
    static final String END = "end";

    private final XMLStreamWriter xml;

    SvgOut(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** A number as it is written: two digits after the point. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    void begin(double width, double height, String title) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attribute("width", number(width));
        attribute("height", number(height));
        attribute("viewBox", "0 0 " + number(width) + " " + number(height));
        xml.writeStartElement("title");
        xml.writeCharacters(title);
        xml.writeEndElement();
    }

    void finish() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    /** Begins a group of which only a part is seen. */
    void clip(String id, double x, double y, double width, double height) throws XMLStreamException {
        xml.writeStartElement("clipPath");
        attribute("id", id);
        rectangle(x, y - 2, width, height + 4, Color.BLACK, 1);
        xml.writeEndElement();
        xml.writeStartElement("g");
        attribute("clip-path", "url(#" + id + ")");
    }

    /** Ends a group. */
    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    void rectangle(double x, double y, double width, double height, Color fill, double opacity)
            throws XMLStreamException {
        rectangle(x, y, width, height, hex(fill));
        attribute("fill-opacity", number(opacity));
    }

    /** A pattern for what is an exact zero: thin lines across a ground. */
    void hatching(String id, Color ground, Color ink) throws XMLStreamException {
        xml.writeStartElement("pattern");
        attribute("id", id);
        attribute("width", "5");
        attribute("height", "5");
        attribute("patternUnits", "userSpaceOnUse");
        rectangle(0, 0, 5, 5, ground, 1);
        line(0, 0, 5, 5, ink, 1, "");
        xml.writeEndElement();
    }

    /** A rectangle of a pattern. */
    void patterned(double x, double y, double width, double height, String pattern) throws XMLStreamException {
        rectangle(x, y, width, height, "url(#" + pattern + ")");
    }

    private void rectangle(double x, double y, double width, double height, String fill) throws XMLStreamException {
        xml.writeEmptyElement("rect");
        attribute("x", number(x));
        attribute("y", number(y));
        attribute("width", number(width));
        attribute("height", number(height));
        attribute("fill", fill);
    }

    void line(double x1, double y1, double x2, double y2, Color colour, double width, String dashes)
            throws XMLStreamException {
        xml.writeEmptyElement("line");
        attribute("x1", number(x1));
        attribute("y1", number(y1));
        attribute("x2", number(x2));
        attribute("y2", number(y2));
        stroke(colour, width, dashes);
    }

    void path(String name, String data, Color colour, double opacity, double width, String dashes)
            throws XMLStreamException {
        xml.writeStartElement("path");
        attribute("d", data);
        attribute("fill", "none");
        attribute("stroke-opacity", number(opacity));
        attribute("stroke-linejoin", "round");
        attribute("stroke-linecap", "round");
        stroke(colour, width, dashes);
        xml.writeStartElement("title");
        xml.writeCharacters(name);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    void circle(double x, double y, double radius, Color fill, Color colour, double width) throws XMLStreamException {
        xml.writeEmptyElement("circle");
        attribute("cx", number(x));
        attribute("cy", number(y));
        attribute("r", number(radius));
        attribute("fill", hex(fill));
        stroke(colour, width, "");
    }

    void text(double x, double y, String text, Font font, Color colour, String anchor) throws XMLStreamException {
        if (text.isEmpty()) {
            return;
        }
        xml.writeStartElement("text");
        attribute("x", number(x));
        attribute("y", number(y));
        attribute("font-family", font.getFamily() + ", sans-serif");
        attribute("font-size", number(font.getSize2D()));
        if (font.isBold()) {
            attribute("font-weight", "bold");
        }
        attribute("fill", hex(colour));
        attribute("text-anchor", anchor);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void stroke(Color colour, double width, String dashes) throws XMLStreamException {
        attribute("stroke", hex(colour));
        attribute("stroke-width", number(width));
        if (!dashes.isEmpty()) {
            attribute("stroke-dasharray", dashes);
        }
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%02X%02X%02X", colour.getRed(), colour.getGreen(), colour.getBlue());
    }
}
