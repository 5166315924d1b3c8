package gatescope.ui;

import gatescope.engine.Model;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.Samples;
import gatescope.lab.SeedDesk;
import gatescope.lab.Series;
import gatescope.lab.Store;
import gatescope.lab.Training;
import gatescope.lab.TrainingDesk;
import gatescope.train.TrainingData;
import java.util.Map;
import java.util.Set;

/** Opens one of many seeds: its first weights are shown, and it is trained to its end. */
final class SeedsOpening {
    private final Store store;
    private final TrainingDesk desk;

    SeedsOpening(Store store, TrainingDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    /** Opens a seed of what came of many; undo takes it back at once. */
    void open(SeedDesk.Outcome outcome, long seed) {
        Object click = new Object();
        Training of = outcome.training();
        Training wanted = new Training(of.source(), of.recipe().withSeed(seed), 0);
        Map<CellKind, Model> models = wanted.start(outcome.data());
        Training present = store.state().training();
        if (present == null || !present.origin().equals(of.origin())) {
            store.dispatch(new Action.UseSource(wanted, models, first(outcome.data())), click);
        } else {
            store.dispatch(new Action.ChangeRecipe(wanted.recipe(), models, null), click);
        }
        store.dispatch(
                store.state().shown().contains(outcome.cell())
                        ? new Action.ChooseCell(outcome.cell())
                        : new Action.ShowCell(outcome.cell()),
                click);
        store.dispatch(new Action.Begin(desk.begin(wanted, Set.of(outcome.cell())), models), click);
    }

    private static Series first(TrainingData data) {
        return Samples.series(data, data.test().orElse(data.train()), 0);
    }
}
