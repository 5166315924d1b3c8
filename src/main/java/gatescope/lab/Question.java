package gatescope.lab;

import gatescope.engine.Objective;
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
        /** The loss at T: ½ (y_T − target)², or −log softmax(y_T)[class]. */
        LOSS_AT,
        /** The sum of the losses at every timestep. */
        EVERY_STEP,
        /** h_T of one unit. */
        HIDDEN_UNIT
    }

    /** The loss at the end of a run. */
    public static Question atEnd(int timesteps) {
        return new Question(Kind.LOSS_AT, timesteps - 1, 0);
    }

    /** L for a series. */
    public Objective objective(Series series) {
        return switch (kind) {
            case EVERY_STEP -> series.lossOfAll();
            case HIDDEN_UNIT -> new StateUnit(0, timestep, unit);
            case LOSS_AT -> series.lossAt(timestep);
        };
    }
}
