package gatescope.ui;

import gatescope.diagram.Numbers;
import gatescope.lab.BadInputText;
import gatescope.lab.CellKind;
import gatescope.lab.Course;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Scenarios;
import gatescope.lab.Training;
import gatescope.lab.TrainingDesk;
import gatescope.train.BadSettingException;
import gatescope.train.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What is said of a training, in words: how far it is, how long it takes, and how it ended. */
final class LearningWords {
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    private static final Ending NOT_YET = new Ending.NotYet();

    /** Before so many seconds nothing is said of the time: it would jump. */
    private static final double EARLY = 0.5;

    /** Few losses are written with more. */
    private static final String SMALL_LOSS = "0.00123";

    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final String WIDEST_DIGIT = "4";

    private final Messages texts;
    private final BadInputText mistakes;
    private final DeadWords deadWords;
    private final TrainingDesk desk;
    private final LearningControl control;

    /**
     * What is said.
     *
     * @param sentences empty for nothing
     * @param way an epoch that is spoken of and not shown
     */
    record Said(String sentences, Optional<LearningNotice.Way> way) {}

    LearningWords(Messages texts, TrainingDesk desk, LearningControl control) {
        this.texts = texts;
        this.desk = desk;
        this.control = control;
        mistakes = new BadInputText(texts.locale());
        deadWords = new DeadWords(texts, desk);
    }

    /** Seed, epoch, loss and the time that is left, in one line. */
    String position(LabState state, Training training) {
        List<String> parts = new ArrayList<>();
        if (isFromProgram(state, training)) {
            return texts.text("learning.came.short", Scenarios.seed(state.scenario()));
        }
        parts.add(texts.text("learning.seed.of", training.recipe().seed()));
        int shown = training.epoch();
        boolean own = desk.beganAs(training);
        int total = own ? desk.epochs(training) : training.recipe().learning().epochs();
        int newest = own ? desk.epoch() : shown;
        if ((own && !desk.courses().isEmpty()) || shown > 0) {
            parts.add(
                    shown == newest
                            ? texts.text("learning.epoch", shown, total)
                            : texts.text("learning.epoch.back", shown, total, newest));
        } else {
            parts.add(texts.text(hasOthers(training) ? "learning.not.yet.others" : "learning.not.yet", total));
        }
        if (own) {
            desk.course(state.cell())
                    .map(course -> course.history().nearest(shown).trainingLoss())
                    .filter(OptionalDouble::isPresent)
                    .ifPresent(loss -> parts.add(texts.text("learning.loss", Numbers.value(loss.getAsDouble()))));
        }
        if (own && desk.isPausing()) {
            parts.add(texts.text("learning.pausing"));
        } else if (own && !desk.isRunning() && desk.canGoOn() && !desk.courses().isEmpty()) {
            double begun = desk.progress() - desk.epoch();
            if (begun > 0) {
                parts.add(texts.text("learning.part", Numbers.percent(begun), desk.epoch() + 1));
            }
            parts.add(texts.text("learning.paused"));
        } else if (own && desk.isRunning() && desk.seconds() > EARLY && desk.progress() > 0) {
            parts.add(left(desk.seconds() / desk.progress() * Math.max(0, total - desk.progress())));
        }
        return String.join(" · ", parts);
    }

    /** Whether the epochs that there are belong to another training than what is shown. */
    boolean hasOthers(Training training) {
        return desk.isFrom(training) && !desk.beganAs(training) && !desk.courses().isEmpty();
    }

    /** As long as {@link #position} gets while a person goes back through epochs that are there; empty before there are any. */
    String longest(Training training) {
        if (!desk.isOf(training) || desk.courses().isEmpty()) {
            return "";
        }
        int newest = desk.epoch();
        String epoch = texts.text("learning.epoch.back", newest, training.recipe().learning().epochs(), newest);
        List<String> parts = new ArrayList<>(List.of(
                texts.text("learning.seed.of", training.recipe().seed()), epoch, texts.text("learning.loss", SMALL_LOSS)));
        if (desk.canGoOn()) {
            parts.add(texts.text("learning.paused"));
        }
        return DIGIT.matcher(String.join(" · ", parts)).replaceAll(WIDEST_DIGIT);
    }

