package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.cli.SeedsOfCommand;
import gatescope.chart.ChartPng;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import gatescope.lab.Theme;
import gatescope.lab.TrainingDesk;
import gatescope.train.Recipe;
import gatescope.train.SeedResult;
import gatescope.train.SeedRuns;
import gatescope.train.TrainingRun;
import gatescope.train.TrainingScenario;
import gatescope.train.Workers;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many seeds at the press of a button. */
class SeedsCardTest {
    private final Queue<Runnable> queue = new ArrayDeque<>();

    /** The card on its stage, over a store; what it is told comes back at once. */
    private record Lab(Store store, TrainingDesk desk, SeedsCard card, CardStage stage) {
        static Lab of(LabState state, Executor executor, Locale locale, int width, int height) {
            Store store = new Store(state, Platform::isFxApplicationThread);
            TrainingDesk desk = new TrainingDesk(Runnable::run, Workers.caller());
            SeedsCard card = new SeedsCard(ChartTestParts.of(store, locale), desk, executor, Runnable::run);
            Lab lab = new Lab(store, desk, card, new CardStage(card, width, height));
            lab.show();
            return lab;
        }

        static Lab of(String scenario, Executor executor) {
            return of(LabState.of(Scenarios.named(scenario)), executor, Locale.ENGLISH, 640, 400);
        }

        void show() {
            stage.show(store.state());
        }

        Recipe recipe() {
            return Objects.requireNonNull(store.state().training()).recipe();
        }

        String text(String id) {
            return ((Label) card.node().lookup("#" + id)).getText();
        }

        void run(String count) {
            ((TextField) card.node().lookup("#seeds-count")).setText(count);
            button().fire();
            show();
        }

        Button button() {
            return (Button) card.node().lookup("#seeds-run");
        }

        SeedsView view() {
            return (SeedsView) card.node().lookup("#seeds-dots");
        }

        void mouse(EventType<MouseEvent> type, int index) {
            Point2D place = view().chart().place(index, view().area()).orElseThrow();
            javafx.geometry.Point2D there = view().localToScene(place.getX(), place.getY());
            double x = there.getX();
            double y = there.getY();
            view().fireEvent(new MouseEvent(
                    type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false,
                    false, true, null));
        }

        void press(KeyCode code) {
            view().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        }
    }

