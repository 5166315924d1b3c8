package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.chart.ChartPicture;
import gatescope.chart.ChartPng;
import gatescope.lab.Action;
import gatescope.lab.ClassProbabilities;
import gatescope.lab.LabState;
import gatescope.lab.Reducer;
import gatescope.lab.Results;
import gatescope.lab.Samples;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import gatescope.lab.Theme;
import gatescope.lab.TrainingDesk;
import gatescope.lab.View;
import gatescope.lab.Wanted;
import gatescope.train.Part;
import gatescope.train.TrainingData;
import gatescope.train.Workers;
import gatescope.train.WrongClasses;
import java.awt.image.BufferedImage;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The image that is read row by row, and what the network takes it for after every row. */
class DigitsCardTest {
    /** The card on its stage, over a store. */
    private record Lab(Store store, DigitsCard card, CardStage stage) {
        static Lab of(LabState state, Locale locale, int width, int height) {
            Store store = new Store(state, Platform::isFxApplicationThread);
            TrainingDesk desk = new TrainingDesk(Runnable::run, Workers.caller());
            DigitsCard card = new DigitsCard(ChartTestParts.of(store, locale), desk, Runnable::run);
            Lab lab = new Lab(store, card, new CardStage(card, width, height));
            lab.show();
            return lab;
        }

        static Lab of(LabState state) {
            return of(state, Locale.ENGLISH, 640, 400);
        }

        void show() {
            stage.show(store.state());
        }

        String text(String id) {
            return ((Label) card.node().lookup("#" + id)).getText();
        }

        Lab click(String id) {
            ((Button) card.node().lookup("#" + id)).fire();
            show();
            return this;
        }

        int timestep() {
            return store.state().playhead().moment().timestep();
        }

        ClassProbabilities probabilities() {
            LabState state = store.state();
            return ClassProbabilities.of(Results.of(state).run(state.cell())).orElseThrow();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "digits-light, LIGHT, 640, 400, 1, en, 14", "digits-dark-pt, DARK, 560, 330, 1, pt, 27",
        "digits-text2, LIGHT, 900, 640, 2, en, 5", "digits-projector, PROJECTOR, 1000, 560, 1, pt, 20",
    })
    void theCardLooksAsApproved(
            String name, Theme theme, int width, int height, double text, String language, int timestep) throws Exception {
        TrainingData data = DigitsLab.data();
        BufferedImage picture = FramePainterToolkit.call(() -> {
            LabState state = Reducer.reduce(DigitsLab.state(data), new Action.GoToTimestep(timestep));
            View view = state.view().withTheme(theme).withTextScale(text);
            Locale locale = language.equals("pt") ? Locale.of("pt", "BR") : Locale.ENGLISH;
            return Lab.of(state.with(view), locale, width, height).stage().picture();
        });
        ApprovedPictures.compare(name, picture);
    }

    /** As curves over the rows, and as numbers: those of the run. */
    @Test
    void theProbabilitiesAreSaved() throws Exception {
        TrainingData data = DigitsLab.data();
        Lab lab = FramePainterToolkit.call(() -> Lab.of(DigitsLab.state(data)));
        ClassProbabilities classes = lab.probabilities();
        ChartPicture picture = Objects.requireNonNull(lab.card().picture());
        ApprovedPictures.compare("digits-file", ChartPng.image(picture));
        StringWriter table = new StringWriter();
        picture.write(table);
        List<String> rows = table.toString().lines().toList();
        assertThat(rows).hasSize(classes.timesteps() + 1).first().isEqualTo("row,0,1,2,3,4,5,6,7,8,9");
        for (int row = 0; row < classes.timesteps(); row++) {
            String[] cells = rows.get(row + 1).split(",", -1);
            assertThat(cells[0]).isEqualTo(Integer.toString(row + 1));
            for (int label = 0; label < 10; label++) {
                assertThat(Double.parseDouble(cells[label + 1])).isEqualTo(classes.at(row, label));
            }
        }
    }

