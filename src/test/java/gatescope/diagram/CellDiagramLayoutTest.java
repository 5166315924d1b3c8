package gatescope.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.engine.Backpropagation;
import gatescope.engine.Gradients;
import gatescope.engine.Trace;
import gatescope.ui.FramePainterToolkit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CellDiagramLayoutTest {
    private static final int[] HIDDEN = {1, 2, 4, 8, 9, 32};
    private static final double[][] SIZES = {
        {0, 0}, {288, 300}, {430, 330}, {482, 300}, {560, 420}, {690, 330}, {700, 280}, {984, 300}, {1240, 330}, {1860, 620}
    };
    private static final double[] TEXT_SCALES = {1, 1.5, 2};
    private static final double[] GAINS = {0.003, 1.5, 30};

    static List<String> cells() {
        return List.of("rnn", "rnn-sum", "lstm", "lstm-hard", "gru-after", "gru-before", "own");
    }

    private static List<Frame> frames(String cell) {
        List<Frame> frames = new ArrayList<>();
        for (int hidden : HIDDEN) {
            for (double gain : GAINS) {
                Trace trace = Runs.run(Runs.cell(cell), hidden == 9 ? 28 : 1, hidden, 5, 7, gain);
                int last = trace.network().cell().operations().size() - 1;
                DiagramState state =
                        DiagramState.of(trace, Runs.ENGLISH).at(3, last, 1).withUnit(hidden - 1);
                Gradients gradients = Backpropagation.run(trace, BackwardEquationTest.everyStep());
                DiagramState backward = state.at(3, 0, 1).withGradients(gradients);
                for (double[] size : SIZES) {
                    for (double scale : TEXT_SCALES) {
                        frames.add(CellDiagram.frame(state.withTextScale(scale), size[0], size[1]));
                        frames.add(CellDiagram.frame(backward.withTextScale(scale), size[0], size[1]));
                    }
                }
            }
        }
        return frames;
    }

    @ParameterizedTest
    @MethodSource("cells")
    void nothingCoversAnythingElse(String cell) throws Exception {
        FramePainterToolkit.call(() -> {
            for (Frame frame : frames(cell)) {
                List<Extents.Extent> solids = Extents.solids(frame);
                for (int a = 0; a < solids.size(); a++) {
                    for (int b = a + 1; b < solids.size(); b++) {
                        Extents.Extent one = solids.get(a);
                        Extents.Extent other = solids.get(b);
                        assertThat(!one.owner().equals(other.owner()) && one.overlaps(other, 0.5))
                                .as("%s × %s: %s covers %s", frame.width(), frame.height(), one, other)
                                .isFalse();
                    }
                }
            }
            return null;
        });
    }

    @ParameterizedTest
    @MethodSource("cells")
    void nothingLeavesTheFrame(String cell) throws Exception {
        FramePainterToolkit.call(() -> {
            for (Frame frame : frames(cell)) {
                List<Extents.Extent> all = new ArrayList<>(Extents.solids(frame));
                all.addAll(Extents.wires(frame));
                for (Extents.Extent extent : all) {
                    assertThat(extent.left() >= 0
                                    && extent.top() >= 0
                                    && extent.right() <= frame.width()
                                    && extent.bottom() <= frame.height())
                            .as("%s in %s × %s", extent, frame.width(), frame.height())
                            .isTrue();
                }
            }
            return null;
        });
    }

    @ParameterizedTest
    @MethodSource("cells")
    void noWireRunsThroughANameOrThroughBars(String cell) throws Exception {
        FramePainterToolkit.call(() -> {
            for (Frame frame : frames(cell)) {
                List<Extents.Extent> wires = Extents.wires(frame);
                for (Extents.Extent solid : Extents.solids(frame)) {
                    if (solid.id().startsWith("caption")
                            || solid.id().startsWith("scale")
                            || solid.id().startsWith("value")) {
                        for (Extents.Extent wire : wires) {
                            assertThat(wire.overlaps(solid, 0.5))
                                    .as("%s × %s: %s through %s", frame.width(), frame.height(), wire, solid)
                                    .isFalse();
                        }
                    }
                }
            }
            return null;
        });
    }

    @ParameterizedTest
    @MethodSource("cells")
    void textFitsWhereItStandsAndIsNeverTooSmall(String cell) throws Exception {
        FramePainterToolkit.call(() -> {
            for (Frame frame : frames(cell)) {
                List<Extents.Extent> solids = Extents.solids(frame);
                for (Primitive primitive : frame.primitives()) {
                    if (primitive instanceof Primitive.Label label) {
                        assertThat(label.size()).as(label.text()).isGreaterThanOrEqualTo(11);
                        Extents.Extent text = Extents.of(label);
                        solids.stream()
                                .filter(solid -> (solid.id() + ".label").equals(label.id())
                                        || (solid.id().replace(".ground", "") + ".number").equals(label.id()))
                                .forEach(holder -> {
                                    assertThat(text.left()).as("%s in %s", text, holder).isGreaterThan(holder.left());
                                    assertThat(text.right()).as("%s in %s", text, holder).isLessThan(holder.right());
                                });
                    }
                }
            }
            return null;
        });
    }
}
