package gatescope.chart;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.train.Ending;
import gatescope.train.Errors;
import gatescope.train.Metrics;
import gatescope.train.SeedResult;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The distribution over seeds, a part of it, and what a file has of it. */
class SeedPictureTest {
    private static final SeedChart.Words WORDS = new SeedChart.Words("error", "median", "1 dead", "2.75 %");
    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 400, 200);

    private static SeedResult result(long seed, double relative, boolean dead) {
        Metrics metrics = new Metrics.OfNumbers(new Errors(1, 1, 1, relative));
        return new SeedResult(seed, new Ending.Complete(), 100, metrics, Optional.empty(), Optional.of(metrics), dead);
    }

    /** Errors of 1 %, 3 %, 50 % and one that never learned. */
    private static SeedChart chart() {
        SeedChart chart = new SeedChart();
        chart.show(
                List.of(result(1, 0.01, false), result(2, 0.5, false), result(3, 0.97, true), result(4, 0.03, false)),
                WORDS,
                Color.BLUE,
                Charts.STYLE);
        return chart;
    }

    private static ChartPicture picture(SeedChart chart) {
        return Objects.requireNonNull(chart.picture("Many seeds", "said of them"));
    }

    @Test
    void allSeedsAreSeenAtFirstAndAPartKeepsThemApart() {
        SeedChart chart = chart();
        for (int seed = 0; seed < 4; seed++) {
            assertThat(chart.place(seed, AREA)).as("seed %d", seed + 1).isPresent();
        }
        double apart = chart.place(3, AREA).orElseThrow().getX() - chart.place(0, AREA).orElseThrow().getX();
        chart.zoom().to(0, 0.5, 0, 1);
        chart.refresh();
        assertThat(chart.place(1, AREA)).as("50 %% is not seen").isEmpty();
        assertThat(chart.place(2, AREA)).as("the lane of the dead stays").isPresent();
        double wider = chart.place(3, AREA).orElseThrow().getX() - chart.place(0, AREA).orElseThrow().getX();
        assertThat(wider).isGreaterThan(1.7 * apart);
        assertThat(chart.at(chart.place(3, AREA).orElseThrow().getX(), chart.place(3, AREA).orElseThrow().getY(), AREA))
                .hasValue(3);
    }

    /** The axis says nothing of those that never learned. */
    @Test
    void whatNeverLearnedStandsBesideTheAxis() {
        SeedChart chart = new SeedChart();
        List<SeedResult> many = new ArrayList<>(List.of(result(0, 0.01, false), result(1, 1, false)));
        for (int seed = 2; seed < 800; seed++) {
            many.add(result(seed, 0.2 + 0.001 * seed, true));
        }
        chart.show(many, WORDS, Color.BLUE, Charts.STYLE);
        double half = chart.size(AREA) / 2;
        for (int seed = 2; seed < 800; seed++) {
            Point2D place = chart.place(seed, AREA).orElseThrow();
            assertThat(place.getX()).as("seed %d", seed).isGreaterThan(AREA.getMaxX() + 20);
            assertThat(place.getY()).as("seed %d", seed).isBetween(AREA.getMinY() + half, AREA.getMaxY() - half);
        }
        assertThat(chart.place(1, AREA).orElseThrow().getX()).isBetween(AREA.getMaxX() - 3 * half, AREA.getMaxX());
    }

    @Test
    void theTableHasAllSeeds() throws Exception {
        StringWriter table = new StringWriter();
        picture(chart()).write(table);
        assertThat(table.toString())
                .isEqualTo("seed,epochs,error,dead\n1,100,1.0,false\n2,100,50.0,false\n3,100,97.0,true\n4,100,3.0,false\n");
    }

    @Test
    void theDrawingHasACircleForEverySeedAndItsWords() throws Exception {
        StringWriter drawing = new StringWriter();
        ChartSvg.write(picture(chart()), drawing);
        assertThat(Pattern.compile("<circle").matcher(drawing.toString()).results().count()).isEqualTo(4);
        assertThat(drawing.toString())
                .contains(">Many seeds<", ">said of them<", ">error<", ">median<", ">1 dead<", ">2.75 %<", ">10 %<".replace(' ', '\u00a0'));
    }
}
