package gatescope.ui;

import gatescope.diagram.Texts;
import gatescope.lab.Action;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Page;
import gatescope.lab.Results;
import gatescope.lab.SceneFile;
import gatescope.lab.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What stands in the window, in one language: the panels, the notices, the files' dialogs, and the help over it all. */
final class Contents {
    private final Locale locale;
    private final Messages texts;
    private final NoticeBar notice = new NoticeBar();
    private final Pointer pointer = new Pointer();
    private final ReadoutLayer readout = new ReadoutLayer();
    private final Scenes scenes;
    private final WeightsPane weights;
    private boolean weightsWanted;
    private final ChartsPane charts;
    private final List<Panel> controls;
    private final TimelinePane timeline;
    private final List<Panel> ofCell;
    private final Map<Page, Panel> pages;
    private final CentreColumn centre;
    private final BorderPane frame;
    private final ScenarioPicker scenarios;
    private final Overlays overlays;
    private final Supplier<@Nullable Path> askForData;

    /**
     * What a person asks the window for.
     *
     * @param language to show it in the other language
     * @param help to show the help, or no longer
     * @param weights to show the weights where they stand aside for lack of room, or no longer
     */
    record Commands(Runnable language, Runnable help, Runnable weights) {}

    Contents(
            Store store,
            Locale locale,
            ScenarioChoices choices,
            FileDialogs dialogs,
            Supplier<@Nullable Window> owner,
            Executor executor,
            LearningParts learning,
            Commands commands) {
        this.locale = locale;
        texts = Messages.of("ui", locale);
        Texts names = Texts.of(locale);
        scenarios = new ScenarioPicker(
                store, texts, choices, new ScenarioPicker.Commands(this::openOptions, this::openSequence, this::openData));
        HeaderBar header = new HeaderBar(store, texts, scenarios, commands);
        DiagramPane diagram = new DiagramPane(store, texts, names);
        EquationPane equation = new EquationPane(store, this::pointAt, texts, names);
        timeline = new TimelinePane(store, texts, names, pointer);
        TransportBar transport = new TransportBar(store, texts);
        LearningBar learningBar = new LearningBar(texts, learning);
        weights = new WeightsPane(store, texts, names, notice::say);
        ChartFiles files = new ChartFiles(texts, dialogs, owner, notice::say, executor, learning.back());
        ChartParts parts = new ChartParts(store, texts, pointer, readout, files, "");
        AskedGradient asked = new AskedGradient();
        charts = new ChartsPane(parts, asked, () -> openLedger(store));
        Map<Page, Panel> pages = new EnumMap<>(Page.class);
        pages.put(Page.GRADIENTS, new LaterPanel(() -> gradients(parts, asked, executor)));
        pages.put(Page.LEARNING, new LaterPanel(() -> learning(parts, learning, executor)));
        this.pages = pages;
        pointer.subscribe(spot -> diagram.highlight(spot.value().isEmpty() ? null : spot.value()));
        controls = List.of(header, transport, learningBar, weights);
        ofCell = List.of(diagram, equation, charts);
        scenes = new Scenes(store, texts, locale, dialogs, owner, notice::say);
        centre = new CentreColumn(
                diagram.node(), equation.node(), timeline.node(), weights.node(), charts.node());
        frame = new BorderPane(scrolling(centre), header.node(), null, new VBox(notice, learningBar.node(), transport.node()), null);
        askForData = () -> dialogs.dataToOpen(owner.get());
        overlays = new Overlays(
                frame,
                choices,
                scenarios,
                new OptionsPopup(store, texts, scenarios.optionsButton(), notice::say),
                new SequenceEditor(store, texts, locale, this::uncover),
                new DataLoader(store, texts, locale, executor, () -> dialogs.labelsToOpen(owner.get()), this::uncover),
                new HelpPane(texts, names, commands.help()));
    }

    private Panel learning(ChartParts parts, LearningParts learning, Executor executor) {
        RecipePane recipe =
                new RecipePane(parts.store(), texts, locale, learning.desk(), executor, this::openData);
        return new LearningPage(
                parts,
                learning,
                Optional.of(new NamedPanel("recipe", texts.text("recipe"), recipe)),
                SeedsPanels.of(parts, learning.desk(), executor));
    }

