package gatescope.ui;

import gatescope.diagram.Texts;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Page;
import gatescope.lab.Results;
import gatescope.lab.Store;
import gatescope.lab.TrainingDesk;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final ChartsPane charts;
    private final List<Panel> always;
    private final List<Panel> ofCell;
    private final Map<Page, Panel> pages;
    private final CentreColumn centre;
    private final BorderPane frame;
    private final HelpPane help;
    private final ScenarioChoices choices;
    private final ScenarioPicker scenarios;
    private final OptionsPopup options;
    private final SequenceEditor sequence;

    /**
     * What a person asks the window for.
     *
     * @param language to show it in the other language
     * @param help to show the help, or no longer
     */
    record Commands(Runnable language, Runnable help) {}

    Contents(
            Store store,
            Locale locale,
            ScenarioChoices choices,
            FileDialogs dialogs,
            Supplier<@Nullable Window> owner,
            Executor executor,
            TrainingDesk desk,
            Commands commands) {
        this.locale = locale;
        texts = Messages.of("ui", locale);
        Texts names = Texts.of(locale);
        this.choices = choices;
        scenarios = new ScenarioPicker(
                store, texts, choices, new ScenarioPicker.Commands(this::openOptions, this::openSequence));
        HeaderBar header = new HeaderBar(store, texts, scenarios, commands.language(), commands.help());
        DiagramPane diagram = new DiagramPane(store, texts, names);
        EquationPane equation = new EquationPane(store, this::pointAt, texts, names);
        TimelinePane timeline = new TimelinePane(store, texts, names, pointer);
        TransportBar transport = new TransportBar(store, texts);
        weights = new WeightsPane(store, texts, names, notice::say);
        ChartFiles files = new ChartFiles(texts, dialogs, owner, notice::say);
        ChartParts parts = new ChartParts(store, texts, pointer, readout, files, "");
        charts = new ChartsPane(parts);
        Map<Page, Panel> pages = new EnumMap<>(Page.class);
        pages.put(Page.GRADIENTS, new LaterPanel(() -> gradients(parts, executor)));
        pages.put(Page.LEARNING, new LaterPanel(() -> new LearningPage(parts, desk)));
        this.pages = pages;
        pointer.subscribe(spot -> diagram.highlight(spot.value().isEmpty() ? null : spot.value()));
        always = List.of(header, timeline, transport, weights);
        ofCell = List.of(diagram, equation, charts);
        scenes = new Scenes(store, texts, locale, dialogs, owner, notice::say);
        centre = new CentreColumn(
                diagram.node(), equation.node(), timeline.node(), weights.node(), charts.node());
        frame = new BorderPane(scrolling(centre), header.node(), null, new VBox(notice, transport.node()), null);
        help = new HelpPane(texts, names, commands.help());
        options = new OptionsPopup(store, texts, scenarios.optionsButton(), notice::say);
        sequence = new SequenceEditor(store, texts, locale, this::uncover);
        uncover();
        showHelp(false);
    }

    /** The gradients large, and why they are as they are: a click on one asks the ledger. */
    private static Panel gradients(ChartParts parts, Executor executor) {
        LedgerCard ledger = new LedgerCard(parts.store(), parts.texts(), executor);
        HeatMapCard heatMap = new HeatMapCard(parts.store(), parts.texts(), executor);
        GradientsPage page = new GradientsPage(
                parts,
                List.of(
                        new NamedPanel("ledger", parts.texts().text("chart.show.ledger"), ledger),
                        new NamedPanel("heat-map", parts.texts().text("chart.show.heat-map"), heatMap)));
        page.onPick((cell, state, timestep) -> {
            ledger.ask(cell, state, timestep);
            page.choose("ledger");
        });
        return page;
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
        return List.of(frame, readout, options, sequence, help);
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
        return help.isVisible();
    }

    /** Shows the help, and nothing behind it can be used; or hides it. */
    void showHelp(boolean show) {
        help.setVisible(show);
        help.setManaged(show);
        if (show) {
            help.takeFocus();
        }
        frame.setDisable(show);
    }

    private void openOptions() {
        options.open();
    }

    /** Nothing behind it can be used while a sequence is typed. */
    private void openSequence() {
        setShown(sequence, true);
        frame.setDisable(true);
        sequence.open(choices.lastOwn());
    }

    /** Whether options are chosen or a sequence is typed. */
    boolean isCovered() {
        return options.isVisible() || sequence.isVisible();
    }

    /** Ends choosing options and typing a sequence. */
    void uncover() {
        options.close();
        setShown(sequence, false);
        frame.setDisable(help.isVisible());
        scenarios.select();
    }

    void show(LabState state, Results results, Look look) {
        options.show(state);
        setShown(weights.node(), look.weights());
        setShown(charts.node(), look.charts() && (state.shown().size() == 1 || look.tall()));
        Panel page = pages.get(state.view().page());
        centre.showPage(page == null ? null : (Region) page.node());
        centre.setScale(look.textScale(), look.gap());
        for (Panel panel : always) {
            panel.show(state, results, look);
        }
        for (Panel panel : page == null ? ofCell : List.of(page)) {
            panel.show(state, results, look);
        }
    }

    /** A side panel that would leave the diagram too little room is not shown. */
    private static void setShown(Node panel, boolean shown) {
        panel.setVisible(shown);
        panel.setManaged(shown);
    }

    void dispose() {
        List.of(always, ofCell, pages.values()).forEach(panels -> panels.forEach(Panel::dispose));
    }
}
