package gatescope.ui;

import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.TrainingDesk;
import java.util.concurrent.Executor;

/**
 * What everything about learning is made with.
 *
 * @param desk trains
 * @param control what a person does with the training
 * @param samples the samples, also before training begins
 * @param executor does what is much work
 * @param back brings results to the toolkit's thread
 * @param refresh asks for the window to be shown anew
 */
record LearningParts(
        TrainingDesk desk,
        LearningControl control,
        LearningSamples samples,
        Executor executor,
        Executor back,
        Runnable refresh) {
    /**
     * What is said in place of what samples would show: that they are being made, or that there are none.
     *
     * @param alone whether nothing else in sight says that nothing can be learned
     */
    static String noSamples(Messages texts, LabState state, boolean alone) {
        if (state.training() != null) {
            return texts.text("prediction.none");
        }
        return alone ? texts.text("recipe.nothing") : "";
    }
}
