package gatescope.cli;

import gatescope.data.AtomicFile;
import gatescope.data.BadInputException;
import gatescope.data.Phrase;
import gatescope.data.Places;
import gatescope.lab.LabState;
import gatescope.lab.Moment;
import gatescope.lab.Run;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** A walk through a run as files: a picture of the end of every timestep, trace.csv, and index.html, written last. */
final class Tour {
    /** The page that shows the pictures. */
    static final String INDEX = "index.html";

    private final LabState state;
    private final PictureSize size;
    private final Locale locale;

    Tour(LabState state, PictureSize size, Locale locale) {
        this.state = state;
        this.size = size;
        this.locale = locale;
    }

    int timesteps() {
        return state.extent().timesteps();
    }

    /**
     * Writes the files.
     *
     * @param directory made when it is not there; files of a tour in it are replaced, others stay
     * @throws BadInputException if it is a file, or cannot be made
     */
    void write(Path directory) throws BadInputException, IOException {
        makeDirectory(directory);
        Run run = Run.of(state.scenario().series(), state.model());
        List<String> pictures = new ArrayList<>();
        try (HeadlessRenderer renderer = HeadlessRenderer.start()) {
            for (int t = 0; t < timesteps(); t++) {
                LabState end = state.with(
                        state.playhead().at(new Moment(t, state.extent().operations() - 1)));
                var picture = renderer.picture(end, locale, size.width(), size.height());
                String name = String.format(Locale.ROOT, "step-%0" + digits() + "d.png", t + 1);
                AtomicFile.writeBytes(directory.resolve(name), stream -> ImageIO.write(picture, "png", stream));
                pictures.add(name);
            }
        }
        TraceRun traceRun = new TraceRun(run.trace(), run.gradients());
        AtomicFile.write(directory.resolve("trace.csv"), writer -> TraceCsv.write(traceRun, writer));
        TourPage page = new TourPage(state, run, locale);
        AtomicFile.write(directory.resolve(INDEX), writer -> writer.write(page.html(pictures)));
    }

    private int digits() {
        return Math.max(2, Integer.toString(timesteps()).length());
    }

    private static void makeDirectory(Path directory) throws BadInputException, IOException {
        try {
            Files.createDirectories(directory);
        } catch (FileAlreadyExistsException e) {
            throw new BadInputException(directory, Places.wholeFile(), Phrase.of("tour.directory"));
        }
    }
}