    private String left(double seconds) {
        if (seconds < 1.5 * MINUTE) {
            return texts.text("learning.left.seconds", (long) Math.ceil(seconds));
        }
        return seconds < 1.5 * HOUR
                ? texts.text("learning.left.minutes", Math.round(seconds / MINUTE))
                : texts.text("learning.left.hours", Math.round(seconds / HOUR));
    }

    /**
     * How it stands where that needs a sentence: refused, changed by hand, stopped early, diverged, come to nothing, trained
     * beforehand; and the epoch that a person may want to go to then.
     *
     * @param dead what the cells say that have never learned
     */
    Said sentences(LabState state, Training training, Map<CellKind, DeadCells.Said> dead) {
        if (!desk.beganAs(training)) {
            String came = isFromProgram(state, training) ? came(state, training) : "";
            return new Said(came, Optional.empty());
        }
        List<String> sentences = new ArrayList<>();
        Optional<LearningNotice.Way> way = Optional.empty();
        int newest = desk.result(state.cell());
        desk.refused().ifPresent(refusal -> sentences.add(refused(refusal)));
        if (control.isByHand(state)) {
            String how = desk.isRunning() ? "running" : desk.canGoOn() ? "paused" : "over";
            sentences.add(texts.text("learning.hand." + how, training.epoch()));
            way = Optional.of(desk.isRunning()
                    ? new LearningNotice.Way("learning.follow", newest)
                    : new LearningNotice.Way("learning.back.to", training.epoch()));
        } else if (desk.isRunning() && training.epoch() != newest && !desk.courses().isEmpty()) {
            sentences.add(texts.text("learning.behind", training.epoch()));
            way = Optional.of(new LearningNotice.Way("learning.follow", newest));
        }
        new TreeMap<>(desk.courses()).forEach((cell, course) -> {
            if (state.shown().contains(cell)) {
                ending(cell, course, training.epoch(), sentences);
            }
        });
        Map<CellKind, DeadCells.Said> deadShown = new TreeMap<>(dead);
        deadShown.keySet().retainAll(state.shown());
        sentences.addAll(deadWords.sentences(deadShown));
        boolean stopped = desk.course(state.cell()).map(Course::ending).orElse(NOT_YET) instanceof Ending.Stopped;
        if (way.isEmpty() && stopped && training.epoch() != newest) {
            way = Optional.of(new LearningNotice.Way("learning.show.best", newest));
        }
        return new Said(String.join("  ", sentences), way);
    }

    /** Whether what is shown came with the program as it is, and nothing was learned here. */
    private boolean isFromProgram(LabState state, Training training) {
        return !desk.beganAs(training) && training.epoch() == 0 && Scenarios.isTrained(state, state.cell());
    }

    private String came(LabState state, Training training) {
        String cell = state.cell().fileName();
        return texts.text(
                "learning.came",
                state.cell().name(),
                Scenarios.seed(state.scenario()),
                "./gatescope train --scenario " + state.scenario().name() + " --cell " + cell + " --seed "
                        + Scenarios.seed(state.scenario()),
                training.recipe().seed());
    }

    /** Why samples cannot be made. */
    String refused(BadSettingException refusal) {
        return texts.text("learning.refused", refusal.key(), mistakes.say(refusal.problem()));
    }

    private void ending(CellKind cell, Course course, int shown, List<String> sentences) {
        switch (course.ending()) {
            case Ending.NotYet _ -> {}
            case Ending.Complete _ -> {}
            case Ending.Stopped stopped ->
                sentences.add(texts.text(
                        shown == stopped.best() ? "learning.stopped.shown" : "learning.stopped",
                        cell.name(),
                        course.last().number(),
                        stopped.best(),
                        texts.text(course.validationLoss().isPresent() ? "learning.judged.validation" : "learning.judged.training")));
            case Ending.Diverged diverged ->
                sentences.add(texts.text(
                        "learning.diverged",
                        cell.name(),
                        diverged.epoch(),
                        number(diverged.loss()),
                        diverged.parameter(),
                        number(diverged.value()),
                        course.last().number()));
        }
    }

    /** As many digits as show what happened, or the name of what is no number. */
    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3e", value) : Numbers.value(value);
    }
}
