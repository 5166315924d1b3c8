package gatescope.lab;

import gatescope.engine.Model;
import gatescope.engine.ParameterBlock;
import java.util.EnumMap;
import java.util.Map;

/** The models of a scenario's cells: a baseline, what was changed about it, and what comes of that. Immutable. */
public final class ModelSet {
    private final Map<CellKind, Model> baseline;
    private final Tuning tuning;
    private final Map<CellKind, Model> models;

    private ModelSet(Map<CellKind, Model> baseline, Tuning tuning) {
        this.baseline = Map.copyOf(baseline);
        this.tuning = tuning;
        Map<CellKind, Model> tuned = new EnumMap<>(CellKind.class);
        baseline.forEach((cell, model) -> tuned.put(cell, tuning.apply(cell, model)));
        this.models = Map.copyOf(tuned);
    }

    /** Models as they are. */
    public static ModelSet of(Map<CellKind, Model> baseline) {
        return new ModelSet(baseline, Tuning.NONE);
    }

    /** Models with changes. */
    static ModelSet of(Map<CellKind, Model> baseline, Tuning tuning) {
        return new ModelSet(baseline, tuning);
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

    /** The cells there are, with the models that changes are measured against. */
    public Map<CellKind, Model> baseline() {
        return baseline;
    }

    /** What was changed. */
    public Tuning tuning() {
        return tuning;
    }

    /** Whether anything differs from the baseline. */
    public boolean isChanged() {
        return !tuning.equals(Tuning.NONE);
    }

    /** The same with a knob set. */
    public ModelSet withKnob(Knob knob, double setting) {
        return new ModelSet(baseline, tuning.withKnob(knob, setting));
    }

    /** The same with one parameter at a value; a value that is not finite changes nothing. */
    public ModelSet withParameter(CellKind cell, int index, double value) {
        Model model = baseline.get(cell);
        if (model == null || !Double.isFinite(value)) {
            return this;
        }
        for (ParameterBlock block : model.network().blocks()) {
            if (index >= block.offset() && index < block.offset() + block.length()) {
                return new ModelSet(baseline, tuning.withParameter(cell, block, index, value));
            }
        }
        return this;
    }

    /** The same with one parameter back at its baseline. */
    public ModelSet withoutParameter(CellKind cell, int index) {
        return new ModelSet(baseline, tuning.withoutParameter(cell, index));
    }

    /** The baseline again. */
    public ModelSet reset() {
        return of(baseline);
    }

    /** The models as they are now, as the baseline. */
    public ModelSet rebased() {
        return of(models);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelSet set && baseline.equals(set.baseline) && tuning.equals(set.tuning);
    }

    @Override
    public int hashCode() {
        return 31 * baseline.hashCode() + tuning.hashCode();
    }
}
