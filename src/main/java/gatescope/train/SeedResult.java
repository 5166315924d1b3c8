package gatescope.train;

import java.util.Optional;

/**
 * What one seed came to. Immutable.
 *
 * @param seed the seed
 * @param ending how its training ended
 * @param epochs how many whole epochs it had
 * @param train how good it is on the training part
 * @param validation on the validation part, where there is one
 * @param test on the test part, where there is one
 * @param dead whether it never learned: it diverged, or see {@link NeverLearned}
 */
public record SeedResult(
        long seed,
        Ending ending,
        int epochs,
        Metrics train,
        Optional<Metrics> validation,
        Optional<Metrics> test,
        boolean dead) {}
