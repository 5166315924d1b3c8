package gatescope.ui;

import gatescope.chart.ChartPicture;
import gatescope.chart.SeedChart;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Results;
import gatescope.lab.SeedDesk;
import gatescope.lab.Store;
import gatescope.lab.Training;
import gatescope.lab.TrainingDesk;
import gatescope.train.SeedResult;
import gatescope.train.SeedSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The same training from many seeds: how their errors are distributed, how many never learned; each of them can be opened. */
final class SeedsCard implements Panel {
    private static final int USUAL = 200;
    private static final int MOST = 100_000;
    private static final int FIRST = 1;
    private static final double FIELD = 4.5;

    private final Messages texts;
    private final SeedsTexts words;
    private final SeedDesk desk;
    private final SeedsOpening opening;
    private final SeedsView view;
    private final ChartTools tools;
    private final TextField count = new TextField(Integer.toString(USUAL));
    private final Button run = new Button();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label summary = new Label();
    private final Label readout = new Label();
    private final VBox card;
    private int chosen = USUAL;
    private @Nullable Shown shown;
    private @Nullable Drawn drawn;

    private record Shown(@Nullable Training training, CellKind cell, Look look) {}

    /** What the dots were drawn of. */
    private record Drawn(List<SeedResult> results, boolean article, Look look) {}

    SeedsCard(ChartParts parts, TrainingDesk training, Executor executor) {
        this(parts, training, executor, Platform::runLater);
    }

