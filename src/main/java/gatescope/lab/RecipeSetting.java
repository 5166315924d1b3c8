package gatescope.lab;

import gatescope.engine.Cells;
import gatescope.train.DataPlan;
import gatescope.train.Initialiser;
import gatescope.train.Learning;
import gatescope.train.OptimiserPlan;
import gatescope.train.Recipe;
import gatescope.train.ScalingKind;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be chosen about a training in the window, in the order to show it: a setting of {@link Recipe} each. */
public enum RecipeSetting {
    UNITS(Group.CELL, Kind.NUMBER),
    ACTIVATION(Group.CELL, Kind.CHOICE),
    OUTPUT_ACTIVATION(Group.CELL, Kind.CHOICE),
    GATE_ACTIVATION(Group.CELL, Kind.CHOICE),
    RESET(Group.CELL, Kind.CHOICE),
    CARRY(Group.CELL, Kind.CHOICE),
    INITIALISER(Group.BEGINNING, Kind.CHOICE),
    FORGET_BIAS(Group.BEGINNING, Kind.NUMBER),
    UPDATE_BIAS(Group.BEGINNING, Kind.NUMBER),
    SEED(Group.BEGINNING, Kind.NUMBER),
    SCALING(Group.DATA, Kind.CHOICE),
    LOW(Group.DATA, Kind.NUMBER),
    HIGH(Group.DATA, Kind.NUMBER),
    WINDOW(Group.DATA, Kind.NUMBER),
    SPLIT(Group.DATA, Kind.NUMBER),
    DELAY(Group.DATA, Kind.NUMBER),
    LOSS(Group.LEARNING, Kind.CHOICE),
    OPTIMISER(Group.LEARNING, Kind.CHOICE),
    LEARNING_RATE(Group.LEARNING, Kind.NUMBER),
    SCHEDULE(Group.LEARNING, Kind.CHOICE),
    MOMENTUM(Group.LEARNING, Kind.NUMBER),
    NESTEROV(Group.LEARNING, Kind.TRUTH),
    BETA1(Group.LEARNING, Kind.NUMBER),
    BETA2(Group.LEARNING, Kind.NUMBER),
    DECAY(Group.LEARNING, Kind.NUMBER),
    EPSILON(Group.LEARNING, Kind.NUMBER),
    WEIGHT_DECAY(Group.LEARNING, Kind.NUMBER),
    BATCH(Group.LEARNING, Kind.NUMBER),
    SHUFFLE(Group.LEARNING, Kind.TRUTH),
    CLIP_NORM(Group.LEARNING, Kind.NUMBER),
    L2(Group.LEARNING, Kind.NUMBER),
    EPOCHS(Group.STOPPING, Kind.NUMBER),
    PATIENCE(Group.STOPPING, Kind.NUMBER);

    /** What belongs together. */
    public enum Group {
        CELL,
        DATA,
        LEARNING,
        STOPPING,
        BEGINNING
    }

    /** How it is chosen. */
    public enum Kind {
        /** One of some texts. */
        CHOICE,
        /** Typed: a number, or a text of numbers. */
        NUMBER,
        /** Yes or no. */
        TRUTH
    }

    private final Group group;
    private final Kind kind;

    RecipeSetting(Group group, Kind kind) {
        this.group = group;
        this.kind = kind;
    }

    /** The key in a recipe. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it is shown. */
    public Group group() {
        return group;
    }

    /** How it is chosen. */
    public Kind kind() {
        return kind;
    }

    /** Whether 0 says that something does not happen: no gradient is shortened, nothing is pulled towards 0, nothing stops early. */
    public boolean isOffAtZero() {
        return this == CLIP_NORM || this == L2 || this == PATIENCE;
    }

    /** Its value in a recipe. */
    public String value(Recipe recipe) {
        return recipe.texts().getOrDefault(key(), "");
    }

