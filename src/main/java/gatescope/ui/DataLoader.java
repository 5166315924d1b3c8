package gatescope.ui;

import gatescope.data.CsvDialect;
import gatescope.data.CsvPreview;
import gatescope.data.CsvTable;
import gatescope.data.LoadProgress;
import gatescope.data.MissingValues;
import gatescope.lab.BadInputText;
import gatescope.lab.Messages;
import gatescope.lab.OwnData;
import gatescope.lab.OwnImages;
import gatescope.lab.Store;
import gatescope.train.Part;
import gatescope.train.TrainingData;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Loads data of a person's own, over the window: shows how a file is understood, lets that be corrected, and reads it on another
 * thread. Until a person uses it, everything stays as it was.
 */
final class DataLoader extends StackPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /** So many rows are gone through within a frame. */
    private static final int LITTLE = 20_000;

    private final Store store;
    private final Messages texts;
    private final BadInputText mistakes;
    private final Supplier<@Nullable Path> askForLabels;
    private final Runnable onClose;
    private final NewestWork<Object, DataStep> work;
    private final Label title = new Label();
    private final StackPane body = new StackPane();
    private final Label said = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final HBox loading;
    private final Button use = new Button();
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile double progress;
    private @Nullable TablePane table;
    private @Nullable CsvTable read;
    private DataStep.@Nullable Images images;
    private String name = "";
    private @Nullable Supplier<DataStep> ready;
    private boolean readyIsLittle;

    /**
     * @param executor reads files
     * @param askForLabels asks for the file of labels that belongs to one of images; gives null when a person has none
     * @param onClose called when nothing more is to be loaded, whatever came of it
     */
    DataLoader(
            Store store,
            Messages texts,
            Locale locale,
            Executor executor,
            Supplier<@Nullable Path> askForLabels,
            Runnable onClose) {
        this.store = store;
        this.texts = texts;
        this.mistakes = new BadInputText(locale);
        this.askForLabels = askForLabels;
        this.onClose = onClose;
        work = new NewestWork<>(executor, Platform::runLater, this::arrived);
        setId("data-loader");
        getStyleClass().add("overlay");
        title.setId("data-title");
        title.getStyleClass().add("panel-title");
        ScrollPane scroll = ScrollPanes.vertical(body);
        scroll.getStyleClass().add("weights-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        said.setId("data-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.getStyleClass().add("sequence-said");
        loading = loading();
        VBox card = new VBox(title, scroll, said, loading, foot());
        card.getStyleClass().addAll("card", "data-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
    }

    private HBox loading() {
        bar.setId("data-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button stop = new Button(texts.text("data.stop"));
        stop.setId("data-stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(_ -> stop());
        HBox row = new HBox(bar, stop);
        row.getStyleClass().add("card-foot");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox foot() {
        Button cancel = new Button(texts.text("data.cancel"));
        cancel.setId("data-cancel");
        cancel.setOnAction(_ -> onClose.run());
        use.setText(texts.text("data.use"));
        use.setId("data-use");
        use.getStyleClass().add("strong-button");
        use.setOnAction(_ -> use());
        HBox foot = new HBox(cancel, use);
        foot.getStyleClass().add("card-foot");
        foot.setAlignment(Pos.CENTER_RIGHT);
        return foot;
    }

    /** Begins with files: a table, or images, or images and their labels. */
    void open(List<Path> files) {
        List<Path> all = List.copyOf(files);
        name = BadInputText.oneLine(String.valueOf(all.getFirst().getFileName()));
        title.setText(texts.text("data.title", name));
        table = null;
        read = null;
        images = null;
        body.getChildren().clear();
        say(texts.text("data.loading"), false);
        want(false, _ -> DataSteps.look(all));
        use.requestFocus();
    }

    /** Gives up what is under way. */
    void close() {
        work.giveUp();
        setReady(false, null);
        setLoading(false);
        table = null;
        read = null;
        images = null;
        body.getChildren().clear();
    }

    private void want(boolean little, Function<LoadProgress, DataStep> step) {
        setReady(false, null);
        progress = ProgressBar.INDETERMINATE_PROGRESS;
        bar.setProgress(progress);
        Object key = new Object();
        work.want(key, little, wanted -> {
            try {
                return Optional.of(step.apply((at, total) -> {
                    tell(total > 0 ? (double) at / total : ProgressBar.INDETERMINATE_PROGRESS);
                    return wanted.getAsBoolean();
                }));
            } catch (CancellationException e) {
                return Optional.empty();
            }
        });
        if (work.isOf(key)) {
            arrived();
        } else {
            setLoading(true);
        }
    }

    /** Tells the window how far it is, not more often than the window can show it. */
    private void tell(double now) {
        progress = now;
        if (told.compareAndSet(false, true)) {
            Platform.runLater(() -> {
                told.set(false);
                bar.setProgress(progress);
            });
        }
    }

    private void stop() {
        work.giveUp();
        setLoading(false);
        say(texts.text("data.stopped"), true);
    }

    private void arrived() {
        setLoading(false);
        switch (Objects.requireNonNull(work.value())) {
            case DataStep.Table found -> showTable(found.preview());
            case DataStep.Images found -> showImages(found);
            case DataStep.Column column -> showColumn(column);
            case DataStep.Unusable unusable -> {
                showRead(unusable.table());
                say(mistakes.line(unusable.reason()), true);
            }
            case DataStep.Samples samples -> showSamples(samples.data());
            case DataStep.Ready done -> {
                store.dispatch(done.action());
                onClose.run();
            }
            case DataStep.Refused refused -> say(mistakes.line(refused.reason()), true);
            case DataStep.Unlearnable unlearnable ->
                say(name + ": " + mistakes.say(unlearnable.reason().problem()), true);
            case DataStep.NoTest _ -> say(texts.text("data.images.few"), true);
            case DataStep.Several _ -> say(texts.text("data.several"), true);
        }
    }

    private void showTable(CsvPreview preview) {
        read = null;
        TablePane pane = table;
        if (pane == null) {
            pane = new TablePane(texts, this::correct, this::choose);
            table = pane;
            body.getChildren().setAll(pane);
        }
        pane.show(preview);
        int column = pane.column();
        if (column < 0) {
            say(texts.text("data.none"), true);
        } else {
            MissingValues missing = pane.missing();
            say(texts.text("data.loading"), false);
            want(false, watch -> DataSteps.read(preview, column, missing, watch));
        }
    }

    private void correct(CsvPreview preview, CsvDialect dialect) {
        want(false, _ -> DataSteps.again(preview, dialect));
    }

    /** Another column, or another treatment of missing values. */
    private void choose(CsvPreview preview, int column, MissingValues missing) {
        CsvTable there = read;
        if (there != null && there.columns().contains(column)) {
            want(there.rows() <= LITTLE, _ -> DataSteps.numbers(there, column, missing));
        } else {
            say(texts.text("data.loading"), false);
            want(false, watch -> DataSteps.read(preview, column, missing, watch));
        }
    }

    private void showRead(CsvTable present) {
        read = present;
        if (table != null) {
            table.show(present);
        }
    }

    private void showColumn(DataStep.Column column) {
        showRead(column.table());
        int count = column.numbers().values().length;
        String least = gatescope.diagram.Numbers.plain(column.least());
        String most = gatescope.diagram.Numbers.plain(column.most());
        int window = OwnData.window(count);
        boolean gaps = column.numbers().filled() + column.numbers().skipped() > 0;
        say(
                gaps
                        ? texts.text(
                                "data.understood.gaps", count, least, most, column.numbers().filled(),
                                column.numbers().skipped(), window)
                        : texts.text("data.understood", count, least, most, window),
                false);
        String header = column.table().preview().columns().get(column.column()).name();
        String heading = header.isEmpty() ? texts.text("data.column", column.column() + 1) : BadInputText.oneLine(header);
        setReady(count <= LITTLE, () -> DataSteps.ready(name + " · " + heading, column.numbers()));
    }

    private void showImages(DataStep.Images found) {
        images = found;
        body.getChildren().setAll(new ImagesPane(texts, found, this::chooseLabels));
        Optional<Path> labels = found.labels();
        if (labels.isEmpty()) {
            say(texts.text("data.labels.none"), true);
            return;
        }
        say(texts.text("data.loading"), false);
        OwnImages.Pair pair = new OwnImages.Pair(found.file(), labels.get());
        want(false, watch -> DataSteps.read(pair, found.test(), watch));
    }

    private void chooseLabels() {
        Path labels = askForLabels.get();
        DataStep.Images present = images;
        if (labels != null && present != null) {
            showImages(new DataStep.Images(present.file(), Optional.of(labels), present.test()));
        }
    }

    private void showSamples(TrainingData data) {
        int trained = data.train().data().size();
        int tested = data.test().map(Part::data).map(samples -> samples.size()).orElse(0);
        say(
                texts.text(
                        "data.images.understood", trained, data.train().data().timesteps(), data.train().data().inputs(), tested),
                false);
        setReady(false, () -> DataSteps.ready(name, data));
    }

    private void setReady(boolean little, @Nullable Supplier<DataStep> now) {
        ready = now;
        readyIsLittle = little;
        use.setDisable(now == null);
    }

    private void use() {
        Supplier<DataStep> step = ready;
        if (step != null) {
            say(texts.text("data.preparing"), false);
            want(readyIsLittle, _ -> step.get());
        }
    }

    private void setLoading(boolean is) {
        setShown(loading, is);
    }

    private static void setShown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private void say(String text, boolean wrong) {
        said.setText(BadInputText.oneLine(text));
        said.pseudoClassStateChanged(WRONG, wrong);
    }
}
