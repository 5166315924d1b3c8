package gatescope.lab;

import gatescope.engine.Loss;
import gatescope.engine.Objective;
import gatescope.engine.Sequence;
import gatescope.engine.StateUnit;

/**
 * Of what the gradients are: L.
 *
 * @param kind what L is
 * @param timestep the timestep T at which L is taken, from 0; later ones do not matter. Not used by {@link Kind#EVERY_STEP}
 * @param unit the hidden unit of {@link Kind#HIDDEN_UNIT}, from 0
 */
public record Question(Kind kind, int timestep, int unit) {
    /** The kinds of L. */
    public enum Kind {
        /** ½ (y_T − target)². */
        LOSS_AT,
        /** ½ Σ (y_t − target)² over all timesteps. */
        EVERY_STEP,
        /** h_T of one unit. */
        HIDDEN_UNIT
    }

    /** The loss at the end of a run. */
    public static Question atEnd(int timesteps) {
        return new Question(Kind.LOSS_AT, timesteps - 1, 0);
    }

    /** Whether L is taken at the last timestep alone. */
    public boolean isOfTheEnd(int timesteps) {
        return kind != Kind.EVERY_STEP && timestep == timesteps - 1;
    }

    /** L for a series. */
    public Objective objective(Series series) {
        return switch (kind) {
            case EVERY_STEP -> Loss.HALF_SSE_ALL.against(series.scaledTarget());
            case HIDDEN_UNIT -> new StateUnit(0, timestep, unit);
            case LOSS_AT -> {
                Sequence target = series.scaledTarget();
                yield (trace, gradient) -> {
                    int node = trace.network().outputNode();
                    double difference = trace.value(timestep, node, 0) - target.value(timestep, 0, 0);
                    gradient.add(timestep, 0, node, 0, difference);
                    return 0.5 * difference * difference;
                };
            }
        };
    }
}
