package gatescope.train;

import gatescope.data.Phrase;
import java.util.Arrays;
import java.util.Locale;

/**
 * How a series becomes samples. Immutable.
 *
 * @param scaling between plain and scaled
 * @param low what min-max scaling makes of the smallest number
 * @param high what it makes of the largest; greater than low
 * @param window how many numbers a sample has before its target
 * @param split training, validation and test
 * @param delay for how many timesteps the first input must be remembered, where that is the task
 */
public record DataPlan(ScalingKind scaling, double low, double high, int window, Split split, int delay) {
    private static final int LONGEST_WINDOW = 100_000;
    private static final int LONGEST_DELAY = 1_000;
    private static final double LIMIT = 1e6;

    static DataPlan read(SettingTexts texts) throws BadSettingException {
        String kind = texts.oneOf("scaling", Arrays.stream(ScalingKind.values()).map(ScalingKind::fileName).toList());
        double low = texts.number("low", -LIMIT, LIMIT);
        double high = texts.number("high", -LIMIT, LIMIT);
        if (high <= low) {
            throw texts.expected("high", Phrase.of("expected.above", texts.text("low")));
        }
        return new DataPlan(
                ScalingKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                low,
                high,
                (int) texts.whole("window", 1, LONGEST_WINDOW),
                Split.read(texts, "split"),
                (int) texts.whole("delay", 1, LONGEST_DELAY));
    }
}
