package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.lab.Action;
import gatescope.lab.LabState;
import gatescope.lab.Source;
import gatescope.lab.Training;
import gatescope.lab.TrainingDesk;
import gatescope.train.Doubles;
import gatescope.train.Workers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataLoaderTest extends OwnDataTestBase {
    @Test
    void aTableFromTheDialogIsUnderstoodCorrectedAndTrained() throws Exception {
        Path file = write("preços.csv", "Data;Abertura;Fechamento\n" + rows(30, k -> k + ";" + k + ",5;1." + (100 + k) + ",25"));
        window(Runnable::run, new Chosen(file, null));
        on(MainWindow::openData);
        assertThat(said()).isEqualTo("30 numbers, from 1100.25 to 1129.25. All are learned in windows of 5; the sequence that is"
                + " shown is one window.");
        on(window -> ((CheckBox) find("#data-header")).fire());
        assertThat(said()).as("the names are no numbers").contains("expected a number").contains("row 1");
        assertThat(((Button) find("#data-use")).isDisable()).isTrue();
        on(window -> ((CheckBox) find("#data-header")).fire());
        on(window -> ((ToggleButton) find("#decimals-point")).fire());
        assertThat(said()).as("1.100,25 is no number with a point").doesNotContain("from 1100.25");
        on(window -> ((ToggleButton) find("#decimals-comma")).fire());
        on(window -> ((Button) find("#data-column-2")).fire());
        assertThat(said()).startsWith("30 numbers, from 0.5 to 29.5.");
        on(window -> ((Button) find("#data-use")).fire());
        Training training = training();
        double[] expected = IntStream.range(0, 30).mapToDouble(k -> k + 0.5).toArray();
        assertThat(training.source()).isEqualTo(new Source.Numbers("preços.csv · Abertura", Doubles.of(expected)));
        assertThat(state().scenario().series().timesteps()).isEqualTo(5);
        assertThat(find("#data-loader").isVisible()).isFalse();
        assertThat(scenarioTitle()).isEqualTo("preços.csv · Abertura");
        train();
        assertThat(training().epoch()).isEqualTo(50);
        on(window -> window.undo());
        on(window -> window.undo());
        assertThat(state().scenario().name()).isEqualTo("fibonacci");
        on(window -> combo("#scenario").getSelectionModel().selectLast());
        assertThat(training().source()).as("can be chosen again").isEqualTo(training.source());
        assertThat(training().epoch()).isZero();
    }

    @Test
    void missingValuesAreCountedAndFilledAsOneChooses() throws Exception {
        Path file = write("gaps.csv", "t,v\n" + rows(40, k -> k + "," + (k == 10 || k == 11 ? "" : 3 * k)));
        window(Runnable::run, new Chosen(null, null));
        on(window -> window.openFiles(List.of(file)));
        on(window -> ((Button) find("#data-column-2")).fire());
        assertThat(said()).isEqualTo(file + ": row 12, column 2: expected a number, found a missing value."
                + " Choose under “Missing values” what becomes of them.");
        assertThat(texts(find("#data-grid"))).contains("numbers · 2 missing");
        on(window -> ((ToggleButton) find("#missing-interpolate")).fire());
        assertThat(said()).startsWith("40 numbers, from 0 to 117; 2 filled in, 0 rows left out.");
        on(window -> ((Button) find("#data-use")).fire());
        assertThat(((Source.Numbers) training().source()).numbers().get(10)).isCloseTo(30, within(1e-12));
    }

    /** Quotes that are not closed under one separator may be text under another. */
    @Test
    void aTableWithABrokenQuoteCanBeCorrected() throws Exception {
        Path file = write("quote.csv", "v\n1;\"2\n3;4\n");
        window(Runnable::run, new Chosen(null, null));
        on(window -> window.openFiles(List.of(file)));
        assertThat(said()).contains("expected a closing quote");
        assertThat(((Button) find("#data-use")).isDisable()).isTrue();
        assertThat(find("#separator-semicolon").isVisible()).isTrue();
        assertThat(find("#data-encoding").isVisible()).isTrue();
        on(window -> ((ToggleButton) find("#separator-bar")).fire());
        assertThat(((ToggleButton) find("#separator-bar")).isSelected()).isTrue();
        assertThat(said()).doesNotContain("closing quote");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en    | 'v\n1;\"2\n3;4\n'         | Choose another separator above, or correct the quotes in the file.",
        "en    | 'a,b\n1,2\n3\n4,5\n'     | Choose another separator above, or correct this row in the file.",
        "en    | 'a\n1\n2\n3\nNaN5\n'     | Check the decimals and the names in the first row above, or correct this cell in the file.",
        "pt-BR | 'v\n1;\"2\n3;4\n'         | Escolha outro separador acima ou corrija as aspas no arquivo.",
        "pt-BR | 'v,w\n1,2\n3,4\n7,\n5,6\n9,9\n' | Escolha em “Valores ausentes” o que fazer com eles."
    })
    void aBadTableIsSaidTogetherWithWhatCanBeDone(String language, String text, String advice) throws Exception {
        Path file = write("bad.csv", text);
        window(Runnable::run, new Chosen(null, null), Locale.forLanguageTag(language), 1280, 720);
        on(window -> window.openFiles(List.of(file)));
        if (find("#data-column-2") instanceof Button column && !column.isDisabled()) {
            on(_ -> column.fire());
        }
        assertThat(said()).endsWith(". " + advice);
    }

    @ParameterizedTest
    @CsvSource({"2024-01-05, 2024-02-06, false", "05/01/2024, 06/02/2024, true", "05/01/2024, 31/03/2024, false"})
    void whichOfDayAndMonthComesFirstIsAskedOnlyWhereItIsOpen(String one, String other, boolean asked) throws Exception {
        Path file = write("dates.csv", "d;v\n" + rows(20, k -> (k % 2 == 0 ? one : other) + ";" + k * k));
        window(Runnable::run, new Chosen(null, null));
        on(window -> window.openFiles(List.of(file)));
        assertThat(find("#dates-day_first").getParent().getParent().isVisible()).isEqualTo(asked);
    }

    @Test
    void aRunningNumberIsNotWhatOneWantsToLearn() throws Exception {
        Path file = write("counted.csv", "n,x\n" + rows(50, k -> k + "," + k * k));
        window(Runnable::run, new Chosen(null, null));
        on(window -> window.openFiles(List.of(file)));
        assertThat(said()).startsWith("50 numbers, from 0 to 2401.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "empty.csv    | ''                   | whole file: expected a table, found an empty file",
        "words.csv    | 'a,b\nx,y\nz,w\n'     | No column has numbers.",
        "ragged.csv   | 'a,b\n1,2\n3\n4,5\n'  | row 3, column 2: expected 2 cells in the row, found 1",
        "stray.csv    | 'a\n1\n2\n3\nNaN5\n'  | row 5, column 1: expected a number with a decimal point, as 1234.5, found “NaN5”",
        "one.csv      | 'a\n1\n'             | expected a window shorter than the training part",
        "x-idx3-ubyte | 'a,b\n1,2\n'         | bytes 1 to 4: expected 0x00000803, the mark of IDX images"
    })
    void aBrokenFileIsSaidInOneLineAndTheDataFromBeforeStay(String name, String text, String words) throws Exception {
        Path file = write(name, text);
        Path labels = write("labels", "x");
        window(Runnable::run, new Chosen(null, labels));
        LabState before = state();
        on(window -> window.openFiles(List.of(file)));
        if (find("#data-labels") instanceof Button choose) {
            on(window -> choose.fire());
        }
        on(window -> ((Button) find("#data-use")).fire());
        assertThat(said()).contains(words).doesNotContain("\n");
        assertThat(state()).isEqualTo(before);
        on(window -> ((Button) find("#data-cancel")).fire());
        assertThat(find("#data-loader").isVisible()).isFalse();
        assertThat(state()).isEqualTo(before);
        assertThat(scenarioTitle()).isEqualTo("Fibonacci, step by step");
    }

    @Test
    void aLargeTableLoadsBesideTheWindowAndCanBeStopped() throws Exception {
        Path file = write("large.csv", "v\n" + rows(30_000, Integer::toString));
        window(waiting::add, new Chosen(null, null));
        LabState before = state();
        on(window -> window.openFiles(List.of(file)));
        assertThat(find("#data-progress").getParent().isVisible()).isTrue();
        next();
        assertThat(said()).isEqualTo("loading…");
        on(window -> ((Button) find("#data-stop")).fire());
        assertThat(said()).isEqualTo("Loading was stopped; the data from before stay.");
        next();
        assertThat(said()).as("what was stopped never comes").isEqualTo("Loading was stopped; the data from before stay.");
        assertThat(state()).isEqualTo(before);
        on(window -> ((CheckBox) find("#data-header")).fire());
        next();
        on(window -> ((CheckBox) find("#data-header")).fire());
        while (!waiting.isEmpty()) {
            next();
        }
        assertThat(said()).startsWith("30000 numbers, from 0 to 29999.");
        on(window -> ((Button) find("#data-use")).fire());
        assertThat(state()).as("many windows are cut elsewhere, too").isEqualTo(before);
        next();
        assertThat(training().source().name()).isEqualTo(Source.Numbers.NAME);
    }

    @Test
    void theButtonThatUsesATableHasTheKeysAsSoonAsItIsRead() throws Exception {
        Path file = write("squares.csv", "x\n" + rows(50, k -> Integer.toString(k * k)));
        window(waiting::add, new Chosen(null, null));
        on(window -> window.openFiles(List.of(file)));
        while (!waiting.isEmpty()) {
            next();
        }
        assertThat(find("#data-use").getScene().getFocusOwner()).isSameAs(find("#data-use"));
    }

    private static String rows(int count, java.util.function.IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n")) + "\n";
    }

    private void train() throws Exception {
        on(_ -> {
            TrainingDesk desk = new TrainingDesk(Runnable::run, Workers.caller());
            desk.begin(training(), state().shown());
            desk.collect(0);
            Objects.requireNonNull(made).dispatch(new Action.ShowEpoch(desk.epoch(), desk.models(desk.epoch())));
        });
    }

    @Test
    void aColumnThatTheHeaderDoesNotNameIsShownAndSaid() throws Exception {
        Path file = write("short.csv", "open,close\n" + rows(30, k -> k + "," + 2 * k + "," + 3 * k));
        window(Runnable::run, new Chosen(null, null));
        on(window -> window.openFiles(List.of(file)));
        assertThat(said()).startsWith("30 numbers, from 0 to 58.")
                .endsWith("The first row names 2 of 3 columns: check that each name stands over its own.");
        assertThat(((Button) find("#data-column-3")).getText()).isEqualTo("Column 3");
        on(window -> ((Button) find("#data-column-3")).fire());
        assertThat(said()).startsWith("30 numbers, from 0 to 87.");
        on(window -> ((Button) find("#data-use")).fire());
        assertThat(((Source.Numbers) training().source()).title()).isEqualTo("short.csv · Column 3");
    }
}
