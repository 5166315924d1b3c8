package gatescope.train;

import gatescope.engine.Model;
import java.util.stream.IntStream;

/** Which samples of a part a model takes for another class than they are. */
public final class WrongClasses {
    private WrongClasses() {}

    /**
     * The numbers of these samples, from 0, in order.
     *
     * @throws IllegalArgumentException if the part's targets are no classes
     */
    public static int[] of(Model model, Part part, Workers workers) {
        if (part.data().targetRows() != 1 || part.data().targetWidth() != 1) {
            throw new IllegalArgumentException("these samples have no classes");
        }
        Predictions predictions = Predictions.of(model, part, workers);
        double[] said = predictions.predicted().toArray();
        int classes = predictions.outputs();
        return IntStream.range(0, part.data().size())
                .filter(sample -> Confusion.largest(said, sample * classes, classes) != part.data().target(sample, 0, 0))
                .toArray();
    }
}
