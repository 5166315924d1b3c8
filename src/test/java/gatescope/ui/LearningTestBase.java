package gatescope.ui;

import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.Page;
import gatescope.lab.Scenarios;
import gatescope.lab.Training;
import gatescope.train.BadSettingException;
import gatescope.train.Recipe;
import gatescope.train.TrainingRun;
import gatescope.train.Workers;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;

/** The page Learning on the article's experiment. The thread that trains is the window's own, so that nothing needs waiting for. */
abstract class LearningTestBase extends WindowTestBase {
    @BeforeEach
    void openTheArticle() {
        robot.interact(() -> {
            store.dispatch(new Action.OpenScenario(Scenarios.named("fibonacci-article")));
            store.dispatch(new Action.ChangeView(store.state().view().withPage(Page.LEARNING)));
        });
        letTimePass(0);
    }

    final Training training() {
        return Objects.requireNonNull(store.state().training());
    }

    /** The weights of the selected cell. */
    final double[] shown() {
        return store.state().model().parameters();
    }

    /** What the command line makes of the present recipe after so many epochs. */
    final double[] after(int epochs) throws Exception {
        Recipe recipe = training().recipe(CellKind.LSTM);
        TrainingRun run = TrainingRun.of(recipe, training().source().data(recipe), Workers.caller());
        for (int epoch = 0; epoch < epochs; epoch++) {
            run.epoch();
        }
        return run.last().model().parameters();
    }

    /** Gives the recipe another setting, such as epochs=20. */
    final void change(String assignment) {
        robot.interact(() -> {
            try {
                store.dispatch(new Action.ChangeRecipe(training().recipe().with(assignment), Map.of(), null));
            } catch (BadSettingException e) {
                throw new IllegalArgumentException(e);
            }
        });
        letTimePass(0);
    }
}
