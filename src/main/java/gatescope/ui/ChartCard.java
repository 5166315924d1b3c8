package gatescope.ui;

import gatescope.chart.ChartContent;
import gatescope.chart.ChartStyle;
import gatescope.lab.Messages;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A chart with its title, its tools, and what else its owner puts above and below it. */
final class ChartCard extends VBox {
    private final ChartView view = new ChartView();
    private final ChartHover hover;
    private final Label subtitle = new Label();
    private final ChartTools tools;
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
        hover = new ChartHover(view, parts, axis);
        tools = new ChartTools(name, parts, view, view.chart()::picture, () -> {
            axis.zoomed();
            hover.refresh();
        });
        new ChartGestures(view, new ChartGestures.Listener() {
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
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head = new HBox(title, subtitle, gap);
        head.getChildren().addAll(tools.buttons());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("chart-head");
        VBox.setVgrow(view, Priority.ALWAYS);
        VBox.setVgrow(this, Priority.ALWAYS);
        getChildren().addAll(head, view);
        getStyleClass().addAll("panel", "chart-card");
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
        tools.refresh();
        hover.refresh();
    }

    void dispose() {
        hover.dispose();
    }
}
