package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.data.Scaling;
import gatescope.engine.Cells;
import gatescope.engine.Loss;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.Sequence;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The softmax of the outputs after every timestep. */
class ClassProbabilitiesTest {
    /** An identity cell that says (x, 0, −x) at every timestep: h = x. */
    private static Run run(int label, double... x) {
        Network network = new Network(Cells.of("rnn", Map.of("activation", "identity")), 1, 1, 3);
        Model model = new Model(network, new double[] {1, 0, 0, 1, 0, -1, 0, 0, 0}, new double[1]);
        List<List<Double>> rows = Arrays.stream(x).mapToObj(List::of).toList();
        return Run.of(new Series(rows, new Wanted.ClassAtEnd(label, 3), new Scaling.None()), model);
    }

    @Test
    void theyAreTheSoftmaxOfTheOutputs() {
        ClassProbabilities classes = ClassProbabilities.of(run(0, Math.log(2), 0)).orElseThrow();
        // e^ln 2 : 1 : e^−ln 2 = 2 : 1 : ½
        assertThat(classes.at(0, 0)).isEqualTo(2 / 3.5, within(1e-15));
        assertThat(classes.at(0, 1)).isEqualTo(1 / 3.5, within(1e-15));
        assertThat(classes.at(0, 2)).isEqualTo(0.5 / 3.5, within(1e-15));
        assertThat(classes.at(1, 0)).isEqualTo(1 / 3.0, within(1e-15));
    }

    @Test
    void theirLogarithmIsTheLossOfTheWantedClass() {
        Run run = run(2, 0.3, -1.2, 0.7);
        ClassProbabilities classes = ClassProbabilities.of(run).orElseThrow();
        double loss = Loss.CROSS_ENTROPY_LAST.against(Sequence.ofScalars(2)).evaluate(run.trace(), (t, b, n, u, d) -> {});
        assertThat(-Math.log(classes.at(2, 2))).isEqualTo(loss, within(1e-14));
    }

    @Test
    void hugeOutputsOverflowNothing() {
        ClassProbabilities classes = ClassProbabilities.of(run(0, 1e6)).orElseThrow();
        assertThat(List.of(classes.at(0, 0), classes.at(0, 1), classes.at(0, 2))).containsExactly(1.0, 0.0, 0.0);
    }

    @Test
    void itHasDecidedWhereWhatItSaysNoLongerChanges() {
        ClassProbabilities classes = ClassProbabilities.of(run(0, 1, -1, 1, -1, 2, 3)).orElseThrow();
        assertThat(classes.said(1)).isEqualTo(2);
        assertThat(classes.decided()).isEqualTo(4);
        assertThat(ClassProbabilities.of(run(0, 1, 2)).orElseThrow().decided()).isZero();
        assertThat(ClassProbabilities.of(run(0, 1, 2, -2)).orElseThrow().decided()).isEqualTo(2);
    }

    @Test
    void ofNumbersThereAreNone() {
        assertThat(ClassProbabilities.of(Run.of(LabState.of(Scenarios.named("fibonacci"))))).isEmpty();
    }
}
