package gatescope.ui;

import gatescope.chart.ChartPicture;
import gatescope.diagram.ClassDiagram;
import gatescope.diagram.Frame;
import gatescope.diagram.Numbers;
import gatescope.diagram.Texts;
import gatescope.lab.Action;
import gatescope.lab.ClassProbabilities;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Results;
import gatescope.lab.Run;
import gatescope.lab.Store;
import gatescope.lab.TrainingDesk;
import java.util.concurrent.Executor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which row of an image decides: the image beside the probabilities of all classes after every row, at the playhead's row. */
final class DigitsCard implements Panel {
    private static final double PICTURE = 0.36;

    private final Store store;
    private final Messages texts;
    private final Texts names;
    private final DigitsSamples samples;
    private final DigitsPicture picture;
    private final FrameRegion classes = new FrameRegion(this::frame);
    private final Label which = new Label();
    private final Label sentence = new Label();
    private final Button wrong;
    private final Button save;
    private final HBox body;
    private final VBox card;
    private @Nullable Shown shown;
    private @Nullable ClassProbabilities probabilities;

    /** All that is shown here depends on, but for the samples to choose from. */
    private record Shown(Run run, int timestep, Look look) {}

    DigitsCard(ChartParts parts, TrainingDesk desk, Executor executor) {
        store = parts.store();
        texts = parts.texts();
        names = Texts.of(texts.locale());
        samples = new DigitsSamples(store, desk, executor, this::describe);
        picture = new DigitsPicture(row -> store.dispatch(new Action.GoToTimestep(row)));
        picture.setId(parts.id("digits-picture"));
        picture.setAccessibleText(texts.text("digits.picture"));
        classes.setId(parts.id("digits-classes"));
        classes.painter().onActivate(zone ->
                ClassDiagram.timestepOf(zone).ifPresent(t -> store.dispatch(new Action.GoToTimestep(t))));
        classes.painter().setZonesFocusable(false);
        Label title = new Label(texts.text("digits.title"));
        title.getStyleClass().add("panel-title");
        Button before = button(parts.id("digits-previous"), Icons.OPERATION_BACK, "digits.previous");
        before.setOnAction(_ -> samples.step(-1));
        Button after = button(parts.id("digits-next"), Icons.OPERATION_FORWARD, "digits.next");
        after.setOnAction(_ -> samples.step(1));
        wrong = new Button(texts.text("digits.wrong"));
        wrong.setId(parts.id("digits-wrong"));
        wrong.setMinWidth(Region.USE_PREF_SIZE);
        wrong.setTooltip(new Tooltip(texts.text("digits.wrong.help")));
        wrong.setOnAction(_ -> samples.nextWrong());
        save = ChartTools.menuButton("digits", parts, parts.files().menu(this::picture, "digits"));
        which.setId(parts.id("digits-which"));
        which.getStyleClass().add("quiet");
        sentence.setId(parts.id("digits-sentence"));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(classes, Priority.ALWAYS);
        body = new HBox(picture, classes);
        body.getStyleClass().add("digits-body");
        picture.prefWidthProperty().bind(body.widthProperty().multiply(PICTURE));
        VBox.setVgrow(body, Priority.ALWAYS);
        card = new VBox(new CardHead(title, before, after, wrong, save), which, body, sentence);
        card.setId(parts.id("digits-card"));
        card.getStyleClass().addAll("panel", "chart-card");
        VBox.setVgrow(card, Priority.ALWAYS);
    }

    private Button button(String id, String icon, String key) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(Icons.line(icon));
        button.getStyleClass().add("chart-button");
        button.setAccessibleText(texts.text(key));
        button.setTooltip(new Tooltip(texts.text(key)));
        return button;
    }

    @Override
    public Region node() {
        return card;
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        Run run = results.run(state.cell());
        Shown now = new Shown(run, state.playhead().moment().timestep(), look);
        boolean sameRun = shown != null && shown.run().equals(run);
        boolean same = now.equals(shown);
        shown = now;
        if (!sameRun) {
            probabilities = ClassProbabilities.of(run).orElse(null);
        }
        samples.show(state);
        if (!same) {
            boolean fits = probabilities != null;
            body.setVisible(fits);
            if (fits) {
                picture.show(run.series(), now.timestep(), look.palette());
                double scale = look.textScale();
                classes.setRoom(ClassDiagram.minWidth(), ClassDiagram.minHeight(), ClassDiagram.minHeight() * scale);
                classes.painter().setPalette(look.palette());
                classes.refresh();
            }
        }
        describe();
    }

    /** Says which image it is, and which row decides. */
    private void describe() {
        ClassProbabilities known = probabilities;
        Shown now = shown;
        save.setDisable(known == null);
        if (known == null || now == null) {
            which.setText("");
            sentence.setText(texts.text("digits.none"));
            wrong.setDisable(true);
            return;
        }
        wrong.setDisable(samples.isSearching());
        String label = Integer.toString(known.wanted());
        which.setText(samples.place()
                .map(place -> texts.text(
                        "digits.which." + place.kind(), Integer.toString(place.sample() + 1), Integer.toString(place.size()), label))
                .orElseGet(() -> texts.text("digits.which", label)));
        sentence.setText(samples.isSearching() ? texts.text("computing") : samples.hasNoWrong() ? texts.text("digits.no.wrong") : decision(known));
    }

    /** The probabilities as curves over the rows, to be put in a file; none where no class is wanted. */
    @Nullable ChartPicture picture() {
        ClassProbabilities known = probabilities;
        Shown now = shown;
        return known == null || now == null
                ? null
                : new DigitsCurves(texts, now.look()).picture(known, now.timestep(), decision(known));
    }

    private String decision(ClassProbabilities known) {
        int last = known.timesteps() - 1;
        int said = known.said(last);
        boolean right = said == known.wanted();
        return texts.text(
                right ? "digits.decided.right" : "digits.decided.wrong",
                Integer.toString(known.decided() + 1),
                Integer.toString(said),
                Numbers.percent(known.at(last, said)),
                Integer.toString(known.wanted()));
    }

    private Frame frame(double width, double height) {
        ClassProbabilities known = probabilities;
        Shown now = shown;
        if (known == null || now == null) {
            return Frame.EMPTY;
        }
        double scale = now.look()
                .pictureScale(width / ClassDiagram.minWidth(), height / ClassDiagram.minHeight());
        return ClassDiagram.frame(known, now.timestep(), scale, names, width, height);
    }

    @Override
    public void dispose() {
        samples.dispose();
        picture.prefWidthProperty().unbind();
        shown = null;
        probabilities = null;
    }
}
