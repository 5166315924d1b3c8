package gatescope.ui;

import gatescope.diagram.ScaledNumbers;
import gatescope.engine.ScaledGradients;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Question;
import gatescope.lab.Results;
import gatescope.lab.Store;
import gatescope.ui.AskedGradient.Point;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Why a gradient is as large as it is: the sentence, and the ledger step by step, whose product is the number in the chart. Of the
 * playhead's timestep and the selected cell, until a point is asked for.
 */
final class LedgerCard implements Panel {
    /** About what is done within a millisecond, as steps × parameters. */
    static final long LITTLE_WORK = 500_000;

    /** The same, where the parts of every row are worked out as well. */
    private static final long LITTLE_SHEET = 20_000;

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    /** What the parts of a row take, in parameters. */
    private static final long ROW = 100;

    /** Whether the ledger of a timestep, from 0, is made within a frame without being missed, but for the parts of its rows. */
    static boolean isLittle(ScaledGradients gradients, int timestep) {
        return work(gradients, timestep, 0) <= LITTLE_WORK;
    }

    private static long work(ScaledGradients gradients, int timestep, long row) {
        long steps = gradients.trace().timesteps() - (long) timestep;
        return steps * (gradients.trace().network().parameterCount() + row);
    }

    private final Messages texts;
    private final AskedGradient asked;
    private final Runnable unsubscribe;
    private final LedgerVerdict verdict;
    private final Segments<String> states = new Segments<>("ledger-state-", state -> state, this::chooseState);
    private final ToggleButton follow = new ToggleButton();
    private final Label subtitle = new Label();
    private final Label sentence = new Label();
    private final LedgerTable table;
    private final Label productOf = new Label();
    private final Label product = new Label();
    private final Tooltip exact = new Tooltip();
    private final VBox card;
    private final NewestWork<Source, LedgerSheet> work;
    private @Nullable Shown shown;
    private @Nullable Drawn drawn;

    /** What a ledger is of. */
    private record Source(ScaledGradients gradients, int state, int timestep) {
        boolean isLittle() {
            return work(gradients, timestep, ROW) <= LITTLE_SHEET;
        }
    }

    /** All that is shown here depends on. */
    private record Shown(Results results, CellKind cell, int timestep, Look look) {}

    /** What is in the table. */
    private record Drawn(LedgerSheet sheet, Look look) {
        boolean isOfAnotherPoint(LedgerSheet other) {
            return sheet.ledger().state() != other.ledger().state()
                    || sheet.ledger().timestep() != other.ledger().timestep();
        }
    }