    @Test
    void theSentenceSaysFromWhichRowOnItSaysWhatItSaysInTheEnd() throws Exception {
        TrainingData data = DigitsLab.data();
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of(DigitsLab.state(data));
            ClassProbabilities classes = lab.probabilities();
            int last = classes.timesteps() - 1;
            int decided = classes.decided();
            assertThat(decided).isBetween(1, last);
            assertThat(classes.said(decided - 1)).isNotEqualTo(classes.said(last));
            for (int t = decided; t <= last; t++) {
                assertThat(classes.said(t)).isEqualTo(classes.said(last));
            }
            assertThat(lab.text("digits-sentence"))
                    .startsWith("From row " + (decided + 1) + " on it says " + classes.said(last) + ",");
            return null;
        });
    }

    @Test
    void aClickOnARowGoesToItsTimestepAndMovesNothingElse() throws Exception {
        TrainingData data = DigitsLab.data();
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of(DigitsLab.state(data));
            Region picture = (Region) lab.card().node().lookup("#digits-picture");
            double side = Math.floor(Math.min(picture.getWidth(), picture.getHeight()) - 4);
            double top = Math.rint((picture.getHeight() - side) / 2);
            click(picture, picture.getWidth() / 2, top + 11.5 * side / 28);
            assertThat(lab.timestep()).isEqualTo(11);
            FrameRegion classes = (FrameRegion) lab.card().node().lookup("#digits-classes");
            var zone = classes.painter().frame().zones().get(19);
            Objects.requireNonNull(classes.painter().nodeOf(zone.id())).fireEvent(pressed(0, 0));
            assertThat(lab.timestep()).isEqualTo(19);
            return null;
        });
    }

    private static void click(Region region, double x, double y) {
        javafx.geometry.Point2D there = region.localToScene(x, y);
        region.fireEvent(pressed(there.getX(), there.getY()));
    }

    private static MouseEvent pressed(double x, double y) {
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, true, false,
                false, false, false, true, null);
    }

    @Test
    void nextAndPreviousGoAroundTheHeldOutImages() throws Exception {
        TrainingData data = DigitsLab.data();
        Part part = data.test().orElseThrow();
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of(DigitsLab.state(data));
            assertThat(lab.text("digits-which")).startsWith("image 1 of 20 held out · wanted ");
            lab.click("digits-next");
            assertThat(lab.store().state().scenario().series()).isEqualTo(Samples.series(data, part, 1));
            assertThat(lab.text("digits-which")).startsWith("image 2 of 20 held out");
            lab.click("digits-previous").click("digits-previous");
            assertThat(lab.text("digits-which")).startsWith("image 20 of 20 held out");
            lab.store().undo();
            lab.show();
            assertThat(lab.text("digits-which")).startsWith("image 1 of 20 held out");
            return null;
        });
    }

    @Test
    void aWrongOneIsOneThatTheModelTakesForAnotherClass() throws Exception {
        TrainingData data = DigitsLab.data();
        Part part = data.test().orElseThrow();
        LabState state = DigitsLab.state(data);
        int[] wrong = WrongClasses.of(state.model(), part, Workers.caller());
        assertThat(wrong).as("wrong ones after so little training").hasSizeBetween(2, 19);
        Lab lab = FramePainterToolkit.call(() -> Lab.of(state));
        for (int sample : wrong) {
            if (sample == 0) {
                continue;
            }
            FramePainterToolkit.call(() -> lab.click("digits-wrong"));
            FramePainterToolkit.call(() -> {
                lab.show();
                assertThat(lab.text("digits-which")).startsWith("image " + (sample + 1) + " of 20");
                ClassProbabilities classes = lab.probabilities();
                Wanted wanted = lab.store().state().scenario().series().wanted();
                assertThat(wanted).isEqualTo(new Wanted.ClassAtEnd(classes.wanted(), 10));
                assertThat(classes.said(classes.timesteps() - 1)).isNotEqualTo(classes.wanted());
                assertThat(lab.text("digits-sentence")).endsWith("Wanted was " + classes.wanted() + ".");
                return null;
            });
        }
    }

    /** The scenario of the program opens with few images, before the others are drawn. */
    @Test
    void theScenarioOpensWithAFewImagesToLookAt() throws Exception {
        Lab lab = FramePainterToolkit.call(() -> Lab.of(LabState.of(Scenarios.named("digits-by-rows"))));
        FramePainterToolkit.call(() -> {
            lab.show();
            assertThat(lab.text("digits-which")).startsWith("image 1 of 20 held out");
            lab.click("digits-next");
            assertThat(lab.text("digits-which")).startsWith("image 2 of 20 held out");
            return null;
        });
    }

    @Test
    void whereNoClassIsWantedItSaysSo() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of(LabState.of(Scenarios.named("fibonacci")));
            assertThat(lab.text("digits-sentence")).startsWith("Here no class is wanted.");
            assertThat(lab.card().node().lookup("#digits-wrong").isDisabled()).isTrue();
            return null;
        });
    }
}
