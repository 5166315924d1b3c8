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
import java.util.List;
import java.util.Optional;
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
    static final long LITTLE_WORK = 20_000;

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    /** Whether the ledger of a timestep, from 0, is made within a frame without being missed. */
    static boolean isLittle(ScaledGradients gradients, int timestep) {
        long steps = gradients.trace().timesteps() - (long) timestep;
        return steps * gradients.trace().network().parameterCount() <= LITTLE_WORK;
    }

    private final Messages texts;
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
    private @Nullable Point asked;
    private @Nullable Drawn drawn;
    private Optional<String> chosenState = Optional.empty();

    /** Which gradient; the state by its number in the order of the cell, the timestep from 0. */
    private record Point(CellKind cell, int state, int timestep) {}

    /** What a ledger is of. */
    private record Source(ScaledGradients gradients, int state, int timestep) {
        boolean isLittle() {
            return LedgerCard.isLittle(gradients, timestep);
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

    /** @param executor does what is too much work for the toolkit's thread */
    LedgerCard(Store store, Messages texts, Executor executor) {
        this.texts = texts;
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

    /**
     * Shows the ledger of a gradient, whatever the playhead does, until the playhead is to be followed again.
     *
     * @param state the state's number in the order of the cell, 0 for h
     * @param timestep from 0, or {@link gatescope.engine.LogCurve#INITIAL}
     */
    void ask(CellKind cell, int state, int timestep) {
        asked = new Point(cell, state, timestep);
        refresh();
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
        Shown now = new Shown(results, state.cell(), state.playhead().moment().timestep(), look);
        if (!now.equals(shown)) {
            shown = now;
            refresh();
        }
    }

    @Override
    public void dispose() {
        work.giveUp();
        shown = null;
        drawn = null;
    }

    private void pin() {
        if (shown != null) {
            asked = point(shown);
        }
    }

    private void setFollowing(boolean following) {
        pin();
        asked = following ? null : asked;
        refresh();
    }

    private void chooseState(String state) {
        chosenState = Optional.of(state);
        Point point = asked;
        if (point != null && shown != null) {
            asked = new Point(point.cell(), names(shown, point.cell()).indexOf(state), point.timestep());
        }
        refresh();
    }

    private static List<String> names(Shown now, CellKind cell) {
        return now.results().analysis(cell).trace().network().cell().states();
    }

    /** The point asked for while there is such a one, else that of the playhead. */
    private Point point(Shown now) {
        Point point = asked;
        if (point != null
                && now.results().present().containsKey(point.cell())
                && point.timestep() < now.results().series().timesteps()
                && point.state() < names(now, point.cell()).size()) {
            return point;
        }
        asked = null;
        List<String> all = names(now, now.cell());
        int state = chosenState.map(all::indexOf).filter(k -> k >= 0).orElse(all.size() - 1);
        return new Point(now.cell(), state, now.timestep());
    }

    private void refresh() {
        Shown now = shown;
        if (now == null) {
            return;
        }
        Point point = point(now);
        List<String> names = names(now, point.cell());
        states.show(names, names.get(point.state()));
        follow.setSelected(asked == null);
        Source source =
                new Source(now.results().analysis(point.cell()).gradients(), point.state(), point.timestep());
        work.want(source, source.isLittle(), wanted -> Optional.of(
                LedgerSheet.of(source.gradients(), source.state(), source.timestep())));
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
        sentence.setText(verdict.of(sheet));
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
