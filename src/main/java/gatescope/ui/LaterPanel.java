package gatescope.ui;

import gatescope.lab.LabState;
import gatescope.lab.Results;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** A panel that is made when it is shown first: a window opens sooner without it. */
final class LaterPanel implements Panel {
    private final Supplier<Panel> maker;
    private @Nullable Panel made;

    LaterPanel(Supplier<Panel> maker) {
        this.maker = maker;
    }

    private Panel made() {
        Panel panel = made;
        if (panel == null) {
            panel = maker.get();
            made = panel;
        }
        return panel;
    }

    @Override
    public Node node() {
        return made().node();
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        made().show(state, results, look);
    }

    @Override
    public void dispose() {
        if (made != null) {
            made.dispose();
            made = null;
        }
    }
}
