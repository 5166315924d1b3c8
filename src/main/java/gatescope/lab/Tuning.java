package gatescope.lab;

import gatescope.engine.Model;
import gatescope.engine.ParameterBlock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What a person changed about the baseline parameters: the settings of the knobs, and single parameters of each cell. A
 * parameter's value is its own, changed or not, under all knobs, so that no change undoes another.
 *
 * @param knobs the setting of each knob that is not neutral
 * @param edits for each cell the parameters that were changed, by index, before the knobs
 */
public record Tuning(Map<Knob, Double> knobs, Map<CellKind, Map<Integer, Double>> edits) {
    /** Nothing changed. */
    public static final Tuning NONE = new Tuning(Map.of(), Map.of());

    /** Copies the maps. */
    public Tuning {
        knobs = Map.copyOf(knobs);
        edits = Map.copyOf(edits);
    }

    /** The setting of a knob. */
    public double knob(Knob knob) {
        return knobs.getOrDefault(knob, knob.neutral());
    }

    /** The same with a knob set, within its range. */
    public Tuning withKnob(Knob knob, double setting) {
        Map<Knob, Double> changed = new EnumMap<>(Knob.class);
        changed.putAll(knobs);
        double limited = Math.clamp(setting, knob.least(), knob.most());
        if (limited == knob.neutral()) {
            changed.remove(knob);
        } else {
            changed.put(knob, limited);
        }
        return new Tuning(changed, edits);
    }

    /** The model of a cell with all changes. */
    Model apply(CellKind cell, Model baseline) {
        Map<Integer, Double> edited = edits.getOrDefault(cell, Map.of());
        if (knobs.isEmpty() && edited.isEmpty()) {
            return baseline;
        }
        double[] values = baseline.parameters();
        edited.forEach((index, value) -> values[index] = value);
        for (ParameterBlock block : baseline.network().blocks()) {
            if (Knob.reaches(block)) {
                for (int k = block.offset(); k < block.offset() + block.length(); k++) {
                    values[k] = underKnobs(block, values[k]);
                }
            }
        }
        return baseline.withParameters(values);
    }

    private double underKnobs(ParameterBlock block, double value) {
        double result = value;
        for (Map.Entry<Knob, Double> knob : knobs.entrySet()) {
            result = knob.getKey().applyTo(block, result, knob.getValue());
        }
        return result;
    }

    /**
     * The same with one parameter changed so that, under the knobs, it has a value. Where a knob at 0 lets it have none, nothing
     * changes.
     *
     * @param block the block of the parameter
     * @param index its index in the flat vector
     * @param value finite
     */
    Tuning withParameter(CellKind cell, ParameterBlock block, int index, double value) {
        double own = value;
        if (Knob.reaches(block)) {
            for (Map.Entry<Knob, Double> knob : knobs.entrySet()) {
                own = knob.getKey().takeFrom(block, own, knob.getValue());
            }
        }
        if (!Double.isFinite(own)) {
            return this;
        }
        Map<Integer, Double> edited = new HashMap<>(edits.getOrDefault(cell, Map.of()));
        edited.put(index, own);
        return withEdits(cell, edited);
    }

    /** The same with one parameter as it is in the baseline. */
    Tuning withoutParameter(CellKind cell, int index) {
        Map<Integer, Double> edited = new HashMap<>(edits.getOrDefault(cell, Map.of()));
        edited.remove(index);
        return withEdits(cell, edited);
    }

    private Tuning withEdits(CellKind cell, Map<Integer, Double> edited) {
        Map<CellKind, Map<Integer, Double>> changed = new EnumMap<>(CellKind.class);
        changed.putAll(edits);
        if (edited.isEmpty()) {
            changed.remove(cell);
        } else {
            changed.put(cell, Map.copyOf(edited));
        }
        return new Tuning(knobs, changed);
    }
}
