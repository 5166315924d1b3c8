package gatescope.ui;

import gatescope.diagram.Numbers;
import gatescope.lab.ClassProbabilities;
import gatescope.lab.Messages;
import gatescope.lab.Run;
import gatescope.lab.Series;
import gatescope.lab.Wanted;
import java.util.Optional;

/** What is read at a timestep of a run, and what comes out, in words; timesteps count from 0. */
final class RunWords {
    private final Messages texts;
    private final Run run;
    private final Series series;
    private final Optional<ClassProbabilities> classes;

    RunWords(Messages texts, Run run) {
        this.texts = texts;
        this.run = run;
        this.series = run.series();
        this.classes = ClassProbabilities.of(run);
    }

    /** The timestep and what is read there. */
    String place(int t) {
        String step = Integer.toString(t + 1);
        if (series.features() > 1) {
            return texts.text("diagram.place.row", step, Integer.toString(series.timesteps()), Integer.toString(series.features()));
        }
        double x = series.x().get(t);
        return series.isScaled()
                ? texts.text("diagram.place.scaled", step, Numbers.plain(x), Numbers.value(series.scaling().scale(x)))
                : texts.text("diagram.place", step, Numbers.plain(x));
    }

    /**
     * What the network says, and what would be right; empty before the end where something is wanted at the end alone.
     *
     * @param brief as short as it can be
     */
    String said(int t, boolean brief) {
        if (classes.isPresent()) {
            return ofClass(classes.get(), t, brief);
        }
        if (series.target(t).isEmpty()) {
            return "";
        }
        String key = series.isScaled() ? "diagram.prediction.scaled" : "diagram.prediction";
        return texts.text(
                brief ? "diagram.prediction.short" : key,
                Numbers.value(run.prediction(t)),
                Numbers.value(run.scaledPrediction(t)),
                Numbers.plain(series.target(t).getAsDouble()));
    }

    private String ofClass(ClassProbabilities known, int t, boolean brief) {
        int said = known.said(t);
        return texts.text(
                brief ? "diagram.prediction.class.short" : "diagram.prediction.class",
                Integer.toString(said),
                Numbers.percent(known.at(t, said)),
                Integer.toString(known.wanted()));
    }

    /** What the network says, as it stands in a column of the timeline. */
    String prediction(int t) {
        return classes.map(known -> Integer.toString(known.said(t)))
                .orElseGet(() -> series.target(t).isPresent() ? Numbers.value(run.prediction(t)) : "");
    }

    /** What would be right, as it stands in a column of the timeline. */
    String target(int t) {
        if (series.wanted() instanceof Wanted.ClassAtEnd end) {
            return t == series.timesteps() - 1 ? Integer.toString(end.label()) : "";
        }
        return series.target(t).isPresent() ? Numbers.plain(series.target(t).getAsDouble()) : "";
    }

    /** What is read, as it stands in a column of the timeline. */
    String input(int t) {
        return series.features() > 1
                ? texts.text("timeline.values", Integer.toString(series.features()))
                : Numbers.plain(series.x().get(t));
    }

    /** All numbers of a timestep in full. */
    String exactly(int t) {
        String step = Integer.toString(t + 1);
        if (classes.isPresent() || series.features() > 1) {
            return place(t) + "\n" + said(t, false);
        }
        double x = series.x().get(t);
        String read = texts.text("timeline.input", step, Double.toString(x), Double.toString(series.scaling().scale(x)));
        if (series.target(t).isEmpty()) {
            return read;
        }
        double target = series.target(t).getAsDouble();
        return read + "\n" + texts.text(
                "timeline.output",
                Double.toString(run.prediction(t)),
                Double.toString(run.scaledPrediction(t)),
                Double.toString(target),
                Double.toString(series.scaling().scale(target)));
    }
}
