package gatescope.ui;

import gatescope.diagram.Numbers;
import gatescope.lab.Messages;
import gatescope.train.Confusion;
import gatescope.ui.ConfusionField.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.paint.Color;

/**
 * The fields of a confusion matrix with the sums of its rows and columns. As long as the classes are as many, the fields stay and only what
 * they say changes: while a training runs it changes several times a second.
 */
final class ConfusionGrid extends GridPane {
    /** Short, as the numbers of the classes are: ten classes with hundreds of samples each go beside each other in a narrow card. */
    private static final String SUM = "Σ";

    private final Messages texts;
    private final ConfusionField.Listener listener;
    private final List<ConfusionField> fields = new ArrayList<>();
    private Label[] wanted = {};
    private Label[] taken = {};
    private final Label all = caption();
    private Place reached = Place.FIRST;

    ConfusionGrid(Messages texts, ConfusionField.Listener listener) {
        this.texts = texts;
        this.listener = listener;
        setId("confusion");
        getStyleClass().add("confusion");
    }

    /** Nothing is known. */
    void clear() {
        fields.clear();
        wanted = new Label[0];
        taken = new Label[0];
        getChildren().clear();
    }

    void show(Confusion confusion, Color hue) {
        int classes = confusion.classes();
        if (wanted.length != classes) {
            build(classes);
        }
        for (int k = 0; k < classes; k++) {
            wanted[k].setText(Integer.toString(confusion.wanted(k)));
            taken[k].setText(Integer.toString(confusion.predicted(k)));
        }
        all.setText(Integer.toString(confusion.samples()));
        for (ConfusionField field : fields) {
            Place place = field.place();
            field.show(
                    confusion.count(place.wanted(), place.taken()), share(confusion, place), hue, words(confusion, place));
        }
    }

    /** What a field says. */
    String words(Confusion confusion, Place place) {
        return texts.text(
                place.wanted() == place.taken() ? "confusion.read.right" : "confusion.read.wrong",
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

    private void build(int classes) {
        clear();
        constrain(classes);
        wanted = captions(classes);
        taken = captions(classes);
        for (int k = 0; k < classes; k++) {
            add(caption(Integer.toString(k)), k + 1, 0);
            add(caption(Integer.toString(k)), 0, k + 1);
            add(wanted[k], classes + 1, k + 1);
            add(taken[k], k + 1, classes + 1);
        }
        add(caption(SUM), classes + 1, 0);
        add(caption(SUM), 0, classes + 1);
        add(all, classes + 1, classes + 1);
        for (int row = 0; row < classes; row++) {
            for (int column = 0; column < classes; column++) {
                ConfusionField field = new ConfusionField(new Place(row, column), listener);
                fields.add(field);
                add(field, column + 1, row + 1);
            }
        }
        go(reached.isIn(classes) ? reached : Place.FIRST, false);
    }

    private void constrain(int classes) {
        getColumnConstraints().clear();
        getRowConstraints().clear();
        for (int k = 0; k <= classes + 1; k++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.CENTER);
            column.setMinWidth(Region.USE_PREF_SIZE);
            column.setHgrow(k == 0 ? Priority.NEVER : Priority.ALWAYS);
            getColumnConstraints().add(column);
            RowConstraints row = new RowConstraints();
            row.setValignment(VPos.CENTER);
            row.setVgrow(k == 0 ? Priority.NEVER : Priority.ALWAYS);
            getRowConstraints().add(row);
        }
    }

    private static Label[] captions(int count) {
        Label[] labels = new Label[count];
        Arrays.setAll(labels, _ -> caption());
        return labels;
    }

    private static Label caption() {
        return caption("");
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("confusion-caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** Makes a field the one that Tab reaches, if there is such a field. */
    void go(Place place, boolean focus) {
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

    /** The place of the field that has the focus. */
    Optional<Place> focused() {
        return fields.stream().filter((Node field) -> Focus.isAt(field)).findFirst().map(ConfusionField::place);
    }
}
