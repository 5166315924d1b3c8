package gatescope.ui;

import gatescope.lab.LabState;
import java.util.function.Predicate;

/**
 * A panel among others of which one is shown.
 *
 * @param id the end of the id of its button
 * @param title what stands on its button
 * @param wanted whether it has something to show of a state
 */
record NamedPanel(String id, String title, Panel panel, Predicate<LabState> wanted) {
    /** A panel that always has something to show. */
    NamedPanel(String id, String title, Panel panel) {
        this(id, title, panel, _ -> true);
    }
}
