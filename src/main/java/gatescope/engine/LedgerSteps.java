package gatescope.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Splits the steps of a state's gradient into their factors. */
final class LedgerSteps {
    private final ScaledGradients gradients;
    private final GradientShares.Finder finder;
    private final Network network;
    private final int state;

    LedgerSteps(ScaledGradients gradients, int state) {
        this.gradients = gradients;
        this.finder = new GradientShares.Finder(gradients);
        this.network = gradients.trace().network();
        this.state = state;
    }

    /** The step to a timestep from the one after it; empty where nothing came back from there. */
    Optional<LedgerStep> stepTo(int to) {
        ScaledVector before = gradients.state(state, to + 1);
        ScaledVector after = gradients.state(state, to);
        ScaledVector back = ScaledVector.zero(before.length());
        ScaledVector carried = ScaledVector.zero(before.length());
        boolean local = false;
        List<Share> shares = finder.shares(state, to);
        for (Share share : shares) {
            if (share.kind() == Share.Kind.LOCAL) {
                local |= !share.gradient().isZero();
            } else {
                back = back.plus(share.gradient());
            }
            carried = share.kind() == Share.Kind.CARRY ? carried.plus(share.gradient()) : carried;
        }
        if (before.isZero() || (back.isZero() && !after.isZero())) {
            return Optional.empty();
        }
        List<LedgerFactor> factors = new ArrayList<>();
        ScaledVector gates = preActivations(shares, to + 1);
        if (gates != null) {
            add(factors, LedgerFactor.Kind.DERIVATIVE, to + 1, gates, before);
            add(factors, LedgerFactor.Kind.WEIGHT, to + 1, back, gates);
        } else if (carried.isZero()) {
            add(factors, LedgerFactor.Kind.PATHS, to + 1, back, before);
        } else {
            add(factors, LedgerFactor.Kind.CARRY, to + 1, carried, before);
            add(factors, LedgerFactor.Kind.PATHS, to + 1, back, carried);
        }
        if (local) {
            add(factors, LedgerFactor.Kind.LOCAL, to, after, back);
        }
        return Optional.of(LedgerStep.of(to, factors));
    }

    private static void add(
            List<LedgerFactor> factors, LedgerFactor.Kind kind, int timestep, ScaledVector size, ScaledVector of) {
        factors.add(new LedgerFactor(kind, timestep, of.isZero() ? Scaled.ONE : size.size().over(of.size())));
    }

    /** The gradients by all pre-activations, one behind the other, when all that comes back to the state is from them. */
    private @Nullable ScaledVector preActivations(List<Share> shares, int timestep) {
        ScaledVector all = null;
        for (Share share : shares) {
            if (share.kind() == Share.Kind.LOCAL) {
                continue;
            }
            int node = network.cell().indexOf(share.node());
            if (share.kind() != Share.Kind.GATE || !(network.nodes().get(node) instanceof Node.Affine)) {
                return null;
            }
            ScaledVector own = gradients.vector(timestep, node);
            all = all == null ? own : all.followedBy(own);
        }
        return all;
    }
}
