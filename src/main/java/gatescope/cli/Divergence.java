package gatescope.cli;

import gatescope.engine.Gradients;
import gatescope.engine.Network;
import gatescope.engine.Outcome;
import gatescope.engine.ParameterBlock;
import java.util.List;
import java.util.Optional;

/**
 * A run that left the finite numbers, and where: the outcome that has no trace, because JSON cannot hold it.
 *
 * @param key the text that says it
 * @param arguments what is put into that text
 */
record Divergence(String key, List<String> arguments) {
    /** The first divergence of a run in the order of its computation: values, loss, gradients, parameters; or empty. */
    static Optional<Divergence> of(TraceRun run) {
        if (run.trace().outcome() instanceof Outcome.Diverged diverged) {
            return Optional.of(at("diverged.value", diverged));
        }
        Gradients gradients = run.gradients();
        if (gradients == null) {
            return Optional.empty();
        }
        if (!Double.isFinite(gradients.loss())) {
            return Optional.of(new Divergence("diverged.loss", List.of(String.valueOf(gradients.loss()))));
        }
        if (gradients.outcome() instanceof Outcome.Diverged diverged) {
            return Optional.of(at("diverged.gradient", diverged));
        }
        return ofInitial(gradients).or(() -> ofParameters(gradients));
    }

    /** Says it in one line. */
    void say(Console console) {
        console.say(key, arguments.toArray());
    }

    private static Divergence at(String key, Outcome.Diverged diverged) {
        return new Divergence(
                key,
                List.of(
                        String.valueOf(diverged.timestep() + 1),
                        diverged.name(),
                        String.valueOf(diverged.unit() + 1),
                        String.valueOf(diverged.value())));
    }

    private static Optional<Divergence> ofInitial(Gradients gradients) {
        Network network = gradients.trace().network();
        List<String> states = network.cell().states();
        for (int state = 0; state < states.size(); state++) {
            for (int unit = 0; unit < network.hidden(); unit++) {
                double value = gradients.initial(0, state, unit);
                if (!Double.isFinite(value)) {
                    return Optional.of(ofSum("initial." + states.get(state), value));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Divergence> ofParameters(Gradients gradients) {
        for (ParameterBlock block : gradients.trace().network().blocks()) {
            for (int index = block.offset(); index < block.offset() + block.length(); index++) {
                double value = gradients.parameter(index);
                if (!Double.isFinite(value)) {
                    return Optional.of(ofSum(block.gate() + "." + block.kind(), value));
                }
            }
        }
        return Optional.empty();
    }

    private static Divergence ofSum(String name, double value) {
        return new Divergence("diverged.sum", List.of(name, String.valueOf(value)));
    }
}
