package gatescope.ui;

import static gatescope.ui.LayoutChecks.SLACK;
import static gatescope.ui.LayoutChecks.contents;
import static gatescope.ui.LayoutChecks.controls;
import static gatescope.ui.LayoutChecks.cutOff;
import static gatescope.ui.LayoutChecks.describe;
import static gatescope.ui.LayoutChecks.inside;
import static gatescope.ui.LayoutChecks.mistakes;
import static gatescope.ui.LayoutChecks.onScreen;
import static gatescope.ui.LayoutChecks.overlaps;
import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Page;
import gatescope.lab.Moment;
import gatescope.lab.OwnSequence;
import gatescope.lab.Reducer;
import gatescope.lab.Scenarios;
import gatescope.lab.Series;
import gatescope.lab.Store;
import gatescope.lab.Theme;
import gatescope.lab.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing overlaps, is cut off or leaves the window, at every size of window and text, in both languages. */
class LayoutTest {
    /** What is laid out: a window of a size, what it shows, and how. */
    record Case(
            int width,
            int height,
            double text,
            Theme theme,
            CellKind cell,
            String language,
            Moment moment,
            List<CellKind> beside) {
        Case(int width, int height, double text, Theme theme, CellKind cell, String language, Moment moment) {
            this(width, height, text, theme, cell, language, moment, List.of());
        }

        @Override
        public String toString() {
            return width + " × " + height + ", text × " + text + ", " + theme + ", " + cell + " " + beside + ", " + language + ", "
                    + (moment.timestep() + 1) + "." + (moment.operation() + 1);
        }

        /** Only where the text is twice as large in a small window may the page be longer than the window. */
        boolean mayScroll() {
            return (height < 1080 && text > 1.5) || (width < 1280 && text > 1) || (theme == Theme.PROJECTOR && text > 1);
        }
    }

