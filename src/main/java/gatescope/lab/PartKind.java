package gatescope.lab;

import gatescope.train.Part;
import gatescope.train.TrainingData;
import java.util.Locale;
import java.util.Optional;

/** What samples are for. */
public enum PartKind {
    /** To learn from. */
    TRAIN,
    /** To see during learning how it goes with samples that are not learned from. */
    VALIDATION,
    /** To judge by in the end. */
    TEST;

    /** The samples of this kind; empty where there are none. */
    public Optional<Part> of(TrainingData data) {
        return switch (this) {
            case TRAIN -> Optional.of(data.train());
            case VALIDATION -> data.validation();
            case TEST -> data.test();
        };
    }

    /** The name in texts and ids. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
