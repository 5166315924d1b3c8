package gatescope.ui;

import gatescope.lab.LabState;
import gatescope.lab.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * How the weights come about: at the left by which recipe, in the middle the learning curves, and beside them one of the
 * predictions, the table of errors, and whatever else there is. Where there is less room, the recipe and then the curves are among
 * those of which one is shown.
 */
final class LearningPage implements Panel {
    private final EpochCard curves;
    private final PredictionDesk predictions;
    private final ForecastDesk forecasts;
    private final Optional<NamedPanel> recipe;
    private final NamedPanel namedCurves;
    private final List<NamedPanel> others;
    private final PanelChoice choice;
    private final TwoColumns columns;
    private final StackPane room = new StackPane();
    private final HBox row = new HBox();
    private final StackPane page = new StackPane(row);
    private Arrangement arrangement = Arrangement.NONE;
    private List<NamedPanel> offered = List.of();

    /** What stands beside what. */
    private enum Arrangement {
        NONE,
        /** All in one place. */
        ONE,
        /** The curves, and beside them the others. */
        TWO,
        /** The recipe, the curves, the others. */
        THREE
    }

    /**
     * @param recipe how it is learned; stands at the left where there is room
     * @param more what can be shown beside the curves, after predictions and errors
     */
    LearningPage(ChartParts parts, LearningParts learning, Optional<NamedPanel> recipe, List<NamedPanel> more) {
        this.recipe = recipe;
        HeldEpochs held = new HeldEpochs(learning.desk());
        curves = new EpochCard(parts, learning, held);
        predictions = new PredictionDesk(learning);
        forecasts = new ForecastDesk(learning);
        namedCurves = new NamedPanel("curves", parts.texts().text("learning.show.curves"), curves);
        others = new ArrayList<>(List.of(
                new NamedPanel(
                        "predictions",
                        parts.texts().text("learning.show.predictions"),
                        new PredictionCard(parts, predictions, forecasts, held)),
                new NamedPanel(
                        "metrics", parts.texts().text("learning.show.metrics"), new MetricsCard(parts, predictions, held))));
        others.addAll(more);
        choice = new PanelChoice(others, parts.prefix());
        columns = new TwoColumns(room, (Region) choice.node());
        page.setId(parts.id("learning"));
        row.getStyleClass().add("learning-page");
    }

    private void arrange(LabState state, Look look) {
        Arrangement wanted = look.weights() ? Arrangement.THREE : look.columns() ? Arrangement.TWO : Arrangement.ONE;
        List<NamedPanel> choices = choices(state, wanted);
        if (wanted == arrangement && choices.equals(offered)) {
            return;
        }
        arrangement = wanted;
        offered = choices;
        row.getChildren().clear();
        room.getChildren().clear();
        choice.offer(offered);
        if (wanted == Arrangement.THREE) {
            recipe.ifPresent(panel -> row.getChildren().add(panel.panel().node()));
        }
        Region main = wanted == Arrangement.ONE ? (Region) choice.node() : columns;
        if (wanted != Arrangement.ONE) {
            room.getChildren().setAll(curves.node());
            columns.setSecond((Region) choice.node());
        }
        HBox.setHgrow(main, Priority.ALWAYS);
        row.getChildren().add(main);
    }

    /** What there is to choose from: what has something to show of this state. */
    private List<NamedPanel> choices(LabState state, Arrangement wanted) {
        List<NamedPanel> choices = new ArrayList<>();
        if (wanted == Arrangement.ONE) {
            choices.add(namedCurves);
        }
        others.stream().filter(panel -> panel.wanted().test(state)).forEach(choices::add);
        if (wanted != Arrangement.THREE) {
            recipe.ifPresent(choices::add);
        }
        return choices;
    }

    /** Shows one of what can stand beside the curves, by its id. */
    void choose(String id) {
        choice.choose(id);
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        arrange(state, look);
        if (arrangement != Arrangement.ONE) {
            curves.show(state, results, look);
        }
        if (arrangement == Arrangement.THREE) {
            recipe.ifPresent(panel -> panel.panel().show(state, results, look));
        }
        choice.show(state, results, look);
    }

    @Override
    public void dispose() {
        curves.dispose();
        others.forEach(panel -> panel.panel().dispose());
        recipe.ifPresent(panel -> panel.panel().dispose());
        predictions.dispose();
        forecasts.dispose();
    }
}
