package gatescope.lab;

import java.util.Locale;

/** What the middle of the window is about. */
public enum Page {
    /** Inside the cell: its diagram and its equations. */
    CELL,
    /** The gradients through time: charts, the heat map, and why. */
    GRADIENTS,
    /** Learning: how the weights come about. */
    LEARNING;

    /** The name in files and of texts. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return fileName();
    }
}
