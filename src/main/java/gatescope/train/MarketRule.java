package gatescope.train;

/** Company X: after up and up comes up, after down and down comes down, after flat and flat comes flat; up is 1, down −1, flat 0. */
final class MarketRule {
    private MarketRule() {}

    static TrainingData data() {
        double[] x = {1, 1, -1, -1, 0, 0};
        double[] target = {1, -1, 0};
        return TrainingData.of(new Dataset(2, 1, 1, 1, x, target), 1, false);
    }
}
