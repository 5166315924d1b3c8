package gatescope.lab;

import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.train.Baseline;
import gatescope.train.Metrics;
import gatescope.train.Part;
import gatescope.train.Predictions;
import gatescope.train.TrainingData;
import gatescope.train.Workers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * What the models of a state, and whoever has learned nothing, say to the samples of training, validation and test. Immutable.
 *
 * @param data all samples
 * @param parts the parts that there are, in order
 */
public record PredictionReport(TrainingData data, List<OfPart> parts) {
    /** So many samples of a part are asked for in any case. */
    private static final int LEAST = 50;

    /**
     * What was said to one part.
     *
     * @param kind which part
     * @param part the samples that were asked for: all, or some that are evenly spaced
     * @param all how many there are
     * @param said what was said, by whom, in a steady order: present models, held ones, baselines
     */
    public record OfPart(PartKind kind, Part part, int all, Map<Predictor, Said> said) {
        /** Copies the map, in its order. */
        public OfPart {
            said = Collections.unmodifiableMap(new LinkedHashMap<>(said));
        }

        /**
         * What somebody said.
         *
         * @throws IllegalArgumentException if nobody asked
         */
        public Said by(Predictor predictor) {
            Said found = said.get(predictor);
            if (found == null) {
                throw new IllegalArgumentException(predictor + " was not asked");
            }
            return found;
        }

        /** Which of all samples of the part one of those is that were asked for; both from 0. */
        public int sample(int asked) {
            return Part.spread(asked, part.data().size(), all);
        }

        /** Whether every sample was asked for. */
        public boolean isWhole() {
            return part.data().size() == all;
        }
    }

    /** Predictions, and how good they are. */
    public record Said(Predictions predictions, Metrics metrics) {}

    /** Copies the list. */
    public PredictionReport {
        parts = List.copyOf(parts);
    }

    /** Whether a model can read these samples and says as many numbers as they want. */
    public static boolean fits(Model model, TrainingData data) {
        Network network = model.network();
        return network.inputs() == data.train().data().inputs() && network.outputs() == data.outputs();
    }

    /** How much work every sample is for these models, as timesteps × parameters. */
    public static long workPerSample(Map<CellKind, Model> models, TrainingData data) {
        return models.values().stream()
                        .mapToLong(model -> model.network().parameterCount())
                        .sum()
                * data.train().data().timesteps();
    }

    /**
     * Asks everybody.
     *
     * @param present the models as they are; each fits
     * @param held the models to be compared with; each fits
     * @param most how much work it may be, in the units of {@link #workPerSample}; where there is more, only some
     *     samples of each part, evenly spaced, are asked for
     * @param goOn asked again and again; empty as soon as it says no
     */
    public static Optional<PredictionReport> of(
            TrainingData data, Map<CellKind, Model> present, Map<CellKind, Model> held, long most, BooleanSupplier goOn) {
        long each = Math.max(1, workPerSample(present, data) + workPerSample(held, data));
        List<OfPart> parts = new ArrayList<>();
        int all = 0;
        for (PartKind kind : PartKind.values()) {
            all += kind.of(data).map(part -> part.data().size()).orElse(0);
        }
        double share = Math.min(1, (double) most / each / all);
        for (PartKind kind : PartKind.values()) {
            Optional<Part> whole = kind.of(data);
            if (whole.isPresent()) {
                int size = whole.get().data().size();
                Part asked = whole.get().spread(Math.max(Math.min(size, LEAST), (int) Math.min(size, share * size)));
                Map<Predictor, Said> said = new LinkedHashMap<>();
                if (!ask(data, asked, present, held, said, goOn)) {
                    return Optional.empty();
                }
                parts.add(new OfPart(kind, asked, size, said));
            }
        }
        return Optional.of(new PredictionReport(data, parts));
    }

    private static boolean ask(
            TrainingData data,
            Part part,
            Map<CellKind, Model> present,
            Map<CellKind, Model> held,
            Map<Predictor, Said> said,
            BooleanSupplier goOn) {
        Map<Predictor, Model> models = new LinkedHashMap<>();
        new TreeMap<>(present).forEach((cell, model) -> models.put(new Predictor.Present(cell), model));
        new TreeMap<>(held).forEach((cell, model) -> models.put(new Predictor.Held(cell), model));
        for (Map.Entry<Predictor, Model> entry : models.entrySet()) {
            if (!goOn.getAsBoolean()) {
                return false;
            }
            Predictions predictions = Predictions.of(entry.getValue(), part, Workers.caller());
            said.put(entry.getKey(), new Said(predictions, Metrics.of(predictions, data.classes())));
        }
        for (Baseline baseline : Baseline.of(data)) {
            said.put(
                    new Predictor.Naive(baseline),
                    new Said(
                            baseline.predict(data.train(), part, data.outputs()),
                            baseline.metrics(data.train(), part, data.outputs())));
        }
        return true;
    }
}