    static Stream<Case> windows() {
        List<Case> all = new ArrayList<>();
        for (int[] size : new int[][] {{1024, 700}, {1280, 720}, {1920, 1080}}) {
            for (double text : new double[] {0.8, 1, 1.5, 2}) {
                for (CellKind cell : CellKind.values()) {
                    for (String language : new String[] {"en", "pt-BR"}) {
                        all.add(new Case(size[0], size[1], text, Theme.LIGHT, cell, language, new Moment(6, 0)));
                    }
                }
                for (Moment moment : List.of(Moment.START, new Moment(11, 8))) {
                    all.add(new Case(size[0], size[1], text, Theme.DARK, CellKind.LSTM, "pt-BR", moment));
                    all.add(new Case(size[0], size[1], text, Theme.PROJECTOR, CellKind.LSTM, "pt-BR", moment));
                }
                for (Theme theme : List.of(Theme.LIGHT, Theme.PROJECTOR)) {
                    for (String language : new String[] {"en", "pt-BR"}) {
                        Moment end = new Moment(11, 8);
                        all.add(new Case(
                                size[0], size[1], text, theme, CellKind.LSTM, language, end,
                                List.of(CellKind.RNN, CellKind.GRU)));
                        all.add(new Case(
                                size[0], size[1], text, theme, CellKind.GRU, language, end, List.of(CellKind.LSTM)));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("windows")
    void everythingHasItsPlace(Case made) throws Exception {
        assertThat(in(made, window -> mistakes(window, made))).isEmpty();
    }

    /** Every operation has an equation and a sentence of its own length. */
    @ParameterizedTest
    @CsvSource({"1280, 720, 1.5", "1920, 1080, 1.5", "1920, 1080, 2", "1280, 720, 1", "1024, 700, 1"})
    void noOperationNeedsScrolling(int width, int height, double text) throws Exception {
        for (String language : List.of("en", "pt-BR")) {
            Case made = new Case(width, height, text, Theme.LIGHT, CellKind.LSTM, language, new Moment(11, 0));
            List<String> found = in(made, window -> {
                List<String> seen = new ArrayList<>();
                for (int operation = 0; operation < 9; operation++) {
                    window.dispatch(new Action.SelectOperation(operation));
                    layOut(window);
                    for (String mistake : mistakes(window, made)) {
                        seen.add("operation " + (operation + 1) + ": " + mistake);
                    }
                }
                return seen;
            });
            assertThat(found).as(made.toString()).isEmpty();
        }
    }

    static Stream<Case> windowsWithOneCell() {
        return windows().filter(made -> made.cell() == CellKind.LSTM
                && made.theme() != Theme.DARK
                && made.beside().isEmpty()
                && made.moment().operation() == 0);
    }

    /** A scenario with options has a button more in the header; what it opens stays in the window. */
    @ParameterizedTest
    @MethodSource("windowsWithOneCell")
    void theOptionsHaveTheirPlace(Case made) throws Exception {
        for (String scenario : List.of("gradients", "market-rule")) {
            List<String> found = in(made, LabState.of(Scenarios.named(scenario)), window -> {
                List<String> seen = mistakes(window, made);
                Parent root = window.scene().getRoot();
                ((Button) root.lookup("#options")).fire();
                window.pulse(0);
                window.scene().snapshot(null);
                Node card = root.lookup(".options-card");
                if (!inside(onScreen(card), onScreen(root))) {
                    seen.add("the options leave the window: " + onScreen(card));
                }
                for (Node row : root.lookupAll(".options-rows .segments, .options-rows .number-slider")) {
                    if (onScreen(row).getMinX() < onScreen(card).getMinX()
                            || onScreen(row).getMaxX() > onScreen(card).getMaxX()) {
                        seen.add("a row is cut off at the side: " + onScreen(row) + " in " + onScreen(card));
                    }
                }
                cutOff(root, seen);
                return seen;
            });
            assertThat(found).as(scenario).isEmpty();
        }
    }

    /** The page of gradients, with each of what can stand beside them. */
    @ParameterizedTest
    @MethodSource("windowsWithOneCell")
    void thePageOfGradientsHasItsPlace(Case made) throws Exception {
        LabState start = LabState.of(Scenarios.named("gradients"));
        List<String> found = in(made, start.with(start.view().withPage(Page.GRADIENTS)), window -> {
            List<String> seen = new ArrayList<>();
            for (String beside : List.of("ledger", "heat-map", "gates", "memory", "activation")) {
                ((ToggleButton) window.scene().getRoot().lookup("#show-" + beside)).fire();
                layOut(window);
                for (String mistake : mistakes(window, made)) {
                    seen.add(beside + ": " + mistake);
                }
            }
            return seen;
        });
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("windowsWithOneCell")
    void aSequenceOfOnesOwnHasItsPlace(Case made) throws Exception {
        LabState fibonacci = LabState.of(Scenarios.named("fibonacci"));
        Series series = OwnSequence.series(List.of(1.5, -2.5, 1e6), OwnSequence.Kind.LARGEST);
        List<String> found = in(made, Reducer.reduce(fibonacci, new Action.UseSequence(series)), window -> {
            List<String> seen = mistakes(window, made);
            Parent root = window.scene().getRoot();
            ((Button) root.lookup("#options")).fire();
            ((TextArea) root.lookup("#sequence-text")).setText("1 2,5 3");
            window.scene().snapshot(null);
            Node card = root.lookup(".sequence-card");
            if (!inside(onScreen(card), onScreen(root))) {
                seen.add("the card leaves the window: " + onScreen(card));
            }
            contents(card, onScreen(card), seen);
            overlaps(card.lookupAll(".label").stream().filter(Node::isVisible).toList(), seen);
            cutOff(root, seen);
            return seen;
        });
        assertThat(found).isEmpty();
    }

    /** The settings of a training may scroll up and down in their panel, and nothing else. */
    @ParameterizedTest
    @MethodSource("windowsWithOneCell")
    void theSettingsOfATrainingHaveTheirPlace(Case made) throws Exception {
        for (String scenario : List.of("stock-prices", "gradients")) {
            List<String> found = in(made, LabState.of(Scenarios.named(scenario)), window -> {
                window.commands().showPage(Page.LEARNING);
                window.pulse(0);
                // In a small window the settings are one of what can stand beside the curves.
                if (window.scene().getRoot().lookup("#show-recipe") instanceof ToggleButton settings) {
                    settings.fire();
                }
                window.pulse(0);
                window.scene().snapshot(null);
                Node panel = window.scene().getRoot().lookup("#recipe");
                Node page = window.scene().getRoot().lookup("#learning");
                List<String> seen = new ArrayList<>();
                if (!inside(onScreen(panel), onScreen(page))) {
                    seen.add("the settings leave their page: " + onScreen(panel) + " in " + onScreen(page));
                }
                for (Node row : panel.lookupAll(".recipe-row, .fold-head, .button, .quiet")) {
                    if (row.isVisible() && (onScreen(row).getMinX() < onScreen(panel).getMinX() - SLACK
                            || onScreen(row).getMaxX() > onScreen(panel).getMaxX() + SLACK)) {
                        seen.add("cut off at the side: " + describe(row));
                    }
                }
                for (Node row : panel.lookupAll(".recipe-line")) {
                    overlaps(controls(row), seen);
                }
                cutOff(panel, seen);
                return seen;
            });
            assertThat(found).as(scenario).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("windowsWithOneCell")
    void dataOfOnesOwnHaveTheirPlace(Case made) throws Exception {
        Path table = Path.of("resources/gatescope/data/synthetic-share-prices.csv");
        List<String> found = in(made, window -> window.openFiles(List.of(table)), window -> {
            List<String> seen = new ArrayList<>();
            Parent root = window.scene().getRoot();
            Node card = root.lookup(".data-card");
            if (!inside(onScreen(card), onScreen(root))) {
                seen.add("the card leaves the window: " + onScreen(card));
            }
            for (String id : List.of("#data-title", "#data-said", "#data-use", "#data-cancel")) {
                if (!inside(onScreen(root.lookup(id)), onScreen(card))) {
                    seen.add(id + " leaves the card: " + onScreen(root.lookup(id)));
                }
            }
            for (Node choice : root.lookupAll(".data-choice")) {
                if (choice.isVisible() && onScreen(choice).getMaxX() > onScreen(card).getMaxX()) {
                    seen.add("a choice is cut off at the side: " + onScreen(choice) + " in " + onScreen(card));
                }
            }
            overlaps(root.lookupAll(".data-choice").stream().filter(Node::isVisible).toList(), seen);
            cutOff(card, seen);
            return seen;
        });
        assertThat(found).isEmpty();
    }

    @Test
    void aProjectorShowsNoTextToReadBelow18Pixels() throws Exception {
        Case made = new Case(1280, 720, 1, Theme.PROJECTOR, CellKind.LSTM, "en", new Moment(6, 1));
        List<String> small = in(made, window -> {
            List<String> found = new ArrayList<>();
            for (String part : List.of(".header", ".transport", "#equation-panel")) {
                texts(window.scene().getRoot().lookup(part)).stream()
                        .filter(text -> text.getFont().getSize() < 18 - 1e-9)
                        .forEach(text -> found.add(text.getText() + ": " + text.getFont().getSize()));
            }
            return found;
        });
        assertThat(small).isEmpty();
    }

    private static List<String> in(Case made, Function<MainWindow, List<String>> look) throws Exception {
        return in(made, LabState.of(Scenarios.named("fibonacci")), look);
    }

    /** What is seen after something was done that other threads bring back to the toolkit's. */
    private static List<String> in(
            Case made, Consumer<MainWindow> act, Function<MainWindow, List<String>> look) throws Exception {
        MainWindow window = FramePainterToolkit.call(() -> {
            LabState state = LabState.of(Scenarios.named("fibonacci"))
                    .with(new View(made.theme(), made.text(), false, Page.CELL));
            MainWindow opened = new MainWindow(
                    new Store(state, Platform::isFxApplicationThread),
                    Locale.forLanguageTag(made.language()),
                    Runnable::run,
                    made.width(),
                    made.height());
            opened.scene().snapshot(null);
            act.accept(opened);
            return opened;
        });
        for (int turn = 0; turn < 4; turn++) {
            FramePainterToolkit.call(() -> window.scene().snapshot(null));
        }
        return FramePainterToolkit.call(() -> {
            List<String> seen = look.apply(window);
            window.dispose();
            return seen;
        });
    }

    private static List<String> in(Case made, LabState from, Function<MainWindow, List<String>> look) throws Exception {
        return FramePainterToolkit.call(() -> {
            LabState state = from.with(new View(made.theme(), made.text(), false, from.view().page()));
            state = Reducer.reduce(state, new Action.ShowCell(made.cell()));
            for (CellKind beside : made.beside()) {
                state = Reducer.reduce(state, new Action.ToggleCell(beside));
            }
            state = state.with(state.playhead().at(state.extent().clamp(made.moment())));
            MainWindow window = new MainWindow(
                    new Store(state, Platform::isFxApplicationThread),
                    Locale.forLanguageTag(made.language()),
                    Runnable::run,
                    made.width(),
                    made.height());
            window.scene().snapshot(null);
            window.scene().snapshot(null);
            List<String> seen = look.apply(window);
            window.dispose();
            return seen;
        });
    }

    /** As many passes as a change may need to come to rest. */
    private static void layOut(MainWindow window) {
        window.pulse(0);
        window.scene().snapshot(null);
        window.scene().snapshot(null);
    }

    private static List<Text> texts(Node node) {
        if (node instanceof Text text) {
            return text.getText().isEmpty() ? List.of() : List.of(text);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .filter(Node::isVisible)
                        .flatMap(child -> texts(child).stream())
                        .toList()
                : List.of();
    }
}
