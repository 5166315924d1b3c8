package gatescope.ui;

import gatescope.engine.Model;
import gatescope.lab.Action;
import gatescope.lab.LabState;
import gatescope.lab.SampleSearch;
import gatescope.lab.Samples;
import gatescope.lab.Series;
import gatescope.lab.Source;
import gatescope.lab.Store;
import gatescope.lab.Training;
import gatescope.lab.TrainingDesk;
import gatescope.lab.Wanted;
import gatescope.train.BadSettingException;
import gatescope.train.Part;
import gatescope.train.TrainingData;
import gatescope.train.WrongClasses;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * The images to choose from: those that were trained on and held out where there are any yet, else a few; which of them is shown,
 * and which of them the model takes for another class. Lives on the toolkit's thread.
 */
final class DigitsSamples {
    private final Store store;
    private final TrainingDesk desk;
    private final NewestWork<Training.Origin, TrainingData> preview;
    private final NewestWork<Question, int[]> mistakes;
    private final Runnable changed;
    private @Nullable TrainingData data;
    private @Nullable Series series;
    private @Nullable Place place;
    private @Nullable Question asked;
    private boolean noWrong;

    /** What is wrong by which model. */
    private record Question(Model model, Part part) {}

    /**
     * Where the shown image stands.
     *
     * @param kind train, validation or test
     * @param sample its number, from 0
     */
    record Place(Part part, String kind, int sample) {
        int size() {
            return part.data().size();
        }
    }

    /** @param changed is told when something came that was waited for */
    DigitsSamples(Store store, TrainingDesk desk, Executor executor, Runnable changed) {
        this.store = store;
        this.desk = desk;
        this.changed = changed;
        preview = new NewestWork<>(executor, Platform::runLater, () -> {
            show(store.state());
            changed.run();
        });
        mistakes = new NewestWork<>(executor, Platform::runLater, this::found);
    }

    /** Finds out which image a state shows. */
    void show(LabState state) {
        Training training = state.training();
        boolean ofClasses = state.scenario().series().wanted() instanceof Wanted.ClassAtEnd;
        TrainingData now = training == null || !ofClasses ? null : samples(training);
        Series shown = state.scenario().series();
        if (Objects.equals(now, data) && shown.equals(series)) {
            return;
        }
        data = now;
        series = shown;
        noWrong = false;
        place = now == null
                ? null
                : SampleSearch.find(now, shown)
                        .map(found -> new Place(found.part(), kind(now, found.part()), found.sample()))
                        .orElse(null);
    }

    private @Nullable TrainingData samples(Training training) {
        if (desk.isOf(training) && desk.data().isPresent()) {
            return desk.data().get();
        }
        Training.Origin origin = training.origin();
        boolean there = training.source() instanceof Source.Samples;
        preview.want(origin, there, _ -> {
            try {
                return Optional.of(training.source().preview(training.recipe()));
            } catch (BadSettingException e) {
                // What the recipe wants cannot be made; the page of learning says why.
                return Optional.empty();
            }
        });
        return preview.isOf(origin) ? preview.value() : null;
    }

    private static String kind(TrainingData data, Part part) {
        return part.equals(data.train()) ? "train" : data.test().filter(part::equals).isPresent() ? "test" : "validation";
    }

    /** Where the shown image stands; empty where it is none of the samples. */
    Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    /** Shows the next image, or the one before; after the last comes the first. */
    void step(int by) {
        Place from = place;
        TrainingData known = data;
        if (from != null) {
            go(from.part(), Math.floorMod(from.sample() + by, from.size()));
        } else if (known != null) {
            go(known.test().orElse(known.train()), 0);
        }
    }

    private void go(Part part, int sample) {
        TrainingData known = data;
        if (known != null) {
            store.dispatch(new Action.ShowSample(Samples.series(known, part, sample)));
        }
    }

    /** Shows the next image that the model of the selected cell takes for another class, as soon as it is known. */
    void nextWrong() {
        TrainingData known = data;
        if (known == null) {
            return;
        }
        Place from = place;
        Question question = new Question(store.state().model(), from == null ? known.test().orElse(known.train()) : from.part());
        asked = question;
        mistakes.want(question, false, wanted -> wanted.getAsBoolean()
                ? Optional.of(WrongClasses.of(question.model(), question.part(), desk.workers()))
                : Optional.empty());
        if (mistakes.isOf(question)) {
            found();
        } else {
            changed.run();
        }
    }

    private void found() {
        Question question = asked;
        int[] wrong = mistakes.value();
        asked = null;
        if (question == null || wrong == null || !mistakes.isOf(question)) {
            changed.run();
            return;
        }
        noWrong = wrong.length == 0;
        if (!noWrong) {
            int present = place != null && place.part().equals(question.part()) ? place.sample() : -1;
            int next = wrong[0];
            for (int k = wrong.length - 1; k >= 0 && wrong[k] > present; k--) {
                next = wrong[k];
            }
            go(question.part(), next);
        }
        changed.run();
    }

    /** Whether it is looked for a wrong one. */
    boolean isSearching() {
        return asked != null;
    }

    /** Whether it was looked for a wrong one and there is none. */
    boolean hasNoWrong() {
        return noWrong;
    }

    void dispose() {
        preview.giveUp();
        mistakes.giveUp();
        asked = null;
        data = null;
        series = null;
        place = null;
    }
}
