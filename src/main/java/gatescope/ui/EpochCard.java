package gatescope.ui;

import gatescope.chart.AxisNames;
import gatescope.chart.Buckets;
import gatescope.chart.ChartContent;
import gatescope.chart.Markers;
import gatescope.chart.NumberedChart;
import gatescope.chart.NumberedChart.Numbered;
import gatescope.chart.Span;
import gatescope.lab.CellKind;
import gatescope.lab.Course;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Results;
import gatescope.lab.Training;
import gatescope.lab.TrainingDesk;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The learning curves: the losses of every epoch, or the gradient norm of every update, of each shown cell that is trained. The epoch
 * that is shown is a line that can be dragged.
 */
final class EpochCard implements Panel {
    /** So many columns at least, before the card has a size. */
    private static final int LEAST_COLUMNS = 100;

    /** A click within so many pixels of a mark means it. */
    private static final double NEAR = 6;

    private final Messages texts;
    private final TrainingDesk desk;
    private final LearningControl control;
    private final HeldEpochs held;
    private final ChartCard card;
    private final Segments<Kind> kinds;
    private final ToggleButton log;
    private final Label hint = new Label();
    private Kind kind = Kind.LOSS;
    private @Nullable Boolean chosenLog;
    private Buckets buckets = Buckets.of(0, 1, new Span(0, 1), 1);
    private int perEpoch = 1;
    private @Nullable Shown shown;
    private final PaintPace pace = new PaintPace();

    /** What is drawn. */
    private enum Kind {
        LOSS,
        NORM;

        String fileName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All that the chart depends on. */
    private record Shown(
            @Nullable Training training,
            Set<CellKind> cells,
            CellKind cell,
            boolean own,
            long generation,
            HeldEpochs.Of held,
            Look look) {
        /** Whether nothing but more epochs came since. */
        boolean isLaterThan(Shown other) {
            return own
                    && other.own
                    && generation != other.generation
                    && cell == other.cell
                    && cells.equals(other.cells)
                    && held.equals(other.held)
                    && look.equals(other.look);
        }
    }

    EpochCard(ChartParts parts, LearningParts learning, HeldEpochs held) {
        this.held = held;
        texts = parts.texts();
        desk = learning.desk();
        control = learning.control();
        card = new ChartCard("learning", parts, new Axis());
        kinds = new Segments<>(
                parts.id("curve-"), choice -> texts.text("learning.curve." + choice.fileName()), this::choose);
        kinds.show(List.of(Kind.values()), kind);
        log = new ToggleButton(texts.text("chart.log"));
        log.setId(parts.id("chart-learning-log"));
        log.setTooltip(new Tooltip(texts.text("chart.log.help")));
        log.setAccessibleText(texts.text("chart.log.help"));
        log.getStyleClass().add("chart-toggle");
        log.setMinWidth(Region.USE_PREF_SIZE);
        log.setOnAction(_ -> {
            chosenLog = log.isSelected();
            again();
        });
        card.addTool(kinds);
        card.addTool(log);
        hint.setId(parts.id("chart-learning-hint"));
        hint.getStyleClass().add("quiet");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        card.addAbove(hint);
    }

    /** The places are epochs, or updates of epochs; before the first stands what there was before any update. */
    private final class Axis implements ChartAxis {
        @Override
        public void goTo(int position, Object gesture) {
            int epoch = epochAt(buckets.first(buckets.bucketOf(position)));
            ChartView view = card.view();
            double near = NEAR * view.chart().zoom().x().length() / Math.max(1, view.plot().getWidth());
            OptionalInt best = bests().near(view.chart().content().xs().at(position), near);
            control.showEpoch(best.orElse(epoch), gesture);
        }

        @Override
        public String title(int position) {
            int bucket = buckets.bucketOf(Math.min(position, 2 * buckets.count() - 1));
            int first = buckets.first(bucket);
            int last = buckets.last(bucket);
            if (last == 0) {
                return texts.text("learning.at.start");
            }
            String key = kind == Kind.LOSS ? "learning.at.epoch" : "learning.at.update";
            return first == last ? texts.text(key, first) : texts.text(key, first + "–" + last);
        }

        /** A finer part is seen: its numbers are put together anew. */
        @Override
        public void zoomed() {
            again();
        }
    }

    private BestEpochs bests() {
        return BestEpochs.of(courses(), perEpoch);
    }

