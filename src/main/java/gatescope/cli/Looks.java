package gatescope.cli;

import gatescope.lab.LabState;
import gatescope.lab.Page;
import gatescope.lab.Theme;
import gatescope.lab.View;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of pictures: how large, in which theme, of which page. */
final class Looks {
    /** The size when none is asked for. */
    static final PictureSize USUAL = new PictureSize(1600, 1000);

    @Option(names = "--size", paramLabel = "WxH", converter = PictureSize.Converter.class, descriptionKey = "looks.size")
    private PictureSize size = USUAL;

    @Option(names = "--theme", paramLabel = "light|dark|projector", descriptionKey = "looks.theme")
    private @Nullable Theme theme;

    @Option(names = "--page", paramLabel = "cell|gradients|learning", descriptionKey = "looks.page")
    private @Nullable Page page;

    PictureSize size() {
        return size;
    }

    LabState dress(LabState state) {
        View view = theme == null ? state.view() : state.view().withTheme(theme);
        return state.with(page == null ? view : view.withPage(page));
    }
}
