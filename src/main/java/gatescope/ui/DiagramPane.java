package gatescope.ui;

import gatescope.diagram.Texts;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Results;
import gatescope.lab.Store;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The pictures of the shown cells beside each other, in step: all at the same timestep, and as far in it. */
final class DiagramPane implements Panel {
    private final Store store;
    private final Messages texts;
    private final Texts names;
    private final CellRow row = new CellRow();
    private final Map<CellKind, CellPane> panes = new EnumMap<>(CellKind.class);
    private @Nullable CellPane chosen;

    DiagramPane(Store store, Messages texts, Texts names) {
        this.store = store;
        this.texts = texts;
        this.names = names;
        row.setId("diagram");
    }

    @Override
    public Region node() {
        return row;
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        panes.keySet().retainAll(state.shown());
        List<CellPane> shown = state.shown().stream().sorted().map(this::pane).toList();
        shown.forEach(pane -> pane.show(state, results, look));
        row.setCells(shown, look.gap());
        chosen = pane(state.cell());
    }

    private CellPane pane(CellKind cell) {
        return panes.computeIfAbsent(cell, kind -> new CellPane(kind, store, texts, names));
    }

    /** Lights up a value of the selected cell by its id, or none. */
    void highlight(@Nullable String valueId) {
        if (chosen != null) {
            chosen.highlight(valueId);
        }
    }

    @Override
    public void dispose() {
        panes.values().forEach(CellPane::dispose);
    }
}
