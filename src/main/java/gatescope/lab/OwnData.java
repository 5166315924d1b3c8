package gatescope.lab;

import gatescope.engine.Model;
import gatescope.train.BadSettingException;
import gatescope.train.Doubles;
import gatescope.train.Recipe;
import gatescope.train.TrainingData;
import java.util.Map;

/** Data of a person's own, and how they are learned unless that person says otherwise. Pure functions. */
public final class OwnData {
    private static final int MANY = 200;
    private static final int USUAL_WINDOW = 10;

    /** So many samples are an epoch of some seconds at one sample per update. */
    private static final int LARGE = 20_000;

    private static final Recipe NUMBERS =
            Recipe.of("units=16 scaling=minmax window=10 split=60/20/20 learning_rate=0.01 batch=16 epochs=50 clip_norm=1");

    /** Images row by row: wide enough for ten classes, with the gradient kept short. */
    private static final Recipe IMAGES =
            Recipe.of("units=64 loss=cross_entropy initialiser=orthogonal learning_rate=0.003 batch=64 epochs=10 clip_norm=1");

    private OwnData() {}

    /** The recipe that data come with. */
    public static Recipe recipe(Source source) {
        return switch (source) {
            case Source.Named named -> named.scenario().recipe();
            case Source.Numbers own when own.isTyped() -> OwnSequence.RECIPE;
            case Source.Numbers own -> forNumbers(own.numbers().size());
            case Source.Samples _ -> IMAGES;
        };
    }

    /** How many numbers a window has, where so many are learned. */
    public static int window(int count) {
        return forNumbers(count).data().window();
    }

    /** Few numbers have short windows and no validation; very many are learned in larger batches. */
    private static Recipe forNumbers(int count) {
        try {
            if (count > LARGE) {
                return NUMBERS.with("batch=128").with("epochs=10");
            }
            return count >= MANY
                    ? NUMBERS
                    : NUMBERS.with("split=80/20").with("window=" + Math.clamp(count / 5 - 1, 1, USUAL_WINDOW)).with("batch=4");
        } catch (BadSettingException e) {
            throw new IllegalStateException("no recipe for " + count + " numbers", e);
        }
    }

    /**
     * Numbers in the order of time, to be learned by windows.
     *
     * @param title what they are, such as the file and the column
     * @throws BadSettingException if they are too few for a window, or cannot be scaled
     */
    public static Action.UseSource numbers(String title, Doubles numbers) throws BadSettingException {
        return use(new Source.Numbers(title, numbers));
    }

    /**
     * Images to be told apart, read row by row.
     *
     * @param title what they are
     * @throws BadSettingException if a model would be too large
     */
    public static Action.UseSource images(String title, TrainingData samples) throws BadSettingException {
        return use(new Source.Samples(title, samples));
    }

    private static Action.UseSource use(Source source) throws BadSettingException {
        Training training = new Training(source, recipe(source), 0);
        TrainingData data = source.data(training.recipe());
        Map<CellKind, Model> models = RecipeChange.start(training, data);
        return new Action.UseSource(training, models, RecipeChange.first(data));
    }
}
