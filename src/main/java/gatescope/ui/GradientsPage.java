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

    /** The id of the ledger among the panels. */
    static final String LEDGER = "ledger";

    private final GradientCard gradient;
    private final PanelChoice others;
    private final TwoColumns columns;
    private final StackPane page;
    private final Runnable unsubscribe;

    /**
     * @param asked is told which gradient was clicked
     * @param more what can be shown beside the gradients, before the charts of the selected cell
     */
    GradientsPage(ChartParts parts, AskedGradient asked, List<NamedPanel> more) {
        gradient = new GradientCard(parts, asked);
        List<NamedPanel> all = new ArrayList<>(more);
        all.addAll(ChartsPane.cards(parts));
        others = new PanelChoice(all, parts.prefix());
        unsubscribe = asked.subscribe(() -> {
            if (asked.point() != null) {
                others.choose(LEDGER);
            }
        });
        columns = new TwoColumns(gradient.node(), (Region) others.node());
        page = new StackPane(columns);
        page.setId(parts.id("gradients"));
        page.getStyleClass().add("gradients-page");
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
        unsubscribe.run();
        gradient.dispose();
        others.dispose();
    }
}
