package gatescope.lab;

import gatescope.engine.Model;
import gatescope.engine.ParameterBlock;
import java.util.EnumMap;
import java.util.Map;

/**
 * The models of a scenario's cells: a baseline, what was changed about it, and what comes of that; and what they are compared
 * with, which is the baseline until other models are held for it. Immutable.
 */
public final class ModelSet {
    private final Map<CellKind, Model> baseline;
    private final Tuning tuning;
    private final Map<CellKind, Model> held;
    private final Map<CellKind, Model> models;

    private ModelSet(Map<CellKind, Model> baseline, Tuning tuning, Map<CellKind, Model> held) {
        this.baseline = Map.copyOf(baseline);
        this.tuning = tuning;
        this.held = Map.copyOf(held);
        Map<CellKind, Model> tuned = new EnumMap<>(CellKind.class);
        baseline.forEach((cell, model) -> tuned.put(cell, tuning.apply(cell, model)));
        this.models = Map.copyOf(tuned);
    }

    /** Models as they are. */
    public static ModelSet of(Map<CellKind, Model> baseline) {
        return new ModelSet(baseline, Tuning.NONE, Map.of());
    }

    /** Models with changes. */
    static ModelSet of(Map<CellKind, Model> baseline, Tuning tuning) {
        return new ModelSet(baseline, tuning, Map.of());
    }

    /** The cells there are, with the models as they are now. */
    public Map<CellKind, Model> models() {
        return models;
    }

    /**
     * The model of a cell as it is now.
     *
     * @throws IllegalArgumentException if there is no such cell
     */
    public Model model(CellKind cell) {
        Model model = models.get(cell);
        if (model == null) {
            throw new IllegalArgumentException("there is no " + cell);
        }
        return model;
    }

    /** The cells there are, with the models that the changes were made to. */
    public Map<CellKind, Model> baseline() {
        return baseline;
    }

    /** What was changed. */
    public Tuning tuning() {
        return tuning;
    }

    /** What is held to be compared with; empty where it is the baseline itself. */
    public Map<CellKind, Model> held() {
        return held;
    }

    /** The cells there are, with the models that the present ones are compared with. */
    public Map<CellKind, Model> reference() {
        return held.isEmpty() ? baseline : held;
    }

    /** Whether anything was changed about the baseline. */
    public boolean isTuned() {
        return !tuning.equals(Tuning.NONE);
    }

    /** Whether anything differs from what is compared with. */
    public boolean isChanged() {
        return isTuned() || !(held.isEmpty() || held.equals(baseline));
    }

    /** The same with a knob set. */
    public ModelSet withKnob(Knob knob, double setting) {
        return new ModelSet(baseline, tuning.withKnob(knob, setting), held);
    }

    /** The same with one parameter at a value; a value that is not finite changes nothing. */
    public ModelSet withParameter(CellKind cell, int index, double value) {
        Model model = baseline.get(cell);
        if (model == null || !Double.isFinite(value)) {
            return this;
        }
        for (ParameterBlock block : model.network().blocks()) {
            if (index >= block.offset() && index < block.offset() + block.length()) {
                return new ModelSet(baseline, tuning.withParameter(cell, block, index, value), held);
            }
        }
        return this;
    }

    /** The same with one parameter back at its baseline. */
    public ModelSet withoutParameter(CellKind cell, int index) {
        return new ModelSet(baseline, tuning.withoutParameter(cell, index), held);
    }

    /** What is compared with, again. */
    public ModelSet reset() {
        return new ModelSet(reference(), Tuning.NONE, held);
    }

    /** The models as they are now, as the baseline, and to be compared with whatever comes. */
    public ModelSet rebased() {
        return new ModelSet(models, Tuning.NONE, models);
    }

    /** Other models of the same cells as the baseline, compared with what they were compared with if that was held. */
    public ModelSet withBaseline(Map<CellKind, Model> others) {
        return new ModelSet(others, Tuning.NONE, held);
    }

    /** The same compared with these models; with none, with the baseline. */
    public ModelSet holding(Map<CellKind, Model> others) {
        return new ModelSet(baseline, tuning, others);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelSet set
                && baseline.equals(set.baseline)
                && tuning.equals(set.tuning)
                && held.equals(set.held);
    }

    @Override
    public int hashCode() {
        return 31 * baseline.hashCode() + tuning.hashCode();
    }
}
