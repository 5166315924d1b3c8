package gatescope.ui;

import gatescope.lab.Messages;
import gatescope.lab.Store;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What charts are made with outside of a window. */
final class ChartTestParts {
    private ChartTestParts() {}

    static ChartParts of(Store store) {
        return of(store, Locale.ENGLISH);
    }

    static ChartParts of(Store store, Locale locale) {
        return of(store, locale, null, _ -> {});
    }

    /**
     * Charts that are saved into a folder.
     *
     * @param folder null when the person always changes their mind
     * @param say takes what is said to the person
     */
    static ChartParts of(Store store, @Nullable Path folder, Consumer<String> say) {
        return of(store, Locale.ENGLISH, folder, say);
    }

    private static ChartParts of(Store store, Locale locale, @Nullable Path folder, Consumer<String> say) {
        Messages texts = Messages.of("ui", locale);
        ChartFiles files = new ChartFiles(texts, new Folder(folder), () -> null, say, Runnable::run, Runnable::run);
        return new ChartParts(store, texts, new Pointer(), new ReadoutLayer(), files, "");
    }

    /** Always names a file in the same folder. */
    private record Folder(@Nullable Path folder) implements FileDialogs {
        @Override
        public @Nullable Path sceneToOpen(@Nullable Window owner) {
            return null;
        }

        @Override
        public @Nullable Path sceneToSave(@Nullable Window owner, String name) {
            return null;
        }

        @Override
        public @Nullable Path chartToSave(@Nullable Window owner, ChartKind kind, String name) {
            return folder == null ? null : folder.resolve(name + kind.ending());
        }
    }
}
