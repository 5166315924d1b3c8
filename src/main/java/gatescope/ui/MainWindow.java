package gatescope.ui;

import gatescope.diagram.Texts;
import gatescope.lab.Action;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Run;
import gatescope.lab.Scenario;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import gatescope.lab.View;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/**
 * The window's contents: header, diagram, equation, timeline and transport over one store. Changes are shown at the next
 * {@link #pulse}, all at once.
 */
public final class MainWindow {
    private final Store store;
    /** From this width on, in sizes of text, the weights are shown beside the diagram. */
    private static final double ROOM_FOR_WEIGHTS = 70;

    /** From this width on, the charts are shown as well. */
    private static final double ROOM_FOR_CHARTS = 94;

    private final WeightsPane weights;
    private final ChartsPane charts;
    private final Scene scene;
    private final NoticeBar notice = new NoticeBar();
    private final Scenes scenes;
    private final StackPane root = new StackPane();
    private final ThemeStyles styles;
    private final HelpPane help;
    private final List<Panel> panels;
    private final Runnable unsubscribe;
    private final EventHandler<KeyEvent> onKey = this::handleKey;
    private final InvalidationListener onSize = _ -> dirty = true;
    private final EventHandler<MouseEvent> onRelease = this::returnFocus;
    private Run run;
    private boolean dirty = true;

    /**
     * @param store the state; the window lives as long as it listens to it
     * @param locale the language
     */
    public MainWindow(Store store, Locale locale, double width, double height) {
        this(store, locale, FileDialogs.ofSystem(Messages.of("ui", locale)), width, height);
    }

    /** @param dialogs asks for files */
    MainWindow(Store store, Locale locale, FileDialogs dialogs, double width, double height) {
        this.store = store;
        this.run = Run.of(store.state().scenario().series(), store.state().model());
        Messages texts = Messages.of("ui", locale);
        Texts names = Texts.of(locale);
        HeaderBar header = new HeaderBar(store, texts, Scenarios.names(), this::open, this::toggleHelp);
        DiagramPane diagram = new DiagramPane(store, texts, names);
        EquationPane equation = new EquationPane(store, diagram::highlight, texts, names);
        TimelinePane timeline = new TimelinePane(store, texts, names);
        TransportBar transport = new TransportBar(store, texts);
        weights = new WeightsPane(store, texts, names, notice::say);
        charts = new ChartsPane(store, texts);
        panels = List.of(header, diagram, equation, timeline, transport, weights, charts);

        VBox cell = new VBox(diagram.node(), equation.node());
        cell.getStyleClass().add("cell-column");
        VBox.setVgrow(diagram.node(), Priority.ALWAYS);
        HBox.setHgrow(cell, Priority.ALWAYS);
        HBox above = new HBox(weights.node(), cell, charts.node());
        above.getStyleClass().add("cell-column");
        VBox.setVgrow(above, Priority.ALWAYS);
        VBox centre = new VBox(above, timeline.node());
        centre.getStyleClass().add("centre");
        ScrollPane scroll = new ScrollPane(centre);
        scroll.setId("centre");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("centre-scroll");

        VBox bottom = new VBox(notice, transport.node());
        BorderPane frame = new BorderPane(scroll, header.node(), null, bottom, null);
        scenes = new Scenes(store, texts, locale, dialogs, () -> root.getScene().getWindow(), notice::say);
        help = new HelpPane(texts, names, this::toggleHelp);
        help.setVisible(false);
        help.setManaged(false);
        root.getChildren().addAll(frame, help);
        root.setFocusTraversable(false);
        root.getStyleClass().add("gatescope");
        scene = new Scene(root, width, height);
        styles = new ThemeStyles(scene, root);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, onKey);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, onRelease);
        unsubscribe = store.subscribe(_ -> dirty = true);
        scene.widthProperty().addListener(onSize);
        scene.heightProperty().addListener(onSize);
        pulse(0);
        root.requestFocus();
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
        if (!dirty) {
            return;
        }
        dirty = false;
        LabState state = store.state();
        if (!run.trace().model().equals(state.model()) || !run.series().equals(state.scenario().series())) {
            run = Run.of(state.scenario().series(), state.model());
        }
        Look look = Look.of(state.view(), scene.getWidth(), scene.getHeight());
        double room = scene.getWidth() / (Look.TEXT * look.textScale());
        setShown(weights.node(), room >= ROOM_FOR_WEIGHTS);
        setShown(charts.node(), room >= ROOM_FOR_CHARTS);
        styles.show(look);
        for (Panel panel : panels) {
            panel.show(state, run, look);
        }
    }

    /** A side panel that would leave the diagram too little room is not shown. */
    private static void setShown(Node panel, boolean shown) {
        panel.setVisible(shown);
        panel.setManaged(shown);
    }

    /** Lets go of the store and of the scene. */
    public void dispose() {
        unsubscribe.run();
        scene.widthProperty().removeListener(onSize);
        scene.heightProperty().removeListener(onSize);
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, onKey);
        scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, onRelease);
        panels.forEach(Panel::dispose);
    }

    void dispatch(Action action) {
        store.dispatch(action);
    }

    void undo() {
        store.undo();
    }

    void redo() {
        store.redo();
    }

    void openScene() {
        scenes.open();
    }

    void saveScene() {
        scenes.save();
    }

    void selectUnit(int step) {
        store.dispatch(new Action.SelectUnit(store.state().unit() + step));
    }

    /** Larger or smaller text; 0 gives the usual size back. */
    void scaleText(double factor) {
        View view = store.state().view();
        store.dispatch(new Action.ChangeView(view.withTextScale(factor == 0 ? 1 : view.textScale() * factor)));
    }

    void toggleFullScreen() {
        if (scene.getWindow() instanceof Stage stage) {
            stage.setFullScreen(!stage.isFullScreen());
        }
    }

    void toggleHelp() {
        boolean show = !help.isVisible();
        help.setVisible(show);
        help.setManaged(show);
        if (show) {
            help.takeFocus();
        } else {
            root.requestFocus();
        }
    }

    private void open(String name) {
        Scenario scenario = Scenarios.named(name);
        store.dispatch(new Action.OpenScenario(scenario));
    }

    private void handleKey(KeyEvent event) {
        if (help.isVisible()) {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F1) {
                toggleHelp();
                event.consume();
            }
            return;
        }
        notice.say("");
        Keys.Binding binding = Keys.find(event, scene.getFocusOwner());
        if (binding != null) {
            binding.command().accept(this);
            event.consume();
        }
    }

    /** A control used with the mouse gives the focus back, so that the keys go on stepping. */
    private void returnFocus(MouseEvent event) {
        Node target = event.getTarget() instanceof Node node ? node : null;
        while (target != null && !(target instanceof ButtonBase) && !(target instanceof Slider)) {
            target = target.getParent();
        }
        if (target != null && !help.isVisible()) {
            Platform.runLater(() -> {
                if (!help.isVisible()) {
                    root.requestFocus();
                }
            });
        }
    }
}
