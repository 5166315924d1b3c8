package gatescope.cli;

import gatescope.data.AtomicFile;
import gatescope.data.BadInputException;
import gatescope.data.JsonOut;
import gatescope.engine.Model;
import gatescope.lab.CellKind;
import gatescope.lab.ModelFile;
import gatescope.lab.PartKind;
import gatescope.train.TrainingScenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gatescope train}: trains a scenario's cell from a seed or from many, or a model on a dataset. The models that come with
 * the program were made by it.
 */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--scenario", paramLabel = "NAME|FILE")
    private @Nullable String scenario;

    @Option(names = "--cell", paramLabel = "rnn|lstm|gru")
    private @Nullable CellKind cell;

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable Long seed;

    @Option(names = "--seeds", paramLabel = "A..B")
    private @Nullable SeedRange seeds;

    @Option(names = "--epochs", paramLabel = "N")
    private @Nullable String epochs;

    @Option(names = "--set", paramLabel = "KEY=VALUE")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--out", paramLabel = "MODEL.json")
    private @Nullable Path out;

    @Option(names = "--dataset", paramLabel = "D.json")
    private @Nullable Path dataset;

    @Option(names = "--initial", paramLabel = "M.json")
    private @Nullable Path initial;

    @Option(names = "--optimizer", paramLabel = "NAME")
    private @Nullable String optimizer;

    @Option(names = "--lr", paramLabel = "X")
    private @Nullable String learningRate;

    @Option(names = "--epsilon", paramLabel = "E")
    private @Nullable String epsilon;

    @Option(names = "--clip-norm", paramLabel = "C")
    private @Nullable String clipNorm;

    @Option(names = "--loss", paramLabel = "NAME")
    private @Nullable String loss;

    @Option(names = "--batch", paramLabel = "N|full")
    private @Nullable String batch;

    @Mixin
    private final ImageFiles images = new ImageFiles();

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException, IOException {
        TrainJob job = job();
        TrainWork work = new TrainWork(console, job);
        for (PartKind part : PartKind.tooShort(job.recipe().data(), job.data())) {
            console.say("train.short", console.text("train.part." + part.fileName()), job.recipe().data().window());
        }
        SeedRange range = seeds;
        if (range != null) {
            return work.many(range, json) ? ExitCode.DONE : failedOutput();
        }
        boolean finished = work.one();
        if (!finished) {
            return ExitCode.FAILED;
        }
        Model model = work.model();
        if (out != null) {
            AtomicFile.write(out, writer -> JsonOut.object(writer, object -> ModelFile.write(object, model)));
        }
        if (json) {
            work.writeJson(console.out());
        } else if (out == null) {
            JsonOut.object(console.out(), object -> ModelFile.write(object, model));
        }
        return console.out().checkError() ? failedOutput() : ExitCode.DONE;
    }

    private int failedOutput() {
        console.say("failed.standard_output");
        return ExitCode.FAILED;
    }

    private TrainJob job() throws BadInputException, IOException {
        requireOneForm();
        List<TrainJob.Choice> choices = choices();
        Path data = dataset;
        Path first = initial;
        String name = scenario;
        if (data != null && first != null) {
            requireWritable(data, first);
            return TrainDataset.job(data, first, choices);
        }
        requireWritable(images.files().toArray(Path[]::new));
        return TrainJob.of(name == null ? "" : name, cell, images.read(), choices);
    }

    private void requireWritable(Path... inputs) throws BadInputException, IOException {
        if (out != null) {
            OutputFile.requireWritable(out, inputs);
        }
    }

    private void requireOneForm() {
        if (dataset != null && (scenario != null || cell != null || seed != null || seeds != null)) {
            throw wrongForm(console.text("train.form.dataset"));
        }
        if ((dataset == null) != (initial == null) || (dataset == null) == (scenario == null)) {
            throw wrongForm(console.text("train.form"));
        }
        boolean digits = TrainingScenario.DIGITS_BY_ROWS.fileName().equals(scenario);
        if (images.isIncomplete() || (images.isGiven() && !digits)) {
            throw wrongForm(console.text("train.form.images"));
        }
        if (seeds != null && (seed != null || out != null)) {
            throw wrongForm(console.text("train.form.seeds"));
        }
    }

    private ParameterException wrongForm(String problem) {
        CommandSpec own = spec;
        if (own == null) {
            throw new IllegalStateException("the parser sets the specification");
        }
        return new ParameterException(own.commandLine(), problem);
    }

    /** All settings in their order: --set after the options of their own. */
    private List<TrainJob.Choice> choices() {
        List<TrainJob.Choice> choices = new ArrayList<>();
        add(choices, "--seed", "seed", seed);
        add(choices, "--epochs", "epochs", epochs);
        add(choices, "--optimizer", "optimiser", optimizer);
        add(choices, "--lr", "learning_rate", learningRate);
        add(choices, "--epsilon", "epsilon", epsilon);
        add(choices, "--clip-norm", "clip_norm", clipNorm);
        add(choices, "--loss", "loss", loss == null ? null : loss.replaceFirst("_last$", ""));
        add(choices, "--batch", "batch", batch);
        for (String setting : settings) {
            choices.add(new TrainJob.Choice("--set", setting));
        }
        return choices;
    }

    private static void add(List<TrainJob.Choice> choices, String option, String key, @Nullable Object value) {
        if (value != null) {
            choices.add(new TrainJob.Choice(option, key + "=" + value));
        }
    }
}