    /** The gradients large, and why they are as they are: a click on one asks the ledger. */
    private static Panel gradients(ChartParts parts, AskedGradient asked, Executor executor) {
        LedgerCard ledger = new LedgerCard(parts.store(), parts.texts(), asked, executor);
        HeatMapCard heatMap = new HeatMapCard(parts, executor);
        return new GradientsPage(
                parts,
                asked,
                List.of(
                        new NamedPanel(GradientsPage.LEDGER, parts.texts().text("chart.show.ledger"), ledger),
                        new NamedPanel("heat-map", parts.texts().text("chart.show.heat-map"), heatMap)));
    }

    private static void openLedger(Store store) {
        store.dispatch(new Action.ChangeView(store.state().view().withPage(Page.GRADIENTS)));
    }

    private void pointAt(@Nullable String valueId) {
        pointer.at(valueId == null ? Pointer.Spot.NONE : Pointer.Spot.of(valueId));
    }

    /** Scrolls only up and down, and only where not even the smallest pictures have room. */
    private static ScrollPane scrolling(Node contents) {
        ScrollPane scroll = ScrollPanes.vertical(contents);
        scroll.setId("centre");
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("centre-scroll");
        return scroll;
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(List.of(frame, readout));
        nodes.addAll(overlays.nodes());
        return nodes;
    }

    Locale locale() {
        return locale;
    }

    Messages texts() {
        return texts;
    }

    Scenes scenes() {
        return scenes;
    }

    void say(String text) {
        notice.say(text);
    }

    boolean isHelpShown() {
        return overlays.isHelpShown();
    }

    /** Shows the help, and nothing behind it can be used; or hides it. */
    void showHelp(boolean show) {
        overlays.showHelp(show);
    }

    /** Shows the weights also where they stand aside for what is looked at, or lets them stand aside again. */
    void toggleWeights() {
        weightsWanted = !weightsWanted;
    }

    private void openOptions() {
        overlays.openOptions();
    }

    private void openSequence() {
        overlays.openSequence();
    }

    /** Asks for a file of a person's own, and shows what is in it. */
    void openData() {
        Path file = askForData.get();
        if (file == null) {
            scenarios.select();
        } else {
            openFiles(List.of(file));
        }
    }

    /** Opens files that were dropped on the window, or chosen: a scene, or data to learn. */
    void openFiles(List<Path> files) {
        uncover();
        if (files.size() == 1 && files.getFirst().toString().endsWith(SceneFile.ENDING)) {
            scenes.open(files.getFirst());
            return;
        }
        overlays.openData(files);
    }

    /** Whether options are chosen, a sequence is typed or data are loaded. */
    boolean isCovered() {
        return overlays.isCovered();
    }

    /** Ends choosing options, typing a sequence and loading data. */
    void uncover() {
        overlays.uncover();
    }

    /**
     * Shows a state.
     *
     * @param present the newest state: the controls show it, so that none is thrown back under the hand
     * @param state the state whose results there are, the present one or one shortly before it
     */
    void show(LabState present, LabState state, Results results, Look look) {
        overlays.show(present);
        // On the page of learning its settings stand in their place.
        boolean weightsShown = look.weights() || weightsWanted;
        Visibility.set(weights.node(), weightsShown && state.view().page() != Page.LEARNING);
        Visibility.set(charts.node(), look.charts() && (state.shown().size() == 1 || look.tall()));
        Panel page = pages.get(state.view().page());
        centre.showPage(page == null ? null : (Region) page.node());
        centre.setScale(look.textScale(), look.gap());
        for (Panel panel : controls) {
            panel.show(present, results, look);
        }
        timeline.show(state, results, look);
        for (Panel panel : page == null ? ofCell : List.of(page)) {
            panel.show(state, results, look);
        }
    }

    void dispose() {
        overlays.dispose();
        List.of(controls, List.of(timeline), ofCell, pages.values()).forEach(panels -> panels.forEach(Panel::dispose));
    }
}
