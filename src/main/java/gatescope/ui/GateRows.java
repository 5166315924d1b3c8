package gatescope.ui;

import gatescope.engine.CellGraph;
import gatescope.engine.ParameterBlock;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import java.util.ArrayList;
import java.util.List;

/**
 * Which weights of the active gate stand in rows: those that lead to the selected unit, by pages where they are many. Immutable.
 *
 * @param unit the unit, from 0
 * @param first the first one that is shown, from 0
 * @param all how many there are
 * @param indices of the parameters that are shown
 * @param labels what they are called
 */
record GateRows(CellKind cell, String gate, int unit, int first, int all, List<Integer> indices, List<String> labels) {
    /** More sliders than this are shown by pages. */
    private static final int MOST_ROWS = 24;

    private static final int PAGE = 14;

    /** @param page from 0; the last one where there are not as many */
    static GateRows of(LabState state, int page) {
        String gate = gateOf(state);
        List<Integer> indices = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (ParameterBlock block : state.model().network().blocks()) {
            if (block.gate().equals(gate)) {
                for (int column = 0; column < block.columns(); column++) {
                    indices.add(block.index(state.unit(), column));
                    labels.add(label(block, column));
                }
            }
        }
        int all = indices.size();
        if (all <= MOST_ROWS) {
            return new GateRows(state.cell(), gate, state.unit(), 0, all, indices, labels);
        }
        int first = Math.min(page, (all - 1) / PAGE) * PAGE;
        int end = Math.min(first + PAGE, all);
        return new GateRows(
                state.cell(), gate, state.unit(), first, all, indices.subList(first, end), labels.subList(first, end));
    }

    /** Whether not all are shown at once. */
    boolean isPaged() {
        return all > MOST_ROWS;
    }

    /** The number of the page so many after this one; after the last page comes the first. */
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

    private static String label(ParameterBlock block, int column) {
        String number = block.columns() > 1 ? String.valueOf(column + 1) : "";
        return switch (block.kind()) {
            case "W" -> "W · x" + number;
            case "R" -> "R · h" + number + "′";
            default -> block.kind();
        };
    }
}
