package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.diagram.Texts;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Run;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A view that was given up is collected, while the store it listened to lives on. */
class LeakTest {
    private static final int ATTEMPTS = 50;
    private static final Messages TEXTS = Messages.of("ui", Locale.ENGLISH);
    private static final Texts NAMES = Texts.of(Locale.ENGLISH);

    static Stream<Named<BiFunction<Store, Texts, Panel>>> panels() {
        return Stream.of(
                Named.of("header", (store, _) -> new HeaderBar(store, TEXTS, choices(), () -> {}, () -> {})),
                Named.of("diagram", (store, names) -> new DiagramPane(store, TEXTS, names)),
                Named.of("equation", (store, names) -> new EquationPane(store, _ -> {}, TEXTS, names)),
                Named.of("timeline", (store, names) -> new TimelinePane(store, TEXTS, names)),
                Named.of("transport", (store, _) -> new TransportBar(store, TEXTS)));
    }

    @ParameterizedTest
    @MethodSource("panels")
    void aPanelThatWasGivenUpIsCollected(BiFunction<Store, Texts, Panel> make) throws Exception {
        Store store = FramePainterToolkit.call(LeakTest::store);
        WeakReference<Panel> panel = FramePainterToolkit.call(() -> {
            Panel made = make.apply(store, NAMES);
            LabState state = store.state();
            made.show(state, Run.of(state.scenario().series(), state.model()), Look.of(state.view(), 1024, 700));
            made.dispose();
            return new WeakReference<>(made);
        });
        assertCollected(panel);
        assertThat(store.generation()).isZero();
    }

    @Test
    void aWindowThatWasGivenUpIsCollectedWithAllItsNodes() throws Exception {
        Store store = FramePainterToolkit.call(LeakTest::store);
        List<WeakReference<?>> parts = FramePainterToolkit.call(() -> {
            MainWindow window = new MainWindow(store, Locale.ENGLISH, 1024, 700);
            window.scene().snapshot(null);
            window.dispose();
            return List.of(new WeakReference<>(window), new WeakReference<>(window.scene().getRoot()));
        });
        for (WeakReference<?> part : parts) {
            assertCollected(part);
        }
        assertThat(store.generation()).isZero();
    }

    private static ScenarioChoices choices() {
        return new ScenarioChoices(Scenarios.names(), Scenarios::named);
    }

    private static Store store() {
        return new Store(LabState.of(Scenarios.named("fibonacci")), Platform::isFxApplicationThread);
    }

    private static void assertCollected(WeakReference<?> reference) throws Exception {
        for (int attempt = 0; attempt < ATTEMPTS && reference.get() != null; attempt++) {
            System.gc();
            // A turn of the toolkit, in which it forgets the nodes that it had to draw.
            FramePainterToolkit.call(() -> true);
        }
        assertThat(reference.get() == null).as("collected").isTrue();
    }
}
