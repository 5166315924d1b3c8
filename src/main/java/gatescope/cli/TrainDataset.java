package gatescope.cli;

import gatescope.data.BadInputException;
import gatescope.data.DatasetFile;
import gatescope.data.Numbers;
import gatescope.data.Phrase;
import gatescope.data.Rows;
import gatescope.engine.Loss;
import gatescope.engine.Model;
import gatescope.lab.ModelFile;
import gatescope.train.Dataset;
import gatescope.train.Recipe;
import gatescope.train.TrainingData;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The job of a dataset and a model that begins somewhere. */
final class TrainDataset {
    /** Samples in the order of the file: what is trained can be repeated by other programs. */
    private static final String USUAL = "shuffle=false batch=full";

    private final DatasetFile file;
    private final Path modelFile;
    private final Model model;
    private final Loss loss;

    private TrainDataset(DatasetFile file, Path modelFile, Model model, Loss loss) {
        this.file = file;
        this.modelFile = modelFile;
        this.model = model;
        this.loss = loss;
    }

    /** @throws BadInputException if a file or a choice is wrong, or the samples do not fit the model and the loss */
    static TrainJob job(Path dataset, Path initial, List<TrainJob.Choice> choices) throws BadInputException {
        Recipe recipe = TrainJob.with(Recipe.of(USUAL), choices);
        Model model = ModelFile.read(initial);
        Loss loss = recipe.learning().loss();
        TrainingData data = new TrainDataset(DatasetFile.read(dataset), initial, model, loss).data();
        return new TrainJob(recipe, data, Optional.of(model));
    }

    private TrainingData data() throws BadInputException {
        Rows first = file.x(0);
        int inputs = model.network().inputs();
        if (first.columns() != inputs) {
            throw file.refuseX(0, Phrase.of("dataset.inputs", inputs, modelFile, first.columns()));
        }
        int outputs = model.network().units(model.network().outputNode());
        int rows = loss.targetRows(first.count());
        int columns = loss.isClassification() ? 1 : outputs;
        Rows target = file.target(0);
        if (target.count() != rows || target.columns() != columns) {
            throw file.refuseTarget(
                    0, Phrase.of("sequence.target", rows + " × " + columns, loss.fileName(), target));
        }
        double[] x = new double[file.size() * first.count() * inputs];
        double[] wanted = new double[file.size() * rows * columns];
        for (int sample = 0; sample < file.size(); sample++) {
            put(file.x(sample), x, sample);
            put(file.target(sample), wanted, sample);
            requireClass(sample, outputs);
        }
        return TrainingData.of(
                new Dataset(first.count(), inputs, rows, columns, x, wanted), outputs, loss.isClassification());
    }

    private void requireClass(int sample, int outputs) throws BadInputException {
        double number = file.target(sample).value(0, 0);
        if (loss.isClassification() && (number != Math.rint(number) || number < 0 || number >= outputs)) {
            throw file.refuseTarget(sample, Phrase.of("sequence.class", outputs - 1, Numbers.text(number)));
        }
    }

    private static void put(Rows rows, double[] all, int sample) {
        double[] values = rows.values();
        System.arraycopy(values, 0, all, sample * values.length, values.length);
    }
}
