package gatescope.lab;

import gatescope.train.BadSettingException;
import gatescope.train.TrainingData;
import gatescope.train.TrainingScenario;

/** A scenario that has nothing but what is to be learned: it opens before the first epoch, at the first sample of the test. */
final class LearningScenario {
    private LearningScenario() {}

    static Scenario of(TrainingScenario named) {
        Training training = new Training(new Source.Named(named), named.recipe(), 0);
        try {
            TrainingData data = named.preview(training.recipe());
            return new Scenario(
                    named.fileName(),
                    RecipeChange.first(data),
                    training.start(data),
                    training.recipe().seed());
        } catch (BadSettingException e) {
            throw new IllegalStateException("the scenario " + named.fileName() + " of the program is broken", e);
        }
    }
}
