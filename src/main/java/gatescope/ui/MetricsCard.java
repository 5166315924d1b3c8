package gatescope.ui;

import gatescope.diagram.Numbers;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.PartKind;
import gatescope.lab.PredictionReport;
import gatescope.lab.PredictionReport.OfPart;
import gatescope.lab.PredictionReport.Said;
import gatescope.lab.Predictor;
import gatescope.lab.Results;
import gatescope.lab.Training;
import gatescope.train.DataPlan;
import gatescope.train.Metrics;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How good everybody's predictions are on each part, as numbers, and one sentence that says who wins. */
final class MetricsCard implements Panel {
    private final Messages texts;
    private final PredictionDesk predictions;
    private final HeldEpochs held;
    private final Label sentence = new Label();
    private final Label tooShort = new Label();
    private final GridPane grid = new GridPane();
    private final VBox card;
    private @Nullable Shown shown;

    /** What the table depends on. */
    private record Shown(PredictionReport report, Set<CellKind> trained, List<PartKind> tooShort, int window, HeldEpochs.Of held) {}

    /**
     * A column.
     *
     * @param key of its name
     * @param lowest whether less is better
     */
    private record Column(String key, boolean lowest) {}

    private static final List<Column> OF_NUMBERS = List.of(
            new Column("metrics.mae", true),
            new Column("metrics.mse", true),
            new Column("metrics.rmse", true),
            new Column("metrics.relative", true));

    private static final List<Column> OF_CLASSES =
            List.of(new Column("metrics.accuracy", false), new Column("metrics.cross-entropy", true));

    MetricsCard(ChartParts parts, PredictionDesk predictions, HeldEpochs held) {
        texts = parts.texts();
        this.held = held;
        this.predictions = predictions;
        Label title = new Label(texts.text("metrics.title"));
        title.getStyleClass().add("panel-title");
        sentence.setId(parts.id("metrics-sentence"));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        tooShort.setId(parts.id("metrics-short"));
        tooShort.getStyleClass().add("metrics-short");
        tooShort.setWrapText(true);
        tooShort.setMinHeight(Region.USE_PREF_SIZE);
        Visibility.set(tooShort, false);
        grid.setId(parts.id("metrics"));
        grid.getStyleClass().add("metrics-grid");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("card-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        card = new VBox(title, sentence, tooShort, scroll);
        card.getStyleClass().addAll("panel", "chart-card", "metrics-card");
    }

    @Override
    public Region node() {
        return card;
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        PredictionReport report = predictions.report(state);
        if (report == null) {
            shown = null;
            grid.getChildren().clear();
            Visibility.set(tooShort, false);
            sentence.setText(LearningParts.noSamples(texts, state, !look.columns() && !look.weights()));
            return;
        }
        Training training = state.training();
        DataPlan plan = training == null ? null : training.recipe().data();
        Shown now = new Shown(
                report,
                LearningControl.trained(state),
                plan == null ? List.of() : PartKind.tooShort(plan, report.data()),
                plan == null ? 0 : plan.window(),
                held.of(state));
        if (!now.equals(shown)) {
            shown = now;
            draw(now);
        }
    }

    private void draw(Shown now) {
        PredictionReport report = now.report();
        MetricsWords says = new MetricsWords(texts, now.held());
        List<Column> columns = report.data().classes() ? OF_CLASSES : OF_NUMBERS;
        grid.getChildren().clear();
        constrain(columns.size());
        for (int k = 0; k < columns.size(); k++) {
            grid.add(label(texts.text(columns.get(k).key()), "metrics-head"), k + 1, 0);
        }
        tooShort.setText(now.tooShort().stream().map(part -> sayTooShort(part, now.window())).collect(Collectors.joining("\n")));
        Visibility.set(tooShort, !now.tooShort().isEmpty());
        int row = 1;
        for (OfPart part : report.parts().reversed()) {
            row = draw(part, columns, row, now.trained(), says);
        }
        sentence.setText(says.winner(report.parts().getLast(), now.trained()));
    }

    /** A part that the split wants is not left out without a word. */
    private String sayTooShort(PartKind part, int window) {
        return texts.text("metrics.short", texts.text("part." + part.fileName()), window);
    }

    private void constrain(int columns) {
        grid.getColumnConstraints().clear();
        for (int k = 0; k <= columns; k++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setMinWidth(k == 0 ? Region.USE_COMPUTED_SIZE : Region.USE_PREF_SIZE);
            column.setHalignment(k == 0 ? HPos.LEFT : HPos.RIGHT);
            column.setHgrow(k == 0 ? Priority.ALWAYS : Priority.SOMETIMES);
            grid.getColumnConstraints().add(column);
        }
    }

    private int draw(OfPart part, List<Column> columns, int from, Set<CellKind> trained, MetricsWords says) {
        int row = from;
        String kind = texts.text("part." + part.kind().fileName());
        String size = part.isWhole()
                ? texts.text("metrics.samples", kind, part.all())
                : texts.text("metrics.samples.some", kind, part.part().data().size(), part.all());
        grid.add(label(size, "metrics-part"), 0, row++, columns.size() + 1, 1);
        for (var entry : part.said().entrySet()) {
            Label name = new WordsLabel(says.name(entry.getKey(), trained));
            name.getStyleClass().add("metrics-name");
            grid.add(name, 0, row);
            for (int k = 0; k < columns.size(); k++) {
                int column = k;
                double sign = columns.get(k).lowest() ? 1 : -1;
                List<Predictor> best = MetricsWords.bests(part, MetricsWords.judged(part, trained), said -> sign * value(said, column));
                Label number = label(text(entry.getValue(), k), "metrics-number");
                if (best.contains(entry.getKey())) {
                    number.getStyleClass().add("metrics-best");
                }
                grid.add(number, k + 1, row);
            }
            row++;
        }
        return row;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static double value(Said said, int column) {
        return switch (said.metrics()) {
            case Metrics.OfNumbers numbers -> switch (column) {
                case 0 -> numbers.errors().mae();
                case 1 -> numbers.errors().mse();
                case 2 -> numbers.errors().rmse();
                default -> numbers.errors().relative();
            };
            case Metrics.OfClasses classes ->
                column == 0 ? classes.confusion().accuracy() : classes.crossEntropy();
        };
    }

    private static String text(Said said, int column) {
        double value = value(said, column);
        boolean share = said.metrics() instanceof Metrics.OfNumbers ? column == 3 : column == 0;
        if (Double.isNaN(value) && said.metrics() instanceof Metrics.OfClasses) {
            return "–";
        }
        return share ? MetricsWords.share(value) : Numbers.value(value);
    }

    @Override
    public void dispose() {
        shown = null;
    }
}
