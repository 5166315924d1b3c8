package gatescope.ui;

import gatescope.lab.BadInputText;
import gatescope.lab.Messages;
import gatescope.lab.OwnImages;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Which files images, their labels and those of the test are taken from. */
final class ImagesPane extends GridPane {
    /** @param chooseLabels asks for another file of labels */
    ImagesPane(Messages texts, DataStep.Images found, Runnable chooseLabels) {
        setId("data-images");
        getStyleClass().add("key-grid");
        Button choose = new Button(texts.text("data.labels.choose"));
        choose.setId("data-labels");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(_ -> chooseLabels.run());
        Label labels = new Label(found.labels().map(ImagesPane::name).orElse("–"));
        labels.setId("data-labels-file");
        HBox both = new HBox(labels, choose);
        both.getStyleClass().add("card-foot");
        both.setAlignment(Pos.CENTER_LEFT);
        String test = found.test()
                .map(pair -> texts.text("data.test.beside", name(pair.images())))
                .orElse(texts.text("data.test.split"));
        Label limit = new Label(texts.text("data.images.limit", OwnImages.MOST));
        limit.getStyleClass().add("quiet");
        addRow(0, quiet(texts.text("data.images")), new Label(name(found.file())));
        addRow(1, quiet(texts.text("data.labels")), both);
        addRow(2, quiet(texts.text("data.test")), new Label(test));
        add(limit, 0, 3, 2, 1);
    }

    private static Node quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static String name(Path file) {
        return BadInputText.oneLine(String.valueOf(file.getFileName()));
    }
}
