package gatescope.ui;

import javafx.scene.control.Label;

/** One line above the transport that says what happened to a file, until the next thing is done. */
final class NoticeBar extends Label {
    NoticeBar() {
        setId("notice");
        getStyleClass().add("notice");
        setMaxWidth(Double.MAX_VALUE);
        setWrapText(true);
        say("");
    }

    /** Shows a text; an empty one hides the bar. */
    void say(String text) {
        setText(text);
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
    }
}
