package gatescope.ui;

import gatescope.diagram.Frame;
import gatescope.diagram.Primitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Shows a {@link Frame}. A primitive keeps its node while its id stays, and a node is touched only when its primitive has
 * changed. The zones are nodes on top that can be clicked and focused; all the rest lets the mouse through.
 */
public final class FramePainter extends Region {
    private final Group picture = new Group();
    private final Group zones = new Group();
    private final Map<String, DrawnPrimitive<?>> drawn = new HashMap<>();
    private final Map<String, ZoneNode> zoneNodes = new HashMap<>();
    private Frame frame = Frame.EMPTY;
    private Palette palette = Palette.LIGHT;
    private boolean zonesFocusable = true;
    private Consumer<String> activated = _ -> {};
    private Consumer<@Nullable String> hovered = _ -> {};

    /** An empty painter with the light palette. */
    public FramePainter() {
        picture.setMouseTransparent(true);
        picture.setManaged(false);
        zones.setManaged(false);
        getChildren().addAll(picture, zones);
        setPickOnBounds(false);
    }

    /** Shows a frame in place of the one before. */
    public void show(Frame next) {
        if (next.width() != frame.width() || next.height() != frame.height()) {
            requestLayout();
        }
        frame = next;
        update();
    }

    /** The frame that is shown. */
    public Frame frame() {
        return frame;
    }

    /** Shows the same frame in other colours. */
    public void setPalette(Palette next) {
        if (next.equals(palette)) {
            return;
        }
        palette = next;
        update();
    }

    /** Whether each zone can have the focus; else the region that holds the painter answers to the keyboard. */
    public void setZonesFocusable(boolean focusable) {
        zonesFocusable = focusable;
    }

    /** Whom to tell the id of a zone that was clicked, or entered by the key Enter or Space. */
    public void onActivate(Consumer<String> listener) {
        activated = listener;
    }

    /** Whom to tell the id of the zone under the mouse, or null when the mouse leaves it. */
    public void onHover(Consumer<@Nullable String> listener) {
        hovered = listener;
    }

    /** The node that shows the primitive or the zone with this id, or null when the frame has none. */
    public @Nullable Node nodeOf(String id) {
        DrawnPrimitive<?> shape = drawn.get(id);
        return shape == null ? zoneNodes.get(id) : shape.node();
    }

    private void update() {
        List<Node> pictureNodes = new ArrayList<>(frame.primitives().size());
        List<Node> zoneOrder = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Primitive primitive : frame.primitives()) {
            if (!ids.add(primitive.id())) {
                throw new IllegalArgumentException("two primitives have the id " + primitive.id());
            }
            if (primitive instanceof Primitive.Zone zone) {
                ZoneNode node = zoneNodes.computeIfAbsent(zone.id(), _ -> newZone());
                node.show(zone, palette);
                zoneOrder.add(node);
            } else {
                pictureNodes.add(shapeFor(primitive).node());
            }
        }
        drawn.keySet().retainAll(ids);
        zoneNodes.keySet().retainAll(ids);
        arrange(picture.getChildren(), pictureNodes);
        arrange(zones.getChildren(), zoneOrder);
    }

    private DrawnPrimitive<?> shapeFor(Primitive primitive) {
        DrawnPrimitive<?> shape = drawn.get(primitive.id());
        if (shape == null || !shape.canShow(primitive)) {
            shape = DrawnPrimitive.of(primitive);
            drawn.put(primitive.id(), shape);
        }
        shape.show(primitive, palette);
        return shape;
    }

    private ZoneNode newZone() {
        ZoneNode node = new ZoneNode(id -> activated.accept(id), zonesFocusable);
        node.hoverProperty().subscribe((before, over) -> {
            if (!before.equals(over)) {
                hovered.accept(over ? node.zoneId() : null);
            }
        });
        return node;
    }

    /** Brings the children into this order, leaving those that stand right where they are: a moved node loses the focus. */
    private static void arrange(ObservableList<Node> children, List<Node> wanted) {
        if (children.equals(wanted)) {
            return;
        }
        Set<Node> kept = new HashSet<>(wanted);
        children.removeIf(child -> !kept.contains(child));
        if (children.isEmpty()) {
            children.setAll(wanted);
            return;
        }
        Set<Node> present = new HashSet<>(children);
        for (int index = 0; index < wanted.size(); index++) {
            Node node = wanted.get(index);
            if (index < children.size() && children.get(index).equals(node)) {
                continue;
            }
            if (present.contains(node)) {
                children.remove(node);
            }
            children.add(Math.min(index, children.size()), node);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return frame.width();
    }

    @Override
    protected double computePrefHeight(double width) {
        return frame.height();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
