package gatescope.lab;

import gatescope.train.BadSettingException;
import gatescope.train.Doubles;
import gatescope.train.Recipe;
import gatescope.train.TrainingData;
import gatescope.train.TrainingScenario;
import gatescope.train.Windows;

/** Where the samples of a training come from. Immutable. */
public sealed interface Source {
    /** The name of the scenario that shows it. */
    String name();

    /**
     * The samples, as a recipe wants them. May take seconds: not for the toolkit's thread where there are many.
     *
     * @throws BadSettingException if they cannot be made so
     */
    TrainingData data(Recipe recipe) throws BadSettingException;

    /**
     * Samples of the same kind, few where all of them would take long: to begin with.
     *
     * @throws BadSettingException as {@link #data} does
     */
    default TrainingData preview(Recipe recipe) throws BadSettingException {
        return data(recipe);
    }

    /** Whether it is a series that is scaled, cut into windows and split as the recipe says. */
    boolean isCut();

    /** Whether the recipe says for how long something is to be remembered. */
    default boolean isDelayed() {
        return false;
    }

    /** A scenario that comes with the program. */
    record Named(TrainingScenario scenario) implements Source {
        @Override
        public String name() {
            return scenario.fileName();
        }

        @Override
        public TrainingData data(Recipe recipe) throws BadSettingException {
            return scenario.data(recipe);
        }

        @Override
        public TrainingData preview(Recipe recipe) throws BadSettingException {
            return scenario.preview(recipe);
        }

        @Override
        public boolean isCut() {
            return scenario.isCut();
        }

        @Override
        public boolean isDelayed() {
            return scenario == TrainingScenario.REMEMBER_FIRST;
        }
    }

    /**
     * A series of numbers of a person's own, cut into windows.
     *
     * @param title what it is, such as the file and the column
     */
    record Numbers(String title, Doubles numbers) implements Source {
        /** The name of a scenario with such numbers. */
        public static final String NAME = "own-numbers";

        /** Whether they were typed, see {@link OwnSequence}. */
        public boolean isTyped() {
            return title.equals(OwnSequence.NAME);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public TrainingData data(Recipe recipe) throws BadSettingException {
            return Windows.of(numbers.toArray(), recipe.data());
        }

        @Override
        public boolean isCut() {
            return true;
        }
    }

    /**
     * Samples that are made already, such as the images of a file.
     *
     * @param title what they are
     */
    record Samples(String title, TrainingData samples) implements Source {
        /** The name of a scenario with such samples. */
        public static final String NAME = "own-images";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public TrainingData data(Recipe recipe) {
            return samples;
        }

        @Override
        public boolean isCut() {
            return false;
        }
    }
}
