package gatescope.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatescope.engine.Backpropagation;
import gatescope.engine.CellGraph;
import gatescope.engine.Gradients;
import gatescope.engine.Operation;
import gatescope.engine.StateUnit;
import gatescope.engine.Trace;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackwardDiagramTest {
    private static DiagramState state(String cell) {
        Trace trace = Runs.run(Runs.cell(cell), 1, 4, 5, 4, 0.8);
        return DiagramState.of(trace, Runs.ENGLISH)
                .withUnit(2)
                .withGradients(Backpropagation.run(trace, BackwardEquationTest.everyStep()));
    }

    private static Frame frame(DiagramState state) {
        return CellDiagram.frame(state, 984, 300);
    }

    private static Optional<Primitive> find(Frame frame, String id) {
        return frame.primitives().stream()
                .filter(primitive -> primitive.id().equals(id))
                .findFirst();
    }

    private static String text(Frame frame, String id) {
        return ((Primitive.Label) find(frame, id).orElseThrow(() -> new AssertionError("no " + id))).text();
    }

    private static double gradient(DiagramState state, String value) {
        Gradients gradients = state.gradients();
        assertThat(gradients).isNotNull();
        return gradients == null
                ? Double.NaN
                : gradients.value(state.timestep(), state.cell().indexOf(value), state.unit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "rnn-sum", "lstm", "gru-after", "gru-before", "own"})
    void operationsAreDoneFromTheLastToTheFirst(String cell) {
        DiagramState start = state(cell);
        List<Operation> operations = start.cell().operations();
        for (int active = operations.size() - 1; active >= 0; active--) {
            DiagramState state = start.at(2, active, 1);
            Frame frame = frame(state);
            assertThat(frame(state)).isEqualTo(frame);
            Set<String> ids = new HashSet<>();
            frame.primitives().forEach(primitive -> assertThat(ids.add(primitive.id())).as(primitive.id()).isTrue());
            for (int k = 0; k < operations.size(); k++) {
                String name = operations.get(k).name();
                Primitive.Zone zone = frame.zones().get(k);
                if (k < active) {
                    assertThat(zone.text()).endsWith("gradient not computed yet");
                    assertThat(find(frame, "pill." + name + ".number")).isEmpty();
                } else {
                    assertThat(zone.text()).endsWith(k == active ? ", active" : ", done").contains("gradient");
                    assertThat(text(frame, "pill." + name + ".number")).isEqualTo(Numbers.brief(gradient(state, name)));
                }
            }
        }
    }

    @Test
    void anOldStateGetsWhatFlowsBackThroughTheTimestep() {
        DiagramState state = state("lstm").at(2, 1, 1);
        double forget = state.trace().value(2, state.cell().indexOf("f"), 2);
        assertThat(text(frame(state), "pill.c′.number")).isEqualTo(Numbers.brief(forget * gradient(state, "keep")));
        assertThat(find(frame(state), "pill.h′.number")).isEmpty();
        assertThat(find(frame(state.at(2, 0, 1)), "pill.h′.number")).isPresent();
        assertThat(find(frame(state.at(2, 2, 1)), "pill.c′.number")).isEmpty();
        assertThat(text(frame(state), "caption.c")).isEqualTo("dL/dc");
        assertThat(text(frame(state), "caption.c′")).isEqualTo("dL/dc′");
        assertThat(text(frame(state.at(2, 0, 1)), "pill.x.number"))
                .isEqualTo("∂x = " + Numbers.brief(
                        Backpropagation.run(state.trace(), BackwardEquationTest.everyStep()).value(2, 0, 0)));
    }

    @Test
    void wiresLightFromTheirTargetToTheirSource() {
        DiagramState state = state("lstm").at(2, 5, 0.3);
        Frame frame = frame(state);
        Primitive.Path out = (Primitive.Path) find(frame, "lit.wire.c.out").orElseThrow();
        assertThat(out.arrow()).isFalse();
        assertThat(out.points().getFirst().x()).isGreaterThan(out.points().getLast().x());
        assertThat(find(frame, "lit.wire.c.s")).isPresent();
        assertThat(find(frame, "lit.wire.keep.c")).isEmpty();
        double early = pulse(frame);
        assertThat(pulse(frame(state.at(2, 5, 0.4)))).isLessThan(early);
        assertThat(find(frame(state.at(4, 5, 0.3)), "lit.wire.c.out")).isEmpty();
        Primitive.Path left = (Primitive.Path) find(frame, "wire.c′.keep").orElseThrow();
        assertThat(left.arrow()).isTrue();
        assertThat(left.points().getLast().x()).isLessThan(left.points().getFirst().x());
    }

    private static double pulse(Frame frame) {
        return ((Primitive.Circle) find(frame, "pulse.wire.c.out").orElseThrow()).x();
    }

    @Test
    void barsHaveOneLogarithmicScale() {
        DiagramState state = state("lstm");
        BarScale scale = state.scale();
        double full = scale.limit(1);
        assertThat(scale.limit(5)).isEqualTo(full);
        assertThat(scale.from(1)).isEqualTo(0.5);
        assertThat(scale.to(1, full, 1)).isEqualTo(1);
        assertThat(scale.to(1, -full, 1)).isZero();
        assertThat(scale.to(1, full / 1000, 1)).isEqualTo(0.75);
        assertThat(scale.to(1, -full * 1e-30, 1)).isBetween(0.48, 0.499);
        assertThat(scale.to(1, 0, 1)).isEqualTo(0.5);
        assertThat(scale.to(1, Double.NaN, 1)).isEqualTo(0.5);
    }

    @Test
    void withoutGradientsItIsTheRunAgain() {
        DiagramState backward = state("lstm");
        DiagramState forward = backward.withGradients(null);
        assertThat(frame(forward)).isEqualTo(frame(DiagramState.of(forward.trace(), Runs.ENGLISH).withUnit(2)));
        DiagramState other = DiagramState.of(Runs.run(Runs.cell("lstm"), 1, 4, 5, 4, 0.8), Runs.ENGLISH);
        assertThatThrownBy(() -> other.withGradients(backward.gradients())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "rnn-sum", "lstm", "lstm-tanh", "gru-after", "gru-before", "gru-tanh", "own"})
    void everyOperationHasASentenceBackwards(String name) {
        CellGraph cell = Runs.cell(name);
        Trace trace = Runs.run(cell, 1, 2, 5, 2, 0.9);
        Gradients gradients = Backpropagation.run(trace, BackwardEquationTest.everyStep());
        for (Texts texts : List.of(Runs.ENGLISH, Texts.of(Locale.of("pt", "BR")))) {
            for (int t : new int[] {1, 4}) {
                Set<String> sentences = new HashSet<>();
                for (int operation = 0; operation < cell.operations().size(); operation++) {
                    String sentence = BackwardSentences.of(trace, gradients, t, operation, 0, texts);
                    assertThat(sentence).endsWith(".").doesNotContain("{").doesNotContain("null").doesNotContain("''");
                    if (name.endsWith("tanh")) {
                        assertThat(sentence).doesNotContain("%");
                    }
                    sentences.add(sentence);
                }
                assertThat(sentences).hasSize(cell.operations().size());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "rnn-sum", "lstm", "gru-after", "gru-before"})
    void aKnownCellHasSentencesWrittenForIt(String name) {
        CellGraph cell = Runs.cell(name);
        cell.operations().forEach(operation -> assertThat(
                        Runs.ENGLISH.has("back." + cell.name() + "." + operation.name()))
                .as(operation.name())
                .isTrue());
    }

    @Test
    void theForgetGateSaysWhatFlowsBack() {
        DiagramState state = state("lstm").at(2, 0, 1);
        Gradients gradients = Backpropagation.run(state.trace(), BackwardEquationTest.everyStep());
        String kept = Numbers.percent(state.trace().value(2, state.cell().indexOf("f"), 2));
        assertThat(BackwardSentences.of(state.trace(), gradients, 2, 0, 2, Runs.ENGLISH))
                .startsWith("The gradient of the forget gate is " + Numbers.value(gradient(state, "f")) + ". f keeps " + kept)
                .contains("flows back to c′: ");
        int h = state.cell().operationIndex("h");
        Gradients asked = Backpropagation.run(state.trace(), new StateUnit(0, 4, 0));
        assertThat(BackwardSentences.of(state.trace(), asked, 2, h, 2, Runs.ENGLISH))
                .endsWith("all of it from the gates of the next timestep.");
        Gradients early = Backpropagation.run(state.trace(), new StateUnit(0, 1, 0));
        assertThat(BackwardSentences.of(state.trace(), early, 3, 0, 2, Runs.ENGLISH))
                .isEqualTo("Forget gate: its gradient is 0, because L does not depend on this timestep.");
    }
}
