package gatescope.lab;

import gatescope.data.Numbers;
import gatescope.data.Phrase;
import gatescope.data.Scaling;
import gatescope.data.TypedNumbers;
import gatescope.train.Recipe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A sequence of a person's own: every number is to be followed by the next. */
public final class OwnSequence {
    /** The name of a scenario that is one. */
    public static final String NAME = "own";

    /** How it is learned unless a person says otherwise: in windows, scaled to a range. */
    static final Recipe RECIPE = Recipe.of("scaling=minmax");

    /** How its numbers can be scaled. */
    public enum Kind {
        /** Not at all. */
        NONE,
        /** Divided by the largest amount. */
        LARGEST,
        /** By their logarithm. */
        LOG
    }

    private OwnSequence() {}

    /** How many numbers there may be for the models of a state, so that none of them runs for too long. */
    public static int most(LabState state) {
        int longest = state.models().models().values().stream()
                .mapToInt(model -> Run.longest(model.network()))
                .min()
                .orElse(TypedNumbers.MOST);
        return Math.min(TypedNumbers.MOST, longest + 1);
    }

    /** What keeps numbers from being scaled in a way, if anything does. */
    public static Optional<Phrase> problem(List<Double> numbers, Kind kind) {
        double least = Collections.min(numbers);
        boolean allZero = largestAmount(numbers) == 0;
        return switch (kind) {
            case NONE -> Optional.empty();
            case LARGEST -> allZero ? Optional.of(Phrase.of("typed.zeros")) : Optional.empty();
            case LOG -> {
                if (least <= -1) {
                    yield Optional.of(Phrase.of("typed.log", Numbers.text(least)));
                }
                yield Collections.max(numbers) > 0 ? Optional.empty() : Optional.of(Phrase.of("typed.log.zeros"));
            }
        };
    }

    /**
     * The series in which each number but the last is read, and the one after it wanted.
     *
     * @throws IllegalArgumentException if there are fewer than two numbers, or they cannot be scaled in this way
     */
    public static Series series(List<Double> numbers, Kind kind) {
        if (numbers.size() < 2 || problem(numbers, kind).isPresent()) {
            throw new IllegalArgumentException(numbers.size() + " numbers cannot be scaled by " + kind);
        }
        Scaling scaling =
                switch (kind) {
                    case NONE -> new Scaling.None();
                    case LARGEST -> new Scaling.Largest(largestAmount(numbers));
                    case LOG -> new Scaling.Log(Collections.max(numbers));
                };
        int last = numbers.size() - 1;
        return new Series(numbers.subList(0, last), numbers.subList(1, last + 1), scaling);
    }

    /** Whether a scenario has a sequence of one's own. */
    public static boolean is(Scenario scenario) {
        return scenario.name().equals(NAME) && followsItself(scenario.series());
    }

    /** Whether every number of a series is to be followed by the next. */
    public static boolean followsItself(Series series) {
        int last = series.timesteps() - 1;
        return series.features() == 1
                && series.wanted() instanceof Wanted.EachStep each
                && series.x().subList(1, last + 1).equals(each.numbers().subList(0, last));
    }

    /** The numbers of a series as they would be typed: every x, and the last target. */
    public static List<Double> numbers(Series series) {
        List<Double> numbers = new ArrayList<>(series.x());
        series.target(series.timesteps() - 1).ifPresent(numbers::add);
        return List.copyOf(numbers);
    }

    /** The way nearest to how a series is scaled. */
    public static Kind kind(Scaling scaling) {
        return switch (scaling) {
            case Scaling.Largest _, Scaling.MinMax _, Scaling.Ratio _ -> Kind.LARGEST;
            case Scaling.Log _, Scaling.Log1p _ -> Kind.LOG;
            case Scaling.None _, Scaling.Standard _ -> Kind.NONE;
        };
    }

    private static double largestAmount(List<Double> numbers) {
        return numbers.stream().mapToDouble(Math::abs).max().orElse(0);
    }
}
