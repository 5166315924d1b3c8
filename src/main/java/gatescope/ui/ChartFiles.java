package gatescope.ui;

import gatescope.chart.ChartPicture;
import gatescope.chart.ChartPng;
import gatescope.lab.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Copies charts and saves them; says what came of it. */
final class ChartFiles {
    private final Messages texts;
    private final FileDialogs dialogs;
    private final Supplier<@Nullable Window> owner;
    private final Consumer<String> say;
    private final Executor executor;
    private final Executor back;

    /**
     * @param say takes a line for the person
     * @param executor writes the files: the table of a million numbers takes longer than a frame
     * @param back brings what came of it to the toolkit's thread
     */
    ChartFiles(
            Messages texts,
            FileDialogs dialogs,
            Supplier<@Nullable Window> owner,
            Consumer<String> say,
            Executor executor,
            Executor back) {
        this.executor = executor;
        this.back = back;
        this.texts = texts;
        this.dialogs = dialogs;
        this.owner = owner;
        this.say = say;
    }

    /**
     * What can be done with a chart.
     *
     * @param picture what is seen of it
     * @param name the name that a file would have, without an ending
     */
    ContextMenu menu(Supplier<@Nullable ChartPicture> picture, String name) {
        MenuItem copy = item("chart.copy", picture, this::copy);
        copy.setId("chart-copy");
        ContextMenu menu = new ContextMenu(copy);
        for (ChartKind kind : ChartKind.values()) {
            String key = kind.name().toLowerCase(java.util.Locale.ROOT);
            MenuItem save = item("chart.save." + key, picture, seen -> save(kind, seen, name));
            save.setId("chart-save-" + key);
            menu.getItems().add(save);
        }
        return menu;
    }

    private MenuItem item(String key, Supplier<@Nullable ChartPicture> picture, Consumer<ChartPicture> action) {
        MenuItem item = new MenuItem(texts.text(key));
        item.setOnAction(_ -> {
            ChartPicture seen = picture.get();
            if (seen != null) {
                action.accept(seen);
            }
        });
        return item;
    }

    private void copy(ChartPicture picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ChartPng.write(picture, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ClipboardContent content = new ClipboardContent();
        content.putImage(new Image(new ByteArrayInputStream(bytes.toByteArray())));
        Clipboard.getSystemClipboard().setContent(content);
        say.accept(texts.text("chart.copied"));
    }

    private void save(ChartKind kind, ChartPicture picture, String name) {
        Path file = dialogs.chartToSave(owner.get(), kind, name);
        if (file != null) {
            executor.execute(() -> {
                String told = write(kind, picture, file);
                back.execute(() -> say.accept(told));
            });
        }
    }

    /** Writes the file, and says what came of it. */
    private String write(ChartKind kind, ChartPicture picture, Path file) {
        try {
            kind.write(picture, file);
            return texts.text("scene.saved", file);
        } catch (IOException e) {
            return texts.text("scene.not.saved", file, String.valueOf(e.getMessage()));
        }
    }
}
