package gatescope.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.engine.Backpropagation;
import gatescope.engine.CellGraph;
import gatescope.engine.Gradients;
import gatescope.engine.Operation;
import gatescope.engine.Trace;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellDiagramTest {
    private static DiagramState state(String cell, int hidden) {
        Trace trace = Runs.run(Runs.cell(cell), 1, hidden, 8, 4, 1.5);
        return DiagramState.of(trace, Runs.ENGLISH).withUnit(hidden - 1);
    }

    private static Frame frame(DiagramState state) {
        return CellDiagram.frame(state, 984, 300);
    }

    private static Optional<Primitive> find(Frame frame, String id) {
        return frame.primitives().stream()
                .filter(primitive -> primitive.id().equals(id))
                .findFirst();
    }

    private static Primitive get(Frame frame, String id) {
        return find(frame, id).orElseThrow(() -> new AssertionError("no primitive " + id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "rnn-sum", "lstm", "gru-after", "gru-before", "own"})
    void theSameStateGivesTheSameFrameAndIdsAreUnique(String cell) {
        DiagramState state = state(cell, 4);
        int operations = state.cell().operations().size();
        for (int operation = 0; operation < operations; operation++) {
            for (double progress : new double[] {0, 0.2, 0.5, 0.9, 1}) {
                DiagramState moment = state.at(3, operation, progress);
                Frame frame = frame(moment);
                assertThat(frame(moment)).isEqualTo(frame);
                assertThat(frame(state(cell, 4).at(3, operation, progress)).primitives()).hasSameSizeAs(frame.primitives());
                Set<String> ids = new HashSet<>();
                frame.primitives().forEach(primitive -> assertThat(ids.add(primitive.id())).as(primitive.id()).isTrue());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "rnn-sum", "lstm", "gru-after", "gru-before", "own"})
    void everyOperationHasAZoneInReadingOrderThatSaysItsNumber(String cell) {
        DiagramState state = state(cell, 2).at(3, 0, 1);
        CellGraph graph = state.cell();
        List<Primitive.Zone> zones = frame(state).zones();
        assertThat(zones.stream().map(zone -> CellDiagram.operationOf(zone.id()).orElseThrow()))
                .containsExactlyElementsOf(
                        graph.operations().stream().map(Operation::name).toList());
        String number = Numbers.value(state.trace().value(3, graph.operations().getFirst().node(), 1));
        assertThat(zones.getFirst().text()).contains("unit 2: " + number + ", active");
        zones.stream().skip(1).forEach(zone -> assertThat(zone.text()).endsWith("not computed yet"));
        DiagramState last = state.at(3, graph.operations().size() - 1, 1);
        frame(last).zones().reversed().stream()
                .skip(1)
                .forEach(zone -> assertThat(zone.text()).endsWith(", done"));
    }

    @Test
    void theZoneOfTheForgetGateReadsAsInASentence() {
        DiagramState state = state("lstm", 2).at(3, 4, 1);
        String number = Numbers.value(state.trace().value(3, state.cell().indexOf("f"), 1));
        assertThat(frame(state).zones().getFirst().text()).isEqualTo("Forget gate, unit 2: " + number + ", done");
    }

    @Test
    void whatIsNotComputedYetHasNoNumberAndNoBars() {
        DiagramState state = state("lstm", 4).at(3, 1, 1);
        Frame frame = frame(state);
        assertThat(find(frame, "pill.f.number")).isPresent();
        assertThat(find(frame, "pill.keep.number")).isPresent();
        assertThat(find(frame, "pill.i.number")).isEmpty();
        Primitive.Bars pending = (Primitive.Bars) get(frame, "gate.i.value.bars");
        assertThat(pending.to()).containsOnly(0.0);
        Primitive.Bars done = (Primitive.Bars) get(frame, "gate.f.value.bars");
        assertThat(done.to()).allMatch(part -> part > 0);
    }

    @Test
    void barsShowTheValuesOfTheTrace() {
        DiagramState state = state("lstm", 4).at(3, 8, 1);
        Frame frame = frame(state);
        Primitive.Bars gate = (Primitive.Bars) get(frame, "gate.f.value.bars");
        Primitive.Bars memory = (Primitive.Bars) get(frame, "value.c.bars");
        int f = state.cell().indexOf("f");
        int c = state.cell().indexOf("c");
        assertThat(gate.from()).isZero();
        assertThat(memory.from()).isEqualTo(0.5);
        for (int unit = 0; unit < 4; unit++) {
            assertThat(gate.to().get(unit)).isEqualTo(state.trace().value(3, f, unit));
            double value = state.trace().value(3, c, unit);
            assertThat(Math.signum(memory.to().get(unit) - 0.5)).isEqualTo(Math.signum(value));
            assertThat(memory.to().get(unit)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void aPillTravelsFromItsOperationToItsPlaceAndBarsGrow() {
        DiagramState state = state("lstm", 4);
        double before = 0;
        double lower = Double.POSITIVE_INFINITY;
        for (double progress = 0; progress <= 1; progress += 0.05) {
            Frame frame = frame(state.at(3, 0, progress));
            Primitive.Bars bars = (Primitive.Bars) get(frame, "gate.f.value.bars");
            assertThat(bars.to().getFirst()).isGreaterThanOrEqualTo(before);
            before = bars.to().getFirst();
            Optional<Primitive> pill = find(frame, "pill.f.ground");
            assertThat(pill.isPresent()).isEqualTo(progress >= 0.4);
            if (pill.isPresent()) {
                double y = ((Primitive.Box) pill.get()).y();
                assertThat(y).isLessThanOrEqualTo(lower);
                lower = y;
            }
        }
        assertThat(before).isEqualTo(state.trace().value(3, state.cell().indexOf("f"), 0));
    }

    @Test
    void aTextScaleEnlargesTextAndStrokesAndTheSmallestSize() {
        DiagramState state = state("lstm", 4);
        Frame once = CellDiagram.frame(state, 900, 400);
        Frame twice = CellDiagram.frame(state.withTextScale(2), 1800, 800);
        Primitive.Label small = (Primitive.Label) get(once, "gate.f.label");
        Primitive.Label large = (Primitive.Label) get(twice, "gate.f.label");
        assertThat(large.size()).isEqualTo(2 * small.size());
        assertThat(large.x()).isEqualTo(2 * small.x());
        assertThat(CellDiagram.minWidth(2)).isEqualTo(1400);
        assertThat(CellDiagram.minHeight(2)).isEqualTo(560);
        assertThat(CellDiagram.frame(state, 10, 10).width()).isEqualTo(CellDiagram.compactWidth(state.cell()));
        assertThat(CellDiagram.compactWidth(Runs.cell("rnn"))
                        + CellDiagram.compactWidth(Runs.cell("lstm"))
                        + CellDiagram.compactWidth(Runs.cell("gru-after")))
                .as("three cells beside each other in a window of 1024")
                .isLessThanOrEqualTo(990);
    }

    @Test
    void aValueThatIsPointedAtLightsUp() {
        DiagramState state = state("lstm", 4).at(3, 8, 1);
        String id = ValueId.of("keep", 3, 3);
        assertThat(find(frame(state), "lit.wire.keep.c")).isEmpty();
        assertThat(find(frame(state.withHighlight(id)), "lit.wire.keep.c")).isPresent();
        Frame old = frame(state.withHighlight(ValueId.of("c", 2, 3)));
        assertThat(find(old, "lit.wire.c′.keep")).isPresent();
    }

    @Test
    void theBarOfTheUnitThatIsPointedAtIsOutlined() {
        DiagramState state = state("lstm", 4).at(3, 8, 1);
        Frame other = frame(state.withHighlight(ValueId.of("h", 2, 1)));
        Primitive.Box outline = (Primitive.Box) get(other, "value.h′.highlighted");
        Primitive.Box selected = (Primitive.Box) get(other, "value.h′.selected");
        assertThat(outline.stroke()).isEqualTo(Role.ACCENT);
        assertThat(outline.x()).isLessThan(selected.x() - 20);
        assertThat(((Primitive.Box) get(other, "pill.h′.ground")).fill()).isEqualTo(Role.PANEL);
        Frame own = frame(state.withHighlight(ValueId.of("h", 2, 3)));
        assertThat(((Primitive.Box) get(own, "pill.h′.ground")).fill()).isEqualTo(Role.HIDDEN_STATE);
        assertThat(find(own, "value.h.highlighted")).isEmpty();
        assertThat(frame(state.withHighlight("W.f[1][1]"))).isEqualTo(frame(state));
    }

    @Test
    void theInputCanSayMoreThanItsNumber() {
        DiagramState state = state("lstm", 4);
        assertThat(((Primitive.Label) get(frame(state), "pill.x.number")).text()).startsWith("x = ");
        Frame told = frame(state.withInputText("144 → 0.977"));
        assertThat(((Primitive.Label) get(told, "pill.x.number")).text()).isEqualTo("144 → 0.977");
    }

    @Test
    void theBaselineIsMarkedAndNothingElseMovesBecauseOfIt() {
        Trace present = Runs.run(Runs.cell("lstm"), 1, 4, 5, 4, 1.5);
        Trace before = Runs.run(Runs.cell("lstm"), 1, 4, 5, 5, 1.5);
        Gradients baseline = Backpropagation.run(before, BackwardEquationTest.everyStep());
        BarScale scale = BarScale.of(present).with(BarScale.of(before));
        DiagramState plain = new DiagramState(present, scale, 3, 5, 1, 2, false, 1, null, Runs.ENGLISH);
        Frame without = frame(plain);
        Frame with = frame(plain.withBaseline(baseline));
        List<Primitive> rest = with.primitives().stream()
                .filter(primitive -> !(primitive instanceof Primitive.Ticks) && !(primitive instanceof Primitive.Zone))
                .toList();
        assertThat(rest).isEqualTo(without.primitives().stream()
                .filter(primitive -> !(primitive instanceof Primitive.Zone))
                .toList());
        Primitive.Ticks forget = (Primitive.Ticks) get(with, "gate.f.value.ghost");
        Primitive.Bars bars = (Primitive.Bars) get(with, "gate.f.value.bars");
        assertThat(forget.ends()).hasSize(8);
        for (int unit = 0; unit < 4; unit++) {
            double value = before.value(3, Runs.cell("lstm").indexOf("f"), unit);
            assertThat(forget.ends().get(2 * unit).y()).isCloseTo(bars.y() + bars.height() * (1 - value), within(1e-9));
        }
        assertThat(find(with, "gate.o.value.ghost")).as("not computed yet").isEmpty();
        String number = Numbers.value(before.value(3, Runs.cell("lstm").indexOf("f"), 2));
        assertThat(with.zones().getFirst().text()).endsWith(", done; at the baseline " + number);
        assertThat(with.zones().getLast().text()).endsWith("not computed yet");
    }

    @Test
    void activationsAreNamedAsTheGraphHasThem() {
        Frame frame = frame(state("lstm-hard", 2));
        assertThat(((Primitive.Label) get(frame, "gate.f.label")).text()).startsWith("hard σ₆");
        assertThat(((Primitive.Label) get(frame, "gate.s.label")).text()).isEqualTo("relu");
    }
}
