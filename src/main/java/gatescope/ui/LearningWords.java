package gatescope.ui;

import gatescope.diagram.Numbers;
import gatescope.lab.BadInputText;
import gatescope.lab.CellKind;
import gatescope.lab.Course;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Training;
import gatescope.lab.TrainingDesk;
import gatescope.train.BadSettingException;
import gatescope.train.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** What is said of a training, in words: how far it is, how long it takes, and how it ended. */
final class LearningWords {
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    /** Before so many seconds nothing is said of the time: it would jump. */
    private static final double EARLY = 0.5;

    private final Messages texts;
    private final BadInputText mistakes;
    private final TrainingDesk desk;

    LearningWords(Messages texts, TrainingDesk desk) {
        this.texts = texts;
        this.desk = desk;
        mistakes = new BadInputText(texts.locale());
    }

    /** Seed, epoch, loss and the time that is left, in one line. */
    String position(LabState state, Training training) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.text("learning.seed.of", training.recipe().seed()));
        int total = training.recipe().learning().epochs();
        int shown = training.epoch();
        boolean own = desk.isOf(training);
        int newest = own ? desk.epoch() : shown;
        if ((own && !desk.courses().isEmpty()) || shown > 0) {
            parts.add(
                    shown == newest
                            ? texts.text("learning.epoch", shown, total)
                            : texts.text("learning.epoch.back", shown, total, newest));
        } else {
            parts.add(texts.text("learning.not.yet", total));
        }
        if (own) {
            desk.course(state.cell())
                    .map(course -> course.history().nearest(shown).loss())
                    .filter(loss -> shown > 0 || !Double.isNaN(loss))
                    .ifPresent(loss -> parts.add(texts.text("learning.loss", Numbers.value(loss))));
        }
        if (own && desk.isPausing()) {
            parts.add(texts.text("learning.pausing"));
        } else if (own && !desk.isRunning() && desk.canGoOn() && !desk.courses().isEmpty()) {
            parts.add(texts.text("learning.paused"));
        } else if (own && desk.isRunning() && desk.seconds() > EARLY && desk.progress() > 0) {
            parts.add(left(desk.seconds() / desk.progress() * Math.max(0, total - desk.progress())));
        }
        return String.join(" · ", parts);
    }

    private String left(double seconds) {
        if (seconds < 1.5 * MINUTE) {
            return texts.text("learning.left.seconds", (long) Math.ceil(seconds));
        }
        return seconds < 1.5 * HOUR
                ? texts.text("learning.left.minutes", Math.round(seconds / MINUTE))
                : texts.text("learning.left.hours", Math.round(seconds / HOUR));
    }

    /** How it stands where that needs a sentence: refused, stopped early, diverged; empty where it does not. */
    String sentences(LabState state, Training training) {
        if (!desk.isOf(training)) {
            return "";
        }
        List<String> sentences = new ArrayList<>();
        desk.refused().ifPresent(refusal -> sentences.add(refused(refusal)));
        new TreeMap<>(desk.courses()).forEach((cell, course) -> ending(cell, course, sentences));
        return String.join("  ", sentences);
    }

    /** Why samples cannot be made. */
    String refused(BadSettingException refusal) {
        return texts.text("learning.refused", refusal.key(), mistakes.say(refusal.problem()));
    }

    private void ending(CellKind cell, Course course, List<String> sentences) {
        switch (course.ending()) {
            case Ending.NotYet _ -> {}
            case Ending.Complete _ -> {}
            case Ending.Stopped stopped ->
                sentences.add(texts.text(
                        "learning.stopped", cell.name(), course.last().number(), stopped.best()));
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
