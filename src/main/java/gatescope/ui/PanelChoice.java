package gatescope.ui;

import gatescope.lab.LabState;
import gatescope.lab.Results;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One of some panels at a time, chosen by buttons above it. Those that are not chosen are not drawn. */
final class PanelChoice implements Panel {
    private final FlowPane row = new FlowPane();
    private final StackPane place = new StackPane();
    private final VBox box;
    private final String prefix;
    private final List<ToggleButton> buttons = new ArrayList<>();
    private List<NamedPanel> panels;
    private NamedPanel chosen;
    private @Nullable Latest latest;

    private record Latest(LabState state, Results results, Look look) {}

    /**
     * @param panels at least one; the first is shown
     * @param prefix begins the ids of the buttons
     */
    PanelChoice(List<NamedPanel> panels, String prefix) {
        this.panels = List.copyOf(panels);
        this.prefix = prefix;
        chosen = this.panels.getFirst();
        row.getStyleClass().addAll("small-segments", "panel-choices");
        row.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(place, Priority.ALWAYS);
        box = new VBox(row, place);
        box.getStyleClass().add("chart-choice");
        VBox.setVgrow(box, Priority.ALWAYS);
        offer(this.panels);
    }

    /** Gives other panels to choose from; the one that is shown stays, where it is among them. */
    final void offer(List<NamedPanel> others) {
        panels = List.copyOf(others);
        buttons.clear();
        for (NamedPanel panel : panels) {
            ToggleButton button = new ToggleButton(panel.title());
            button.setId(prefix + "show-" + panel.id());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().add("panel-choice");
            button.setOnAction(_ -> choose(panel));
            buttons.add(button);
        }
        row.getChildren().setAll(buttons);
        choose(panels.contains(chosen) ? chosen : panels.getFirst());
    }

    /** Shows the panel with this id. */
    void choose(String id) {
        panels.stream().filter(panel -> panel.id().equals(id)).forEach(this::choose);
    }

    /** Shows one of the panels. */
    void choose(NamedPanel panel) {
        chosen = panel;
        for (int k = 0; k < panels.size(); k++) {
            buttons.get(k).setSelected(panels.get(k).equals(panel));
        }
        if (!place.getChildren().equals(List.of(panel.panel().node()))) {
            place.getChildren().setAll(panel.panel().node());
        }
        if (latest != null) {
            panel.panel().show(latest.state(), latest.results(), latest.look());
        }
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        latest = new Latest(state, results, look);
        chosen.panel().show(state, results, look);
    }

    @Override
    public void dispose() {
        latest = null;
        panels.forEach(panel -> panel.panel().dispose());
    }
}
