package gatescope.ui;

import gatescope.diagram.Numbers;
import gatescope.lab.CellKind;
import gatescope.lab.Messages;
import gatescope.lab.PredictionReport;
import gatescope.lab.PredictionReport.OfPart;
import gatescope.lab.PredictionReport.Said;
import gatescope.lab.Predictor;
import gatescope.train.Confusion;
import gatescope.train.Metrics;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/**
 * Which class was taken for which, of the last part that there is: a row per class wanted, a column per class said, the counts as
 * numbers; the darker a field, the larger its share of the row. One hue, so that no eye needs to tell hues apart.
 */
final class ConfusionCard {
    /** From this share on the ground is so strong that its number is written in the panel's colour. */
    private static final double STRONG = 0.55;

    private final Messages texts;
    private final Label subtitle = new Label();
    private final GridPane grid = new GridPane();
    private final VBox card;

    ConfusionCard(Messages texts) {
        this.texts = texts;
        Label title = new Label(texts.text("confusion.title"));
        title.getStyleClass().add("panel-title");
        subtitle.setId("confusion-of");
        subtitle.getStyleClass().add("quiet");
        subtitle.setWrapText(true);
        subtitle.setMinHeight(Region.USE_PREF_SIZE);
        grid.setId("confusion");
        grid.getStyleClass().add("confusion");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("card-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        card = new VBox(title, subtitle, scroll);
        card.getStyleClass().addAll("panel", "chart-card");
    }

    Region node() {
        return card;
    }

    void show(PredictionReport report, CellKind cell, Look look) {
        OfPart part = report.parts().getLast();
        Said said = part.said().get(new Predictor.Present(cell));
        grid.getChildren().clear();
        if (said == null || !(said.metrics() instanceof Metrics.OfClasses classes)) {
            subtitle.setText(texts.text("prediction.none"));
            return;
        }
        Confusion confusion = classes.confusion();
        subtitle.setText(texts.text(
                "confusion.of",
                cell.name(),
                texts.text("part." + part.kind().fileName()),
                part.part().data().size(),
                Numbers.percent(confusion.accuracy())));
        constrain(confusion.classes());
        for (int k = 0; k < confusion.classes(); k++) {
            grid.add(caption(Integer.toString(k)), k + 1, 0);
            grid.add(caption(texts.text("confusion.wanted", k)), 0, k + 1);
        }
        Color ground = look.palette().colour(gatescope.diagram.Role.ACCENT);
        for (int wanted = 0; wanted < confusion.classes(); wanted++) {
            for (int taken = 0; taken < confusion.classes(); taken++) {
                grid.add(field(confusion, wanted, taken, ground), taken + 1, wanted + 1);
            }
        }
    }

    private void constrain(int classes) {
        if (grid.getColumnConstraints().size() == classes + 1) {
            return;
        }
        grid.getColumnConstraints().clear();
        grid.getRowConstraints().clear();
        for (int k = 0; k <= classes; k++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.CENTER);
            column.setMinWidth(Region.USE_PREF_SIZE);
            column.setHgrow(k == 0 ? Priority.NEVER : Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
            RowConstraints row = new RowConstraints();
            row.setValignment(VPos.CENTER);
            row.setVgrow(k == 0 ? Priority.NEVER : Priority.ALWAYS);
            grid.getRowConstraints().add(row);
        }
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("confusion-caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label field(Confusion confusion, int wanted, int taken, Color hue) {
        int count = confusion.count(wanted, taken);
        int row = 0;
        for (int k = 0; k < confusion.classes(); k++) {
            row += confusion.count(wanted, k);
        }
        double share = row == 0 ? 0 : (double) count / row;
        Label field = new Label(Integer.toString(count));
        field.getStyleClass().add("confusion-field");
        if (count == 0) {
            field.getStyleClass().add("confusion-none");
        }
        if (share > STRONG) {
            field.getStyleClass().add("confusion-strong");
        }
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        field.setBackground(javafx.scene.layout.Background.fill(hue.deriveColor(0, 1, 1, share > STRONG ? 1 : share)));
        return field;
    }
}
