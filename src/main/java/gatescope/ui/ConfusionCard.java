package gatescope.ui;

import gatescope.diagram.Numbers;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.Messages;
import gatescope.lab.PredictionReport;
import gatescope.lab.PredictionReport.OfPart;
import gatescope.lab.PredictionReport.Said;
import gatescope.lab.Predictor;
import gatescope.lab.Samples;
import gatescope.lab.Store;
import gatescope.train.Confusion;
import gatescope.train.Metrics;
import gatescope.ui.ConfusionField.Place;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * Which class was taken for which, of the last part that there is: a row per class wanted, a column per class said, the counts as
 * numbers; the darker a field, the larger its share of the row. One hue, so that no eye needs to tell hues apart. A field that is
 * pointed at, or has the focus, is read in words; a click or Enter shows the first of its samples in the cell.
 */
final class ConfusionCard {
    private final Store store;
    private final Messages texts;
    private final Label reading = new Label();
    private final Label subtitle = new Label();
    private final GridPane grid = new GridPane();
    private final VBox card;
    private final Hands hands = new Hands();
    private @Nullable Place pointed;
    private Place reached = Place.FIRST;
    private @Nullable Shown shown;

    private record Shown(PredictionReport report, OfPart part, Said said, Confusion confusion) {}

    ConfusionCard(Store store, Messages texts) {
        this.store = store;
        this.texts = texts;
        reading.setId("confusion-reading");
        // The longest of what is read keeps its room, so that no field moves away from under the mouse.
        Label room = new Label(texts.text("confusion.point"));
        room.setVisible(false);
        for (Label label : List.of(room, reading)) {
            label.getStyleClass().add("quiet");
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        StackPane below = new StackPane(room, reading);
        below.setAlignment(Pos.TOP_LEFT);
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
        card = new VBox(title, subtitle, scroll, below);
        card.getStyleClass().addAll("panel", "chart-card");
    }

    Region node() {
        return card;
    }

    void show(PredictionReport report, CellKind cell, Look look) {
        OfPart part = report.parts().getLast();
        Said said = part.said().get(new Predictor.Present(cell));
        ConfusionField focused = focused();
        grid.getChildren().clear();
        shown = null;
        if (said == null || !(said.metrics() instanceof Metrics.OfClasses classes)) {
            subtitle.setText(texts.text("prediction.none"));
            reading.setText("");
            return;
        }
        Confusion confusion = classes.confusion();
        shown = new Shown(report, part, said, confusion);
        subtitle.setText(texts.text(
                part.isWhole() ? "confusion.of" : "confusion.of.some",
                cell.name(),
                texts.text("part." + part.kind().fileName()),
                part.part().data().size(),
                Numbers.percent(confusion.accuracy()),
                part.all()));
        int all = confusion.classes();
        constrain(all + 1);
        Color ground = look.palette().colour(gatescope.diagram.Role.ACCENT);
        for (int k = 0; k < all; k++) {
            grid.add(caption(Integer.toString(k)), k + 1, 0);
            grid.add(caption(texts.text("confusion.wanted", k)), 0, k + 1);
            grid.add(caption(Integer.toString(confusion.wanted(k))), all + 1, k + 1);
            grid.add(caption(Integer.toString(confusion.predicted(k))), k + 1, all + 1);
        }
        grid.add(caption(texts.text("confusion.all")), all + 1, 0);
        grid.add(caption(texts.text("confusion.all")), 0, all + 1);
        grid.add(caption(Integer.toString(part.part().data().size())), all + 1, all + 1);
        for (int wanted = 0; wanted < all; wanted++) {
            for (int taken = 0; taken < all; taken++) {
                grid.add(field(confusion, new Place(wanted, taken), ground), taken + 1, wanted + 1);
            }
        }
        go(reached.isIn(all) ? reached : Place.FIRST, focused != null);
        read();
    }

    /** Says the field that is pointed at in words. */
    private void read() {
        Shown now = shown;
        Place place = pointed;
        reading.setText(
                now == null || place == null || !place.isIn(now.confusion().classes())
                        ? texts.text("confusion.point")
                        : words(now.confusion(), place));
    }

    private String words(Confusion confusion, Place place) {
        return texts.text(
                "confusion.read",
                confusion.count(place.wanted(), place.taken()),
                confusion.wanted(place.wanted()),
                place.wanted(),
                place.taken(),
                Numbers.percent(share(confusion, place)));
    }

    private static double share(Confusion confusion, Place place) {
        int row = confusion.wanted(place.wanted());
        return row == 0 ? 0 : (double) confusion.count(place.wanted(), place.taken()) / row;
    }

    /** Shows the first sample of a field in the cell; nothing where there is none. */
    private void open(Place field) {
        Shown now = shown;
        if (now == null) {
            return;
        }
        int sample = Confusion.find(now.said().predictions(), field.wanted(), field.taken());
        if (sample >= 0) {
            store.dispatch(new Action.ShowSample(
                    Samples.series(now.report().data(), now.part().part(), sample)));
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

    private ConfusionField field(Confusion confusion, Place place, Color hue) {
        int count = confusion.count(place.wanted(), place.taken());
        return new ConfusionField(place, count, share(confusion, place), hue, words(confusion, place), hands);
    }

    /** What the fields tell of. */
    private final class Hands implements ConfusionField.Listener {
        @Override
        public void point(@Nullable Place place) {
            ConfusionField focused = focused();
            pointed = place == null && focused != null ? focused.place() : place;
            read();
        }

        @Override
        public void go(Place place) {
            ConfusionCard.this.go(place, true);
        }

        @Override
        public void open(Place place) {
            ConfusionCard.this.open(place);
        }
    }

    /** Makes a field the one that Tab reaches, if there is such a field. */
    private void go(Place place, boolean focus) {
        List<ConfusionField> fields = fields();
        if (fields.stream().anyMatch(field -> field.place().equals(place))) {
            reached = place;
            for (ConfusionField field : fields) {
                boolean there = field.place().equals(place);
                field.setFocusTraversable(there);
                if (there && focus) {
                    field.requestFocus();
                }
            }
        }
    }

    private List<ConfusionField> fields() {
        return grid.getChildren().stream()
                .filter(ConfusionField.class::isInstance)
                .map(ConfusionField.class::cast)
                .toList();
    }

    private @Nullable ConfusionField focused() {
        return fields().stream().filter(Focus::isAt).findFirst().orElse(null);
    }
}
