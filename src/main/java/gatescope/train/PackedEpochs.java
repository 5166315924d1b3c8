package gatescope.train;

import gatescope.engine.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers and weights of epochs, in order, in a few large arrays: a training of small cells has tens of thousands of epochs in
 * a second, and as objects they would have to be moved by every collection of garbage. Not for two threads at once.
 */
final class PackedEpochs {
    /** About how many weights an array has. */
    private static final int BLOCK = 1 << 16;

    private final int width;
    private final int perBlock;
    private final List<double[]> blocks = new ArrayList<>();
    private int[] numbers = new int[64];
    private int size;

    /** @param width how many weights an epoch has */
    PackedEpochs(int width) {
        this.width = width;
        this.perBlock = Math.max(1, BLOCK / Math.max(1, width));
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** The number of one of them, from 0. */
    int number(int index) {
        return numbers[index];
    }

    /** A copy of the weights of one of them. */
    double[] weights(int index) {
        int from = offset(index);
        return Arrays.copyOfRange(block(index), from, from + width);
    }

    /** Adds one behind the others. */
    void add(int number, Model model) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        if (size == perBlock * blocks.size()) {
            blocks.add(new double[perBlock * width]);
        }
        numbers[size] = number;
        model.copyParameters(block(size), offset(size));
        size++;
    }

    /** How much memory their weights take. */
    long bytes() {
        return 8L * blocks.size() * perBlock * width;
    }

    /** Lets all go but those whose number is a multiple. */
    void keepEvery(int multiple) {
        int kept = 0;
        for (int index = 0; index < size; index++) {
            if (numbers[index] % multiple == 0) {
                numbers[kept] = numbers[index];
                System.arraycopy(block(index), offset(index), block(kept), offset(kept), width);
                kept++;
            }
        }
        size = kept;
        int used = (size + perBlock - 1) / perBlock;
        blocks.subList(used, blocks.size()).clear();
    }

    private double[] block(int index) {
        return blocks.get(index / perBlock);
    }

    private int offset(int index) {
        return index % perBlock * width;
    }
}
