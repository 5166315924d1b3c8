package gatescope.ui;

import gatescope.diagram.Texts;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Results;
import gatescope.lab.Store;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What stands in the window, in one language: the panels, the notices, the files' dialogs, and the help over it all. */
final class Contents {
    /** Between the panels, in pixels. */
    private static final double GAP = 8;

    private static final double COMPACT_GAP = 4;

    private final Locale locale;
    private final Messages texts;
    private final NoticeBar notice = new NoticeBar();
    private final Pointer pointer = new Pointer();
    private final ReadoutLayer readout = new ReadoutLayer();
    private final Scenes scenes;
    private final WeightsPane weights;
    private final ChartsPane charts;
    private final List<Panel> panels;
    private final CentreColumn centre;
    private final BorderPane frame;
    private final HelpPane help;

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
            Commands commands) {
        this.locale = locale;
        texts = Messages.of("ui", locale);
        Texts names = Texts.of(locale);
        HeaderBar header = new HeaderBar(store, texts, choices, commands.language(), commands.help());
        DiagramPane diagram = new DiagramPane(store, texts, names);
        EquationPane equation = new EquationPane(store, this::pointAt, texts, names);
        TimelinePane timeline = new TimelinePane(store, texts, names, pointer);
        TransportBar transport = new TransportBar(store, texts);
        weights = new WeightsPane(store, texts, names, notice::say);
        ChartFiles files = new ChartFiles(texts, dialogs, owner, notice::say);
        charts = new ChartsPane(new ChartParts(store, texts, pointer, readout, files, ""));
        pointer.subscribe(spot -> diagram.highlight(spot.value().isEmpty() ? null : spot.value()));
        panels = List.of(header, diagram, equation, timeline, transport, weights, charts);
        scenes = new Scenes(store, texts, locale, dialogs, owner, notice::say);
        centre = new CentreColumn(
                diagram.node(), equation.node(), timeline.node(), weights.node(), charts.node());
        frame = new BorderPane(scrolling(centre), header.node(), null, new VBox(notice, transport.node()), null);
        help = new HelpPane(texts, names, commands.help());
        showHelp(false);
    }

    private void pointAt(@Nullable String valueId) {
        pointer.at(valueId == null ? Pointer.Spot.NONE : Pointer.Spot.of(valueId));
    }

    /** Scrolls only up and down, and only where not even the smallest pictures have room. */
    private static ScrollPane scrolling(Node contents) {
        ScrollPane scroll = new ScrollPane(contents);
        scroll.setId("centre");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("centre-scroll");
        return scroll;
    }

    List<Node> nodes() {
        return List.of(frame, readout, help);
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

    void show(LabState state, Results results, Look look) {
        setShown(weights.node(), look.weights());
        setShown(charts.node(), look.charts());
        centre.setScale(look.textScale(), look.compact() ? COMPACT_GAP : GAP);
        for (Panel panel : panels) {
            panel.show(state, results, look);
        }
    }

    /** A side panel that would leave the diagram too little room is not shown. */
    private static void setShown(Node panel, boolean shown) {
        panel.setVisible(shown);
        panel.setManaged(shown);
    }

    void dispose() {
        panels.forEach(Panel::dispose);
    }
}
