package gatescope.cli;

import gatescope.lab.GiveWay;
import gatescope.lab.LabState;
import gatescope.lab.Store;
import gatescope.train.Workers;
import gatescope.ui.MainWindow;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Takes pictures of the window without a display, on JavaFX's headless platform. */
final class HeadlessRenderer implements AutoCloseable {
    private final boolean started;

    private HeadlessRenderer(boolean started) {
        this.started = started;
    }

    /** Starts the toolkit, or uses the one that runs. */
    static HeadlessRenderer start() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        CountDownLatch ready = new CountDownLatch(1);
        try {
            Platform.startup(ready::countDown);
        } catch (IllegalStateException e) {
            // It runs already, and belongs to whoever started it.
            return new HeadlessRenderer(false);
        }
        awaitUninterrupted(ready);
        Platform.setImplicitExit(false);
        return new HeadlessRenderer(true);
    }

    /** The window at a state, as pixels. */
    BufferedImage picture(LabState state, Locale locale, int width, int height) {
        return onToolkit(() -> {
            Store store = new Store(state, Platform::isFxApplicationThread);
            MainWindow window = new MainWindow(store, locale, Runnable::run, Workers.caller(), GiveWay.never(), width, height);
            try {
                WritableImage image = window.scene().snapshot(null);
                int[] pixels = new int[width * height];
                image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
                BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                picture.setRGB(0, 0, width, height, pixels, 0, width);
                return picture;
            } finally {
                window.dispose();
            }
        });
    }

    @Override
    public void close() {
        if (started) {
            Platform.exit();
        }
    }

    private static <T> T onToolkit(Supplier<T> work) {
        if (Platform.isFxApplicationThread()) {
            return work.get();
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.get());
            } catch (Error | RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
