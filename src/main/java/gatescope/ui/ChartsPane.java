package gatescope.ui;

import gatescope.lab.LabState;
import gatescope.lab.Results;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The charts in the column at the side: the gradient of all cells, and below it one of the others. */
final class ChartsPane implements Panel {
    private final GradientCard gradient;
    private final PanelChoice others;
    private final VBox panel;

    /**
     * @param asked is told which gradient was clicked
     * @param openLedger shows its ledger
     */
    ChartsPane(ChartParts parts, AskedGradient asked, Runnable openLedger) {
        gradient = new GradientCard(parts, asked);
        gradient.offerLedger(openLedger);
        others = new PanelChoice(cards(parts), parts.prefix());
        panel = new VBox(gradient.node(), others.node());
        panel.setId(parts.id("charts"));
        panel.getStyleClass().add("charts");
    }

    /** The charts of the selected cell, by name. */
    static List<NamedPanel> cards(ChartParts parts) {
        return List.of(
                new NamedPanel("gates", parts.texts().text("chart.show.gates"), new GatesCard(parts)),
                new NamedPanel("memory", parts.texts().text("chart.show.memory"), new MemoryCard(parts)),
                new NamedPanel("activation", parts.texts().text("chart.show.activation"), new ActivationCard(parts)));
    }

    @Override
    public Region node() {
        return panel;
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        if (panel.isVisible()) {
            gradient.show(state, results, look);
            // With several cells there is room for what compares them, not for what shows the values of one.
            boolean one = state.shown().size() == 1;
            others.node().setVisible(one);
            others.node().setManaged(one);
            if (one) {
                others.show(state, results, look);
            }
        }
    }

    @Override
    public void dispose() {
        gradient.dispose();
        others.dispose();
    }
}
