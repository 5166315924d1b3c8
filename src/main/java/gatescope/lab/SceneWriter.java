package gatescope.lab;

import gatescope.data.JsonOut;
import gatescope.engine.Model;
import gatescope.engine.ParameterBlock;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes the fields of gatescope.scene/1; see {@link SceneFile}. */
final class SceneWriter {
    private final JsonOut out;
    private final LabState state;

    SceneWriter(JsonOut out, LabState state) {
        this.out = out;
        this.state = state;
    }

    /** The name of a constant in the file. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    void write() throws IOException {
        Scenario scenario = state.scenario();
        ModelSet models = state.models();
        out.text("format", SceneFile.FORMAT);
        out.text("scenario", scenario.name());
        // Models that were trained by a recipe, or another sample, are not what the options give.
        if (!scenario.options().isEmpty() && SceneOptions.fits(Scenarios.named(scenario.name(), scenario.options()), scenario.series(), models)) {
            out.object("options", () -> writeOptions(scenario));
        }
        if (scenario.seed() != null && models.baseline().equals(scenario.models())) {
            out.whole("seed", scenario.seed());
        }
        out.object("series", () -> writeSeries(scenario.series()));
        out.object("models", () -> writeModels(models.models()));
        if (models.isTuned()) {
            out.object("baseline", () -> writeModels(models.baseline()));
            out.object("tuning", () -> writeTuning(models));
        }
        if (!models.held().isEmpty()) {
            out.object("compared", () -> writeModels(models.held()));
        }
        out.texts("shown", state.shown().stream().sorted().map(CellKind::fileName).toList());
        out.text("cell", state.cell().fileName());
        out.whole("unit", state.unit() + 1);
        out.object("question", () -> {
            out.text("kind", name(state.question().kind()));
            out.whole("step", state.question().timestep() + 1);
            out.whole("unit", state.question().unit() + 1);
        });
        out.text("sweep", name(state.sweep()));
        writePlayhead(state.playhead());
        Training training = state.training();
        if (training != null && SceneTraining.fits(training)) {
            out.object("training", () -> SceneTraining.write(out, training));
        }
        out.object("view", () -> {
            out.text("theme", state.view().theme().fileName());
            out.number("text_scale", state.view().textScale());
            out.truth("reduced_motion", state.view().reducedMotion());
            out.text("page", state.view().page().fileName());
        });
    }

    private void writeOptions(Scenario scenario) throws IOException {
        for (ScenarioOption option : Scenarios.options(scenario.name())) {
            String value = scenario.options().getOrDefault(option.name(), option.first());
            switch (option) {
                case ScenarioOption.OneOf _ -> out.text(option.name(), value);
                case ScenarioOption.Whole _ -> out.whole(option.name(), Integer.parseInt(value));
            }
        }
    }

    private void writePlayhead(Playhead playhead) throws IOException {
        out.whole("step", playhead.moment().timestep() + 1);
        out.whole("operation", playhead.moment().operation() + 1);
        out.number("progress", playhead.progress());
        out.number("speed", playhead.speed());
    }

    private void writeSeries(Series series) throws IOException {
        double[] inputs = array(series.rows().stream().flatMap(List::stream).toList());
        if (series.features() == 1) {
            out.vector("x", inputs);
        } else {
            out.matrix("x", series.features(), inputs);
        }
        switch (series.wanted()) {
            case Wanted.EachStep each -> out.vector("target", array(each.numbers()));
            case Wanted.AtEnd end -> out.object("target", () -> out.number("at_end", end.number()));
            case Wanted.ClassAtEnd classes ->
                out.object("target", () -> {
                    out.whole("class", classes.label());
                    out.whole("classes", classes.classes());
                });
        }
        out.object("scaling", () -> SceneScaling.write(out, series.scaling()));
    }

    private void writeModels(Map<CellKind, Model> models) throws IOException {
        for (Map.Entry<CellKind, Model> entry : new TreeMap<>(models).entrySet()) {
            out.object(entry.getKey().fileName(), () -> ModelFile.write(out, entry.getValue()));
        }
    }

    private void writeTuning(ModelSet models) throws IOException {
        Tuning tuning = models.tuning();
        out.object("knobs", () -> {
            for (Map.Entry<Knob, Double> knob : new TreeMap<>(tuning.knobs()).entrySet()) {
                out.number(name(knob.getKey()), knob.getValue());
            }
        });
        out.object("edits", () -> {
            for (CellKind cell : new TreeMap<>(tuning.edits()).keySet()) {
                Map<Integer, Double> edits = new TreeMap<>(tuning.edits().getOrDefault(cell, Map.of()));
                out.list(cell.fileName(), () -> {
                    for (Map.Entry<Integer, Double> edit : edits.entrySet()) {
                        writeEdit(models.model(cell), edit.getKey(), edit.getValue());
                    }
                });
            }
        });
    }

    private void writeEdit(Model model, int index, double value) throws IOException {
        for (ParameterBlock block : model.network().blocks()) {
            int within = index - block.offset();
            if (within >= 0 && within < block.length()) {
                out.object(() -> {
                    out.text("gate", block.gate());
                    out.text("kind", block.kind());
                    out.whole("row", within / block.columns() + 1);
                    out.whole("column", within % block.columns() + 1);
                    out.number("value", value);
                });
            }
        }
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
