package gatescope.ui;

import gatescope.diagram.Texts;
import gatescope.lab.Action;
import gatescope.lab.Knob;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Results;
import gatescope.lab.Store;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The knobs over all cells, and every weight that leads to the selected unit of the active gate. */
final class WeightsPane implements Panel {
    private final Store store;
    private final Messages texts;
    private final Consumer<String> say;
    private final Map<Knob, NumberSlider> knobs = new EnumMap<>(Knob.class);
    private final Button back;
    private final GateWeights gate;
    private final VBox panel;

    /** @param say takes a line for the person */
    WeightsPane(Store store, Messages texts, Texts names, Consumer<String> say) {
        this.store = store;
        this.texts = texts;
        this.say = say;
        Label title = new Label(texts.text("weights"));
        title.getStyleClass().add("panel-title");
        back = new Button(texts.text("weights.baseline"));
        back.setId("baseline");
        back.getStyleClass().add("link-button");
        back.setOnAction(_ -> store.dispatch(Action.Baseline.RETURN));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, back);
        VBox turns = new VBox();
        turns.getStyleClass().add("rows");
        for (Knob knob : Knob.values()) {
            NumberSlider slider = knobSlider(knob);
            knobs.put(knob, slider);
            turns.getChildren().add(slider);
        }
        gate = new GateWeights(store, texts, names, say, this::refuse);
        VBox content = new VBox(turns);
        content.getChildren().addAll(gate.nodes());
        content.getStyleClass().add("weights-content");
        ScrollPane scroll = ScrollPanes.vertical(content);
        scroll.getStyleClass().add("weights-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        panel = new VBox(head, scroll);
        panel.setId("weights");
        panel.getStyleClass().addAll("panel", "weights");
    }

    @Override
    public Region node() {
        return panel;
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        if (!panel.isVisible()) {
            return;
        }
        back.setDisable(!state.models().isChanged());
        knobs.forEach((knob, slider) -> slider.show(state.models().tuning().knob(knob), knob.neutral()));
        gate.show(state);
    }

    @Override
    public void dispose() {
        gate.dispose();
    }

    private NumberSlider knobSlider(Knob knob) {
        String key = knob.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new NumberSlider(
                "knob-" + key,
                texts.text("knob." + key),
                texts.text("knob.help." + key),
                knob.least(),
                knob.most(),
                this::refuse,
                new NumberSlider.Listener() {
                    @Override
                    public boolean change(double value, Object gesture) {
                        store.dispatch(new Action.TurnKnob(knob, value), gesture);
                        return true;
                    }

                    @Override
                    public void reset() {
                        store.dispatch(new Action.TurnKnob(knob, knob.neutral()));
                    }
                });
    }

    private void refuse(String typed) {
        say.accept(texts.text("weights.refused", typed, (int) NumberSlider.LARGEST));
    }
}
