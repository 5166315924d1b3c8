package gatescope.ui;

import gatescope.engine.GradientLedger;
import gatescope.engine.GradientShares;
import gatescope.engine.LedgerFactor;
import gatescope.engine.LedgerStep;
import gatescope.engine.Scaled;
import gatescope.engine.ScaledGradients;
import gatescope.engine.Share;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as a table. For a cell without gates a step's parts are its factors, whose product is the step's ratio; for one with
 * gates they are what came back along each path, whose sum is the ratio. The ratios' product with the beginning is the gradient.
 *
 * @param gradients what it is a ledger of
 * @param ledger the ledger
 * @param parts what the steps are split into
 * @param rows the beginning, then each step back
 */
record LedgerSheet(ScaledGradients gradients, GradientLedger ledger, List<Part> parts, List<LedgerRow> rows) {
    /** What a step is split into. */
    sealed interface Part {}

    /** A factor. */
    record Factor(LedgerFactor.Kind kind) implements Part {}

    /**
     * A path by which the gradient came back.
     *
     * @param kind the path
     * @param gate one gate alone; null for all of the kind together
     */
    record Path(Share.Kind kind, @Nullable String gate) implements Part {
        boolean holds(Share share) {
            return share.kind() == kind && (gate == null || gate.equals(share.gate()));
        }
    }

    /**
     * The ledger of a gradient.
     *
     * @param state the state's number in the order of the cell, from 0
     * @param timestep from 0, or {@link gatescope.engine.LogCurve#INITIAL}
     */
    static LedgerSheet of(ScaledGradients gradients, int state, int timestep) {
        return of(gradients, state, timestep, () -> true).orElseThrow();
    }

    /**
     * The same, given up as soon as it is not wanted any more: then empty.
     *
     * @param wanted is asked before every row
     */
    static Optional<LedgerSheet> of(ScaledGradients gradients, int state, int timestep, BooleanSupplier wanted) {
        GradientLedger ledger = GateLedger.of(gradients, state, timestep);
        List<Part> parts = parts(gradients, ledger);
        Optional<LedgerFactor> extreme = ledger.decision().map(decision -> decision.extreme());
        List<LedgerRow> rows = new ArrayList<>();
        GradientShares.Finder finder = new GradientShares.Finder(gradients);
        Scaled product = ledger.start();
        rows.add(new LedgerRow(ledger.begin(), null, product, false, List.of()));
        for (LedgerStep step : ledger.steps()) {
            if (!wanted.getAsBoolean()) {
                return Optional.empty();
            }
            product = product.times(step.ratio());
            boolean decided = extreme.filter(step.factors()::contains).isPresent();
            rows.add(new LedgerRow(step.to(), step, product, decided, numbers(finder, state, parts, step)));
        }
        return Optional.of(new LedgerSheet(gradients, ledger, parts, List.copyOf(rows)));
    }

    private static List<Part> parts(ScaledGradients gradients, GradientLedger ledger) {
        if (ledger.steps().isEmpty()) {
            return List.of();
        }
        Set<LedgerFactor.Kind> kinds = EnumSet.noneOf(LedgerFactor.Kind.class);
        ledger.steps().forEach(step -> step.factors().forEach(factor -> kinds.add(factor.kind())));
        if (gradients.trace().network().cell().gates().isEmpty()) {
            return kinds.stream().<Part>map(Factor::new).toList();
        }
        LedgerStep last = ledger.steps().getLast();
        List<Share> shares = GradientShares.of(gradients, ledger.state(), last.to()).shares();
        boolean many = shares.stream().map(Share::kind).anyMatch(kind ->
                kind != Share.Kind.GATE && kind != Share.Kind.LOCAL);
        Set<Part> parts = new LinkedHashSet<>();
        for (Share.Kind kind : List.of(Share.Kind.CARRY, Share.Kind.GATE, Share.Kind.OUTPUT, Share.Kind.OTHER)) {
            for (String gate : gates(shares, kind)) {
                parts.add(new Path(kind, many || gate.isEmpty() ? null : gate));
            }
        }
        if (kinds.contains(LedgerFactor.Kind.LOCAL)) {
            parts.add(new Path(Share.Kind.LOCAL, null));
        }
        return List.copyOf(parts);
    }

    private static Set<String> gates(List<Share> shares, Share.Kind kind) {
        Set<String> gates = new TreeSet<>();
        for (Share share : shares) {
            if (share.kind() == kind) {
                gates.add(share.gate() == null ? "" : share.gate());
            }
        }
        return gates;
    }

    /** The gradient at the timestep asked for: the last running product, the number in the chart. */
    Scaled product() {
        return rows.getLast().product();
    }

    /** Whether all paths are gates, but for the losses on the way. */
    boolean isThroughGates() {
        return !parts.isEmpty()
                && parts.stream().allMatch(part -> part instanceof Path path
                        && (path.kind() == Share.Kind.GATE || path.kind() == Share.Kind.LOCAL));
    }

    /** Whether numbers have their sign, which they have for one unit; else they are norms and ratios of norms. */
    boolean isSigned() {
        return gradients.trace().network().hidden() == 1;
    }

    private static List<Scaled> numbers(
            GradientShares.Finder finder, int state, List<Part> parts, LedgerStep step) {
        GradientShares shares = parts.stream().anyMatch(Path.class::isInstance)
                ? finder.find(state, step.to())
                : null;
        return parts.stream()
                .map(part -> switch (part) {
                    case Factor factor -> factor(step, factor.kind());
                    case Path path -> shares == null ? Scaled.ZERO : contribution(shares, path, step.ratio());
                })
                .toList();
    }

    private static Scaled factor(LedgerStep step, LedgerFactor.Kind kind) {
        Scaled product = Scaled.ONE;
        for (LedgerFactor factor : step.factors()) {
            product = factor.kind() == kind ? product.times(factor.size()) : product;
        }
        return product;
    }

    /** ⟨share, total⟩ / ‖total‖² of the ratio. */
    private static Scaled contribution(GradientShares shares, Path path, Scaled ratio) {
        double fraction = 0;
        for (Share share : shares.shares()) {
            if (path.holds(share)) {
                fraction += shares.fraction(share);
            }
        }
        return ratio.isZero() ? Scaled.ZERO : Scaled.of(fraction).times(ratio);
    }
}
