package gatescope.ui;

import gatescope.lab.Action;
import gatescope.lab.BadInputText;
import gatescope.lab.Messages;
import gatescope.lab.OwnData;
import gatescope.lab.RecipeChange;
import gatescope.lab.RecipeSetting;
import gatescope.lab.Store;
import gatescope.lab.Training;
import gatescope.train.BadSettingException;
import gatescope.train.Recipe;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants of a recipe: each wish becomes one action, at once or from another thread, or is refused in words. Lives on
 * the toolkit's thread.
 */
final class RecipeWishes {
    private final Store store;
    private final Messages texts;
    private final BadInputText mistakes;
    private final NewestWork<Wish, Outcome> work;
    private final Listener listener;

    /** Whoever shows what comes of it. */
    interface Listener {
        /**
         * Says something about a wish; nothing more where the text is empty.
         *
         * @param setting what was to be changed; null for all
         */
        void complain(@Nullable RecipeSetting setting, String text);

        /** A wish was fulfilled or refused. */
        void done();
    }

    /** Another recipe for a training; never equal to an earlier wish. */
    private record Wish(@Nullable RecipeSetting setting, Training training, Recipe recipe, Object own) {}

    /** What came of a wish. */
    private sealed interface Outcome {
        /** To be dispatched. */
        record Done(Action.ChangeRecipe action) implements Outcome {}

        /** Not possible. */
        record Refused(BadSettingException reason) implements Outcome {}
    }

    /** @param executor does what is too much work for the toolkit's thread */
    RecipeWishes(Store store, Messages texts, Locale locale, Executor executor, Listener listener) {
        this.store = store;
        this.texts = texts;
        this.mistakes = new BadInputText(locale);
        this.listener = listener;
        work = new NewestWork<>(executor, Platform::runLater, this::arrived);
    }

    /** Gives a setting another value, or says why not. */
    void change(RecipeSetting setting, String value) {
        Training training = store.state().training();
        if (training == null) {
            return;
        }
        listener.complain(setting, "");
        try {
            want(setting, training, RecipeChange.recipe(training, store.state().cell(), setting.key(), value));
        } catch (BadSettingException e) {
            refuse(setting, e);
        }
    }

    /** Gives back the recipe that the data came with. */
    void giveBack() {
        Training training = store.state().training();
        if (training != null) {
            want(null, training, OwnData.recipe(training.source()));
        }
    }

    private void want(@Nullable RecipeSetting setting, Training training, Recipe recipe) {
        Wish wish = new Wish(setting, training, recipe, new Object());
        boolean little = RecipeChange.isLittle(training, recipe);
        work.want(wish, little, _ -> Optional.of(outcome(wish)));
        if (work.isOf(wish)) {
            arrived();
        } else {
            listener.complain(setting, texts.text("computing"));
        }
    }

    private static Outcome outcome(Wish wish) {
        try {
            return new Outcome.Done(RecipeChange.of(wish.training(), wish.recipe()));
        } catch (BadSettingException e) {
            return new Outcome.Refused(e);
        }
    }

    private void arrived() {
        Wish wish = work.key();
        Outcome outcome = work.value();
        if (wish == null || outcome == null) {
            return;
        }
        listener.complain(wish.setting(), "");
        // Something else may have been opened in the meantime.
        if (wish.training().equals(store.state().training())) {
            switch (outcome) {
                case Outcome.Done done -> store.dispatch(done.action());
                case Outcome.Refused refused -> refuse(wish.setting(), refused.reason());
            }
        }
        listener.done();
    }

    /** Says it at the row that was changed; the mistake may be one of another row beside it. */
    private void refuse(@Nullable RecipeSetting setting, BadSettingException reason) {
        String problem = mistakes.say(reason.problem());
        boolean here = setting == null || setting.key().equals(reason.key()) || !texts.has("recipe.name." + reason.key());
        listener.complain(setting, BadInputText.oneLine(here ? problem : texts.text("recipe.name." + reason.key()) + ": " + problem));
    }

    /** Nothing that is under way is wanted any more. */
    void giveUp() {
        work.giveUp();
    }
}
