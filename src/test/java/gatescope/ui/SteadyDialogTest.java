package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** What a person clicks while data are loaded stays where it is, and what was chosen stays chosen. */
class SteadyDialogTest extends OwnDataTestBase {
    private static final List<String> SEPARATORS = List.of("comma", "tab", "bar", "semicolon");

    @Test
    void theSeparatorsStayUnderTheMouse() throws Exception {
        open();
        fire("#data-column-3");
        Bounds before = place("#separator-comma");
        for (String separator : SEPARATORS) {
            fire("#separator-" + separator);
            Bounds now = place("#separator-comma");
            assertThat(now.getMinX()).as(separator).isEqualTo(before.getMinX());
            assertThat(now.getMinY()).as(separator).isEqualTo(before.getMinY());
        }
    }

    @Test
    void theDialogIsAsHighAsItNeedsWhenItOpens() throws Exception {
        open();
        Bounds card = place(".data-card");
        assertThat(card.getCenterY()).isBetween(359.0, 361.0);
        double slack = place("#data-use").getMinY() - place("#data-column").getMaxY();
        assertThat(slack).as("a message of two lines, and what is around it").isBetween(40.0, 110.0);
    }

    @Test
    void theMessageHasRoomForTwoLines() throws Exception {
        open();
        Bounds before = place("#data-use");
        double high = place("#data-said").getHeight();
        on(_ -> ((DataCard) find(".data-card")).say("Pouco.", false));
        assertThat(place("#data-said").getHeight()).as("was two lines").isLessThan(0.7 * high);
        on(_ -> ((DataCard) find(".data-card")).setLoading(true));
        assertThat(place("#data-use")).isEqualTo(before);
    }

    @Test
    void theColumnThatWasChosenIsChosenAgainWhenItIsBack() throws Exception {
        open();
        assertThat(chosen()).as("guessed").isEqualTo("Temperatura °C");
        fire("#separator-tab");
        fire("#separator-semicolon");
        assertThat(chosen()).as("guessed again").isEqualTo("Temperatura °C");
        fire("#data-column-3");
        for (String separator : SEPARATORS) {
            fire("#separator-" + separator);
        }
        assertThat(chosen()).isEqualTo("Umidade");
        on(_ -> ((CheckBox) find("#data-header")).fire());
        assertThat(chosen()).isEqualTo("Coluna 3");
        fire("#separator-bar");
        on(_ -> ((CheckBox) find("#data-header")).fire());
        fire("#separator-semicolon");
        assertThat(chosen()).isEqualTo("Umidade");
    }

    @Test
    void theNameOfTheColumnIsReadInFull() throws Exception {
        open();
        Node cell = ((ComboBoxListViewSkin<?>) combo("#data-column").getSkin()).getDisplayNode();
        assertThat(((Text) cell.lookup(".text")).getText()).isEqualTo("Temperatura °C");
    }

    @Test
    void theNameOfAColumnThatIsGoneIsNotAskedFor() throws Exception {
        open();
        List<Throwable> thrown = new ArrayList<>();
        on(_ -> Thread.currentThread().setUncaughtExceptionHandler((_, thrownThere) -> thrown.add(thrownThere)));
        for (String separator : List.of("tab", "semicolon", "bar", "semicolon")) {
            fire("#separator-" + separator);
            if (find("#data-column-3") instanceof Button column) {
                on(_ -> column.fire());
            }
        }
        on(_ -> ((CheckBox) find("#data-header")).fire());
        fire("#separator-bar");
        on(_ -> Thread.currentThread().setUncaughtExceptionHandler(null));
        assertThat(thrown).isEmpty();
    }

    private String chosen() {
        ComboBox<Object> box = combo("#data-column");
        return box.getConverter().toString(box.getValue());
    }

    private void open() throws Exception {
        String rows = IntStream.range(0, 30)
                .mapToObj(k -> "\"%02d/01/2024\";\"%d,5\";\"%s\";\"seco; frio\"\n".formatted(k + 1, 20 + k % 7, k == 4 ? "" : 60 + k))
                .collect(Collectors.joining());
        Path file = write("clima.csv", "\"Data\";\"Temperatura °C\";\"Umidade\";\"Nota\"\n" + rows);
        window(Runnable::run, new Chosen(null, null), Locale.forLanguageTag("pt-BR"), 1280, 720);
        on(window -> window.openFiles(List.of(file)));
    }

    private void fire(String id) throws Exception {
        on(_ -> {
            switch (find(id)) {
                case Button button -> button.fire();
                case ToggleButton button -> button.fire();
                default -> throw new AssertionError(id);
            }
        });
    }

    private Bounds place(String id) {
        Node node = find(id);
        return node.localToScene(node.getLayoutBounds());
    }
}
