package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.diagram.Role;
import gatescope.lab.Action;
import gatescope.lab.Page;
import gatescope.lab.Scenarios;
import gatescope.lab.Theme;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.TextField;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where one types is seen as where one presses: a field that has the focus has the ring of a button. */
class FocusRingTest extends WindowTestBase {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void aFieldThatHasTheFocusHasARingAndNothingMoves(Theme theme) {
        robot.interact(() -> {
            store.dispatch(new Action.OpenScenario(Scenarios.named("fibonacci-article")));
            store.dispatch(new Action.ChangeView(store.state().view().withPage(Page.LEARNING).withTheme(theme)));
        });
        letTimePass(0);
        click("show-recipe");
        TextField field = robot.lookup("#recipe-window").query();
        Insets before = field.getInsets();
        robot.interact(field::requestFocus);
        letTimePass(0);
        assertThat(field.isFocused()).isTrue();
        BorderStroke ring = field.getBorder().getStrokes().getFirst();
        Color accent = Look.of(store.state().view(), 1000, 900).palette().colour(Role.ACCENT);
        assertThat(ring.getTopStroke()).isEqualTo(accent);
        assertThat(ring.getWidths().getTop()).isEqualTo(2);
        assertThat(field.getInsets()).isEqualTo(before);
    }

    /** Its ground is the accent: a ring of the accent around it is only a larger button. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatIsFilledAndHasTheFocusHasARingInsideAndNothingMoves(Theme theme) {
        robot.interact(() -> {
            store.dispatch(new Action.OpenScenario(Scenarios.named("fibonacci-article")));
            store.dispatch(new Action.ChangeView(store.state().view().withPage(Page.LEARNING).withTheme(theme)));
        });
        letTimePass(0);
        Look look = Look.of(store.state().view(), 1000, 900);
        for (String id : List.of("page-learning", "show-predictions", "learning-train", "play")) {
            Region button = robot.lookup("#" + id).query();
            Insets before = button.getInsets();
            robot.interact(button::requestFocus);
            letTimePass(0);
            assertThat(button.isFocused()).as(id).isTrue();
            assertThat(button.getBackground().getFills())
                    .as(id)
                    .extracting(BackgroundFill::getFill)
                    .containsExactly(colour(look, Role.ACCENT), colour(look, Role.ON_COLOUR), colour(look, Role.ACCENT));
            assertThat(button.getInsets()).as(id).isEqualTo(before);
        }
    }

    private static Paint colour(Look look, Role role) {
        return look.palette().colour(role);
    }
}
