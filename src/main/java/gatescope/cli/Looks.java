package gatescope.cli;

import gatescope.lab.LabState;
import gatescope.lab.Theme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of pictures: how large, in which theme. */
final class Looks {
    /** The size when none is asked for. */
    static final PictureSize USUAL = new PictureSize(1600, 1000);

    @Option(names = "--size", paramLabel = "WxH", converter = PictureSize.Converter.class, descriptionKey = "looks.size")
    private PictureSize size = USUAL;

    @Option(names = "--theme", paramLabel = "light|dark|projector", descriptionKey = "looks.theme")
    private @Nullable Theme theme;

    PictureSize size() {
        return size;
    }

    LabState dress(LabState state) {
        return theme == null ? state : state.with(state.view().withTheme(theme));
    }
}
