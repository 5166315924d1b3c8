package gatescope.diagram;

import gatescope.engine.CellGraph;
import gatescope.engine.Operation;
import java.util.Arrays;
import java.util.List;

/** The pictures of the cells: one plan for each cell that is drawn by hand, and one for any other. */
enum CellLayout {
    /** The memory along the top, the gates below it. */
    LSTM("f keep i g write c o s h", LstmPlan.LEAST) {
        @Override
        Plan plan(Space space, CellGraph cell) {
            return LstmPlan.of(space);
        }
    },
    /** The hidden state along the top, as the memory; reset after the product. */
    GRU_RESET_AFTER("r hn reset n z keep renew write h", GruPlan.LEAST) {
        @Override
        Plan plan(Space space, CellGraph cell) {
            return GruPlan.of(space, true);
        }
    },
    /** The hidden state along the top, as the memory; reset before the product. */
    GRU_RESET_BEFORE("r reset n z keep renew write h", GruPlan.LEAST) {
        @Override
        Plan plan(Space space, CellGraph cell) {
            return GruPlan.of(space, false);
        }
    },
    /** One layer on the path of the hidden state. */
    RNN("z_h h", RnnPlan.LEAST) {
        @Override
        Plan plan(Space space, CellGraph cell) {
            return RnnPlan.plain(space);
        }
    },
    /** The running sum along the top. */
    RNN_SUM("z_h s h", RnnPlan.LEAST) {
        @Override
        Plan plan(Space space, CellGraph cell) {
            return RnnPlan.sum(space);
        }
    },
    /** Any cell: its operations from left to right. */
    ANY("", Space.MIN_WIDTH) {
        @Override
        Plan plan(Space space, CellGraph cell) {
            return AnyPlan.of(space, cell);
        }
    };

    private final List<String> operations;
    private final double least;

    CellLayout(String operations, double least) {
        this.operations = List.of(operations.split(" "));
        this.least = least;
    }

    /** The smallest width in which the cell is legible. */
    double least() {
        return least;
    }

    /** Where the parts of the cell stand. */
    abstract Plan plan(Space space, CellGraph cell);

    /** The layout of a cell, found by its operations: a student's own cell may have any name. */
    static CellLayout of(CellGraph cell) {
        List<String> names = cell.operations().stream().map(Operation::name).toList();
        return Arrays.stream(values())
                .filter(layout -> layout.operations.equals(names))
                .findFirst()
                .orElse(ANY);
    }
}
