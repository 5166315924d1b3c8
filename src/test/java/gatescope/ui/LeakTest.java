package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.diagram.Frame;
import gatescope.diagram.Primitive;
import gatescope.diagram.Texts;
import gatescope.lab.Action;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Reducer;
import gatescope.lab.Results;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import gatescope.lab.TrainingDesk;
import gatescope.train.Workers;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
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
                Named.of("header", (store, _) -> new HeaderBar(
                        store, TEXTS, picker(store), new Contents.Commands(() -> {}, () -> {}, () -> {}))),
                Named.of("diagram", (store, names) -> new DiagramPane(store, TEXTS, names)),
                Named.of("one cell", (store, names) -> new BesideOthers(new DiagramPane(store, TEXTS, names))),
                Named.of("equation", (store, names) -> new EquationPane(store, _ -> {}, TEXTS, names)),
                Named.of("timeline", (store, names) -> new TimelinePane(store, TEXTS, names, new Pointer())),
                Named.of("transport", (store, _) -> new TransportBar(store, TEXTS)),
                Named.of("charts", (store, _) -> new ChartsPane(ChartTestParts.of(store), new AskedGradient(), () -> {})),
                Named.of("gradients", (store, _) -> new GradientsPage(ChartTestParts.of(store), new AskedGradient(), List.of())),
                Named.of("settings", (store, _) -> new RecipePane(
                        store, TEXTS, Locale.ENGLISH, trainingDesk(), Runnable::run,
                        () -> {})),
                Named.of("heat map", (store, _) -> new HeatMapCard(ChartTestParts.of(store), Runnable::run)),
                Named.of("seeds", (store, _) -> new SeedsCard(ChartTestParts.of(store), trainingDesk(), Runnable::run)),
                Named.of("digits", (store, _) -> new DigitsCard(ChartTestParts.of(store), trainingDesk(), Runnable::run)),
                Named.of("learning bar", (store, _) -> {
                    LearningParts parts = learning(store);
                    return new LearningBar(TEXTS, parts);
                }),
                Named.of("learning page", (store, _) ->
                        new LearningPage(ChartTestParts.of(store), learning(store), Optional.empty(), List.of())),
                Named.of("ledger", (store, _) -> new LedgerCard(store, TEXTS, new AskedGradient(), Runnable::run)));
    }

    private static TrainingDesk trainingDesk() {
        return new TrainingDesk(Runnable::run, Workers.caller());
    }

    private static LearningParts learning(Store store) {
        TrainingDesk desk = new TrainingDesk(Runnable::run, Workers.caller());
        LearningSamples samples = new LearningSamples(desk, Runnable::run, Runnable::run, () -> {});
        LearningControl control = new LearningControl(store, desk, samples);
        return new LearningParts(desk, control, samples, Runnable::run, Runnable::run, () -> {});
    }

    /** What was shown in a window that stays is collected, though store and scene, which it could listen to, live on. */
    @ParameterizedTest
    @MethodSource("panels")
    void aPanelThatWasGivenUpIsCollected(BiFunction<Store, Texts, Panel> make) throws Exception {
        Store store = FramePainterToolkit.call(LeakTest::store);
        Stage stage = FramePainterToolkit.call(() -> onStage(new Scene(new StackPane(), 1024, 700)));
        Scene scene = stage.getScene();
        List<WeakReference<?>> parts = FramePainterToolkit.call(() -> {
            Panel made = make.apply(store, NAMES);
            shown(scene, store, made);
            made.dispose();
            ((StackPane) scene.getRoot()).getChildren().clear();
            return List.of(new WeakReference<>(made), new WeakReference<>(made.node()));
        });
        for (WeakReference<?> part : parts) {
            assertCollected(part);
        }
        assertThat(store.generation()).isZero();
        close(stage);
    }

    /** The test of the test: a panel that goes on listening is found. */
    @Test
    void aPanelThatGoesOnListeningWouldBeFound() throws Exception {
        Store store = FramePainterToolkit.call(LeakTest::store);
        WeakReference<Panel> ended = FramePainterToolkit.call(() -> {
            Listening panel = new Listening(store);
            panel.dispose();
            return new WeakReference<>(panel);
        });
        assertCollected(ended);
        WeakReference<Panel> listening = FramePainterToolkit.call(() -> new WeakReference<>(new Listening(store)));
        for (int attempt = 0; attempt < 5; attempt++) {
            System.gc();
        }
        assertThat(listening.get() == null).as("collected").isFalse();
        assertThat(store.generation()).isZero();
    }

    /** The diagrams of all cells, then of one, so that two were given up. */
    private record BesideOthers(DiagramPane pane) implements Panel {
        @Override
        public Node node() {
            return pane.node();
        }

        @Override
        public void show(LabState state, Results results, Look look) {
            pane.show(Reducer.reduce(state, Action.Beside.ALL), results, look);
            pane.show(state, results, look);
        }

        @Override
        public void dispose() {
            pane.dispose();
        }
    }

    @Test
    void theDiagramOfACellThatWasTakenAwayIsCollected() throws Exception {
        Store store = FramePainterToolkit.call(LeakTest::store);
        MainWindow window = FramePainterToolkit.call(() -> new MainWindow(store, Locale.ENGLISH, Runnable::run, 1024, 700));
        Stage stage = FramePainterToolkit.call(() -> onStage(window.scene()));
        WeakReference<Node> gru = FramePainterToolkit.call(() -> {
            store.dispatch(Action.Beside.ALL);
            window.pulse(0);
            window.scene().snapshot(null);
            Node node = window.scene().getRoot().lookup("#diagram-gru");
            store.dispatch(Action.Beside.ONE);
            window.pulse(0);
            window.scene().snapshot(null);
            return new WeakReference<>(node);
        });
        assertCollected(gru);
        FramePainterToolkit.call(() -> {
            window.dispose();
            return true;
        });
        close(stage);
    }

    /** A panel that listens to the store until it is given up. */
    private static final class Listening implements Panel {
        private final Label label = new Label();
        private final Runnable unsubscribe;

        Listening(Store store) {
            unsubscribe = store.subscribe(state -> label.setText(state.scenario().name()));
        }

        @Override
        public Node node() {
            return label;
        }

        @Override
        public void show(LabState state, Results results, Look look) {}

        @Override
        public void dispose() {
            unsubscribe.run();
        }
    }

    static Stream<Named<Supplier<Node>>> nodes() {
        return Stream.of(
                Named.of("help", () -> new HelpPane(TEXTS, NAMES, () -> {})),
                Named.of("options", () -> {
                    OptionsPopup popup = new OptionsPopup(gradients(), TEXTS, new Label(), _ -> {});
                    popup.open();
                    return popup;
                }),
                Named.of("sequence", () -> {
                    SequenceEditor editor = new SequenceEditor(gradients(), TEXTS, Locale.ENGLISH, () -> {});
                    editor.open(null);
                    return editor;
                }),
                Named.of("data", () -> {
                    DataLoader loader = new DataLoader(gradients(), TEXTS, Locale.ENGLISH, Runnable::run, () -> null, () -> {});
                    loader.open(List.of(Path.of("resources/gatescope/data/synthetic-share-prices.csv")));
                    return loader;
                }),
                Named.of("notice", () -> {
                    NoticeBar notice = new NoticeBar();
                    notice.say("something");
                    return notice;
                }),
                Named.of("painter", () -> {
                    FramePainter painter = new FramePainter();
                    Primitive.Zone zone = new Primitive.Zone("zone", 0, 0, 40, 40, 4, "a zone");
                    painter.show(new Frame(100, 100, List.of(zone)));
                    return painter;
                }));
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void aPartThatLeftTheWindowIsCollected(Supplier<Node> make) throws Exception {
        Stage stage = FramePainterToolkit.call(() -> onStage(new Scene(new StackPane(), 1024, 700)));
        Scene scene = stage.getScene();
        WeakReference<Node> part = FramePainterToolkit.call(() -> {
            Node made = make.get();
            StackPane root = (StackPane) scene.getRoot();
            root.getChildren().add(made);
            scene.snapshot(null);
            root.getChildren().clear();
            return new WeakReference<>(made);
        });
        assertCollected(part);
        close(stage);
    }

    /** The window listens to the store: it is given up by {@link MainWindow#dispose} and by nothing else. */
    @Test
    void aWindowThatWasNotGivenUpGoesOn() throws Exception {
        Store store = FramePainterToolkit.call(LeakTest::store);
        WeakReference<MainWindow> window = FramePainterToolkit.call(
                () -> new WeakReference<>(new MainWindow(store, Locale.ENGLISH, Runnable::run, 1024, 700)));
        for (int attempt = 0; attempt < 5; attempt++) {
            System.gc();
        }
        assertThat(window.get() == null).as("collected").isFalse();
        assertThat(store.generation()).isZero();
    }

    @Test
    void theContentsInTheOtherLanguageAreCollected() throws Exception {
        Store store = FramePainterToolkit.call(LeakTest::store);
        MainWindow window = FramePainterToolkit.call(() -> new MainWindow(store, Locale.ENGLISH, Runnable::run, 1024, 700));
        Stage stage = FramePainterToolkit.call(() -> onStage(window.scene()));
        WeakReference<Node> diagram = FramePainterToolkit.call(() -> {
            window.scene().snapshot(null);
            Node node = window.scene().getRoot().lookup("#diagram");
            window.changeLanguage();
            window.scene().snapshot(null);
            return new WeakReference<>(node);
        });
        assertCollected(diagram);
        FramePainterToolkit.call(() -> {
            window.dispose();
            return true;
        });
        close(stage);
    }

    /** Only a scene in a window that is open forgets what it had drawn, at its next pulse. */
    private static Stage onStage(Scene scene) {
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private static void close(Stage stage) throws Exception {
        FramePainterToolkit.call(() -> {
            stage.close();
            return true;
        });
    }

    private static void shown(Scene scene, Store store, Panel panel) {
        ((StackPane) scene.getRoot()).getChildren().add(panel.node());
        LabState state = store.state();
        panel.show(state, Results.of(state), Look.of(state.view(), 1024, 700));
        scene.snapshot(null);
    }

    @Test
    void aWindowThatWasGivenUpIsCollectedWithAllItsNodes() throws Exception {
        Store store = FramePainterToolkit.call(LeakTest::store);
        List<WeakReference<?>> parts = FramePainterToolkit.call(() -> {
            MainWindow window = new MainWindow(store, Locale.ENGLISH, Runnable::run, 1024, 700);
            window.scene().snapshot(null);
            window.dispose();
            return List.of(new WeakReference<>(window), new WeakReference<>(window.scene().getRoot()));
        });
        for (WeakReference<?> part : parts) {
            assertCollected(part);
        }
        assertThat(store.generation()).isZero();
    }

    private static Store gradients() {
        return new Store(LabState.of(Scenarios.named("gradients")), Platform::isFxApplicationThread);
    }

    private static ScenarioPicker picker(Store store) {
        return new ScenarioPicker(store, TEXTS, choices(), new ScenarioPicker.Commands(() -> {}, () -> {}, () -> {}));
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