    /** @param back brings results to the toolkit's thread */
    SeedsCard(ChartParts parts, TrainingDesk training, Executor executor, Executor back) {
        Store store = parts.store();
        texts = parts.texts();
        words = new SeedsTexts(texts);
        desk = new SeedDesk(executor, training.workers(), back, this::refresh);
        opening = new SeedsOpening(store, training);
        view = new SeedsView(this::point, this::open);
        view.setId(parts.id("seeds-dots"));
        Label title = new Label(texts.text("seeds.title"));
        title.getStyleClass().add("panel-title");
        Label unit = new Label(texts.text("seeds.unit"));
        unit.setMinWidth(Region.USE_PREF_SIZE);
        count.setId(parts.id("seeds-count"));
        count.getStyleClass().add("seeds-count");
        count.setAccessibleText(texts.text("seeds.count"));
        count.setTooltip(new Tooltip(texts.text("seeds.count")));
        count.setOnAction(_ -> start());
        count.setPrefColumnCount((int) FIELD);
        run.setId(parts.id("seeds-run"));
        run.setMinWidth(Region.USE_PREF_SIZE);
        run.setOnAction(_ -> startOrStop());
        summary.setId(parts.id("seeds-summary"));
        summary.getStyleClass().add("quiet");
        readout.setId(parts.id("seeds-readout"));
        readout.getStyleClass().add("heat-readout");
        for (Label label : List.of(summary, readout)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        bar.setId(parts.id("seeds-progress"));
        bar.setMaxWidth(Double.MAX_VALUE);
        StackPane place = new StackPane(view);
        VBox.setVgrow(place, Priority.ALWAYS);
        tools = new ChartTools("seeds", parts, view, this::picture, () -> {});
        List<Node> choices = new ArrayList<>(List.of(count, unit, run));
        choices.addAll(tools.buttons());
        CardHead head = new CardHead(title, choices.toArray(Node[]::new));
        card = new VBox(head, bar, summary, place, readout);
        card.setId(parts.id("seeds-card"));
        card.getStyleClass().addAll("panel", "chart-card");
        VBox.setVgrow(card, Priority.ALWAYS);
    }

    @Override
    public Region node() {
        return card;
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        Shown now = new Shown(state.training(), state.cell(), look);
        if (!now.equals(shown)) {
            shown = now;
            refresh();
        }
    }

    private void startOrStop() {
        if (desk.isRunning()) {
            desk.cancel();
            refresh();
        } else {
            start();
        }
    }

    private void start() {
        Shown now = shown;
        Training training = now == null ? null : now.training();
        if (now == null || training == null || !training.allows(now.cell()) || desk.isRunning()) {
            return;
        }
        String typed = count.getText().strip();
        if (!typed.matches("0*[1-9]\\d{0,5}") || Integer.parseInt(typed) > MOST) {
            readout.setText(texts.text("seeds.refused", typed, Integer.toString(MOST)));
            count.setText(Integer.toString(chosen));
            return;
        }
        chosen = Integer.parseInt(typed);
        readout.setText("");
        desk.begin(training, now.cell(), FIRST, chosen);
        refresh();
    }

    private void point(@Nullable SeedResult result) {
        readout.setText(result == null ? hint() : words.of(result) + " " + texts.text("seeds.open"));
    }

    private String hint() {
        return desk.outcome().isPresent() ? texts.text("seeds.hint") : "";
    }

    /** What is seen of the seeds, to be put in a file; none before there are some. */
    @Nullable ChartPicture picture() {
        return view.chart().picture(texts.text("seeds.title"), desk.outcome().map(words::of).orElse(""));
    }

    private void open(SeedResult result) {
        desk.outcome().ifPresent(outcome -> opening.open(outcome, result.seed()));
    }

    private void refresh() {
        Shown now = shown;
        if (now == null) {
            return;
        }
        Training training = now.training();
        boolean running = desk.isRunning();
        boolean can = training != null && training.allows(now.cell());
        run.setText(texts.text(running ? "seeds.stop" : "seeds.run"));
        run.setDisable(!running && !can);
        count.setDisable(running || !can);
        bar.setVisible(running);
        bar.setManaged(running);
        bar.setProgress(running ? desk.done() / (double) desk.count() : 0);
        summary.setText(summary(can, running));
        List<SeedResult> results = desk.outcome().map(SeedDesk.Outcome::results).orElse(List.of());
        view.setVisible(!results.isEmpty());
        tools.setUsable(!results.isEmpty());
        tools.refresh();
        boolean article = desk.outcome().map(made -> SeedsTexts.isOfTheArticle(made.training().source())).orElse(false);
        Drawn next = new Drawn(results, article, now.look());
        if (!next.equals(drawn)) {
            if (drawn == null || !results.equals(drawn.results())) {
                readout.setText(hint());
            }
            drawn = next;
            view.setAccessibleText(texts.text("seeds.title") + ". " + summary.getText());
            view.show(results, chartWords(results, article), now.look());
        }
        view.markOpen(opened(results, now));
    }

    private SeedChart.Words chartWords(List<SeedResult> results, boolean article) {
        long dead = results.stream().filter(SeedResult::dead).count();
        return new SeedChart.Words(
                words.axis(results),
                texts.text("seeds.median"),
                texts.text("seeds.dead", Long.toString(dead)),
                article ? words.percent(SeedSummary.GOOD) : "");
    }

    private String summary(boolean can, boolean running) {
        if (running) {
            return desk.isStopping()
                    ? texts.text("seeds.stopping")
                    : texts.text("seeds.progress", Integer.toString(desk.done()), Integer.toString(desk.count()));
        }
        if (desk.refused().isPresent()) {
            return texts.text("seeds.no.data");
        }
        return desk.outcome()
                .map(outcome -> (isOfNow(outcome) ? "" : texts.text("seeds.other") + " ") + words.of(outcome))
                .orElseGet(() -> texts.text(can ? "seeds.why" : "seeds.none"));
    }

    /** Whether these are seeds of what is shown now. */
    private boolean isOfNow(SeedDesk.Outcome outcome) {
        Shown now = shown;
        Training training = now == null ? null : now.training();
        return now != null
                && training != null
                && outcome.cell() == now.cell()
                && outcome.training().source().equals(training.source())
                && outcome.training().recipe().withSeed(0).equals(training.recipe().withSeed(0));
    }

    /** The number of the result whose seed is the present one; −1 for none. */
    private int opened(List<SeedResult> results, Shown now) {
        Training training = now.training();
        boolean same = training != null && desk.outcome().filter(this::isOfNow).isPresent();
        return !same || training == null
                ? -1
                : IntStream.range(0, results.size())
                        .filter(k -> results.get(k).seed() == training.recipe().seed())
                        .findFirst()
                        .orElse(-1);
    }

    @Override
    public void dispose() {
        desk.dispose();
        shown = null;
        drawn = null;
    }
}
