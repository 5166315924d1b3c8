package gatescope.ui;

import gatescope.diagram.ScaledNumbers;
import gatescope.engine.LedgerFactor;
import gatescope.engine.LedgerStep;
import gatescope.engine.Scaled;
import gatescope.lab.Messages;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** What stands in a ledger's table. */
final class LedgerTexts {
    private static final String ARROW = "→";

    private final Messages texts;

    LedgerTexts(Messages texts) {
        this.texts = texts;
    }

    /** 12→11; where the gradient begins 12. */
    String step(LedgerRow row) {
        String to = Integer.toString(row.to() + 1);
        return row.step() == null ? to : row.to() + 2 + ARROW + to;
    }

    /** What a part is called. */
    String name(LedgerSheet.Part part) {
        return switch (part) {
            case LedgerSheet.Factor factor -> texts.text("ledger.factor." + name(factor.kind()));
            case LedgerSheet.Path path ->
                path.gate() == null ? texts.text("ledger.path." + name(path.kind())) : path.gate();
        };
    }

    /** The name of a part with the sign that joins it to the one before. */
    String header(LedgerSheet.Part part, boolean first) {
        String sign = part instanceof LedgerSheet.Factor ? "× " : "+ ";
        return first ? name(part) : sign + name(part);
    }

    /** What a part is. */
    String tip(LedgerSheet.Part part) {
        return switch (part) {
            case LedgerSheet.Factor factor -> texts.text("ledger.tip.factor." + name(factor.kind()));
            case LedgerSheet.Path path ->
                path.gate() == null
                        ? texts.text("ledger.tip.path." + name(path.kind()))
                        : texts.text("ledger.tip.one.gate", path.gate());
        };
    }

    /** All numbers of a row in full, a line for each. */
    String full(LedgerSheet sheet, LedgerRow row) {
        List<Scaled> numbers = row.numbers();
        StringJoiner lines = new StringJoiner("\n");
        LedgerStep step = row.step();
        String state = sheet.gradients().trace().network().cell().states().get(sheet.ledger().state())
                + Subscripts.of(row.to() + 1);
        if (step == null) {
            lines.add(texts.text("ledger.full.begin", Integer.toString(row.to() + 1)));
        } else {
            lines.add(texts.text(
                    "ledger.full.step", Integer.toString(row.to() + 2), Integer.toString(row.to() + 1)));
            for (int k = 0; k < numbers.size(); k++) {
                lines.add(header(sheet.parts().get(k), k == 0) + ": " + ScaledNumbers.full(numbers.get(k)));
            }
            lines.add(texts.text("ledger.column.ratio") + ": " + ScaledNumbers.full(step.ratio()));
            if (!numbers.isEmpty() && sheet.parts().getFirst() instanceof LedgerSheet.Path) {
                for (LedgerFactor factor : step.factors()) {
                    boolean gates = factor.kind() == LedgerFactor.Kind.PATHS && sheet.isThroughGates();
                    String name = texts.text(gates ? "ledger.path.gate" : "ledger.factor." + name(factor.kind()));
                    lines.add(name + " ×" + ScaledNumbers.full(factor.size()));
                }
            }
        }
        lines.add(gradient(sheet, state) + " = " + ScaledNumbers.full(row.product()));
        return lines.toString();
    }

    /** ‖∂L/∂h₃‖, or without the bars where the number has a sign. */
    static String gradient(LedgerSheet sheet, String state) {
        String gradient = "∂L/∂" + state;
        return sheet.isSigned() ? gradient : "‖" + gradient + "‖";
    }

    private static String name(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
