package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.diagram.Frame;
import gatescope.diagram.Point;
import gatescope.diagram.Primitive;
import gatescope.diagram.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class FramePainterTest {
    private static Node shown(FramePainter painter, String id) {
        return Objects.requireNonNull(painter.nodeOf(id), id);
    }

    private static Primitive.Label label(String id, String text, Primitive.Anchor anchor) {
        return new Primitive.Label(
                id, text, 100, 50, anchor, Primitive.Face.MONO, Primitive.Weight.BOLD, 14, Role.TEXT, 1);
    }

    private static Primitive.Box box(String id, double width) {
        return new Primitive.Box(id, 10, 20, width, 30, 4, Role.PANEL, Role.FORGET, 2, 0.5);
    }

    private static Primitive.Zone zone(String id, double x) {
        return new Primitive.Zone(id, x, 0, 20, 20, 4, "Zone " + id);
    }

    private static Frame frame(Primitive... primitives) {
        return new Frame(200, 100, List.of(primitives));
    }

    @Test
    void aPrimitiveKeepsItsNodeWhileItsIdStays() throws Exception {
        FramePainterToolkit.call(() -> {
            FramePainter painter = new FramePainter();
            painter.show(frame(box("a", 40), label("n", "0.1", Primitive.Anchor.START), zone("z", 0)));
            Node boxNode = shown(painter, "a");
            Node labelNode = shown(painter, "n");
            Node zoneNode = shown(painter, "z");
            painter.show(frame(
                    label("new", "x", Primitive.Anchor.END),
                    box("a", 60),
                    label("n", "0.2", Primitive.Anchor.START),
                    zone("z", 5)));
            assertThat(shown(painter, "a")).isSameAs(boxNode);
            assertThat(shown(painter, "n")).isSameAs(labelNode);
            assertThat(shown(painter, "z")).isSameAs(zoneNode);
            assertThat(rectangle(boxNode).getWidth()).isEqualTo(60);
            assertThat(((Text) labelNode).getText()).isEqualTo("0.2");
            painter.show(frame(box("a", 60)));
            assertThat(painter.nodeOf("n")).isNull();
            assertThat(painter.nodeOf("z")).isNull();
            assertThat(shown(painter, "a")).isSameAs(boxNode);
            return null;
        });
    }

    @Test
    void theNodesStandInTheOrderOfTheFrame() throws Exception {
        List<String> order = FramePainterToolkit.call(() -> {
            FramePainter painter = new FramePainter();
            painter.show(frame(box("a", 1), box("b", 2), box("c", 3), box("d", 4)));
            painter.show(frame(box("d", 4), box("x", 9), box("b", 2), box("a", 1)));
            Node first = shown(painter, "d");
            List<String> found = new ArrayList<>();
            first.getParent().getChildrenUnmodifiable()
                    .forEach(node -> found.add(String.valueOf((int) rectangle(node).getWidth())));
            return found;
        });
        assertThat(order).containsExactly("4", "9", "2", "1");
    }

    @Test
    void anchorsAreMeasuredWithTheRealFont() throws Exception {
        FramePainterToolkit.call(() -> {
            FramePainter painter = new FramePainter();
            painter.show(frame(
                    label("s", "0.123", Primitive.Anchor.START),
                    label("m", "0.123", Primitive.Anchor.MIDDLE),
                    label("e", "0.123", Primitive.Anchor.END)));
            Node start = shown(painter, "s");
            Node middle = shown(painter, "m");
            Node end = shown(painter, "e");
            double width = 5 * 0.6 * 14;
            assertThat(start.getLayoutBounds().getMinX()).isEqualTo(100, within(0.5));
            assertThat(middle.getLayoutBounds().getMinX())
                    .isEqualTo(100 - width / 2, within(0.5));
            assertThat(end.getLayoutBounds().getMaxX()).isEqualTo(100, within(0.5));
            return null;
        });
    }

    @Test
    void coloursFollowThePalette() throws Exception {
        FramePainterToolkit.call(() -> {
            FramePainter painter = new FramePainter();
            painter.show(frame(box("a", 40)));
            Rectangle node = rectangle(shown(painter, "a"));
            assertThat(node.getStroke()).isEqualTo(Palette.LIGHT.colour(Role.FORGET));
            painter.setPalette(Palette.DARK);
            assertThat(rectangle(shown(painter, "a"))).isSameAs(node);
            assertThat(node.getStroke()).isEqualTo(Palette.DARK.colour(Role.FORGET));
            assertThat(shown(painter, "a").getOpacity()).isEqualTo(0.5);
            return null;
        });
    }

    @Test
    void aZoneIsAButtonThatSaysWhatItIsAndTellsItsId() throws Exception {
        FramePainterToolkit.call(() -> {
            FramePainter painter = new FramePainter();
            List<String> told = new ArrayList<>();
            painter.onActivate(told::add);
            painter.show(frame(zone("first", 0), zone("second", 30)));
            Node node = shown(painter, "second");
            assertThat(node.getAccessibleRole()).isEqualTo(AccessibleRole.BUTTON);
            assertThat(node.getAccessibleText()).isEqualTo("Zone second");
            assertThat(node.isFocusTraversable()).isTrue();
            node.executeAccessibleAction(AccessibleAction.FIRE);
            assertThat(told).containsExactly("second");
            return null;
        });
    }

    @Test
    void aFocusedZoneKeepsTheFocusWhenOthersComeAndGo() throws Exception {
        FramePainterToolkit.call(() -> {
            FramePainter painter = new FramePainter();
            Scene scene = new Scene(painter, 200, 100);
            painter.show(frame(zone("a", 0), zone("b", 30), zone("c", 60)));
            Node b = shown(painter, "b");
            b.requestFocus();
            painter.show(frame(zone("x", 90), zone("b", 30), zone("c", 60)));
            assertThat(scene.getFocusOwner()).isSameAs(b);
            return null;
        });
    }

    @Test
    void barsAreOneShapeThatFollowsItsNumbers() throws Exception {
        FramePainterToolkit.call(() -> {
            FramePainter painter = new FramePainter();
            painter.show(frame(new Primitive.Bars("b", 0, 0, 38, 10, 2, 0.5, List.of(1.0, 0.0, 0.5, 0.5), Role.FORGET, 1)));
            Path path = (Path) shown(painter, "b");
            assertThat(path.getLayoutBounds().getMinY()).isEqualTo(0);
            assertThat(path.getLayoutBounds().getMaxY()).isEqualTo(10);
            assertThat(path.getLayoutBounds().getMaxX()).isEqualTo(38);
            painter.show(frame(new Primitive.Bars("b", 0, 0, 38, 10, 2, 0, List.of(0.5), Role.FORGET, 1)));
            assertThat(shown(painter, "b")).isSameAs(path);
            assertThat(path.getLayoutBounds().getMinY()).isEqualTo(5);
            return null;
        });
    }

    @Test
    void anArrowEndsAtItsTip() throws Exception {
        FramePainterToolkit.call(() -> {
            FramePainter painter = new FramePainter();
            painter.show(frame(new Primitive.Path(
                    "p", List.of(new Point(0, 50), new Point(90, 50)), Role.MEMORY, 6, 4, true, 1)));
            Node node = shown(painter, "p");
            assertThat(node.getLayoutBounds().getMaxX()).isEqualTo(90, within(0.01));
            return null;
        });
    }

    /** What is seen of a box: over its margin. */
    private static Rectangle rectangle(Node box) {
        return (Rectangle) ((Group) box).getChildren().getLast();
    }
}
