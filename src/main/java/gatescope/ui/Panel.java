package gatescope.ui;

import gatescope.lab.LabState;
import gatescope.lab.Results;
import javafx.scene.Node;

/** A part of the window: shows the state, dispatches what a person does, and can be given up. */
interface Panel {
    /** What stands in the window. */
    Node node();

    /** Shows a state and the results of it; called at most once per pulse, only after a change. */
    void show(LabState state, Results results, Look look);

    /** Lets go of all that the panel listens to. */
    void dispose();
}
