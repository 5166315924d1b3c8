package gatescope.train;

import gatescope.engine.CellGraph;
import gatescope.engine.Cells;
import gatescope.engine.Loss;
import gatescope.engine.LossGradient;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.ParameterBlock;
import gatescope.engine.Reference;
import gatescope.engine.Sequence;
import java.util.Arrays;
import java.util.List;

/**
 * A training of PyTorch, repeated with our gradients and our optimisers. PyTorch's cells have two biases, each with an update of
 * its own; the engine has their sum. So the optimiser works on a longer vector: the engine's parameters, with b_ih where b
 * stands, and b_hh behind them. Both biases have the gradient of their sum.
 */
final class TorchTraining {
    private final Network network;
    private final List<String> gates;
    private final LossGradient runs;
    private final Sequence x;
    private final Sequence target;
    private final Loss loss;
    private final Optimiser optimiser;
    private final double learningRate;
    private final double clipNorm;
    /** The engine's parameters with b_ih for b, then b_hh gate by gate. */
    private final double[] weights;

    private final double[] gradient;
    private double lastLoss;
    private double lastNorm;

    TorchTraining(Reference reference) {
        String cell = reference.text("cell");
        CellGraph graph = cell.startsWith("rnn") ? Cells.rnn() : cell.equals("gru") ? Cells.gru() : Cells.lstm();
        this.gates = switch (graph.name()) {
            case "lstm" -> List.of("i", "f", "g", "o");
            case "gru" -> List.of("r", "z", "n");
            default -> List.of("h");
        };
        Reference first = reference.list("snapshots_after_step").getFirst();
        int hidden = first.numbers("W_out").length;
        this.network = new Network(graph, 1, hidden, 1);
        this.weights = new double[network.parameterCount() + gates.size() * hidden];
        this.gradient = new double[weights.length];
        for (String tensor : List.of("W_ih", "W_hh", "b_ih", "b_hh", "W_out", "b_out")) {
            scatter(tensor, first.numbers(tensor));
        }
        int batch = reference.numbers("target").length;
        int timesteps = reference.numbers("x").length / batch;
        this.x = new Sequence(timesteps, batch, 1, reference.numbers("x"));
        this.target = new Sequence(1, batch, 1, reference.numbers("target"));
        this.loss = reference.text("loss").contains("|") ? Loss.MAE_LAST : Loss.MSE_LAST;
        this.runs = new LossGradient(Model.zeros(network), timesteps, batch);
        String text = reference.text("optimizer");
        this.learningRate = number(text, "lr", 0);
        this.clipNorm = reference.text("clip_grad_norm").equals("null") ? 0 : reference.number("clip_grad_norm");
        this.optimiser = plan(text).start(weights.length);
    }

    private static OptimiserPlan plan(String text) {
        String name = text.substring("torch.optim.".length(), text.indexOf('('));
        OptimiserPlan plan = switch (name) {
            case "SGD" -> OptimiserPlan.of(OptimiserPlan.Kind.SGD);
            case "Adam" -> OptimiserPlan.of(OptimiserPlan.Kind.ADAM);
            case "AdamW" -> OptimiserPlan.of(OptimiserPlan.Kind.ADAMW);
            case "RMSprop" -> OptimiserPlan.of(OptimiserPlan.Kind.RMSPROP);
            default -> throw new IllegalArgumentException(name);
        };
        return plan.withEpsilon(number(text, "eps", 1e-8))
                .withMomentum(number(text, "momentum", 0), text.contains("nesterov=True"))
                .withDecays(number(text, "alpha", 0.99), number(text, "weight_decay", 0.01));
    }

    private static double number(String text, String key, double otherwise) {
        int at = text.indexOf(key + "=");
        return at < 0 ? otherwise : Double.parseDouble(text.substring(at + key.length() + 1).split("[,)]", 2)[0]);
    }

    /** One update. */
    void update() {
        double[] engine = Arrays.copyOf(weights, network.parameterCount());
        eachSecondBias((bias, second) -> engine[bias] += weights[second]);
        lastLoss = runs.compute(engine, x, loss.against(target));
        Arrays.fill(gradient, 0);
        double[] ours = new double[network.parameterCount()];
        runs.addTo(ours, 1);
        System.arraycopy(ours, 0, gradient, 0, ours.length);
        eachSecondBias((bias, second) -> gradient[second] = gradient[bias]);
        lastNorm = Clipping.norm(gradient);
        double factor = Clipping.factor(lastNorm, clipNorm);
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] *= factor;
        }
        optimiser.update(weights, gradient, learningRate);
    }

    double loss() {
        return lastLoss;
    }

    double norm() {
        return lastNorm;
    }

    private interface BiasPair {
        void accept(int bias, int second);
    }

    /** Every bias of the engine that stands for two, and the place of the second one; the GRU's n has two in the engine too. */
    private void eachSecondBias(BiasPair work) {
        for (int gate = 0; gate < gates.size(); gate++) {
            if (hasOwnRecurrentBias(gates.get(gate))) {
                continue;
            }
            ParameterBlock b = network.block(gates.get(gate), "b");
            for (int unit = 0; unit < network.hidden(); unit++) {
                work.accept(b.offset() + unit, network.parameterCount() + gate * network.hidden() + unit);
            }
        }
    }

    private boolean hasOwnRecurrentBias(String gate) {
        return network.cell().name().equals("gru") && gate.equals("n");
    }

    /** One of PyTorch's tensors as it is now. */
    double[] tensor(String name) {
        int[] places = places(name);
        return Arrays.stream(places).mapToDouble(place -> weights[place]).toArray();
    }

    private void scatter(String name, double[] numbers) {
        int[] places = places(name);
        for (int k = 0; k < places.length; k++) {
            weights[places[k]] = numbers[k];
        }
    }

    private int[] places(String tensor) {
        if (tensor.endsWith("_out")) {
            return places(network.block(Network.HEAD, tensor.startsWith("W") ? "W" : "b"));
        }
        int hidden = network.hidden();
        int[] all = {};
        for (int gate = 0; gate < gates.size(); gate++) {
            String name = gates.get(gate);
            int from = network.parameterCount() + gate * hidden;
            int[] places = switch (tensor) {
                case "W_ih" -> places(network.block(name, "W"));
                case "W_hh" -> places(network.block(name, "R"));
                case "b_ih" -> places(network.block(name, "b"));
                default ->
                    hasOwnRecurrentBias(name)
                            ? places(network.block(name, "rb"))
                            : java.util.stream.IntStream.range(from, from + hidden).toArray();
            };
            int old = all.length;
            all = Arrays.copyOf(all, old + places.length);
            System.arraycopy(places, 0, all, old, places.length);
        }
        return all;
    }

    private static int[] places(ParameterBlock block) {
        return java.util.stream.IntStream.range(block.offset(), block.offset() + block.length()).toArray();
    }
}
