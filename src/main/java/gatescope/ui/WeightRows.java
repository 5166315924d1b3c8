package gatescope.ui;

import gatescope.engine.CellGraph;
import gatescope.engine.Network;
import gatescope.engine.ParameterBlock;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which parameters can be dragged now: those that lead to the selected unit of the active gate and, at the last operation, after
 * which a network says its one number, those of its head. Equal while the same sliders serve.
 *
 * @param cell whose they are
 * @param gate those of the gate that are shown
 * @param unit the unit they lead to, from 0
 * @param first the place of the first of them among all of the gate
 * @param all how many the gate has
 * @param head those of the prediction; empty while they are not shown
 */
record WeightRows(CellKind cell, Group gate, int unit, int first, int all, Optional<Group> head) {
    /** More sliders than this are shown by pages. */
    private static final int MOST = 24;

    /** How many are shown on a page. */
    private static final int PAGE = 14;

    /**
     * Parameters of one gate.
     *
     * @param name the gate's
     * @param indices their places among all parameters
     * @param labels what each is called
     */
    record Group(String name, List<Integer> indices, List<String> labels) {
        private Group part(int from, int to) {
            return new Group(name, indices.subList(from, to), labels.subList(from, to));
        }

        int size() {
            return indices.size();
        }
    }

    /** @param page from 0, of a gate that has more than {@link #MOST} */
    static WeightRows of(LabState state, int page) {
        Group gate = group(state, gateOf(state), state.unit());
        int all = gate.size();
        int first = all <= MOST ? 0 : Math.min(page, (all - 1) / PAGE) * PAGE;
        Group shown = all <= MOST ? gate : gate.part(first, Math.min(first + PAGE, all));
        Network network = state.model().network();
        boolean last = state.playhead().moment().operation() == network.cell().operations().size() - 1;
        Optional<Group> head = last && network.outputs() == 1 && all <= MOST
                ? Optional.of(group(state, Network.HEAD, 0))
                : Optional.empty();
        return new WeightRows(state.cell(), shown, state.unit(), first, all, head);
    }

    /** Whether they are shown by pages. */
    boolean isPaged() {
        return all > MOST;
    }

    /** The page, from 0, that is some pages further; after the last comes the first. */
    int pageAfter(int by) {
        return Math.floorMod(first / PAGE + by, (all + PAGE - 1) / PAGE);
    }

    /** The gate of the active operation, or the last one before it that has weights, or the first of the cell. */
    private static String gateOf(LabState state) {
        CellGraph cell = state.model().network().cell();
        for (int k = state.playhead().moment().operation(); k >= 0; k--) {
            String gate = cell.operations().get(k).gate();
            if (gate != null) {
                return gate;
            }
        }
        return cell.gateNames().getFirst();
    }

    private static Group group(LabState state, String gate, int unit) {
        List<Integer> indices = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (ParameterBlock block : state.model().network().blocks()) {
            if (block.gate().equals(gate)) {
                for (int column = 0; column < block.columns(); column++) {
                    indices.add(block.index(unit, column));
                    labels.add(label(block, column));
                }
            }
        }
        return new Group(gate, indices, labels);
    }

    private static String label(ParameterBlock block, int column) {
        String number = block.columns() > 1 ? String.valueOf(column + 1) : "";
        return switch (block.kind()) {
            case "W" -> (block.gate().equals(Network.HEAD) ? "W · h" : "W · x") + number;
            case "R" -> "R · h" + number + "′";
            default -> block.kind();
        };
    }
}