    /**
     * @param asked which gradient was clicked
     * @param executor does what is too much work for the toolkit's thread
     */
    LedgerCard(Store store, Messages texts, AskedGradient asked, Executor executor) {
        this.texts = texts;
        this.asked = asked;
        unsubscribe = asked.subscribe(this::refresh);
        verdict = new LedgerVerdict(texts);
        work = new NewestWork<>(executor, Platform::runLater, this::refresh);
        table = new LedgerTable(texts, timestep -> {
            pin();
            store.dispatch(new Action.GoToTimestep(Math.max(0, timestep)));
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        Label title = new Label(texts.text("ledger.title"));
        title.getStyleClass().add("panel-title");
        follow.setId("ledger-follow");
        follow.setText(texts.text("ledger.follow"));
        follow.setTooltip(new Tooltip(texts.text("ledger.follow.help")));
        follow.setAccessibleText(texts.text("ledger.follow.help"));
        follow.setMinWidth(Region.USE_PREF_SIZE);
        follow.setOnAction(_ -> setFollowing(follow.isSelected()));
        HBox following = new HBox(follow);
        following.getStyleClass().addAll("segments", "small-segments", "single-segment");
        CardHead head = new CardHead(title, states, following);
        for (Label label : List.of(subtitle, sentence)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        subtitle.setId("ledger-of");
        subtitle.getStyleClass().add("quiet");
        sentence.setId("ledger-sentence");
        sentence.getStyleClass().add("ledger-sentence");
        product.setId("ledger-product");
        product.getStyleClass().add("ledger-number");
        product.setTooltip(exact);
        product.setMinWidth(Region.USE_PREF_SIZE);
        productOf.setWrapText(true);
        productOf.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(productOf, Priority.ALWAYS);
        HBox foot = new HBox(productOf, product);
        foot.getStyleClass().add("ledger-foot");
        foot.setMinHeight(Region.USE_PREF_SIZE);
        card = new VBox(head, subtitle, sentence, table, foot);
        card.setId("ledger-card");
        card.getStyleClass().addAll("panel", "chart-card", "ledger-card");
    }

    @Override
    public Region node() {
        return card;
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        if (!card.isVisible()) {
            return;
        }
        shown = new Shown(results, state.cell(), state.playhead().moment().timestep(), look);
        refresh();
    }

    @Override
    public void dispose() {
        work.giveUp();
        unsubscribe.run();
        shown = null;
        drawn = null;
    }

    /** Stays with the gradient that is shown. */
    private void pin() {
        if (shown != null) {
            asked.ask(point(shown));
        }
    }

    private void setFollowing(boolean following) {
        asked.ask(following || shown == null ? null : point(shown));
    }

    private void chooseState(String state) {
        Shown now = shown;
        Point point = asked.point();
        if (now != null && point != null && isThere(now, point)) {
            asked.ask(new Point(point.cell(), names(now, point.cell()).indexOf(state), point.timestep()));
        }
        asked.choose(state);
    }

    private static List<String> names(Shown now, CellKind cell) {
        return now.results().analysis(cell).trace().network().cell().states();
    }

    private static boolean isThere(Shown now, Point point) {
        return now.results().present().containsKey(point.cell())
                && point.timestep() < now.results().series().timesteps()
                && point.state() < names(now, point.cell()).size();
    }

    /** The point asked for while there is such a one, else that of the playhead. */
    private Point point(Shown now) {
        Point point = asked.point();
        if (point != null && isThere(now, point)) {
            return point;
        }
        return new Point(now.cell(), asked.stateOf(now.cell(), names(now, now.cell())), now.timestep());
    }

    private void refresh() {
        Shown now = shown;
        if (now == null) {
            return;
        }
        Point point = point(now);
        List<String> names = names(now, point.cell());
        states.show(names, names.get(point.state()));
        follow.setSelected(!point.equals(asked.point()));
        Source source =
                new Source(now.results().analysis(point.cell()).gradients(), point.state(), point.timestep());
        work.want(
                source,
                source.isLittle(),
                wanted -> LedgerSheet.of(source.gradients(), source.state(), source.timestep(), wanted));
        boolean stale = !work.isOf(source);
        card.pseudoClassStateChanged(STALE, stale);
        String state = names.get(point.state()) + Subscripts.of(point.timestep() + 1);
        subtitle.setText(stale ? texts.text("computing") : heading(now, point, state));
        LedgerSheet sheet = work.value();
        Drawn before = drawn;
        if (sheet != null && (before == null || !before.equals(new Drawn(sheet, now.look())))) {
            boolean otherPoint = before == null || before.isOfAnotherPoint(sheet);
            drawn = new Drawn(sheet, now.look());
            draw(sheet, otherPoint, now.look());
        }
    }

    private String heading(Shown now, Point point, String state) {
        Question question = now.results().question();
        return texts.text(
                question.kind() == Question.Kind.EVERY_STEP ? "ledger.of.every-step" : "ledger.of",
                point.cell().name(),
                state);
    }

    private void draw(LedgerSheet sheet, boolean otherPoint, Look look) {
        sentence.setText(verdict.of(sheet.gradients(), sheet.ledger()));
        table.show(sheet, otherPoint, look.textScale());
        String state = sheet.gradients().trace().network().cell().states().get(sheet.ledger().state())
                + Subscripts.of(sheet.ledger().timestep() + 1);
        productOf.setText(texts.text(
                sheet.isSigned() ? "ledger.product.signed" : "ledger.product.norm",
                LedgerTexts.gradient(sheet, state)));
        product.setText(ScaledNumbers.value(sheet.product()));
        exact.setText(texts.text("ledger.product.full", ScaledNumbers.full(sheet.product())));
        product.setAccessibleText(productOf.getText() + " " + ScaledNumbers.full(sheet.product()));
    }
}
