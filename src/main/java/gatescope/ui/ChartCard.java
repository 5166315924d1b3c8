package gatescope.ui;

import gatescope.chart.ChartContent;
import gatescope.chart.ChartStyle;
import gatescope.lab.Messages;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A chart with its title, its tools, and what else its owner puts above and below it. */
final class ChartCard extends VBox {
    private final ChartView view = new ChartView();
    private final ChartHover hover;
    private final Label subtitle = new Label();
    private final Button whole;
    private final HBox head;
    private Pick pick = (_, _) -> {};

    /** Is told which curve was clicked, by its number, at which timestep, from 0. */
    @FunctionalInterface
    interface Pick {
        void pick(int curve, int timestep);
    }

    /** @param name the name of the chart in ids, texts and files */
    ChartCard(String name, ChartParts parts) {
        this(name, parts, new TimestepAxis(parts));
    }

    /**
     * @param name the name of the chart in ids, texts and files
     * @param axis what its places are
     */
    ChartCard(String name, ChartParts parts, ChartAxis axis) {
        Messages texts = parts.texts();
        Label title = new Label(texts.text("chart." + name));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        subtitle.getStyleClass().add("quiet");
        subtitle.setId(parts.id("chart-" + name + "-of"));
        // In a row of its own height where there is no room for it, rather than making the card wider than the window has room for.
        subtitle.setWrapText(true);
        subtitle.setMinWidth(0);
        subtitle.setMinHeight(Region.USE_PREF_SIZE);
        view.setId(parts.id("chart-" + name));
        view.setAccessibleText(texts.text("chart." + name));
        view.setAccessibleHelp(texts.text("chart.help"));
        ContextMenu menu = parts.files().menu(view.chart()::picture, name);
        whole = button(parts.id("chart-" + name + "-whole"), Icons.WHOLE, texts.text("chart.whole"));
        Button save = button(parts.id("chart-" + name + "-menu"), Icons.SAVE, texts.text("chart.menu"));
        save.setOnAction(_ -> menu.show(save, Side.BOTTOM, 0, 0));
        ChartGestures gestures = new ChartGestures(view, menu, new ChartGestures.Listener() {
            @Override
            public void goTo(int timestep, Object gesture) {
                axis.goTo(timestep, gesture);
            }

            @Override
            public void pick(int curve, int timestep) {
                pick.pick(curve, timestep);
            }

            @Override
            public void open(int timestep) {
                axis.open(timestep);
            }

            @Override
            public void zoomed() {
                axis.zoomed();
                tell();
            }
        });
        whole.setOnAction(_ -> gestures.whole());
        whole.managedProperty().bind(whole.visibleProperty());
        whole.setVisible(false);
        hover = new ChartHover(view, parts, axis);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head = new HBox(title, subtitle, gap, whole, save);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("chart-head");
        VBox.setVgrow(view, Priority.ALWAYS);
        VBox.setVgrow(this, Priority.ALWAYS);
        getChildren().addAll(head, view);
        getStyleClass().addAll("panel", "chart-card");
    }

    private static Button button(String id, String icon, String text) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(Icons.line(icon));
        button.getStyleClass().add("chart-button");
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        return button;
    }

    /** Stands between title and chart. */
    void addAbove(Node node) {
        getChildren().add(getChildren().indexOf(view), node);
    }

    /** Stands below the chart. */
    void addBelow(Node node) {
        getChildren().add(node);
    }

    /** Stands in the row of the title, before the tools. */
    void addTool(Node node) {
        head.getChildren().add(head.getChildren().size() - 2, node);
    }

    /** Says what the curves are to the rest of the window. */
    void means(ChartHover.Meaning meaning) {
        hover.means(meaning);
    }

    void onPick(Pick listener) {
        pick = listener;
    }

    ChartView view() {
        return view;
    }

    void show(String of, ChartContent content, ChartStyle style) {
        subtitle.setText(of);
        view.show(content, style);
        tell();
    }

    private void tell() {
        whole.setVisible(!view.chart().zoom().isWhole());
        hover.refresh();
    }

    void dispose() {
        hover.dispose();
    }
}
