package gatescope.ui;

import javafx.scene.control.Label;
import javafx.scene.text.Text;

/** A label that is written in several lines where there is little room, but never breaks a word. */
final class WordsLabel extends Label {
    WordsLabel(String text) {
        super(text);
        setWrapText(true);
    }

    @Override
    protected double computeMinWidth(double height) {
        double widest = 0;
        Text measure = new Text();
        measure.setFont(getFont());
        for (String word : getText().split(" ", -1)) {
            measure.setText(word);
            widest = Math.max(widest, measure.getLayoutBounds().getWidth());
        }
        return Math.ceil(widest) + snappedLeftInset() + snappedRightInset();
    }
}
