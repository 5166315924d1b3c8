package gatescope.engine;

/**
 * One factor of a step in a {@link GradientLedger}.
 *
 * @param kind what it is
 * @param timestep where it stands, from 0: that of the activations, weights and gates, which is the one the step comes from;
 *     for {@link Kind#LOCAL} that of the loss, which is the one it arrives at
 * @param size the factor; signed for a cell of one unit, else a ratio of Euclidean norms
 */
public record LedgerFactor(Kind kind, int timestep, Scaled size) {
    /** What a factor is, with δ_t = dL/d(state at t), m = δ_t less the timestep's own loss, and a = t + 1. */
    public enum Kind {
        /**
         * From δ_a to the pre-activations: ‖dz_a‖ / ‖δ_a‖, which for the vanilla RNN is ‖D_a δ_a‖ / ‖δ_a‖ and for one unit
         * φ'(a_a). With gates it is all their pre-activations together, and what the memory brings to them is in it.
         */
        DERIVATIVE,
        /** From the pre-activations to the state before: ‖Rᵀ dz_a‖ / ‖dz_a‖; for one unit of the vanilla RNN R itself. */
        WEIGHT,
        /** Along the carry path: ‖f_a ⊙ δ_a‖ / ‖δ_a‖; for one unit f_a. */
        CARRY,
        /** All other paths on top of the carry: ‖m‖ / ‖f_a ⊙ δ_a‖; without a carry ‖m‖ / ‖δ_a‖. */
        PATHS,
        /** The timestep's own loss on top of what came back: ‖δ_t‖ / ‖m‖. */
        LOCAL
    }
}