    /** How the training of each shown cell went. */
    private Map<CellKind, Course> courses() {
        Shown now = shown;
        if (now == null || !now.own()) {
            return Map.of();
        }
        Map<CellKind, Course> courses = new EnumMap<>(CellKind.class);
        now.cells().forEach(cell -> desk.course(cell).ifPresent(course -> courses.put(cell, course)));
        return courses;
    }

    private int epochAt(int number) {
        return (number + perEpoch - 1) / perEpoch;
    }

    private void choose(Kind choice) {
        kind = choice;
        chosenLog = null;
        kinds.show(List.of(Kind.values()), kind);
        again();
    }

    @Override
    public Region node() {
        return card;
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        Training training = state.training();
        boolean own = desk.isFrom(training);
        Shown now = new Shown(
                training, state.shown(), state.cell(), own, desk.generation(), held.of(state), look);
        Shown before = shown;
        if (now.equals(before) || (before != null && now.isLaterThan(before) && isTooEarly())) {
            return;
        }
        shown = now;
        draw(now);
    }

    /** Whether the training runs, so that the next frames come by themselves, and the curves were painted just before. */
    private boolean isTooEarly() {
        return desk.isRunning() && pace.isTooEarly(desk.seconds());
    }

    private void again() {
        if (shown != null) {
            draw(shown);
        }
    }

    private void draw(Shown now) {
        EpochCurves grown = new EpochCurves(texts, courses(), now.cell(), now.look(), of(now.training()));
        List<Numbered> curves = kind == Kind.LOSS ? grown.losses() : grown.norms();
        perEpoch = kind == Kind.LOSS ? 1 : grown.updatesPerEpoch();
        boolean positive = !curves.isEmpty() && curves.stream().allMatch(Numbered::isPositive);
        boolean logarithmic = chosenLog == null ? positive : chosenLog;
        log.setSelected(logarithmic);
        Training training = now.training();
        int epochs = training == null ? 1 : desk.epochs(training);
        int total = (int) Math.min(Integer.MAX_VALUE - 8, (long) epochs * perEpoch);
        double marked = training == null ? 0 : (double) training.epoch() * perEpoch;
        Markers markers = Markers.at(marked, List.of());
        int[] ends = curves.stream().mapToInt(Numbered::last).toArray();
        buckets = Buckets.of(0, total, seen(total), columns()).alone(ends);
        // Beside the recipe, that one says that nothing can be learned.
        boolean others = now.own() && !desk.isOf(training);
        boolean left = now.own() && !desk.beganAs(training);
        boolean said = now.look().weights() && (training == null || (others && !left));
        String y = texts.text("learning.axis." + kind.fileName());
        ChartContent content = NumberedChart.of(
                new AxisNames(
                        texts.text("chart.learning"),
                        texts.text(kind == Kind.LOSS ? "learning.axis.epoch" : "learning.axis.update"),
                        logarithmic ? texts.text("chart.axis.log", y) : y),
                "",
                curves,
                buckets,
                logarithmic,
                bests().mark(now.held().mark(markers, perEpoch, texts), texts));
        String begun = curves.isEmpty() ? "learning.curve.hint" : "learning.curve.first";
        hint.setText(texts.text(
                training == null ? "recipe.nothing" : left ? "learning.curve.left" : others ? "recipe.other" : begun));
        Visibility.set(hint, !said && (others || content.isBlank()));
        card.show("", content, ChartColours.style(now.look()));
        pace.painted(desk.seconds(), content.numbers());
    }

    /** Which training the curves are of, where they are not of what is shown: one that was left for another seed, or undone. */
    private String of(@Nullable Training shown) {
        Training last = desk.training();
        return last == null || desk.beganAs(shown) ? "" : texts.text("learning.seed.of", last.recipe().seed());
    }

    /** As many as there are pixels. */
    private int columns() {
        return (int) Math.max(LEAST_COLUMNS, card.view().plot().getWidth());
    }

    /** What is seen of the axis; a zoom of another axis is given up. */
    private Span seen(int total) {
        Span whole = new Span(0, total);
        Span zoomed = card.view().chart().zoom().x();
        if (card.view().chart().zoom().isWhole()) {
            return whole;
        }
        return zoomed.low() >= whole.low() && zoomed.high() <= whole.high() ? zoomed : whole;
    }

    @Override
    public void dispose() {
        shown = null;
        card.dispose();
    }
}
