package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.Action;
import gatescope.lab.LabState;
import gatescope.lab.OwnData;
import gatescope.lab.RecipeChange;
import gatescope.lab.Reducer;
import gatescope.lab.Store;
import gatescope.lab.Theme;
import gatescope.train.Doubles;
import gatescope.train.Recipe;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of errors, whatever its numbers are. */
class MetricsCardTest {
    @ParameterizedTest
    @CsvSource({"1280, 720, en", "1600, 900, pt-BR", "1000, 700, en"})
    void theErrorsOfADivergedTrainingAreShortAndLeaveTheNamesRoom(int width, int height, String language) throws Exception {
        LabState state = LearningPicturesTest.state("fibonacci-article", "LSTM", Theme.LIGHT);
        Recipe wild = Objects.requireNonNull(state.training()).recipe().with("optimiser", "sgd").with("learning_rate", "1000000");
        LabState begun = Reducer.reduce(state, new Action.ChangeRecipe(wild, Map.of(), null));
        FramePainterToolkit.call(() -> {
            Store store = new Store(begun, Platform::isFxApplicationThread);
            MainWindow window = new MainWindow(store, Locale.forLanguageTag(language), Runnable::run, width, height);
            LearningPicturesTest.layOut(window, width, height);
            ((ToggleButton) window.scene().getRoot().lookup("#show-metrics")).fire();
            window.learning().trainOrPause();
            for (int k = 0; k < 3; k++) {
                window.pulse(0.1);
                LearningPicturesTest.layOut(window, width, height);
            }
            var names = window.scene().getRoot().lookupAll(".metrics-name");
            var numbers = window.scene().getRoot().lookupAll(".metrics-number");
            assertThat(names).hasSizeGreaterThan(4);
            assertThat(numbers).extracting(number -> ((Label) number).getText()).allMatch(text -> text.length() <= 11)
                    .anyMatch(text -> text.matches("\\d\\.\\d\\de\\d\\d\u00a0%"));
            assertThat(names).allSatisfy(node -> {
                Label name = (Label) node;
                for (String word : name.getText().split(" ", -1)) {
                    Text measure = new Text(word);
                    measure.setFont(name.getFont());
                    assertThat(name.getWidth()).as(word).isGreaterThanOrEqualTo(measure.getLayoutBounds().getWidth());
                }
            });
            window.dispose();
            return true;
        });
    }

    /** Of numbers that are all the same every baseline knows the next one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | On the test set nobody is best alone: “last value × mean growth” and “tomorrow as today” have the same mean absolute error 0.00.",
        "pt-BR | No conjunto de teste, ninguém vence sozinho: “último valor × crescimento médio” e “amanhã como hoje” empatam com erro absoluto médio 0.00."
    })
    void aTieIsSaidAsATieAndAllOfItAreMarked(String language, String sentence) throws Exception {
        double[] numbers = new double[60];
        Arrays.fill(numbers, 7);
        LabState state = Reducer.reduce(
                LearningPicturesTest.state("fibonacci-article", "LSTM", Theme.LIGHT), OwnData.numbers("const", Doubles.of(numbers)));
        FramePainterToolkit.call(() -> {
            MainWindow window = new MainWindow(
                    new Store(state, Platform::isFxApplicationThread), Locale.forLanguageTag(language), Runnable::run, 1280, 720);
            LearningPicturesTest.layOut(window, 1280, 720);
            ((ToggleButton) window.scene().getRoot().lookup("#show-metrics")).fire();
            LearningPicturesTest.layOut(window, 1280, 720);
            assertThat(((Label) window.scene().getRoot().lookup("#metrics-sentence")).getText()).isEqualTo(sentence);
            // Four errors in each of two parts, and two who have none.
            assertThat(window.scene().getRoot().lookupAll(".metrics-best")).hasSize(16);
            window.dispose();
            return true;
        });
    }

    @ParameterizedTest
    @CsvSource({"window, 9, 1", "split, 99/1/1, 2", "window, 3, 0"})
    void aPartThatIsTooShortForAWindowIsNotLeftOutWithoutAWord(String key, String value, int parts) throws Exception {
        LabState state = LearningPicturesTest.state("fibonacci-article", "LSTM", Theme.LIGHT);
        Recipe other = Objects.requireNonNull(state.training()).recipe().with(key, value);
        LabState changed = Reducer.reduce(state, RecipeChange.of(state.training(), other));
        FramePainterToolkit.call(() -> {
            MainWindow window =
                    new MainWindow(new Store(changed, Platform::isFxApplicationThread), Locale.ENGLISH, Runnable::run, 1280, 720);
            LearningPicturesTest.layOut(window, 1280, 720);
            ((ToggleButton) window.scene().getRoot().lookup("#show-metrics")).fire();
            LearningPicturesTest.layOut(window, 1280, 720);
            Label said = (Label) window.scene().getRoot().lookup("#metrics-short");
            assertThat(said.isVisible()).isEqualTo(parts > 0);
            assertThat(said.getText().lines()).hasSize(parts);
            if (parts > 0) {
                assertThat(said.getText()).startsWith("validation: too short for windows of");
            }
            window.dispose();
            return true;
        });
    }
}
