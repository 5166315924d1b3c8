package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Motion;
import gatescope.lab.Theme;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChoosingTest extends WindowTestBase {
    @Test
    void aClickOnAnOperationSelectsItAndShowsItsEquation() {
        clickOperation("write");
        assertThat(position()).isEqualTo("1 5");
        assertThat(text("operation-name")).isEqualTo("Operation 5 of 9: New memory written");
        assertThat(equation()).startsWith("write = i × g = ");
        clickOperation("f");
        assertThat(position()).isEqualTo("1 1");
        assertThat(equation()).startsWith("f = σ(W·x + R·h′ + b) = σ(");
        assertThat(text("sentence")).startsWith("The forget gate");
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void everyCellShowsItsOwnOperations(CellKind kind) {
        click("cell-" + kind.fileName());
        assertThat(store.state().cell()).isEqualTo(kind);
        for (CellKind other : CellKind.values()) {
            ToggleButton button = robot.lookup("#cell-" + other.fileName()).queryAs(ToggleButton.class);
            assertThat(button.isSelected()).as(other.name()).isEqualTo(other == kind);
        }
        int operations = store.state().extent().operations();
        for (int k = 0; k < operations; k++) {
            String name = store.state().model().network().cell().operations().get(k).name();
            assertThat(equation()).startsWith(name + " = ");
            press(KeyCode.RIGHT);
        }
    }

    @Test
    void scrubbingShowsAnotherTimestepOfTheSameOperation() {
        press(KeyCode.RIGHT);
        Node seventh = zone("timestep:7");
        robot.clickOn(seventh);
        letTimePass(0);
        assertThat(position()).isEqualTo("7 2");
        assertThat(text("place")).contains("x = 8", "0.488");
        robot.drag(seventh).moveTo(zone("timestep:9")).moveTo(zone("timestep:11")).drop();
        letTimePass(0);
        assertThat(position()).isEqualTo("11 2");
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(position()).as("one drag is one undo").isEqualTo("7 2");
    }

    @Test
    void anotherUnitHasOtherNumbers() {
        String first = equation();
        press(KeyCode.DOWN);
        assertThat(text("unit")).isEqualTo("unit 2 of 4");
        assertThat(equation()).isNotEqualTo(first);
        click("unit-previous");
        assertThat(equation()).isEqualTo(first);
    }

    @Test
    void thePredictionIsShownOnlyWhenTheTimestepIsDone() {
        assertThat(text("prediction")).isEmpty();
        press(KeyCode.PAGE_DOWN);
        assertThat(text("prediction")).startsWith("says ").endsWith("wanted 1");
        press(KeyCode.RIGHT);
        assertThat(text("prediction")).isEmpty();
    }

    @Test
    void aNumberUnderTheMouseLightsUpInTheDiagram() {
        press(KeyCode.PAGE_DOWN);
        clickOperation("keep");
        var painter = (FramePainter) robot.lookup("#diagram").lookup((Node node) -> node instanceof FramePainter).query();
        var before = painter.frame();
        Node number = robot.lookup("#equation").lookup((Node node) -> node instanceof Text text
                        && text.getStyleClass().contains("fill-forget")
                        && text.getText().startsWith("0."))
                .query();
        robot.moveTo(number);
        assertThat(painter.frame()).as("its pill lights up").isNotEqualTo(before);
        robot.moveTo("#sentence");
        assertThat(painter.frame()).as("the light goes out").isEqualTo(before);
    }

    @Test
    void afterAClickOnAnOperationSpacePlays() {
        clickOperation("write");
        press(KeyCode.SPACE);
        assertThat(store.state().playhead().motion()).isEqualTo(Motion.FORWARD);
    }

    @Test
    void onlyThePrimaryButtonScrubs() {
        robot.clickOn(zone("timestep:7"), MouseButton.SECONDARY);
        robot.drag(zone("timestep:7"), MouseButton.SECONDARY).moveTo(zone("timestep:9")).drop();
        letTimePass(0);
        assertThat(position()).isEqualTo("1 1");
    }

    @Test
    void allNumbersOfTheEquationShareOneTooltip() {
        press(KeyCode.PAGE_DOWN);
        clickOperation("keep");
        Set<Object> tooltips = robot.lookup("#equation").lookup((Node node) -> node instanceof Text).queryAll().stream()
                .flatMap(text -> text.getProperties().values().stream())
                .filter(Tooltip.class::isInstance)
                .collect(Collectors.toSet());
        assertThat(tooltips).hasSize(1);
    }

    @Test
    void theOtherLanguageShowsTheSameState() {
        clickOperation("write");
        click("theme");
        LabState before = store.state();
        click("language");
        assertThat(store.state()).isEqualTo(before);
        assertThat(position()).isEqualTo("1 5");
        assertThat(text("operation-name")).startsWith("Operação 5 de 9");
        assertThat(text("language")).isEqualTo("PT");
        press(KeyCode.RIGHT);
        assertThat(position()).isEqualTo("1 6");
        click("language");
        assertThat(text("operation-name")).startsWith("Operation 6 of 9");
        assertThat(text("language")).isEqualTo("EN");
    }

    @Test
    void withReducedMotionPlayingCutsFromOperationToOperation() {
        press(KeyCode.M);
        assertThat(store.state().view().reducedMotion()).isTrue();
        assertThat(text("notice")).isEqualTo("reduced motion: every step is a cut");
        robot.push(KeyCode.SPACE);
        letTimePass(0.1);
        var painter = (FramePainter) robot.lookup("#diagram").lookup((Node node) -> node instanceof FramePainter).query();
        var early = painter.frame();
        letTimePass(0.7);
        assertThat(store.state().playhead().isMoving()).isTrue();
        assertThat(painter.frame()).as("nothing moves within an operation").isEqualTo(early);
        letTimePass(0.5);
        assertThat(position()).isEqualTo("1 2");
        assertThat(painter.frame()).isNotEqualTo(early);
        press(KeyCode.M);
        assertThat(store.state().view().reducedMotion()).isFalse();
    }

    @Test
    void aNoticeStaysUntilTheNextAction() {
        press(KeyCode.M);
        robot.push(KeyCode.SHIFT);
        assertThat(text("notice")).isNotEmpty();
        robot.clickOn("#sentence");
        assertThat(text("notice")).isEmpty();
        press(KeyCode.M);
        press(KeyCode.RIGHT);
        assertThat(text("notice")).isEmpty();
    }

    @Test
    void themesFollowEachOther() {
        click("theme");
        assertThat(store.state().view().theme()).isEqualTo(Theme.DARK);
        assertThat(window().scene().getFill()).isEqualTo(Palette.DARK.colour(gatescope.diagram.Role.BACKGROUND));
        click("theme");
        click("theme");
        assertThat(store.state().view().theme()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void textGrowsShrinksAndReturns() {
        double usual = store.state().view().textScale();
        press(KeyCode.CONTROL, KeyCode.EQUALS);
        press(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(store.state().view().textScale()).isGreaterThan(1.2 * usual);
        press(KeyCode.CONTROL, KeyCode.MINUS);
        press(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(store.state().view().textScale()).isEqualTo(usual);
    }

    @Test
    void f1ShowsEveryKeyAndEscapeHidesThem() {
        press(KeyCode.F1);
        Node help = robot.lookup("#help-pane").query();
        assertThat(help.isVisible()).isTrue();
        String all = robot.from(help).lookup((Node node) -> node instanceof javafx.scene.control.Label).queryAll().stream()
                .map(node -> ((javafx.scene.control.Label) node).getText())
                .collect(Collectors.joining("\n"));
        assertThat(all).contains("One operation forward", "Page Down", "Full screen", "long-term memory");
        press(KeyCode.RIGHT);
        assertThat(position()).as("keys behind the help do nothing").isEqualTo("1 1");
        press(KeyCode.ESCAPE);
        assertThat(help.isVisible()).isFalse();
    }

    @Test
    void theHelpSpeaksPortugueseInItsKeysToo() {
        click("language");
        press(KeyCode.F1);
        Node grid = robot.lookup("#help-pane .key-grid").query();
        List<Label> all = robot.from(grid).lookup((Node node) -> node instanceof Label).queryAll().stream()
                .map(Label.class::cast)
                .toList();
        assertThat(all).map(Label::getText).contains("Espaço", "Backspace").noneMatch(text -> text.matches(".*\\bSpace\\b.*"));
        assertThat(all)
                .map(Label::getText)
                .allMatch(text -> !Character.isLowerCase(text.codePointAt(0)), "begins with a capital");
    }

    @Test
    void f11FillsTheScreenAndGivesItBack() {
        javafx.stage.Stage stage = (javafx.stage.Stage) window().scene().getWindow();
        press(KeyCode.F11);
        assertThat(stage.isFullScreen()).isTrue();
        press(KeyCode.F11);
        assertThat(stage.isFullScreen()).isFalse();
    }

    private void clickOperation(String name) {
        robot.clickOn(zone("operation:" + name), MouseButton.PRIMARY);
        letTimePass(2);
    }

    private Node zone(String id) {
        return robot.lookup((Node node) -> node instanceof ZoneNode zone && zone.zoneId().equals(id)).query();
    }

    /** The first line of the equation. */
    private String equation() {
        Parent lines = robot.lookup("#equation").queryAs(Parent.class);
        TextFlow first = (TextFlow) lines.getChildrenUnmodifiable().getFirst();
        Bounds bounds = first.getBoundsInParent();
        assertThat(bounds.getWidth()).isPositive();
        return first.getChildren().stream().map(node -> ((Text) node).getText()).collect(Collectors.joining());
    }
}
