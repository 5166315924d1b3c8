package gatescope.ui;

import gatescope.lab.Training;
import gatescope.lab.TrainingDesk;
import gatescope.train.BadSettingException;
import gatescope.train.TrainingData;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The samples of a training also before it has begun: those of the desk where it trains, else made on another thread. Lives on
 * the toolkit's thread.
 */
final class LearningSamples {
    private final TrainingDesk desk;
    private final NewestWork<Training.Origin, Made> work;

    /** Samples, or why there are none. */
    private record Made(@Nullable TrainingData data, @Nullable BadSettingException refusal) {}

    /**
     * @param executor makes the samples
     * @param arrived is told, on the toolkit's thread, that they are there
     */
    LearningSamples(TrainingDesk desk, Executor executor, Executor back, Runnable arrived) {
        this.desk = desk;
        work = new NewestWork<>(executor, back, arrived);
    }

    /** The samples if they are there; else null, and they are being made. */
    @Nullable TrainingData data(Training training) {
        Made own = own(training);
        return own == null ? null : own.data();
    }

    /** Why they could not be made, if so. */
    Optional<BadSettingException> refusal(Training training) {
        Made own = own(training);
        return own == null ? Optional.empty() : Optional.ofNullable(own.refusal());
    }

    private @Nullable Made own(Training training) {
        if (desk.isOf(training)) {
            TrainingData known = desk.data().orElse(null);
            if (known != null) {
                return new Made(known, null);
            }
        }
        Training.Origin origin = training.origin();
        if (!work.isOf(origin)) {
            work.want(origin, false, _ -> Optional.of(make(training)));
        }
        return work.isOf(origin) ? Objects.requireNonNull(work.value()) : null;
    }

    private static Made make(Training training) {
        try {
            return new Made(training.source().data(training.recipe()), null);
        } catch (BadSettingException e) {
            return new Made(null, e);
        }
    }

    /** Nothing is wanted any more. */
    void dispose() {
        work.giveUp();
    }
}