    private static List<SeedResult> alone(Recipe recipe, int count) throws Exception {
        TrainingScenario scenario = TrainingScenario.FIBONACCI_ARTICLE;
        return new SeedRuns(recipe, scenario.data(recipe))
                .run(1, count, Workers.caller(), done -> {}, () -> false);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "seeds-light, fibonacci-article, LIGHT, 640, 400, 1, en, 200",
        "seeds-dark-pt, fibonacci-article, DARK, 560, 330, 1, pt, 60",
        "seeds-ratios, fibonacci-ratios, LIGHT, 1000, 560, 1, en, 200",
        "seeds-text2, fibonacci-article, PROJECTOR, 900, 640, 1.5, pt, 200",
    })
    void theCardLooksAsApproved(
            String name, String scenario, Theme theme, int width, int height, double text, String language, String count)
            throws Exception {
        BufferedImage picture = FramePainterToolkit.call(() -> {
            LabState state = LabState.of(Scenarios.named(scenario));
            Locale locale = language.equals("pt") ? Locale.of("pt", "BR") : Locale.ENGLISH;
            LabState looked = state.with(state.view().withTheme(theme).withTextScale(text));
            Lab lab = Lab.of(looked, Runnable::run, locale, width, height);
            lab.run(count);
            return lab.stage().picture();
        });
        ApprovedPictures.compare(name, picture);
    }

    @Test
    void aFileOfThemLooksAsApproved() throws Exception {
        BufferedImage picture = FramePainterToolkit.call(() -> {
            Lab lab = Lab.of("fibonacci-article", Runnable::run);
            lab.run("60");
            return ChartPng.image(Objects.requireNonNull(lab.card().picture()));
        });
        ApprovedPictures.compare("seeds-file", picture);
    }

    /** The numbers of the window are those of the command line. */
    @Test
    void theSummarySaysWhatTheCommandLineSays() throws Exception {
        SeedsOfCommand command = SeedsOfCommand.of("fibonacci-article", 40);
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of("fibonacci-article", Runnable::run);
            lab.run("40");
            assertThat(lab.text("seeds-summary"))
                    .startsWith("40 seeds of LSTM: median " + percent(command.median()) + ";")
                    .contains(percent(command.goodShare()) + " reach the 2.75\u00a0% of the article or better.")
                    .contains(command.dead() + " never learned (0 diverged).");
            for (int k = 0; k < 40; k++) {
                lab.press(k == 0 ? KeyCode.HOME : KeyCode.RIGHT);
                int seed = Integer.parseInt(lab.text("seeds-readout").replaceFirst("Seed (\\d+):.*", "$1"));
                assertThat(lab.text("seeds-readout")).startsWith("Seed " + seed + ": " + percent(command.error(seed)));
            }
            return null;
        });
    }

    private static String percent(double share) {
        return String.format(Locale.ENGLISH, "%.2f\u00a0%%", 100 * share);
    }

    @Test
    void aClickOpensTheSeedAndTrainsItToItsEnd() throws Exception {
        SeedResult third = alone(TrainingScenario.FIBONACCI_ARTICLE.recipe(), 3).get(2);
        Recipe seedThree = TrainingScenario.FIBONACCI_ARTICLE.recipe().withSeed(3);
        TrainingRun trained =
                TrainingRun.of(seedThree, TrainingScenario.FIBONACCI_ARTICLE.data(seedThree), Workers.caller());
        trained.run(epoch -> {});
        assertThat(trained.last().number()).isEqualTo(third.epochs());
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of("fibonacci-article", Runnable::run);
            lab.run("8");
            lab.mouse(MouseEvent.MOUSE_MOVED, 2);
            assertThat(lab.text("seeds-readout")).startsWith("Seed 3: ");
            lab.mouse(MouseEvent.MOUSE_CLICKED, 2);
            assertThat(lab.recipe()).isEqualTo(seedThree);
            lab.desk().collect(0);
            assertThat(lab.desk().course(CellKind.LSTM).orElseThrow().last().model().parameters())
                    .containsExactly(trained.model().parameters());
            int epoch = lab.desk().epoch();
            lab.store().dispatch(new Action.Learned(epoch, lab.desk().models(epoch)));
            lab.store().dispatch(Action.Beside.ALL);
            assertThat(LearningControl.trained(lab.store().state())).containsExactly(CellKind.LSTM);
            lab.store().undo();
            lab.store().undo();
            assertThat(lab.recipe().seed()).isEqualTo(1);
            return null;
        });
    }

    @Test
    void theWheelZoomsAmongTheErrorsAndTheButtonShowsAllAgain() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of("fibonacci-article", Runnable::run);
            assertThat(lab.card().node().lookup("#chart-seeds-menu").isDisabled()).isTrue();
            lab.run("8");
            assertThat(lab.card().node().lookup("#chart-seeds-menu").isDisabled()).isFalse();
            Rectangle2D area = lab.view().area();
            javafx.geometry.Point2D centre = lab.view().localToScene(area.getCenterX(), area.getCenterY());
            lab.view().fireEvent(new ScrollEvent(
                    ScrollEvent.SCROLL, centre.getX(), centre.getY(), 0, 0, false, false, false, false, false,
                    false, 0, 80, 0, 80, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                    ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
            assertThat(lab.view().zoom().isWhole()).isFalse();
            ((Button) lab.card().node().lookup("#chart-seeds-whole")).fire();
            assertThat(lab.view().zoom().isWhole()).isTrue();
            return null;
        });
    }

    /** What is under way can be stopped; what was begun later is never mixed up with what was begun before. */
    @Test
    void itCanBeStoppedAndBegunAgain() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of("fibonacci-article", queue::add);
            lab.run("30");
            assertThat(lab.button().getText()).isEqualTo("stop");
            assertThat(lab.text("seeds-summary")).isEqualTo("0 of 30 seeds");
            lab.button().fire();
            assertThat(lab.text("seeds-summary")).isEqualTo("stopping…");
            work();
            assertThat(lab.text("seeds-summary")).startsWith("One seed is a draw.");
            lab.run("5");
            work();
            assertThat(lab.text("seeds-summary")).startsWith("5 seeds of LSTM");
            return null;
        });
    }

    private void work() {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "-3", "abc", "1e3", "999999"})
    void whatIsNoNumberOfSeedsIsRefusedInWords(String typed) throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of("fibonacci-article", queue::add);
            lab.run(typed);
            assertThat(lab.text("seeds-readout")).startsWith("\"" + typed + "\" is no number of seeds");
            assertThat(((TextField) lab.card().node().lookup("#seeds-count")).getText()).isEqualTo("200");
            assertThat(queue).isEmpty();
            return null;
        });
    }

    @Test
    void afterAnotherChoiceTheSeedsAreSaidToBeOfOtherSettings() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of("fibonacci-article", Runnable::run);
            lab.run("5");
            lab.store().dispatch(new Action.ShowCell(CellKind.GRU));
            lab.show();
            assertThat(lab.text("seeds-summary")).startsWith("Of other settings: 5 seeds of LSTM");
            return null;
        });
    }

    @Test
    void whereNothingCanBeLearnedThereIsNothingToRun() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of("fibonacci-linear", queue::add);
            assertThat(lab.button().isDisabled()).isTrue();
            assertThat(lab.text("seeds-summary")).isEqualTo("Here is nothing to train.");
            return null;
        });
    }
}
