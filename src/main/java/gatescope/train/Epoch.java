package gatescope.train;

import gatescope.engine.Model;
import java.util.OptionalDouble;

/**
 * A training after one of its epochs. Immutable.
 *
 * @param number from 1; 0 is the beginning, before any update
 * @param model the weights after the epoch
 * @param loss of training: the mean over the epoch's updates, each taken before its update, weighted by their samples; for a loss
 *     that is a sum, their sum. At the beginning that of the first weights, NaN where it was not asked for
 * @param trainingLoss that of all training samples with the weights after the epoch; empty where it was not asked for
 * @param validationLoss with the weights after the epoch; empty where there is no validation
 * @param gradientNorms ‖g‖ of each update of the epoch, before clipping
 */
public record Epoch(
        int number,
        Model model,
        double loss,
        OptionalDouble trainingLoss,
        OptionalDouble validationLoss,
        Doubles gradientNorms) {
    /** What early stopping looks at: the loss of validation, or that of training where there is none, with the weights after the epoch. */
    double judged() {
        return validationLoss.orElse(trainingLoss.orElse(loss));
    }
}
