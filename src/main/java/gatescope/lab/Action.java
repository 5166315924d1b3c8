package gatescope.lab;

import gatescope.engine.Model;
import gatescope.train.Recipe;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person, or time, can do to the state. {@link Reducer} says what comes of it. */
public sealed interface Action {
    /** Time passes. */
    record Advance(double seconds) implements Action {}

    /** A movement of the playhead by a key or a button. */
    enum Move implements Action {
        /** To the beginning. */
        FIRST,
        /** To the end of the timestep before. */
        TIMESTEP_BACK,
        /** One operation back. */
        OPERATION_BACK,
        /** Play one operation. */
        OPERATION_FORWARD,
        /** To the end of this timestep, then of the next. */
        TIMESTEP_FORWARD,
        /** To the end. */
        LAST,
        /** Play towards the end; hold when that is what it does. */
        PLAY_OR_PAUSE,
        /** Play towards the beginning; hold when that is what it does. */
        PLAY_BACKWARD_OR_PAUSE
    }

    /** Show another timestep, at the same operation. */
    record GoToTimestep(int timestep) implements Action {}

    /** Show another operation of this timestep. */
    record SelectOperation(int operation) implements Action {}

    /** Look at another hidden unit. */
    record SelectUnit(int unit) implements Action {}

    /** Show another cell on the same sequence, and no other. */
    record ShowCell(CellKind cell) implements Action {}

    /** Step through another of the cells that are shown; one that is not is then shown alone. */
    record ChooseCell(CellKind cell) implements Action {}

    /** Show a cell beside the others, or no longer; the last one shown stays. */
    record ToggleCell(CellKind cell) implements Action {}

    /** How many cells are shown. */
    enum Beside implements Action {
        /** All that the scenario has, beside each other. */
        ALL,
        /** The one that is stepped through. */
        ONE
    }

    /** Turn a knob. */
    record TurnKnob(Knob knob, double setting) implements Action {}

    /** Give one parameter of the selected cell a value, by its index in the model's flat vector. */
    record SetParameter(int index, double value) implements Action {}

    /** Give one parameter of the selected cell its baseline value back. */
    record ResetParameter(int index) implements Action {}

    /** What happens to all parameters at once. */
    enum Baseline implements Action {
        /** Go back to the baseline. */
        RETURN,
        /** Make the present parameters the baseline, and hold them to be compared with whatever comes. */
        SET,
        /** Hold nothing any more to be compared with. */
        RELEASE
    }

    /** Ask for the gradients of something else. */
    record Ask(Question question) implements Action {}

    /** Follow values forward, or gradients backward. */
    record Follow(Sweep sweep) implements Action {}

    /** Choose an option of the scenario, by its name in {@link Scenarios#options}. */
    record ChooseOption(String option, String value) implements Action {}

    /** Run the scenario's models over a sequence of one's own; see {@link OwnSequence}. */
    record UseSequence(Series series) implements Action {}

    /**
     * Show the models after an epoch, because a person asks for it.
     *
     * @param models one for every cell that was trained; the others stay
     */
    record ShowEpoch(int epoch, Map<CellKind, Model> models) implements Action {}

    /**
     * Show the first weights, because a training begins at them, or is begun anew.
     *
     * @param run what the training is known by, see {@link TrainingDesk#begin}; 0: none has begun
     * @param models as in {@link ShowEpoch}
     */
    record Begin(long run, Map<CellKind, Model> models) implements Action {}

    /** Show the models after an epoch, because training came to it. */
    record Learned(int epoch, Map<CellKind, Model> models) implements Action {}

    /**
     * Learn otherwise.
     *
     * @param recipe how
     * @param models the first weights, where the recipe has others than the one before; else none
     * @param series the sequence as the recipe makes it; null: as it is
     */
    record ChangeRecipe(Recipe recipe, Map<CellKind, Model> models, @Nullable Series series) implements Action {}

    /**
     * Look at other samples.
     *
     * @param training where they come from and how they are learned
     * @param models the first weights
     * @param series the sample that is shown
     */
    record UseSource(Training training, Map<CellKind, Model> models, Series series) implements Action {}

    /** Look at another sample of the same training. */
    record ShowSample(Series series) implements Action {}

    /** Look at something else. */
    record OpenScenario(Scenario scenario) implements Action {}

    /** Go on where a saved scene was left. */
    record OpenScene(LabState scene) implements Action {}

    /** Play faster or slower. */
    record SetSpeed(double operationsPerSecond) implements Action {}

    /** Show it otherwise. */
    record ChangeView(View view) implements Action {}

    /**
     * Whether it is something that undo takes back: a change of what is looked at, or a jump. Single steps and playing are
     * taken back by going back, views by choosing again.
     */
    default boolean isUndoable() {
        return switch (this) {
            case GoToTimestep _, SelectOperation _, SelectUnit _, OpenScenario _, OpenScene _ -> true;
            case ShowCell _, ChooseCell _, ToggleCell _, Beside _ -> true;
            case ShowEpoch _, Begin _, ChangeRecipe _, UseSource _, ShowSample _ -> true;
            case TurnKnob _, SetParameter _, ResetParameter _, Baseline _, Ask _, Follow _ -> true;
            case ChooseOption _, UseSequence _ -> true;
            case Move move -> move == Move.FIRST || move == Move.LAST;
            case Learned _, Advance _, SetSpeed _, ChangeView _ -> false;
        };
    }
}
