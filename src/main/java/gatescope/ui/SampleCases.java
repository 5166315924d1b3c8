package gatescope.ui;

import gatescope.chart.Stretch;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Source;
import gatescope.lab.Training;
import gatescope.train.TrainingScenario;
import java.util.ArrayList;
import java.util.List;

/** The names of samples that have one: the three cases of the rule. */
final class SampleCases {
    private final Messages texts;

    SampleCases(Messages texts) {
        this.texts = texts;
    }

    /** Each of the cases as a part of the axis; none where samples have no names. */
    List<Stretch> of(LabState state, SamplePlaces places) {
        List<Stretch> cases = new ArrayList<>();
        if (areNamed(state)) {
            for (int place = 0; place < places.total(); place++) {
                cases.add(new Stretch(place + 0.5, place + 1.5, name(state, places, place), place % 2 == 1));
            }
        }
        return cases;
    }

    /** What the sample at a place, from 0, is called; empty where it has no name. */
    String name(LabState state, SamplePlaces places, int place) {
        if (!areNamed(state) || place < 0 || place >= places.total()) {
            return "";
        }
        double wanted = places.actual(places.total())[place];
        return texts.text(wanted > 0 ? "prediction.case.up" : wanted < 0 ? "prediction.case.down" : "prediction.case.flat");
    }

    private static boolean areNamed(LabState state) {
        Training training = state.training();
        return training != null
                && training.source() instanceof Source.Named named
                && named.scenario() == TrainingScenario.MARKET_RULE;
    }
}
