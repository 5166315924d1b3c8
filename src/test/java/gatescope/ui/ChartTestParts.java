package gatescope.ui;

import gatescope.lab.Messages;
import gatescope.lab.Store;
import java.nio.file.Path;
import java.util.Locale;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What charts are made with outside of a window. */
final class ChartTestParts {
    private ChartTestParts() {}

    static ChartParts of(Store store) {
        Messages texts = Messages.of("ui", Locale.ENGLISH);
        ChartFiles files = new ChartFiles(texts, new NoDialogs(), () -> null, _ -> {});
        return new ChartParts(store, texts, new Pointer(), new ReadoutLayer(), files, "");
    }

    /** The person changes their mind. */
    private static final class NoDialogs implements FileDialogs {
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
            return null;
        }
    }
}
