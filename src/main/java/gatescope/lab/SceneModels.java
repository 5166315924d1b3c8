package gatescope.lab;

import gatescope.data.BadInputException;
import gatescope.data.JsonPlace;
import gatescope.data.Phrase;
import gatescope.engine.Model;
import gatescope.engine.ParameterBlock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the models of a scene, what they were changed from, and by what. */
final class SceneModels {
    private static final List<String> CELLS =
            Arrays.stream(CellKind.values()).map(CellKind::fileName).toList();
    private static final List<String> KNOBS =
            Arrays.stream(Knob.values()).map(SceneWriter::name).toList();

    private SceneModels() {}

    static ModelSet read(JsonPlace root, Series series) throws BadInputException {
        ModelSet set = changed(root, series);
        Optional<JsonPlace> compared = root.optional("compared");
        return compared.isEmpty() ? set : set.holding(onSameNetworks(likeThese(compared.get(), set.models(), series), set.baseline()));
    }

    /** Every model that is read has a network of its own; those that are compared share one. */
    private static Map<CellKind, Model> onSameNetworks(Map<CellKind, Model> read, Map<CellKind, Model> others) {
        Map<CellKind, Model> models = new EnumMap<>(CellKind.class);
        others.forEach((cell, other) -> {
            Model model = model(read, cell);
            models.put(cell, new Model(other.network(), model.parameters(), model.initialStates()));
        });
        return models;
    }

    private static ModelSet changed(JsonPlace root, Series series) throws BadInputException {
        JsonPlace place = root.required("models");
        Map<CellKind, Model> models = models(place, series);
        Optional<JsonPlace> baseline = root.optional("baseline");
        Optional<JsonPlace> tuning = root.optional("tuning");
        if (baseline.isEmpty()) {
            if (tuning.isPresent()) {
                throw tuning.get().refuse(Phrase.of("scene.untuned"));
            }
            return ModelSet.of(models);
        }
        Map<CellKind, Model> from = likeThese(baseline.get(), models, series);
        ModelSet set = ModelSet.of(from);
        if (tuning.isPresent()) {
            set = tuned(set, tuning.get());
        }
        for (CellKind cell : from.keySet().stream().sorted().toList()) {
            if (!isSameNumbers(set.model(cell), model(models, cell))) {
                throw place.required(cell.fileName()).refuse(Phrase.of("scene.tuned"));
            }
        }
        return set;
    }

    /** Models of the same cells, of the same networks. */
    private static Map<CellKind, Model> likeThese(JsonPlace place, Map<CellKind, Model> models, Series series)
            throws BadInputException {
        Map<CellKind, Model> others = models(place, series);
        if (!others.keySet().equals(models.keySet())) {
            throw place.refuse(Phrase.of("scene.other"));
        }
        for (CellKind cell : others.keySet().stream().sorted().toList()) {
            if (!SceneOptions.isSameNetwork(model(others, cell).network(), model(models, cell).network())) {
                throw place.required(cell.fileName()).refuse(Phrase.of("scene.other"));
            }
        }
        return others;
    }

    private static Map<CellKind, Model> models(JsonPlace place, Series series) throws BadInputException {
        place.requireKeysAmong(CELLS);
        Map<CellKind, Model> models = new EnumMap<>(CellKind.class);
        for (CellKind kind : CellKind.values()) {
            Optional<JsonPlace> found = place.optional(kind.fileName());
            if (found.isPresent()) {
                models.put(kind, model(found.get(), kind, series));
            }
        }
        if (models.isEmpty()) {
            throw place.refuse(Phrase.of("scene.models", String.join(", ", CELLS)));
        }
        return models;
    }

    private static Model model(JsonPlace place, CellKind kind, Series series) throws BadInputException {
        Model model = ModelFile.read(place);
        place.required("cell").textAmong(List.of(kind.fileName()));
        requireCount(place, "inputs", series.features(), model.network().inputs());
        requireCount(place, "outputs", series.outputs(), model.network().outputs());
        return model;
    }

    private static void requireCount(JsonPlace model, String key, int wanted, int count) throws BadInputException {
        if (count != wanted) {
            throw model.refuse(Phrase.of("scene.count", key, wanted, count));
        }
    }

    private static ModelSet tuned(ModelSet untuned, JsonPlace tuning) throws BadInputException {
        tuning.requireKeysAmong(List.of("knobs", "edits"));
        ModelSet set = untuned;
        Optional<JsonPlace> edits = tuning.optional("edits");
        if (edits.isPresent()) {
            List<String> there =
                    set.models().keySet().stream().sorted().map(CellKind::fileName).toList();
            edits.get().requireKeysAmong(there);
            for (String cell : there) {
                Optional<JsonPlace> list = edits.get().optional(cell);
                for (JsonPlace edit : list.isPresent() ? list.get().items() : List.<JsonPlace>of()) {
                    // Before the knobs turn, a parameter's value is its own.
                    set = edited(set, CellKind.ofFileName(cell), edit);
                }
            }
        }
        Optional<JsonPlace> knobs = tuning.optional("knobs");
        if (knobs.isPresent()) {
            knobs.get().requireKeysAmong(KNOBS);
            for (Knob knob : Knob.values()) {
                Optional<JsonPlace> setting = knobs.get().optional(SceneWriter.name(knob));
                if (setting.isPresent()) {
                    set = set.withKnob(knob, setting.get().number(knob.least(), knob.most()));
                }
            }
        }
        return set;
    }

    private static ModelSet edited(ModelSet set, CellKind cell, JsonPlace edit) throws BadInputException {
        edit.requireKeysAmong(List.of("gate", "kind", "row", "column", "value"));
        List<ParameterBlock> blocks = set.model(cell).network().blocks();
        String gate = edit.required("gate")
                .textAmong(blocks.stream().map(ParameterBlock::gate).distinct().toList());
        List<ParameterBlock> ofGate =
                blocks.stream().filter(block -> block.gate().equals(gate)).toList();
        String kind = edit.required("kind")
                .textAmong(ofGate.stream().map(ParameterBlock::kind).toList());
        ParameterBlock block = set.model(cell).network().block(gate, kind);
        int row = edit.required("row").wholeNumber(1, block.rows());
        int column = edit.required("column").wholeNumber(1, block.columns());
        return set.withParameter(
                cell, block.index(row - 1, column - 1), edit.required("value").number());
    }

    private static Model model(Map<CellKind, Model> models, CellKind cell) {
        return ModelSet.of(models).model(cell);
    }

    private static boolean isSameNumbers(Model one, Model other) {
        return Arrays.equals(one.parameters(), other.parameters())
                && Arrays.equals(one.initialStates(), other.initialStates());
    }
}
