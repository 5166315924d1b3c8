package gatescope.train;

import gatescope.data.Phrase;
import gatescope.engine.Loss;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How weights are learned. Immutable.
 *
 * @param loss what is made small
 * @param optimiser how
 * @param learningRate lr, from 0
 * @param schedule how lr goes on over the epochs
 * @param batch samples per update; 0 for all of them
 * @param epochs how often all samples are gone through, at most
 * @param clipNorm θ: a gradient g longer than it is made θ / (‖g‖ + 1e-6) times as long; 0 for no clipping
 * @param patience after so many epochs without a smaller loss (of validation, where there is one) training ends; 0 for never
 * @param l2 λ: λ w is added to the gradient after clipping, as PyTorch does; the losses that are shown are without it
 * @param shuffle whether every epoch has an order of its own, drawn from the seed
 */
public record Learning(
        Loss loss,
        OptimiserPlan optimiser,
        double learningRate,
        Schedule schedule,
        int batch,
        int epochs,
        double clipNorm,
        int patience,
        double l2,
        boolean shuffle) {
    private static final int MOST = 100_000_000;
    private static final double LARGE = 1e9;
    private static final String FULL = "full";

    /** The learning rate over the epochs. */
    public enum Schedule {
        /** Always the same. */
        CONSTANT,
        /** lr · ½ (1 + cos(π e / n)) in epoch e of n, from 0 (Loshchilov and Hutter 2017, without restarts). */
        COSINE;

        /** The factor of the learning rate in an epoch, from 0. */
        double factor(int epoch, int epochs) {
            return this == CONSTANT ? 1 : 0.5 * (1 + Math.cos(Math.PI * epoch / epochs));
        }
    }

    /** The losses by the names of the settings: mse, mae, half_sse, cross_entropy, half_sse_all. */
    public static Map<String, Loss> losses() {
        Map<String, Loss> losses = new LinkedHashMap<>();
        for (Loss loss : List.of(
                Loss.MSE_LAST, Loss.MAE_LAST, Loss.HALF_SSE_LAST, Loss.CROSS_ENTROPY_LAST, Loss.HALF_SSE_ALL)) {
            losses.put(loss.fileName().replace("_last", ""), loss);
        }
        return losses;
    }

    static Learning read(SettingTexts texts) throws BadSettingException {
        Map<String, Loss> losses = losses();
        Loss loss = losses.get(texts.oneOf("loss", List.copyOf(losses.keySet())));
        return new Learning(
                loss == null ? Loss.MSE_LAST : loss,
                optimiser(texts),
                texts.number("learning_rate", 0, LARGE),
                Schedule.valueOf(texts.oneOf("schedule", names(Schedule.values())).toUpperCase(Locale.ROOT)),
                batch(texts),
                (int) texts.whole("epochs", 1, MOST),
                texts.number("clip_norm", 0, LARGE),
                (int) texts.whole("patience", 0, MOST),
                texts.number("l2", 0, LARGE),
                texts.truth("shuffle"));
    }

    private static OptimiserPlan optimiser(SettingTexts texts) throws BadSettingException {
        String kind = texts.oneOf("optimiser", names(OptimiserPlan.Kind.values()));
        return new OptimiserPlan(
                OptimiserPlan.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                texts.number("momentum", 0, 1),
                texts.truth("nesterov"),
                texts.numberBelow("beta1", 0, 1),
                texts.numberBelow("beta2", 0, 1),
                texts.number("decay", 0, 1),
                texts.number("epsilon", 0, LARGE),
                texts.number("weight_decay", 0, LARGE));
    }

    private static int batch(SettingTexts texts) throws BadSettingException {
        if (texts.text("batch").equals(FULL)) {
            return 0;
        }
        if (!texts.text("batch").matches("0*[1-9]\\d{0,8}")) {
            throw texts.expected("batch", Phrase.of("expected.batch"));
        }
        return (int) texts.whole("batch", 1, Integer.MAX_VALUE);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
    }
}
