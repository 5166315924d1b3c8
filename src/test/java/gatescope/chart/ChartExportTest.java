package gatescope.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.train.Doubles;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartExportTest {
    private static final Pattern POINT = Pattern.compile("([ML])([-0-9.]+) ([-0-9.]+)");

    @Test
    void theTableHasARowPerTimestepAndAllDigits() throws Exception {
        double third = 1.0 / 3;
        ChartContent content = ValueChart.of(
                Charts.NAMES, "", List.of(curve("f", third, 0.25, Double.NaN), curve("a, b", -1, 1e-300, 2)),
                Markers.at(1), 0, 1);
        assertThat(csv(content))
                .isEqualTo("timestep t,f,\"a, b\"\n1,0.3333333333333333,-1.0\n2,0.25,1.0E-300\n3,NaN,2.0\n");
    }

    @Test
    void theTableHasEveryEpochHoweverFewAreDrawn() throws Exception {
        int epochs = 100_000;
        double[] loss = IntStream.rangeClosed(0, epochs).mapToDouble(epoch -> 1 / (epoch + 3.0)).toArray();
        double[] shorter = {Double.NaN, 0.1};
        ChartContent content = NumberedChart.of(
                new AxisNames("Learning", "epoch", "loss"), "",
                List.of(
                        new NumberedChart.Numbered("loss", "", Doubles.of(loss), Color.RED, Line.PLAIN),
                        new NumberedChart.Numbered("other", "", Doubles.of(shorter), Color.RED, Line.PLAIN)),
                Buckets.of(0, epochs, new Span(0, epochs), 500), true, Markers.at(3.0, List.of()));
        assertThat(content.xs().length()).as("drawn").isLessThanOrEqualTo(1000);
        List<String> rows = csv(content).lines().toList();
        assertThat(rows).hasSize(epochs + 2).startsWith("epoch,loss,other", "0,0.3333333333333333,", "1,0.25,0.1", "2,0.2,");
        for (int epoch = 2; epoch <= epochs; epoch++) {
            assertThat(rows.get(epoch + 1)).isEqualTo(epoch + "," + loss[epoch] + ",");
        }
    }

    @Test
    void numbersThatNoDoubleHoldsStandWithTheirLogarithm() throws Exception {
        Curve tiny = curve("n", -400.5, Double.NEGATIVE_INFINITY, Double.NaN).withExact(t -> t == 0 ? "3.16E-401" : "0.0");
        ChartContent content = GradientChart.of(Charts.NAMES, "", List.of(tiny), Markers.at(0));
        assertThat(csv(content)).isEqualTo("timestep t,n,log10 n\n1,3.16E-401,-400.5\n2,0.0,-Infinity\n3,,\n");
    }

    @Test
    void theDrawingIsXmlAndItsPathsGoThroughTheNumbers() throws Exception {
        ChartPicture picture = picture(curve("up", 0, 1, 4), curve("<&\">", 4, Double.NaN, 0));
        Document drawing = parse(svg(picture));
        List<Element> paths = elements(drawing, "path");
        assertThat(paths).extracting(Element::getTextContent).containsExactly("<&\">", "up");
        List<MatchResult> up = POINT.matcher(paths.get(1).getAttribute("d")).results().toList();
        assertThat(up).extracting(point -> point.group(1)).containsExactly("M", "L", "L");
        double[] x = up.stream().mapToDouble(point -> Double.parseDouble(point.group(2))).toArray();
        double[] y = up.stream().mapToDouble(point -> Double.parseDouble(point.group(3))).toArray();
        assertThat(x[1] - x[0]).isCloseTo(x[2] - x[1], within(0.02));
        assertThat((y[0] - y[1]) / (y[0] - y[2])).isCloseTo(0.25, within(0.001));
        assertThat(POINT.matcher(paths.get(0).getAttribute("d")).results())
                .as("a gap begins a new line")
                .extracting(point -> point.group(1))
                .containsExactly("M", "M");
    }

    @Test
    void theDrawingHasItsTextsAsTexts() throws Exception {
        Document drawing = parse(svg(picture(curve("up", 0, 1, 4))));
        assertThat(elements(drawing, "text"))
                .extracting(Element::getTextContent)
                .contains("A chart", "said of it", "timestep t", "value", "up", "1", "2", "3", "T");
        assertThat(elements(drawing, "image")).isEmpty();
    }

    @Test
    void theDrawingShowsThePartThatIsSeen() throws Exception {
        CurvePicture whole = picture(curve("up", 0, 1, 4));
        CurvePicture part = new CurvePicture(whole.content(), whole.style(), new Span(2, 3), whole.y());
        assertThat(texts(part)).contains("2", "3").doesNotContain("1");
    }

    @Test
    void thePictureIsLargeSharpAndNotBlank() throws Exception {
        ChartPicture picture = picture(curve("up", 0, 1, 4), curve("down", 4, 1, 0));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ChartPng.write(picture, bytes);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(image.getWidth()).isEqualTo(1920);
        assertThat(image.getHeight()).isEqualTo(1080);
        Set<Integer> colours = new TreeSet<>();
        int red = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y) & 0xFFFFFF);
                red += (image.getRGB(x, y) & 0xFFFFFF) == 0xFF0000 ? 1 : 0;
            }
        }
        assertThat(image.getRGB(1, 1) & 0xFFFFFF).as("the ground").isEqualTo(0xFFFFFF);
        assertThat(colours).contains(0x000000, 0xFF0000);
        assertThat(red).as("the curves").isGreaterThan(2000);
    }

    private static CurvePicture picture(Curve... curves) {
        ChartContent content = ValueChart.of(
                Charts.NAMES, "said of it", Arrays.asList(curves), Markers.at(1).and(2, "T"), 0, 4);
        return new CurvePicture(content, Charts.STYLE, content.homeX(), content.home());
    }

    private static Curve curve(String name, double... values) {
        return Curve.of(name, Samples.of(values), Color.RED, Line.STRONG);
    }

    private static String csv(ChartContent content) throws Exception {
        StringWriter out = new StringWriter();
        ChartCsv.write(content, out);
        return out.toString();
    }

    private static String svg(ChartPicture picture) throws Exception {
        StringWriter out = new StringWriter();
        ChartSvg.write(picture, out);
        return out.toString();
    }

    private static List<String> texts(ChartPicture picture) throws Exception {
        return elements(parse(svg(picture)), "text").stream().map(Element::getTextContent).toList();
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document drawing, String name) {
        NodeList nodes = drawing.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int k = 0; k < nodes.getLength(); k++) {
            elements.add((Element) nodes.item(k));
        }
        return elements;
    }
}
