package gatescope.ui;

import gatescope.lab.LabState;
import gatescope.lab.Messages;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** A chart of the selected unit, or of every unit. */
abstract class UnitsCard extends ChartPanel {
    private final Messages texts;
    private final ToggleButton all;

    UnitsCard(String name, ChartParts parts) {
        super(new ChartCard(name, parts));
        card().means(UnitCurves.MEANING);
        texts = parts.texts();
        all = new ToggleButton(texts.text("chart.units"));
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.setId(parts.id("chart-" + name + "-units"));
        all.setTooltip(new Tooltip(texts.text("chart.units.help")));
        all.setAccessibleText(texts.text("chart.units.help"));
        all.getStyleClass().add("chart-toggle");
        all.setOnAction(_ -> again());
        card().addTool(all);
    }

    final Messages texts() {
        return texts;
    }

    final boolean showsAll() {
        return all.isSelected();
    }

    @Override
    final String of(LabState state) {
        all.setVisible(state.model().network().hidden() > 1);
        return texts.text("chart.unit", state.unit() + 1);
    }
}
