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
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Loads data of a person's own, over the window: shows how a file is understood, lets that be corrected, and reads it on another
 * thread. Until a person uses it, everything stays as it was.
 */
final class DataLoader extends SteadyOverlay {
    /** So many rows are gone through within a frame. */
    private static final int LITTLE = 20_000;

    private final Store store;
    private final Messages texts;
    private final BadInputText mistakes;
    private final DataAdvice advice;
    private final Supplier<@Nullable Path> askForLabels;
    private final Runnable onClose;
    private final DataCard card;
    private final LoadWork work;
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
        this.advice = new DataAdvice(texts, mistakes);
        this.askForLabels = askForLabels;
        this.onClose = onClose;
        card = new DataCard(texts, new DataCard.Commands(this::stop, onClose, this::use));
        work = new LoadWork(executor, card::setProgress, this::arrived);
        setId("data-loader");
        hold(card);
    }

    /** Begins with files: a table, or images, or images and their labels. */
    void open(List<Path> files) {
        List<Path> all = List.copyOf(files);
        setName(all.getFirst());
        forget();
        card.clear();
        centre();
        card.say(texts.text("data.loading"), false);
        want(false, _ -> DataSteps.look(all));
        card.takeFocus();
    }

    private void setName(Path file) {
        name = BadInputText.oneLine(String.valueOf(file.getFileName()));
        card.setName(name);
    }

    /** Gives up what is under way. */
    void close() {
        work.giveUp();
        setReady(false, null);
        card.setLoading(false);
        card.clear();
        forget();
    }

    private void forget() {
        table = null;
        read = null;
        images = null;
    }

    private void want(boolean little, Function<LoadProgress, DataStep> step) {
        setReady(false, null);
        work.want(little, step).ifPresentOrElse(this::arrived, () -> card.setLoading(true));
    }

    private void stop() {
        work.giveUp();
        card.setLoading(false);
        card.say(texts.text("data.stopped"), true);
    }

    private void arrived(DataStep step) {
        card.setLoading(false);
        switch (step) {
            case DataStep.Table found -> showTable(found.preview());
            case DataStep.Images found -> showImages(found);
            case DataStep.Column column -> showColumn(column);
            case DataStep.Unusable unusable -> {
                showRead(unusable.table());
                card.say(advice.line(unusable.reason()), true);
            }
            case DataStep.Samples samples -> showSamples(samples.data());
            case DataStep.Ready done -> {
                store.dispatch(done.action());
                onClose.run();
            }
            case DataStep.Misread misread -> {
                pane().show(misread.preview());
                card.say(advice.line(misread.reason()), true);
            }
            case DataStep.Refused refused -> card.say(advice.line(refused.reason()), true);
            case DataStep.Unlearnable unlearnable ->
                card.say(name + ": " + mistakes.say(unlearnable.reason().problem()), true);
            case DataStep.NoTest _ -> card.say(texts.text("data.images.few"), true);
            case DataStep.Several _ -> card.say(texts.text("data.several"), true);
        }
    }

    private TablePane pane() {
        TablePane pane = table;
        if (pane == null) {
            pane = new TablePane(texts, this::correct, this::choose);
            table = pane;
            card.show(pane);
            centre();
        }
        return pane;
    }

    private void showTable(CsvPreview preview) {
        read = null;
        TablePane pane = pane();
        pane.show(preview);
        int column = pane.column();
        if (column < 0) {
            card.say(texts.text("data.none"), true);
        } else {
            MissingValues missing = pane.missing();
            card.say(texts.text("data.loading"), false);
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
            card.say(texts.text("data.loading"), false);
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
        String understood = gaps
                ? texts.text(
                        "data.understood.gaps", count, least, most, column.numbers().filled(), column.numbers().skipped(), window)
                : texts.text("data.understood", count, least, most, window);
        card.say(understood + unnamed(column.table().preview()), false);
        String header = column.table().preview().columns().get(column.column()).name();
        String heading = header.isEmpty() ? texts.text("data.column", column.column() + 1) : BadInputText.oneLine(header);
        setReady(count <= LITTLE, () -> DataSteps.ready(name + " · " + heading, column.numbers()));
    }

    /** Says so where the header is shorter than the rows. */
    private String unnamed(CsvPreview preview) {
        int all = preview.columns().size();
        return preview.named() == all ? "" : " " + texts.text("data.unnamed", preview.named(), all);
    }

    private void showImages(DataStep.Images found) {
        if (images == null) {
            centre();
        }
        images = found;
        // Which are not the file that was chosen, where that was the labels'.
        setName(found.file());
        card.show(new ImagesPane(texts, found, this::chooseLabels));
        Optional<Path> labels = found.labels();
        if (labels.isEmpty()) {
            card.say(texts.text("data.labels.none"), true);
            return;
        }
        card.say(texts.text("data.loading"), false);
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
        card.say(
                texts.text(
                        "data.images.understood", trained, data.train().data().timesteps(), data.train().data().inputs(), tested),
                false);
        setReady(false, () -> DataSteps.ready(name, data));
    }

    private void setReady(boolean little, @Nullable Supplier<DataStep> now) {
        ready = now;
        readyIsLittle = little;
        card.setReady(now != null);
    }

    private void use() {
        Supplier<DataStep> step = ready;
        if (step != null) {
            card.say(texts.text("data.preparing"), false);
            want(readyIsLittle, _ -> step.get());
        }
    }
}
