package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.diagram.Sentences;
import gatescope.diagram.Texts;
import gatescope.lab.LabState;
import gatescope.lab.Moment;
import gatescope.lab.Run;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ten seconds of somebody who drags every slider, 200 events a second, at 60 frames a second of the window's own time. */
class DragStressTest {
    private static final int FRAMES_A_SECOND = 60;
    private static final int SECONDS = 10;
    private static final int EVENTS_A_SECOND = 200;
    private static final List<String> SLIDERS = List.of(
            "knob-input-gain", "knob-recurrent-gain", "knob-forget-bias", "weight-1", "weight-2", "weight-5", "weight-6");
    private static final long FLAT = 4L << 20;
    private static final Texts NAMES = Texts.of(Locale.ENGLISH);

    private final Random random = new Random(20);
    private final Deque<LabState> before = new ArrayDeque<>();
    private int left;
    private @Nullable Slider dragged;
    private @Nullable LabState pressed;

    @Test
    void everyFrameIsOfThePresentStateMemoryIsFlatAndUndoGoesTheWholeWayBack() throws Exception {
        Store store = new Store(LabState.of(Scenarios.named("fibonacci")), Platform::isFxApplicationThread);
        LabState first = store.state();
        MainWindow window = FramePainterToolkit.call(
                () -> new MainWindow(store, Locale.ENGLISH, Runnable::run, 1600, 1000));
        Parent root = window.scene().getRoot();
        long settled = 0;
        for (int second = 1; second <= SECONDS; second++) {
            FramePainterToolkit.call(() -> dragForASecond(window, store));
            if (second == 2) {
                settled = used();
            }
        }
        assertThat(used() - settled).as("bytes more after ten seconds than after two").isLessThan(FLAT);
        assertThat(before).hasSizeGreaterThan(50);
        FramePainterToolkit.call(() -> {
            while (!before.isEmpty()) {
                store.undo();
                assertThat(store.state()).isEqualTo(before.pop());
            }
            assertThat(store.state()).isEqualTo(first);
            window.pulse(0);
            assertShown(root, first);
            window.dispose();
            return true;
        });
    }

    private boolean dragForASecond(MainWindow window, Store store) {
        Parent root = window.scene().getRoot();
        int done = 0;
        for (int frame = 1; frame <= FRAMES_A_SECOND; frame++) {
            for (; done < frame * EVENTS_A_SECOND / FRAMES_A_SECOND; done++) {
                event(root, store);
            }
            window.pulse(1.0 / FRAMES_A_SECOND);
            root.layout();
            assertShown(root, store.state());
            Slider slider = Objects.requireNonNull(dragged);
            assertThat(typed(root, slider)).as(slider.getId()).isEqualTo(Math.rint(slider.getValue() * 1e4) / 1e4);
        }
        assertThat(done).isEqualTo(EVENTS_A_SECOND);
        // What was drawn is forgotten by then; without a picture now and then all that changed would be kept.
        window.scene().snapshot(null);
        return true;
    }

    /** One event of the drag that goes on, or the first of another one. */
    private void event(Parent root, Store store) {
        Slider slider = dragged;
        if (slider == null || left == 0) {
            left = 10 + random.nextInt(30);
            slider = (Slider) root.lookup("#" + SLIDERS.get(random.nextInt(SLIDERS.size())));
            dragged = slider;
            slider.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_PRESSED, 0, 0, 0, 0, MouseButton.PRIMARY, 1, false, false, false, false, true, false,
                    false, true, false, false, null));
            pressed = store.state();
        }
        left--;
        // The ends themselves now and then: there the hand comes to rest.
        double place = Math.clamp(1.2 * random.nextDouble() - 0.1, 0, 1);
        slider.setValue(slider.getMin() + place * (slider.getMax() - slider.getMin()));
        // Under a gain of 0 a weight cannot be changed: then there is nothing to undo.
        if (pressed != null && !store.state().equals(pressed)) {
            before.push(pressed);
            pressed = null;
        }
    }

    private static void assertShown(Parent root, LabState state) {
        Moment moment = state.playhead().moment();
        Run run = Run.of(state);
        assertThat(((Label) root.lookup("#sentence")).getText())
                .isEqualTo(Sentences.of(run.trace(), moment.timestep(), moment.operation(), state.unit(), NAMES));
    }

    private static double typed(Parent root, Slider slider) {
        return Double.parseDouble(((TextField) root.lookup("#" + slider.getId() + "-value")).getText());
    }

    private static long used() {
        long used = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 3; attempt++) {
            System.gc();
            used = Math.min(used, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return used;
    }
}