    /** Whether it changes anything for the cells that are shown, with the data and the other settings as they are. */
    public boolean matters(Training training, Set<CellKind> shown) {
        Recipe recipe = training.recipe();
        OptimiserPlan optimiser = recipe.learning().optimiser();
        DataPlan data = recipe.data();
        OptimiserPlan.Kind by = optimiser.kind();
        return switch (this) {
            case OUTPUT_ACTIVATION, FORGET_BIAS -> shown.contains(CellKind.LSTM);
            case GATE_ACTIVATION -> shown.contains(CellKind.LSTM) || shown.contains(CellKind.GRU);
            case RESET, UPDATE_BIAS -> shown.contains(CellKind.GRU);
            case CARRY -> shown.contains(CellKind.RNN);
            case SCALING, WINDOW, SPLIT -> training.source().isCut();
            case LOW, HIGH -> training.source().isCut() && data.scaling() == ScalingKind.MINMAX;
            case DELAY -> training.source().isDelayed();
            case MOMENTUM -> by == OptimiserPlan.Kind.SGD;
            case NESTEROV -> by == OptimiserPlan.Kind.SGD && optimiser.momentum() > 0;
            case BETA1, BETA2 -> by == OptimiserPlan.Kind.ADAM || by == OptimiserPlan.Kind.ADAMW;
            case DECAY -> by == OptimiserPlan.Kind.RMSPROP;
            case EPSILON -> by != OptimiserPlan.Kind.SGD;
            case WEIGHT_DECAY -> by == OptimiserPlan.Kind.ADAMW;
            case SHUFFLE -> recipe.learning().batch() > 0;
            case UNITS, ACTIVATION, INITIALISER, SEED, LOSS, OPTIMISER, LEARNING_RATE, SCHEDULE, BATCH, CLIP_NORM, L2, EPOCHS,
                    PATIENCE -> true;
        };
    }

    /** What there is to choose from, the present value among it; empty for what is typed. */
    public List<String> choices(Training training, Set<CellKind> shown, Wanted wanted) {
        Set<String> choices = new LinkedHashSet<>();
        switch (this) {
            case ACTIVATION -> {
                choices.addAll(ofCells(shown, "activation"));
                choices.addAll(ofCells(shown, "candidate_activation"));
            }
            case OUTPUT_ACTIVATION -> {
                choices.add("same");
                choices.addAll(ofCells(shown, key()));
            }
            case GATE_ACTIVATION, RESET, CARRY -> choices.addAll(ofCells(shown, key()));
            case INITIALISER -> Arrays.stream(Initialiser.values()).map(Initialiser::fileName).forEach(choices::add);
            case SCALING -> Arrays.stream(ScalingKind.values()).map(ScalingKind::fileName).forEach(choices::add);
            case OPTIMISER ->
                Arrays.stream(OptimiserPlan.Kind.values()).map(OptimiserPlan.Kind::fileName).forEach(choices::add);
            case SCHEDULE ->
                Arrays.stream(Learning.Schedule.values())
                        .map(schedule -> schedule.name().toLowerCase(Locale.ROOT))
                        .forEach(choices::add);
            case LOSS -> choices.addAll(losses(wanted));
            default -> {
                return List.of();
            }
        }
        choices.add(value(training.recipe()));
        return List.copyOf(choices);
    }

    private static Set<String> ofCells(Set<CellKind> shown, String setting) {
        Set<String> choices = new LinkedHashSet<>();
        shown.stream().sorted().forEach(cell ->
                choices.addAll(Cells.choices(cell.fileName()).getOrDefault(setting, List.of())));
        return choices;
    }

    /** The losses that fit what is wanted: a number at the end, one at every step, or a class. */
    private static List<String> losses(Wanted wanted) {
        return switch (wanted) {
            case Wanted.AtEnd _ -> List.of("mse", "mae", "half_sse");
            case Wanted.EachStep _ -> List.of("half_sse_all");
            case Wanted.ClassAtEnd _ -> List.of("cross_entropy");
        };
    }
}
