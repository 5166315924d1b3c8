package gatescope.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a state's gradient at one timestep came from: the terms of its backpropagation equation, as an LSTM's
 * dh_t = ∂ℓ_t/∂h_t + Σ_k R_kᵀ dz_k,t+1 and dc_t = dh_t ⊙ o ⊙ (1 − tanh² c) + f_{t+1} ⊙ dc_{t+1}, read off the graph and
 * computed by its kernels. The shares sum to the total, unit by unit. Immutable.
 *
 * @param total dL/d(state)
 * @param shares its parts, in the order of the cell, the loss's own first; parts that are zero are there too
 * @param outputShares the {@link Share.Kind#OUTPUT} part once more, split by what made up dL/dh_t: the ways through each gate
 *     of the next timestep, then back through the hidden state of this one, into the memory; empty for h itself, and for a
 *     cell whose states do not reach h within a timestep
 */
public record GradientShares(ScaledVector total, List<Share> shares, List<Share> outputShares) {
    /** Copies the lists. */
    public GradientShares {
        shares = List.copyOf(shares);
        outputShares = List.copyOf(outputShares);
    }

    /**
     * The shares of a state's gradient.
     *
     * @param state its number in the order of the cell, from 0
     * @param timestep from 0, or {@link LogCurve#INITIAL}
     */
    public static GradientShares of(ScaledGradients gradients, int state, int timestep) {
        return new Finder(gradients).find(state, timestep);
    }

    /** Σ of the shares of one kind. */
    public ScaledVector sum(Share.Kind kind) {
        ScaledVector sum = ScaledVector.zero(total.length());
        for (Share share : shares) {
            if (share.kind() == kind) {
                sum = sum.plus(share.gradient());
            }
        }
        return sum;
    }

    /**
     * How much of the whole a share is: ⟨share, total⟩ / ‖total‖². The fractions of all shares sum to 1; one against the
     * total is negative. NaN when the total is zero.
     */
    public double fraction(Share share) {
        Scaled norm = total.norm();
        return share.gradient().dot(total).over(norm.times(norm)).value();
    }

    /** Goes through the readers of a state; made once for many timesteps. Not for two threads at once. */
    public static final class Finder {
        private final ScaledGradients gradients;
        private final Network network;
        private final CellGraph cell;
        private final ScaledStep step;
        private final @Nullable CarryPath carry;

        /** Of these gradients. */
        public Finder(ScaledGradients gradients) {
            this.gradients = gradients;
            this.network = gradients.trace().network();
            this.cell = network.cell();
            this.step = new ScaledStep(gradients.trace());
            this.carry = CarryPath.of(cell).orElse(null);
        }

        /**
         * The shares of a state's gradient.
         *
         * @param state its number in the order of the cell, from 0
         * @param timestep from 0, or {@link LogCurve#INITIAL}
         */
        public GradientShares find(int state, int timestep) {
            List<Share> shares = shares(state, timestep);
            List<Share> split = state == 0 || timestep == LogCurve.INITIAL ? List.of() : outputShares(state, timestep);
            return new GradientShares(gradients.state(state, timestep), shares, split);
        }

        List<Share> shares(int state, int timestep) {
            int node = ScaledStep.nodeOf(network, state);
            List<Share> shares = new ArrayList<>();
            if (timestep != LogCurve.INITIAL) {
                step.blocks().clearAll();
                gradients.local().addTo(timestep, node, step.blocks());
                shares.add(new Share(
                        Share.Kind.LOCAL,
                        cell.states().get(state),
                        null,
                        step.blocks().vector(node)));
                addReaders(new Operand(node, false), timestep, shares);
            }
            if (timestep + 1 < gradients.trace().timesteps()) {
                addReaders(new Operand(node, true), timestep + 1, shares);
            }
            return shares;
        }

        private void addReaders(Operand source, int timestep, List<Share> shares) {
            step.load(timestep);
            for (int reader = 0; reader < network.nodes().size(); reader++) {
                Node node = network.nodes().get(reader);
                if (node.operands().contains(source)) {
                    step.blocks().clearAll();
                    gradients.vector(timestep, reader).addTo(step.blocks(), reader);
                    step.push(reader);
                    String gate = source.previous() ? gateOf(reader) : null;
                    Share.Kind kind = kind(source, reader, gate);
                    shares.add(new Share(
                            kind,
                            node.name(),
                            kind == Share.Kind.GATE ? gate : null,
                            step.blocks().vector(step.blockOf(source))));
                }
            }
        }

        private Share.Kind kind(Operand source, int reader, @Nullable String gate) {
            if (!source.previous()) {
                boolean head = network.outputs() > 0 && reader == network.outputNode();
                return head ? Share.Kind.LOCAL : Share.Kind.OUTPUT;
            }
            if (carry != null && carry.state() == ScaledStep.stateOf(network, source.node()) && carry.passes(reader)) {
                return Share.Kind.CARRY;
            }
            return gate == null ? Share.Kind.OTHER : Share.Kind.GATE;
        }

        /** The gate whose pre-activation a node is or leads into first, as r ⊙ h′ does into n. */
        private @Nullable String gateOf(int node) {
            Operand value = new Operand(node, false);
            if (cell.node(value) instanceof Node.Affine affine) {
                return affine.gate();
            }
            for (Node reader : cell.nodes()) {
                if (reader instanceof Node.Affine affine && affine.operands().contains(value)) {
                    return affine.gate();
                }
            }
            return null;
        }

        /** Each share of dL/dh_t alone, carried on through the timestep to another state. */
        private List<Share> outputShares(int state, int timestep) {
            int hidden = ScaledStep.nodeOf(network, 0);
            int node = ScaledStep.nodeOf(network, state);
            List<Share> split = new ArrayList<>();
            for (Share share : shares(0, timestep)) {
                step.load(timestep);
                step.blocks().clearAll();
                share.gradient().addTo(step.blocks(), hidden);
                step.run();
                split.add(new Share(
                        share.kind(), share.node(), share.gate(), step.blocks().vector(node)));
            }
            return split;
        }
    }
}
