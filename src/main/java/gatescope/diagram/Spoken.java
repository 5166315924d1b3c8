package gatescope.diagram;

import gatescope.engine.Gradients;
import gatescope.engine.Operation;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What a screen reader hears of a cell's operations. It stays the same while an operation plays, so it is kept. */
final class Spoken {
    private static final PerKey<Object, Spoken> LAST = new PerKey<>(_ -> new Spoken());

    /** All that the texts of a run, or of its gradients, depend on. */
    private record Key(int timestep, int unit, int operation, Texts texts, @Nullable Gradients baseline) {}

    private record Said(Key key, List<String> texts) {}

    private volatile @Nullable Said last;

    private Spoken() {}

    /** One text per operation, in reading order. */
    static List<String> of(Shading shading) {
        DiagramState state = shading.state();
        Gradients gradients = state.gradients();
        return LAST.of(gradients == null ? state.trace() : gradients).texts(shading);
    }

    private List<String> texts(Shading shading) {
        DiagramState state = shading.state();
        Key key = new Key(state.timestep(), state.unit(), state.operation(), state.texts(), state.baseline());
        Said said = last;
        if (said == null || !said.key().equals(key)) {
            said = new Said(
                    key,
                    shading.cell().operations().stream()
                            .map(operation -> text(shading, operation))
                            .toList());
            last = said;
        }
        return said.texts();
    }

    private static String text(Shading shading, Operation operation) {
        DiagramState state = shading.state();
        String name = state.texts().name(state.cell(), operation);
        String unit = String.valueOf(state.unit() + 1);
        String number = Numbers.value(shading.number(operation.name(), state.unit()));
        boolean backward = shading.isBackward();
        String said = switch (shading.status(operation.name())) {
            case GIVEN, DONE -> state.texts().text(backward ? "zone.back.done" : "zone.done", name, unit, number);
            case ACTIVE -> state.texts().text(backward ? "zone.back.active" : "zone.active", name, unit, number);
            case PENDING -> state.texts().text(backward ? "zone.back.pending" : "zone.pending", name, unit);
        };
        OptionalDouble before = shading.before(operation.name(), state.unit());
        return before.isEmpty() || shading.status(operation.name()) == Shading.Status.PENDING
                ? said
                : state.texts().text("zone.baseline", said, Numbers.value(before.getAsDouble()));
    }
}
