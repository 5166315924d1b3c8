package gatescope.train;

import gatescope.data.JsonPlace;
import gatescope.data.Phrase;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that can be chosen about a training, each choice a text under a key, and what these texts mean. Immutable. */
public final class Recipe {
    private static final Map<String, String> STANDARD = standardTexts();
    private static final Map<String, String> ALIASES = Map.of(
            "lr", "learning_rate", "optimizer", "optimiser", "initializer", "initialiser", "batch_size", "batch");

    private final Map<String, String> texts;
    private final Map<String, Optional<Recipe>> others = new ConcurrentHashMap<>();
    private final CellPlan cell;
    private final DataPlan data;
    private final Learning learning;
    private final long seed;

    private Recipe(Map<String, String> texts) throws BadSettingException {
        SettingTexts settings = new SettingTexts(texts);
        this.texts = Collections.unmodifiableMap(texts);
        this.cell = CellPlan.read(settings);
        this.data = DataPlan.read(settings);
        this.learning = Learning.read(settings);
        this.seed = settings.whole("seed", -JsonPlace.LARGEST_WHOLE, JsonPlace.LARGEST_WHOLE);
    }

    private static Map<String, String> standardTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        String[] all = {
            "cell", "lstm", "units", "4", "activation", "tanh", "output_activation", "same", "gate_activation", "sigmoid",
            "reset", "after", "carry", "none", "initialiser", "glorot", "forget_bias", "1",
            "update_bias", "0", "seed", "1",
            "scaling", "none", "low", "-1", "high", "1", "window", "3", "split", "60/20/20", "delay", "20",
            "loss", "mse", "optimiser", "adam", "momentum", "0", "nesterov", "false", "beta1", "0.9", "beta2", "0.999",
            "decay", "0.99", "epsilon", "1e-8", "weight_decay", "0.01",
            "learning_rate", "0.01", "schedule", "constant", "batch", "32", "epochs", "100", "clip_norm", "0",
            "patience", "0", "l2", "0", "shuffle", "true"
        };
        for (int k = 0; k < all.length; k += 2) {
            texts.put(all[k], all[k + 1]);
        }
        return Collections.unmodifiableMap(texts);
    }

    /**
     * The usual choices with some others.
     *
     * @param changes KEY=VALUE, separated by spaces
     * @throws IllegalArgumentException if one is wrong: for recipes that stand in the program
     */
    public static Recipe of(String changes) {
        try {
            Recipe recipe = new Recipe(new LinkedHashMap<>(STANDARD));
            for (String change : changes.split(" ", -1)) {
                recipe = recipe.with(change);
            }
            return recipe;
        } catch (BadSettingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * The same with one more choice.
     *
     * @param assignment KEY=VALUE
     * @throws BadSettingException if it is no assignment, the key is unknown, or the value is not what it should be
     */
    public Recipe with(String assignment) throws BadSettingException {
        int equals = assignment.indexOf('=');
        if (equals < 1) {
            throw new BadSettingException(Phrase.excerpt(assignment), Phrase.of("setting.assignment"));
        }
        return with(assignment.substring(0, equals).strip(), assignment.substring(equals + 1).strip());
    }

    /**
     * The same with one more choice.
     *
     * @throws BadSettingException if the key is unknown, or the value is not what it should be
     */
    public Recipe with(String name, String value) throws BadSettingException {
        String key = ALIASES.getOrDefault(name, name);
        requireKnown(key);
        Map<String, String> changed = new LinkedHashMap<>(texts);
        changed.put(key, value);
        return new Recipe(changed);
    }

    /**
     * The same for another kind of cell. It is read once and kept, for a window asks in every frame.
     *
     * @param kind a value of the setting "cell"
     * @return empty where such a cell does not know one of the settings
     */
    public Optional<Recipe> ofCell(String kind) {
        return others.computeIfAbsent(kind, other -> {
            try {
                return Optional.of(with("cell", other));
            } catch (BadSettingException e) {
                return Optional.empty();
            }
        });
    }

    private static void requireKnown(String key) throws BadSettingException {
        if (!STANDARD.containsKey(key)) {
            throw new BadSettingException(
                    Phrase.excerpt(key), Phrase.of("json.key", String.join(", ", STANDARD.keySet()), Phrase.excerpt(key)));
        }
    }

    /**
     * The usual choices with some others, all at once.
     *
     * @param choices values by their keys
     * @throws BadSettingException if a key is unknown, or a value is not what it should be
     */
    public static Recipe of(Map<String, String> choices) throws BadSettingException {
        Map<String, String> all = new LinkedHashMap<>(STANDARD);
        for (Map.Entry<String, String> choice : choices.entrySet()) {
            requireKnown(choice.getKey());
            all.put(choice.getKey(), choice.getValue());
        }
        return new Recipe(all);
    }

    /** Every choice as a text by its key, always in the same order. */
    public Map<String, String> texts() {
        return texts;
    }

    /** The cell and its first weights. */
    public CellPlan cell() {
        return cell;
    }

    /** How a series becomes samples. */
    public DataPlan data() {
        return data;
    }

    /** How weights are learned. */
    public Learning learning() {
        return learning;
    }

    /** What all chance comes from. */
    public long seed() {
        return seed;
    }

    /** The same for another seed. */
    public Recipe withSeed(long other) {
        try {
            return with("seed", Long.toString(other));
        } catch (BadSettingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recipe recipe && texts.equals(recipe.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return texts.toString();
    }
}
