package gatescope.lab;

import java.util.List;

/** What should come out of a run over a {@link Series}, in plain numbers. */
public sealed interface Wanted {
    /** A number at every timestep. */
    record EachStep(List<Double> numbers) implements Wanted {
        /** Copies the list. */
        public EachStep {
            numbers = List.copyOf(numbers);
        }
    }

    /** A number after the last timestep. */
    record AtEnd(double number) implements Wanted {}

    /**
     * A class after the last timestep: the largest of the outputs should be its own.
     *
     * @param label from 0
     * @param classes how many there are
     */
    record ClassAtEnd(int label, int classes) implements Wanted {
        /** @throws IllegalArgumentException if it is none of them */
        public ClassAtEnd {
            if (label < 0 || label >= classes) {
                throw new IllegalArgumentException("class " + label + " of " + classes);
            }
        }
    }
}
