package gatescope.ui;

import gatescope.chart.Mark;
import gatescope.chart.Markers;
import gatescope.engine.Model;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Training;
import gatescope.lab.TrainingDesk;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which epoch of the training the models are that are held to be compared with. It is known from when they are held, because they
 * are those of the epoch that is shown then, and is remembered for whoever goes back to it.
 */
final class HeldEpochs {
    private static final int MOST = 20;

    private final TrainingDesk desk;
    private final Deque<Known> known = new ArrayDeque<>();

    private record Known(Map<CellKind, Model> held, long run, int epoch, Set<CellKind> cells) {}

    /**
     * An epoch and the cells that are compared with it.
     *
     * @param epoch empty where what is held is no epoch of the present training
     */
    record Of(OptionalInt epoch, Set<CellKind> cells) {
        /** Nothing is held, or something else. */
        static final Of NONE = new Of(OptionalInt.empty(), Set.of());

        /** The same marks and that of the epoch, where there is one. */
        Markers mark(Markers markers, int perEpoch, Messages texts) {
            return epoch.isEmpty()
                    ? markers
                    : markers.and(new Mark(
                            (double) epoch.getAsInt() * perEpoch, texts.text("learning.compared.mark", epoch.getAsInt())));
        }

        private OptionalInt of(CellKind cell) {
            return cells.contains(cell) ? epoch : OptionalInt.empty();
        }

        /** What the held model of a cell is called: by its epoch, where it is one. */
        String name(Messages texts, CellKind cell) {
            OptionalInt known = of(cell);
            return known.isPresent()
                    ? texts.text("prediction.epoch", cell.name(), known.getAsInt())
                    : texts.text("chart.baseline", cell.name());
        }
    }

    HeldEpochs(TrainingDesk desk) {
        this.desk = desk;
    }

    /** What is held in a state. */
    Of of(LabState state) {
        Training training = state.training();
        Map<CellKind, Model> held = state.models().held();
        if (training == null || held.isEmpty() || !desk.beganAs(training)) {
            return Of.NONE;
        }
        for (Known one : known) {
            if (one.run() == training.run() && one.held().equals(held)) {
                return new Of(OptionalInt.of(one.epoch()), one.cells());
            }
        }
        int epoch = training.epoch();
        Map<CellKind, Model> shown = desk.nearest(epoch) == epoch ? desk.models(epoch) : Map.of();
        boolean same = !shown.isEmpty()
                && shown.entrySet().stream().allMatch(entry -> Objects.equals(entry.getValue(), held.get(entry.getKey())));
        if (!same) {
            return Of.NONE;
        }
        known.addFirst(new Known(held, training.run(), epoch, Set.copyOf(shown.keySet())));
        if (known.size() > MOST) {
            known.removeLast();
        }
        return new Of(OptionalInt.of(epoch), known.getFirst().cells());
    }
}
