package gatescope.ui;

import gatescope.lab.Action;
import gatescope.lab.LabState;
import gatescope.lab.Series;
import gatescope.lab.Store;
import org.jspecify.annotations.Nullable;

/** Which of all samples is shown in the cell: brings another one there, and knows at which place its target stands. */
final class SampleInView {
    private final Store store;
    private @Nullable Found found;

    /** Which place a series is the sample of, from 0; −1 where it is none. Of samples that read the same it is the one meant. */
    private record Found(SamplePlaces places, Series series, int place) {}

    SampleInView(Store store) {
        this.store = store;
    }

    /** Shows the sample, or the timestep of the one sequence, whose target stands at a place, from 0; nothing where none does. */
    void look(SamplePlaces places, int at, Object gesture) {
        if (places.isSequence()) {
            store.dispatch(new Action.GoToTimestep(at), gesture);
            return;
        }
        places.sample(at).ifPresent(series -> {
            found = new Found(places, series, at);
            store.dispatch(new Action.ShowSample(series), gesture);
        });
    }

    /** The place of what is shown in the cell, from 1; 0, which is no place, where it is none of the samples. */
    int place(LabState state, SamplePlaces places) {
        if (places.isSequence()) {
            return state.playhead().moment().timestep() + 1;
        }
        Series series = state.scenario().series();
        Found known = found;
        if (known == null || !known.places().equals(places) || !known.series().equals(series)) {
            known = new Found(places, series, places.find(series));
            found = known;
        }
        return known.place() + 1;
    }
}
