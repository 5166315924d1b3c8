package gatescope.ui;

import gatescope.lab.Messages;
import gatescope.lab.Store;

/**
 * What every chart of the window is made with.
 *
 * @param store takes what a person does
 * @param texts the words
 * @param pointer what the mouse points at, here or elsewhere
 * @param readout shows the numbers under the mouse
 * @param files copies and saves
 * @param prefix begins the ids of these charts, so that another set of them can stand in the window
 */
record ChartParts(
        Store store,
        Messages texts,
        Pointer pointer,
        ReadoutLayer readout,
        ChartFiles files,
        String prefix) {
    /** The same for another set of charts. */
    ChartParts prefixed(String other) {
        return new ChartParts(store, texts, pointer, readout, files, other);
    }

    /** The id of a node in this set. */
    String id(String name) {
        return prefix + name;
    }
}
