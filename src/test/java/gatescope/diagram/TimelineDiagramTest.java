package gatescope.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.engine.Trace;
import gatescope.lab.Sweep;
import gatescope.ui.FramePainterToolkit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineDiagramTest {
    private static TimelineState state(String cell, int timesteps, int playhead, double textScale) {
        return state(cell, timesteps, playhead, Sweep.FORWARD, textScale, false);
    }

    private static TimelineState state(
            String cell, int timesteps, int playhead, Sweep sweep, double textScale, boolean compared) {
        Trace trace = Runs.run(Runs.cell(cell), 1, 4, timesteps, 4, 1.5);
        List<String> inputs = IntStream.range(0, timesteps).mapToObj(t -> String.valueOf(t * t)).toList();
        List<String> predictions = IntStream.range(0, timesteps).mapToObj(t -> Numbers.value(1.03 * t)).toList();
        return new TimelineState(
                trace, BarScale.of(trace), playhead, sweep, 1, inputs, inputs, predictions, inputs,
                textScale, Runs.ENGLISH, compared ? trace : null, List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "rnn-sum", "lstm", "gru-after", "gru-before", "own"})
    void nothingCoversAnythingElseAndNothingLeavesTheFrame(String cell) throws Exception {
        FramePainterToolkit.call(() -> {
            for (int timesteps : new int[] {1, 5, 12, 30, 200, 900}) {
                for (double[] size : new double[][] {{700, 96}, {984, 110}, {1240, 140}, {1860, 170}, {1240, 200}, {1860, 240}}) {
                    for (double scale : new double[] {1, 1.5, 2}) {
                        for (int playhead : new int[] {0, timesteps / 2, timesteps - 1}) {
                            check(TimelineDiagram.frame(state(cell, timesteps, playhead, scale), size[0], size[1]));
                        }
                    }
                }
            }
            return null;
        });
    }

    private static void check(Frame frame) {
        List<Extents.Extent> solids = Extents.solids(frame);
        for (int a = 0; a < solids.size(); a++) {
            Extents.Extent one = solids.get(a);
            assertThat(one.left() >= 0
                            && one.top() >= 0
                            && one.right() <= frame.width()
                            && one.bottom() <= frame.height())
                    .as("%s in %s × %s", one, frame.width(), frame.height())
                    .isTrue();
            for (int b = a + 1; b < solids.size(); b++) {
                Extents.Extent other = solids.get(b);
                boolean covers = !one.owner().equals(other.owner()) && one.overlaps(other, 0.5);
                if (covers) {
                    assertThat(covers).as("%s covers %s", one, other).isFalse();
                }
            }
        }
        frame.primitives().stream()
                .filter(Primitive.Label.class::isInstance)
                .map(Primitive.Label.class::cast)
                .forEach(label -> assertThat(label.size()).isGreaterThanOrEqualTo(11));
    }

    @Test
    void everyTimestepHasAZoneThatSaysWhatItIs() {
        List<Primitive.Zone> zones = TimelineDiagram.frame(state("lstm", 12, 6, 1), 1240, 140).zones();
        assertThat(zones).hasSize(12);
        assertThat(zones.get(6).text()).isEqualTo("Timestep 7: input 36, prediction 6.18, target 36");
        assertThat(TimelineDiagram.timestepOf(zones.get(6).id())).hasValue(6);
        assertThat(TimelineDiagram.timestepOf("operation:f")).isEmpty();
    }

    @Test
    void aVeryLongRunIsShownAsAWindowAroundThePlayhead() {
        for (int playhead : new int[] {0, 450, 899}) {
            List<Primitive.Zone> zones = TimelineDiagram.frame(state("lstm", 900, playhead, 1), 700, 140).zones();
            assertThat(zones.size()).isLessThan(250);
            assertThat(zones.stream().map(zone -> TimelineDiagram.timestepOf(zone.id()).orElseThrow()))
                    .contains(playhead);
        }
    }

    @Test
    void theFutureIsDimmedAndThePlayheadFramed() {
        Frame frame = TimelineDiagram.frame(state("lstm", 12, 6, 1), 1240, 140);
        assertThat(opacity(frame, "f.7")).isEqualTo(1);
        assertThat(opacity(frame, "f.8")).isLessThan(0.5);
        Primitive.Zone seventh = frame.zones().get(6);
        Primitive.Box playhead = (Primitive.Box) frame.primitives().stream()
                .filter(primitive -> primitive.id().equals("playhead"))
                .findFirst()
                .orElseThrow();
        assertThat(playhead.x()).isEqualTo(seventh.x());
        assertThat(playhead.width()).isEqualTo(seventh.width());
    }

    @Test
    void goingBackThroughTimeWhatLiesBeforeThePlayheadIsDimmed() {
        Frame frame = TimelineDiagram.frame(state("lstm", 12, 6, Sweep.BACKWARD, 1, true), 1240, 140);
        for (String row : List.of("f", "c", "h", "prediction")) {
            assertThat(opacity(frame, row + ".12")).as("%s, where the gradient begins", row).isEqualTo(1);
            assertThat(opacity(frame, row + ".7")).as("%s at the playhead", row).isEqualTo(1);
            assertThat(opacity(frame, row + ".6")).as("%s, where no gradient has come to", row).isLessThan(0.6);
            assertThat(opacity(frame, row + ".1")).as("%s, where no gradient has come to", row).isLessThan(0.6);
        }
        assertThat(opacity(frame, "f.6.ghost")).isEqualTo(opacity(frame, "f.6"));
    }

    @Test
    void inThinColumnsThePlayheadPartsWhatIsReachedFromWhatLiesAhead() {
        for (Sweep sweep : Sweep.values()) {
            boolean forward = sweep == Sweep.FORWARD;
            Frame frame = TimelineDiagram.frame(state("lstm", 100, 39, sweep, 1, true), 700, 140);
            Primitive.Bars reached = bars(frame, "f.reached");
            Primitive.Bars ahead = bars(frame, "f.ahead");
            assertThat(reached.to()).as("%s", sweep).hasSize(forward ? 40 : 61);
            assertThat(ahead.to()).as("%s", sweep).hasSize(forward ? 60 : 39);
            assertThat(reached.opacity()).isEqualTo(1);
            assertThat(ahead.opacity()).isLessThan(0.5);
            assertThat(reached.x() < ahead.x()).as("%s", sweep).isEqualTo(forward);
            assertThat(opacity(frame, "f.ahead.ghost")).isEqualTo(ahead.opacity());
            Frame end = TimelineDiagram.frame(state("lstm", 100, forward ? 99 : 0, sweep, 1, true), 700, 140);
            assertThat(bars(end, "f.reached").to()).as("all, at the end of %s", sweep).hasSize(100);
        }
    }

    private static Primitive.Bars bars(Frame frame, String id) {
        return (Primitive.Bars) frame.primitives().stream()
                .filter(primitive -> primitive.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static double opacity(Frame frame, String id) {
        return frame.primitives().stream()
                .filter(primitive -> primitive.id().equals(id))
                .findFirst()
                .orElseThrow()
                .opacity();
    }

    @Test
    void theSameStateGivesTheSameFrame() {
        TimelineState state = state("gru-after", 30, 3, 1);
        assertThat(TimelineDiagram.frame(state, 1000, 140)).isEqualTo(TimelineDiagram.frame(state, 1000, 140));
    }
}
