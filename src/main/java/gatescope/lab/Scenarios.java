package gatescope.lab;

import gatescope.data.BadInputException;
import gatescope.data.Fibonacci;
import gatescope.data.JsonPlace;
import gatescope.data.Scaling;
import gatescope.data.TextFile;
import gatescope.engine.Cells;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.train.FibonacciSteps;
import gatescope.train.TrainingScenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The scenarios that come with the program, by name. */
public final class Scenarios {
    /** The one that opens first. */
    public static final String DEFAULT = "fibonacci";

    /** The one whose network is Fibonacci itself. */
    static final String LINEAR = "fibonacci-linear";

    /** The seed that gatescope train made the models of the default scenario from. */
    private static final long FIBONACCI_SEED = 7;

    private Scenarios() {}

    /** All names, the default first. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of(DEFAULT, LINEAR, GradientScenario.NAME, MarketScenario.NAME));
        TrainingScenario.names().stream().filter(name -> !names.contains(name)).forEach(names::add);
        return List.copyOf(names);
    }

    /** What can be chosen about a scenario, in the order to show it; empty when there is nothing, or no such scenario. */
    public static List<ScenarioOption> options(String name) {
        return switch (name) {
            case GradientScenario.NAME -> GradientScenario.OPTIONS;
            case MarketScenario.NAME -> MarketScenario.OPTIONS;
            default -> List.of();
        };
    }

    /**
     * A scenario by its name, as it opens.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Scenario named(String name) {
        return named(name, Map.of());
    }

    /**
     * A scenario by its name and what was chosen about it.
     *
     * @param chosen values of options by their names; one left out has its first value
     * @throws IllegalArgumentException if there is no such scenario, option or value
     */
    public static Scenario named(String name, Map<String, String> chosen) {
        Map<String, String> all = new HashMap<>();
        options(name).forEach(option -> all.put(option.name(), option.first()));
        chosen.forEach((option, value) -> {
            if (!allows(name, option, value)) {
                throw new IllegalArgumentException("scenario " + name + " has no option " + option + " = " + value);
            }
            all.put(option, value);
        });
        return switch (name) {
            case DEFAULT -> fibonacci();
            case LINEAR -> fibonacciLinear();
            case GradientScenario.NAME -> GradientScenario.of(all);
            case MarketScenario.NAME -> MarketScenario.of(all);
            default -> LearningScenario.of(TrainingScenario.named(name)
                    .orElseThrow(() -> new IllegalArgumentException("there is no scenario \"" + name + "\"")));
        };
    }

    /**
     * A scenario with another value of one of its options.
     *
     * @return empty when nothing changes by that: it has the value already, no such option, or the option has no such value
     */
    static Optional<Scenario> withOption(Scenario scenario, String option, String value) {
        Map<String, String> chosen = new HashMap<>(scenario.options());
        boolean changes = chosen.containsKey(option)
                && allows(scenario.name(), option, value)
                && !value.equals(chosen.put(option, value));
        return changes ? Optional.of(named(scenario.name(), chosen)) : Optional.empty();
    }

    private static boolean allows(String name, String option, String value) {
        return options(name).stream().anyMatch(one -> one.name().equals(option) && one.allows(value));
    }

    /** The first twelve Fibonacci numbers, each to be followed by the next, through three trained cells of four units. */
    private static Scenario fibonacci() {
        Series series =
                new Series(boxed(FibonacciSteps.read()), boxed(FibonacciSteps.wanted()), FibonacciSteps.scaling());
        Map<CellKind, Model> models = new EnumMap<>(CellKind.class);
        for (CellKind kind : CellKind.values()) {
            models.put(kind, model("fibonacci-" + kind.fileName() + ".json"));
        }
        return new Scenario(DEFAULT, series, models, FIBONACCI_SEED);
    }

    /**
     * h = [[1, 1], [1, 0]] h′ from h = (1, 0): a linear network without input whose first unit says 1, 2, 3, 5, 8, …, and
     * whose Jacobian products are the Fibonacci numbers.
     */
    private static Scenario fibonacciLinear() {
        Network network = new Network(Cells.of("rnn", Map.of("activation", "identity")), 1, 2, 1);
        double[] values = new double[network.parameterCount()];
        int recurrent = network.block("h", "R").offset();
        values[recurrent] = 1;
        values[recurrent + 1] = 1;
        values[recurrent + 2] = 1;
        values[network.block(Network.HEAD, "W").offset()] = 1;
        Series series = new Series(
                Collections.nCopies(FibonacciSteps.TIMESTEPS, 0.0),
                boxed(Fibonacci.numbers(2, FibonacciSteps.TIMESTEPS)),
                new Scaling.None());
        Model model = new Model(network, values, new double[] {1, 0});
        return new Scenario(LINEAR, series, Map.of(CellKind.RNN, model));
    }

    /** Whether a cell has, but for what was changed by hand, the weights that were trained before they came with the program. */
    public static boolean isTrained(LabState state, CellKind cell) {
        Model present = state.models().baseline().get(cell);
        return present != null && state.scenario().name().equals(DEFAULT) && isSame(present, Came.MODELS.get(cell));
    }

    private static boolean isSame(Model one, @Nullable Model other) {
        return other != null
                && one.network().blocks().equals(other.network().blocks())
                && Arrays.equals(one.parameters(), other.parameters());
    }

    /** The seed that a scenario's models were trained from before they came with the program, or its own. */
    public static long seed(Scenario scenario) {
        Long own = scenario.seed();
        return scenario.name().equals(DEFAULT) || own == null ? FIBONACCI_SEED : own;
    }

    /** Read when they are asked for first. */
    private static final class Came {
        static final Map<CellKind, Model> MODELS = fibonacci().models();
    }

    private static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static Model model(String file) {
        try (InputStream stream = Scenarios.class.getResourceAsStream("models/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the model " + file + " is missing from the program");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return ModelFile.read(JsonPlace.of(new TextFile(Path.of(file), text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BadInputException e) {
            throw new IllegalStateException("the model " + file + " of the program is broken", e);
        }
    }
}
