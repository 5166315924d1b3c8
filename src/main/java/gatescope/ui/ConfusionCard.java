package gatescope.ui;

import gatescope.diagram.Role;
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
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Which class was taken for which, of the last part that there is: a row per class wanted, a column per class said, the counts as
 * numbers; the darker a field, the larger its share of the row. What is right has a frame, not a hue of its own, so that no eye needs to
 * tell hues apart. A field that is pointed at, or has the focus, is read in words; a click or Enter shows the first of its samples in
 * the cell.
 */
final class ConfusionCard {
    private final Store store;
    private final Messages texts;
    private final Label reading = new Label();
    private final Label subtitle = new Label();
    private final ConfusionGrid grid;
    private final VBox card;
    private @Nullable Place pointed;
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
        grid = new ConfusionGrid(texts, new Hands());
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
        shown = null;
        if (said == null || !(said.metrics() instanceof Metrics.OfClasses classes)) {
            grid.clear();
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
                confusion.right(),
                part.part().data().size(),
                MetricsWords.share(confusion.accuracy()),
                part.all()));
        grid.show(confusion, look.palette().colour(Role.ACCENT));
        read();
    }

    /** Says the field that is pointed at in words. */
    private void read() {
        Shown now = shown;
        Place place = pointed;
        reading.setText(
                now == null || place == null || !place.isIn(now.confusion().classes())
                        ? texts.text("confusion.point")
                        : grid.words(now.confusion(), place));
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

    /** What the fields tell of. */
    private final class Hands implements ConfusionField.Listener {
        @Override
        public void point(@Nullable Place place) {
            pointed = place == null ? grid.focused().orElse(null) : place;
            read();
        }

        @Override
        public void go(Place place) {
            grid.go(place, true);
        }

        @Override
        public void open(Place place) {
            ConfusionCard.this.open(place);
        }
    }
}
