package gatescope.ui;

import gatescope.engine.Model;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Reducer;
import gatescope.lab.Samples;
import gatescope.lab.Source;
import gatescope.lab.Training;
import gatescope.train.BadSettingException;
import gatescope.train.Recipe;
import gatescope.train.TrainingData;
import gatescope.train.TrainingRun;
import gatescope.train.TrainingScenario;
import gatescope.train.Workers;
import java.util.Map;

/** A few digits and a small network that was trained on some of them, as a person would have loaded them. */
final class DigitsLab {
    static final Recipe RECIPE =
            Recipe.of("units=16 loss=cross_entropy learning_rate=0.02 batch=5 epochs=30 clip_norm=1");

    private DigitsLab() {}

    static TrainingData data() {
        try {
            return TrainingScenario.DIGITS_BY_ROWS.preview(RECIPE);
        } catch (BadSettingException e) {
            throw new AssertionError(e);
        }
    }

    /** The first held-out image before the trained network, at the beginning. */
    static LabState state(TrainingData data) {
        TrainingRun run = TrainingRun.of(RECIPE, data, Workers.caller());
        run.run(epoch -> {});
        Training training = new Training(new Source.Samples("digits", data), RECIPE, 0);
        Map<CellKind, Model> models = training.start(data);
        LabState begun = Reducer.reduce(
                LabState.of(gatescope.lab.Scenarios.named("fibonacci")),
                new Action.UseSource(training, models, Samples.series(data, data.test().orElseThrow(), 0)));
        LabState alone = Reducer.reduce(begun, new Action.ShowCell(CellKind.LSTM));
        return Reducer.reduce(alone, new Action.ShowEpoch(30, Map.of(CellKind.LSTM, run.model())));
    }
}
