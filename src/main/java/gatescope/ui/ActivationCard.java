package gatescope.ui;

import gatescope.chart.ActivationChart;
import gatescope.chart.AxisNames;
import gatescope.chart.ChartContent;
import gatescope.chart.Dot;
import gatescope.diagram.Numbers;
import gatescope.diagram.Role;
import gatescope.diagram.Roles;
import gatescope.engine.Activation;
import gatescope.engine.CellBuilder;
import gatescope.engine.CellGraph;
import gatescope.engine.Node;
import gatescope.engine.Trace;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Results;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import javafx.scene.control.Label;
import javafx.util.StringConverter;

/**
 * The activation function of the selected operation with its derivative, and a dot where the selected unit is on it now; another
 * function can be put beside it.
 */
final class ActivationCard extends ChartPanel {
    private final Messages texts;
    private final Label numbers = new Label();
    private final ComboBox<Optional<Activation>> beside = new ComboBox<>();

    ActivationCard(ChartParts parts) {
        super(new ChartCard("activation", parts));
        texts = parts.texts();
        beside.setId(parts.id("chart-activation-beside"));
        beside.getStyleClass().add("chart-combo");
        beside.setAccessibleText(texts.text("chart.beside.help"));
        beside.getItems().add(Optional.empty());
        for (Activation activation : Activation.values()) {
            beside.getItems().add(Optional.of(activation));
        }
        beside.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Activation> choice) {
                return choice.map(Activation::symbol).orElse(texts.text("chart.beside.none"));
            }

            @Override
            public Optional<Activation> fromString(String text) {
                throw new UnsupportedOperationException("functions are only chosen");
            }
        });
        beside.getSelectionModel().select(0);
        beside.setOnAction(_ -> again());
        beside.setMinWidth(Region.USE_PREF_SIZE);
        numbers.setWrapText(true);
        numbers.setMinHeight(Region.USE_PREF_SIZE);
        card().addTool(beside);
        numbers.setId(parts.id("chart-activation-numbers"));
        numbers.getStyleClass().add("quiet");
        card().addAbove(numbers);
    }

    @Override
    boolean followsOperations() {
        return true;
    }

    @Override
    String of(LabState state) {
        CellGraph cell = state.model().network().cell();
        Node.Apply apply = applied(cell, state.playhead().moment().operation());
        return texts.text("chart.activation.of", apply.name(), apply.activation().symbol());
    }

    @Override
    ChartContent content(LabState state, Results results, Look look) {
        Trace trace = results.analysis(state.cell()).trace();
        CellGraph cell = trace.network().cell();
        Node.Apply apply = applied(cell, state.playhead().moment().operation());
        Activation function = apply.activation();
        double z = trace.read(state.playhead().moment().timestep(), apply.source(), state.unit());
        double y = function.value(z);
        double slope = function.derivative(z, y);
        Color colour = ChartColours.of(look, Roles.of(cell, cell.indexOf(apply.name())));
        List<ActivationChart.Drawn> functions = new ArrayList<>();
        functions.add(drawn(function, colour, true));
        Optional<Activation> other = beside.getValue();
        if (other.isPresent() && other.get() != function) {
            functions.add(drawn(other.get(), ChartColours.of(look, Role.QUIET_TEXT), false));
        }
        String source = cell.node(apply.source()).name() + (apply.source().previous() ? CellBuilder.PRIME : "");
        List<Dot> dots = List.of(
                new Dot(z, slope, colour, Numbers.value(slope)), new Dot(z, y, colour, Numbers.value(y)));
        numbers.setText(texts.text(
                "chart.dot", source, Numbers.value(z), apply.name(), Numbers.value(y), Numbers.value(slope),
                state.unit() + 1));
        return ActivationChart.of(
                new AxisNames(
                        texts.text("chart.activation"),
                        texts.text("chart.axis.z", source),
                        texts.text("chart.axis.activation")),
                of(state) + "; " + numbers.getText(),
                functions,
                ActivationChart.reach(z),
                dots);
    }

    private static ActivationChart.Drawn drawn(Activation function, Color colour, boolean main) {
        return new ActivationChart.Drawn(function, function.symbol(), function.symbol() + "′", colour, main);
    }

    /** The function of an operation; of one that applies none, that of the one before, or of the first that has one. */
    private static Node.Apply applied(CellGraph cell, int operation) {
        for (int k = operation; k >= 0; k--) {
            if (cell.nodes().get(cell.operations().get(k).node()) instanceof Node.Apply apply) {
                return apply;
            }
        }
        for (Node node : cell.nodes()) {
            if (node instanceof Node.Apply apply) {
                return apply;
            }
        }
        throw new IllegalArgumentException(cell + " has no activation function");
    }
}
