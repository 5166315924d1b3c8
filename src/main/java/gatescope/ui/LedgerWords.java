package gatescope.ui;

import gatescope.diagram.Numbers;
import gatescope.engine.GradientLedger;
import gatescope.engine.LedgerDecision;
import gatescope.engine.LedgerFactor;
import gatescope.engine.Scaled;
import gatescope.engine.ScaledGradients;
import gatescope.lab.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says why a gradient is as large as it is: what each kind of factor made of it, and which of them decided. */
final class LedgerWords {
    private static final double PLAIN = 15;

    private final Messages texts;

    LedgerWords(Messages texts) {
        this.texts = texts;
    }

    /**
     * The sentences for the gradient of a cell's memory, or of its hidden state where it has no other, at a timestep; empty where
     * the gradient begins there.
     *
     * @param timestep from 0
     */
    String why(ScaledGradients gradients, int timestep) {
        List<String> states = gradients.trace().network().cell().states();
        int state = states.size() - 1;
        GradientLedger ledger = GradientLedger.of(gradients, state, timestep);
        if (ledger.steps().isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (LedgerFactor.Kind kind : LedgerFactor.Kind.values()) {
            if (ledger.steps().stream().flatMap(step -> step.factors().stream()).anyMatch(f -> f.kind() == kind)) {
                parts.add(texts.text("why.part." + name(kind), number(ledger.product(kind))));
            }
        }
        String change = texts.text(
                "why.change",
                Integer.toString(ledger.begin() + 1),
                Integer.toString(timestep + 1),
                states.get(state),
                number(ledger.change()),
                String.join(", ", parts));
        return ledger.decision().map(decision -> change + " " + decided(decision)).orElse(change);
    }

    private String decided(LedgerDecision decision) {
        LedgerFactor extreme = decision.extreme();
        return texts.text(
                "why.decided." + name(decision.kind()),
                Integer.toString(extreme.timestep() + 1),
                number(extreme.size()));
    }

    private static String name(LedgerFactor.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** A number, also one that is too small or too large for a double. */
    private static String number(Scaled number) {
        double log10 = number.abs().log10();
        return number.isZero() || Math.abs(log10) < PLAIN
                ? Numbers.value(number.value())
                : "1e" + Numbers.plain(Math.rint(log10));
    }
}
