package gatescope.ui;

import gatescope.lab.LabState;
import gatescope.lab.Results;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The gradient laboratory at full size: the gradients of all cells, and beside them one of the other charts and tables. */
final class GradientsPage implements Panel {
    /** The width, at text scale 1, in which a table of the ledger has room. */
    private static final double LEAST_COLUMN = 360;

    private final GradientCard gradient;
    private final PanelChoice others;
    private final TwoColumns columns;
    private final StackPane page;

    /** @param more what can be shown beside the gradients, before the charts of the selected cell */
    GradientsPage(ChartParts parts, List<NamedPanel> more) {
        gradient = new GradientCard(parts);
        List<NamedPanel> all = new ArrayList<>(more);
        all.addAll(ChartsPane.cards(parts));
        others = new PanelChoice(all, parts.prefix());
        columns = new TwoColumns(gradient.node(), (Region) others.node());
        page = new StackPane(columns);
        page.setId(parts.id("gradients"));
        page.getStyleClass().add("gradients-page");
    }

    /** Tells a listener which gradient is clicked. */
    void onPick(GradientCard.Pick listener) {
        gradient.onPick(listener);
    }

    /** Shows one of what can stand beside the gradients, by its id. */
    void choose(String id) {
        others.choose(id);
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        if (page.isVisible()) {
            columns.setLeast(LEAST_COLUMN * look.textScale());
            gradient.show(state, results, look);
            others.show(state, results, look);
        }
    }

    @Override
    public void dispose() {
        gradient.dispose();
        others.dispose();
    }
}
