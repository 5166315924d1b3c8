package gatescope.ui;

import gatescope.diagram.Role;
import gatescope.diagram.Roles;
import gatescope.diagram.Texts;
import gatescope.engine.CellGraph;
import gatescope.engine.Model;
import gatescope.engine.Operation;
import gatescope.lab.Action;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A slider for every weight that leads to the selected unit of the active gate and, at the last operation, of the prediction. */
final class GateWeights {
    private static final double RANGE = 3;

    private final Store store;
    private final Messages texts;
    private final Texts names;
    private final Consumer<String> say;
    private final Consumer<String> refuse;
    private final Label title = new Label();
    private final VBox rows = new VBox();
    private final List<NumberSlider> sliders = new ArrayList<>();
    private final Label pageOf = new Label();
    private final HBox pages;
    private final Label headTitle = new Label();
    private final VBox headRows = new VBox();
    private final List<NumberSlider> headSliders = new ArrayList<>();
    private @Nullable WeightRows shown;
    private int page;

    /**
     * @param say takes a line for the person
     * @param refuse is told what was typed and is no number for a weight
     */
    GateWeights(Store store, Messages texts, Texts names, Consumer<String> say, Consumer<String> refuse) {
        this.store = store;
        this.texts = texts;
        this.names = names;
        this.say = say;
        this.refuse = refuse;
        rows.getStyleClass().add("rows");
        title.setId("weights-of");
        title.getStyleClass().add("panel-title");
        title.setWrapText(true);
        Button before = ArrowButton.of(texts, "weights-before", Icons.OPERATION_BACK, () -> turnPage(-1));
        Button after = ArrowButton.of(texts, "weights-after", Icons.OPERATION_FORWARD, () -> turnPage(1));
        pageOf.setId("weights-page");
        pageOf.getStyleClass().add("quiet");
        pages = new HBox(before, pageOf, after);
        pages.getStyleClass().add("weight-pages");
        pages.setAlignment(Pos.CENTER_LEFT);
        pages.managedProperty().bind(pages.visibleProperty());
        headTitle.setId("weights-of-head");
        headTitle.setText(texts.text("weights.head"));
        headTitle.getStyleClass().add("panel-title");
        headRows.getStyleClass().add("rows");
        headTitle.managedProperty().bind(headTitle.visibleProperty());
        headRows.managedProperty().bind(headTitle.visibleProperty());
    }

    /** The title, the pages and the rows, then those of the prediction, to stand below each other. */
    List<Node> nodes() {
        return List.of(title, pages, rows, headTitle, headRows);
    }

    void show(LabState state) {
        WeightRows wanted = WeightRows.of(state, page);
        if (!wanted.equals(shown)) {
            shown = wanted;
            fill(wanted, state);
            int last = wanted.first() + wanted.gate().size();
            pages.setVisible(wanted.isPaged());
            pageOf.setText(texts.text(
                    "weights.page", Integer.toString(wanted.first() + 1), Integer.toString(last), Integer.toString(wanted.all())));
        }
        show(state, wanted.gate(), sliders);
        wanted.head().ifPresent(head -> show(state, head, headSliders));
    }

    private static void show(LabState state, WeightRows.Group group, List<NumberSlider> sliders) {
        Model now = state.model();
        Model base = state.models().reference().getOrDefault(state.cell(), now);
        for (int k = 0; k < sliders.size(); k++) {
            int index = group.indices().get(k);
            sliders.get(k).show(now.parameter(index), base.parameter(index));
        }
    }

    void dispose() {
        rows.getChildren().clear();
        headRows.getChildren().clear();
        sliders.clear();
        headSliders.clear();
        shown = null;
    }

    private void turnPage(int by) {
        if (shown != null) {
            page = shown.pageAfter(by);
            show(store.state());
        }
    }

    private void fill(WeightRows wanted, LabState state) {
        CellGraph cell = state.model().network().cell();
        String gate = cell.operations().stream()
                .filter(operation -> wanted.gate().name().equals(operation.gate()))
                .reduce((_, last) -> last)
                .map((Operation operation) -> names.name(cell, operation))
                .orElse(wanted.gate().name());
        title.setText(texts.text("weights.of", gate, wanted.unit() + 1));
        Role role = Roles.of(cell, cell.indexOf(wanted.gate().name()));
        title.setStyle("-fx-text-fill: -role-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-') + ";");
        fill("weight-", wanted.gate(), label -> texts.text("weight.help", label, gate, wanted.unit() + 1), sliders);
        rows.getChildren().setAll(sliders);
        headTitle.setVisible(wanted.head().isPresent());
        headSliders.clear();
        wanted.head().ifPresent(head ->
                fill("head-weight-", head, label -> texts.text("weight.help.head", label), headSliders));
        headRows.getChildren().setAll(headSliders);
    }

    private void fill(String id, WeightRows.Group group, UnaryOperator<String> help, List<NumberSlider> made) {
        made.clear();
        for (int k = 0; k < group.size(); k++) {
            int index = group.indices().get(k);
            String label = group.labels().get(k);
            made.add(new NumberSlider(
                    id + (k + 1),
                    label,
                    help.apply(label),
                    -RANGE,
                    RANGE,
                    refuse,
                    new NumberSlider.Listener() {
                        @Override
                        public boolean change(double value, Object gesture) {
                            return set(index, value, gesture);
                        }

                        @Override
                        public void reset() {
                            store.dispatch(new Action.ResetParameter(index));
                        }
                    }));
        }
    }

    /** Gives a parameter a value, unless a knob at 0 lets it have none. */
    private boolean set(int index, double value, Object gesture) {
        store.dispatch(new Action.SetParameter(index, value), gesture);
        boolean taken = Math.abs(store.state().model().parameter(index) - value) <= 1e-9 * Math.abs(value);
        if (!taken) {
            say.accept(texts.text("weights.under.knob"));
        }
        return taken;
    }
}
