package gatescope.ui;

import gatescope.data.BadInputException;
import gatescope.data.ColumnNumbers;
import gatescope.data.CsvDialect;
import gatescope.data.CsvPreview;
import gatescope.data.CsvTable;
import gatescope.data.InputSource;
import gatescope.data.LoadProgress;
import gatescope.data.MissingValues;
import gatescope.data.image.IdxFiles;
import gatescope.lab.OwnData;
import gatescope.lab.OwnImages;
import gatescope.train.BadSettingException;
import gatescope.train.Doubles;
import gatescope.train.TrainingData;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The steps from a file to data that can be learned; each may take seconds, and none touches the window. */
final class DataSteps {
    /** Up to so many columns of numbers are read at once, so that another can be chosen without reading again. */
    private static final int AT_ONCE = 12;

    /** The mistake of a quote that is not closed. */
    private static final String QUOTE = "table.quote";

    private DataSteps() {}

    /** Looks what files hold: a table, or images, with their labels or without. */
    static DataStep look(List<Path> files) {
        try {
            if (files.size() == 2) {
                return together(files.getFirst(), files.getLast());
            }
            Path file = files.getFirst();
            if (files.size() > 1) {
                return new DataStep.Several();
            }
            if (isImages(file) || isCalledIdx(file)) {
                return either(file);
            }
            return table(InputSource.of(file));
        } catch (BadInputException e) {
            return new DataStep.Refused(e);
        }
    }

    private static DataStep table(InputSource source) {
        try {
            return new DataStep.Table(CsvPreview.guess(source));
        } catch (BadInputException e) {
            return refused(source, CsvDialect.PLAIN, e);
        }
    }

    /** Quotes are a matter of the dialect, which a person may correct; what else is wrong is not. */
    private static DataStep refused(InputSource source, CsvDialect dialect, BadInputException reason) {
        return reason.problem().key().equals(QUOTE)
                ? new DataStep.Misread(new CsvPreview(source, dialect, List.of(), List.of()), reason)
                : new DataStep.Refused(reason);
    }

    private static DataStep together(Path one, Path other) {
        if (isImages(one) == isImages(other)) {
            return new DataStep.Several();
        }
        return isImages(one) ? images(one, Optional.of(other)) : images(other, Optional.of(one));
    }

    /** Images, or their labels: a person may choose the one or the other, the other file lies beside it. */
    private static DataStep either(Path file) throws BadInputException {
        InputSource source = InputSource.of(file);
        if (IdxFiles.isLabels(source)) {
            Optional<Path> beside = IdxFiles.imagesBeside(file);
            if (beside.isPresent()) {
                return images(beside.get(), Optional.of(file));
            }
        }
        IdxFiles.requireImages(source);
        return images(file, IdxFiles.labelsBeside(file));
    }

    private static DataStep images(Path file, Optional<Path> labels) {
        return new DataStep.Images(file, labels, OwnImages.testBeside(file));
    }

    private static boolean isImages(Path file) {
        try {
            return IdxFiles.isImages(InputSource.of(file));
        } catch (BadInputException e) {
            // What is wrong is said by whoever reads all of it.
            return false;
        }
    }

    private static boolean isCalledIdx(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).matches(".*(idx\\d|ubyte).*");
    }

    /** The same table in another dialect. */
    static DataStep again(CsvPreview preview, CsvDialect dialect) {
        try {
            return new DataStep.Table(CsvPreview.of(preview.source(), dialect));
        } catch (BadInputException e) {
            return refused(preview.source(), dialect, e);
        }
    }

    /** Reads a column, and others with it where they are few. */
    static DataStep read(CsvPreview preview, int column, MissingValues missing, LoadProgress progress) {
        List<Integer> all = preview.numberColumns();
        Set<Integer> columns = new HashSet<>(all.size() <= AT_ONCE ? all : List.of());
        columns.add(column);
        try {
            return numbers(CsvTable.read(preview, columns, progress), column, missing);
        } catch (BadInputException e) {
            return new DataStep.Refused(e);
        }
    }

    /** The numbers of a column of a table that was read. */
    static DataStep numbers(CsvTable table, int column, MissingValues missing) {
        try {
            ColumnNumbers numbers = table.numbers(column, missing);
            double least = Arrays.stream(numbers.values()).min().orElse(0);
            double most = Arrays.stream(numbers.values()).max().orElse(0);
            return new DataStep.Column(table, column, missing, numbers, least, most);
        } catch (BadInputException e) {
            return new DataStep.Unusable(table, column, missing, e);
        }
    }

    /** Reads images. */
    static DataStep read(OwnImages.Pair train, Optional<OwnImages.Pair> test, LoadProgress progress) {
        try {
            Optional<TrainingData> data = OwnImages.read(train, test, progress);
            return data.isPresent() ? new DataStep.Samples(data.get()) : new DataStep.NoTest();
        } catch (BadInputException e) {
            return new DataStep.Refused(e);
        }
    }

    /** The first weights for numbers. */
    static DataStep ready(String title, ColumnNumbers numbers) {
        try {
            return new DataStep.Ready(OwnData.numbers(title, Doubles.of(numbers.values())));
        } catch (BadSettingException e) {
            return new DataStep.Unlearnable(e);
        }
    }

    /** The first weights for images. */
    static DataStep ready(String title, TrainingData data) {
        try {
            return new DataStep.Ready(OwnData.images(title, data));
        } catch (BadSettingException e) {
            return new DataStep.Unlearnable(e);
        }
    }
}
