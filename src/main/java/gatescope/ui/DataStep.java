package gatescope.ui;

import gatescope.data.BadInputException;
import gatescope.data.ColumnNumbers;
import gatescope.data.CsvPreview;
import gatescope.data.CsvTable;
import gatescope.data.MissingValues;
import gatescope.lab.Action;
import gatescope.lab.OwnImages;
import gatescope.train.BadSettingException;
import gatescope.train.TrainingData;
import java.nio.file.Path;
import java.util.Optional;

/** What came of a step on the way from a file to data that can be learned. */
sealed interface DataStep {
    /** A file is a table, written like this. */
    record Table(CsvPreview preview) implements DataStep {}

    /** A file holds images. */
    record Images(Path file, Optional<Path> labels, Optional<OwnImages.Pair> test) implements DataStep {}

    /** The numbers of a column. */
    record Column(CsvTable table, int column, MissingValues missing, ColumnNumbers numbers, double least, double most)
            implements DataStep {}

    /** A table was read, but its column cannot be used like this. */
    record Unusable(CsvTable table, int column, MissingValues missing, BadInputException reason) implements DataStep {}

    /** Images to train on and to test with. */
    record Samples(TrainingData data) implements DataStep {}

    /** Everything is there to begin with. */
    record Ready(Action.UseSource action) implements DataStep {}

    /** A file cannot be used. */
    record Refused(BadInputException reason) implements DataStep {}

    /** A table cannot be read as it is taken to be written; corrected, it may. */
    record Misread(CsvPreview preview, BadInputException reason) implements DataStep {}

    /** Data cannot be learned by the recipe that they would come with. */
    record Unlearnable(BadSettingException reason) implements DataStep {}

    /** Too few images to test with, or those of the test are of another size. */
    record NoTest() implements DataStep {}

    /** Several files that do not belong together. */
    record Several() implements DataStep {}
}
