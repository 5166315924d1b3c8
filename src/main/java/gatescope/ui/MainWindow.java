package gatescope.ui;

import gatescope.lab.Action;
import gatescope.lab.GiveWay;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import gatescope.lab.Training;
import gatescope.lab.TrainingDesk;
import gatescope.train.Workers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * The window: header, diagram, equation, timeline and transport over one store. Changes are shown at the next {@link #pulse},
 * all at once.
 */
public final class MainWindow {
    private static final Locale PORTUGUESE = Locale.of("pt", "BR");

    private final Store store;
    private final WindowCommands commands;
    private final Function<Messages, FileDialogs> dialogs;
    private final ScenarioChoices choices = new ScenarioChoices(Scenarios.names(), Scenarios::named);
    private final Scene scene;
    private final StackPane root = new StackPane();
    private final WindowInput input;
    private final ThemeStyles styles;
    private final Runnable unsubscribe;
    private final InvalidationListener onSize = _ -> dirty = true;
    private final FileDrops drops = new FileDrops(this::openFiles);
    private Contents contents;
    private final ResultsDesk desk;
    private final Executor executor;
    private final GiveWay giveWay;
    private final Runnable onLaidOut;
    private final TrainingDesk training;
    private final LearningSamples samples;
    private final LearningParts learning;
    private boolean dirty = true;

    /**
     * The window as the system's settings want it.
     *
     * @param store the state; the window lives as long as it listens to it
     * @param locale the language
     * @param executor does what is too much work for the toolkit's thread
     * @param workers help a training with its batches
     * @param giveWay is told of every frame
     */
    public MainWindow(
            Store store,
            Locale locale,
            Executor executor,
            Workers workers,
            GiveWay giveWay,
            double width,
            double height) {
        this(store, locale, FileDialogs::ofSystem, executor, workers, giveWay, width, height);
        if (Platform.getPreferences().isReducedMotion()) {
            commands.reduceMotion(true);
        }
    }

    /** A window without the system's settings, whose training has no helpers. */
    MainWindow(Store store, Locale locale, Executor executor, double width, double height) {
        this(store, locale, FileDialogs::ofSystem, executor, Workers.caller(), GiveWay.never(), width, height);
    }

    /** @param dialogs asks for files, in the language of these texts */
    MainWindow(
            Store store,
            Locale locale,
            Function<Messages, FileDialogs> dialogs,
            Executor executor,
            Workers workers,
            GiveWay giveWay,
            double width,
            double height) {
        this.store = store;
        this.giveWay = giveWay;
        commands = new WindowCommands(store);
        this.dialogs = dialogs;
        this.executor = executor;
        desk = new ResultsDesk(store.state(), executor);
        training = new TrainingDesk(executor, workers);
        samples = new LearningSamples(training, executor, MainWindow::onToolkit, () -> dirty = true);
        learning = new LearningParts(
                training,
                new LearningControl(store, training, samples),
                samples,
                executor,
                MainWindow::onToolkit,
                () -> dirty = true);
        contents = contents(this, locale);
        root.getChildren().setAll(contents.nodes());
        root.setFocusTraversable(false);
        root.getStyleClass().add("gatescope");
        scene = new Scene(root, width, height);
        styles = new ThemeStyles(scene, root);
        input = new WindowInput(this, scene, () -> contents);
        input.listen();
        drops.listen(scene);
        unsubscribe = store.subscribe(_ -> dirty = true);
        scene.widthProperty().addListener(onSize);
        scene.heightProperty().addListener(onSize);
        onLaidOut = giveWay::end;
        scene.addPostLayoutPulseListener(onLaidOut);
        pulse(0);
        root.requestFocus();
    }

    private static Contents contents(MainWindow window, Locale locale) {
        return new Contents(
                window.store,
                locale,
                window.choices,
                window.dialogs.apply(Messages.of("ui", locale)),
                () -> window.scene.getWindow(),
                window.executor,
                window.learning,
                new Contents.Commands(window::changeLanguage, window::toggleHelp, window::toggleWeights));
    }

    /** The scene to show on a stage, or to take a picture of. */
    public Scene scene() {
        return scene;
    }

    /** Lets time pass and shows what changed. Called once per frame. */
    public void pulse(double seconds) {
        if (store.state().playhead().isMoving()) {
            store.dispatch(new Action.Advance(seconds));
        }
        if (dirty || training.isRunning()) {
            giveWay.begin();
        }
        learn(seconds);
        if (!dirty && !desk.isBack()) {
            return;
        }
        dirty = false;
        LabState state = store.state();
        desk.follow(state);
        Look look = Look.of(state.view(), scene.getWidth(), scene.getHeight());
        styles.show(look);
        contents.show(state, desk.shown().state().with(state.view()), desk.shown().results(), look);
    }

    /** Takes over what was learned, and shows the newest epoch, or at last the best, where the newest was shown before. */
    private void learn(double seconds) {
        dirty |= training.isRunning();
        int before = training.epoch();
        if (!training.collect(seconds)) {
            return;
        }
        dirty = true;
        Training shown = store.state().training();
        // What a person changes by hand meanwhile stays.
        boolean follows = shown != null && shown.epoch() == before && !store.state().models().isTuned();
        if (follows && training.isOf(shown)) {
            int epoch = training.result(store.state().cell());
            store.dispatch(new Action.Learned(epoch, training.models(epoch)));
        }
    }

    /** Lets go of the store and of the scene. */
    public void dispose() {
        unsubscribe.run();
        scene.widthProperty().removeListener(onSize);
        scene.heightProperty().removeListener(onSize);
        scene.removePostLayoutPulseListener(onLaidOut);
        giveWay.end();
        input.forget();
        drops.forget(scene);
        contents.dispose();
        samples.dispose();
        training.forget();
    }

    /** What comes of work that was done at once is shown at once. */
    private static void onToolkit(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    /** What a person does with the training. */
    LearningControl learning() {
        return learning.control();
    }

    /** What trains. */
    TrainingDesk learningDesk() {
        return training;
    }

    /** What a person asks for by a key. */
    WindowCommands commands() {
        return commands;
    }

    void dispatch(Action action) {
        store.dispatch(action);
    }

    /** Says that something in the program failed; what a person made stays. */
    public void tellFailure(Throwable failure) {
        contents.say(contents.texts().text("failed.inside", String.valueOf(failure)));
    }

    void undo() {
        store.undo();
    }

    void redo() {
        store.redo();
    }

    void openScene() {
        contents.scenes().open();
    }

    /** Asks for a table or images to learn. */
    void openData() {
        contents.openData();
    }

    /** Opens files that were dropped on the window. */
    void openFiles(List<Path> files) {
        if (contents.isHelpShown()) {
            toggleHelp();
        }
        contents.say("");
        contents.openFiles(files);
    }

    void saveScene() {
        contents.scenes().save();
    }

    void toggleFullScreen() {
        if (scene.getWindow() instanceof Stage stage) {
            stage.setFullScreen(!stage.isFullScreen());
        }
    }

    /** Shows every step as a cut, or plays it again. */
    void toggleMotion() {
        boolean reduced = !store.state().view().reducedMotion();
        commands.reduceMotion(reduced);
        contents.say(contents.texts().text(reduced ? "motion.reduced" : "motion.full"));
    }

    void toggleWeights() {
        contents.toggleWeights();
        dirty = true;
    }

    void toggleHelp() {
        input.toggleHelp();
    }

    /** Shows the same state in the other language. */
    void changeLanguage() {
        boolean portuguese = contents.texts().locale().getLanguage().equals(PORTUGUESE.getLanguage());
        contents.dispose();
        contents = contents(this, portuguese ? Locale.ENGLISH : PORTUGUESE);
        root.getChildren().setAll(contents.nodes());
        if (scene.getWindow() instanceof Stage stage) {
            stage.setTitle(contents.texts().text("window.title"));
        }
        dirty = true;
        pulse(0);
        root.lookup("#language").requestFocus();
    }
}
