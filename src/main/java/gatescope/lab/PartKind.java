package gatescope.lab;

import gatescope.train.DataPlan;
import gatescope.train.Part;
import gatescope.train.TrainingData;
import java.util.ArrayList;
import java.util.List;
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

    /** The parts that a plan wants and that are too short for a window and its target, so that there are none; only of a series. */
    public static List<PartKind> tooShort(DataPlan plan, TrainingData data) {
        List<PartKind> found = new ArrayList<>();
        boolean cut = data.train().firstTarget() >= 0;
        if (cut && plan.split().validation() > 0 && data.validation().isEmpty()) {
            found.add(VALIDATION);
        }
        if (cut && plan.split().test() > 0 && data.test().isEmpty()) {
            found.add(TEST);
        }
        return found;
    }

    /** The name in texts and ids. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
