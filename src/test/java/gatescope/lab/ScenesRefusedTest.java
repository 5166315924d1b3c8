package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gatescope.data.BadInputException;
import gatescope.train.Recipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scene that is not understood is refused in one line, by the place in it. */
class ScenesRefusedTest {
    private static final String MODEL =
            """
            {"format": "gatescope.model/1", "cell": "rnn", "inputs": 1, "hidden": 1, "outputs": 1,
            "settings": {"activation": "tanh"},
            "gates": {"h": {"W": [[0.5]], "R": [[0.25]], "b": [0]}}, "head": {"W": [[1]], "b": [0]}}""";

    /** Good, and every part of it can be made bad. */
    private static final String SCENE =
            """
            {"format": "gatescope.scene/1", "scenario": "mine", "seed": 3,
            "series": {"x": [0, 1], "target": [1, 2], "scaling": {"kind": "log", "largest": 2}},
            "baseline": {"rnn": MODEL},
            "models": {"rnn": TUNED},
            "tuning": {"knobs": {"input_gain": 2}, "edits": {"rnn": [
            {"gate": "h", "kind": "R", "row": 1, "column": 1, "value": 0.75}]}},
            "shown": ["rnn"], "cell": "rnn", "unit": 1,
            "question": {"kind": "every_step", "step": 2, "unit": 1}, "sweep": "backward",
            "step": 2, "operation": 1, "progress": 0.5, "speed": 2,
            "view": {"theme": "dark", "text_scale": 1.5, "reduced_motion": true}}
            """
                    .replace("MODEL", MODEL)
                    .replace("TUNED", MODEL.replace("[[0.5]]", "[[1]]").replace("[[0.25]]", "[[0.75]]"));

    private static final String PLAIN =
            """
            {"format": "gatescope.scene/1", "scenario": "mine",
            "series": {"x": [0, 1], "target": [1, 2], "scaling": {"kind": "none"}},
            "models": {"rnn": MODEL}}
            """
                    .replace("MODEL", MODEL);

    private static final Set<String> RECIPE = Recipe.of("units=4").texts().keySet();

    @TempDir
    private Path directory = Path.of("");

    /** A change of a good scene, and what is said about it: the key of the problem, and the line after the file's name. */
    record Case(String name, String key, String base, UnaryOperator<String> change, String line) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                edited("no numbers", "scene.length", "\"x\": [0, 1]", "\"x\": []",
                        "series.x (line 2, column 17): expected 1 to 1000000 numbers, found 0"),
                edited("fewer targets", "json.shape", "[1, 2], \"sc", "[1], \"sc",
                        "series.target (line 2, column 35): expected 2 numbers, found 1"),
                edited("x at the end of the logarithm", "scene.scaled", "[0, 1]", "[0, -1]",
                        "series.x[1] (line 2, column 21): expected a number that the scaling keeps finite (a log one"
                                + " needs more than -1), found -1"),
                edited("target beyond the logarithm", "scene.scaled", "[1, 2]", "[-1.5, 2]",
                        "series.target[0] (line 2, column 36): expected a number that the scaling keeps finite (a log one"
                                + " needs more than -1), found -1.5"),
                edited("a scaling so small that it overflows", "scene.scaled", "\"largest\": 2", "\"largest\": 4.9e-324",
                        "series.x[1] (line 2, column 21): expected a number that the scaling keeps finite (a log one"
                                + " needs more than -1), found 1"),
                edited("nothing to scale by", "scene.largest", "\"largest\": 2", "\"largest\": 0",
                        "series.scaling.largest (line 2, column 81): expected a number greater than 0, found 0"),
                edited("unknown scaling", "json.type", "\"log\"", "\"root\"",
                        "series.scaling.kind (line 2, column 63): expected one of none, log, log1p, min_max, standard,"
                                + " largest, ratio, found the text “root”"),
                edited("a largest that is too small", "scene.scaled", "\"log\", \"largest\": 2", "\"largest\", \"largest\": 4.9e-324",
                        "series.x[1] (line 2, column 21): expected a number that the scaling keeps finite (a log one"
                                + " needs more than -1), found 1"),
                edited("options of nothing", "scene.optionless", "\"seed\": 3", "\"options\": {}",
                        "options (line 1, column 64): expected no options for the scenario “mine”, which has none, found"
                                + " some"),
                edited("options that say something else", "scene.options", "\"mine\", \"seed\": 3",
                        "\"gradients\", \"options\": {\"length\": 20}",
                        "options (line 1, column 69): expected series and models as these options give them, found"
                                + " others"),
                edited("an option that is none", "json.key", "\"mine\", \"seed\": 3",
                        "\"gradients\", \"options\": {\"width\": 20}",
                        "options.width (line 1, column 79): expected one of the keys activation, length, found “width”"),
                edited("too long an option", "json.type", "\"mine\", \"seed\": 3",
                        "\"gradients\", \"options\": {\"length\": 201}",
                        "options.length (line 1, column 80): expected a whole number from 10 to 200, found the number 201"),
                scaled("a range the wrong way round", "json.type",
                        "{\"kind\": \"min_max\", \"least\": 0, \"most\": -1, \"low\": 0, \"high\": 1}",
                        "series.scaling.most (line 2, column 94): expected a number from 0 to 1.7976931348623157E308, found"
                                + " the number -1"),
                scaled("a range without end", "scaling.far",
                        "{\"kind\": \"min_max\", \"least\": -1e308, \"most\": 1e308, \"low\": 0, \"high\": 1}",
                        "series.scaling (line 2, column 54): expected numbers whose distances are finite, found them from"
                                + " -1.0E308 to 1.0E308"),
                scaled("nothing to divide by", "scene.divisor",
                        "{\"kind\": \"ratio\", \"divisor\": 0, \"then\": {\"kind\": \"none\"}}",
                        "series.scaling.divisor (line 2, column 83): expected a number other than 0 to divide by, found 0"),
                scaled("a deviation below zero", "json.type", "{\"kind\": \"standard\", \"mean\": 0, \"deviation\": -1}",
                        "series.scaling.deviation (line 2, column 99): expected a number from 0 to 1.7976931348623157E308,"
                                + " found the number -1"),
                scaled("nothing to divide by", "scene.divisor",
                        "{\"kind\": \"ratio\", \"divisor\": 0, \"then\": {\"kind\": \"none\"}}",
                        "series.scaling.divisor (line 2, column 83): expected a number other than 0 to divide by, found 0"),
                scaled("a key of another scaling", "json.key", "{\"kind\": \"log1p\", \"largest\": 2}",
                        "series.scaling.largest (line 2, column 83): expected one of the keys kind, found “largest”"),
                trained("a scenario without training", "scene.source", "{\"source\": {\"kind\": \"scenario\"}}",
                        "training.source.kind (line 2, column 33): expected a scenario with something to learn, found “mine”, which"
                                + " has nothing"),
                trained("no source", "json.missing", "{\"epoch\": 3}",
                        "training.source (line 2, column 13): expected a value, found nothing"),
                trained("numbers without any", "scene.length",
                        "{\"source\": {\"kind\": \"numbers\", \"title\": \"t\", \"numbers\": []}}",
                        "training.source.numbers (line 2, column 69): expected 2 to 1000000 numbers, found 0"),
                trained("a setting that is none", "json.type",
                        "{\"source\": {\"kind\": \"numbers\", \"title\": \"t\", \"numbers\": [1, 2]}, \"recipe\": {\"units\": \"0\"}}",
                        "training.recipe.units (line 2, column 98): expected a whole number from 1 to 10000, found the text “0”"),
                trained("an unknown key", "json.key",
                        "{\"source\": {\"kind\": \"numbers\", \"title\": \"t\", \"numbers\": [1, 2]}, \"recipe\": {\"unit\": \"3\"}}",
                        "training.recipe.unit (line 2, column 97): expected one of the keys " + String.join(", ", RECIPE) + ", found “unit”"),
                trained("an epoch before all", "json.type",
                        "{\"source\": {\"kind\": \"numbers\", \"title\": \"t\", \"numbers\": [1, 2]}, \"epoch\": -1}",
                        "training.epoch (line 2, column 87): expected a whole number from 0 to 100000000, found the number -1"),
                new Case("no models", "scene.models", PLAIN, text -> text.replace(MODEL, "null"),
                        "models (line 3, column 11): expected at least one model of rnn, lstm, gru, found none"),
                new Case("a model without a head", "scene.count", PLAIN,
                        text -> text.replace(", \"head\": {\"W\": [[1]], \"b\": [0]}", ""),
                        "models.rnn (line 3, column 19): expected a model with 1 of outputs, found 0"),
                new Case("a cell that it is not", "json.type", PLAIN, text -> text.replace("{\"rnn\":", "{\"lstm\":"),
                        "models.lstm.cell (line 3, column 60): expected one of lstm, found the text “rnn”"),
                new Case("no number", "json.not_finite", PLAIN, text -> text.replace("[[0.25]]", "[[NaN]]"),
                        "models.rnn.gates.h.R[0][0] (line 5, column 38): expected a finite number, found NaN"),
                new Case("too long for its cell", "scene.long", PLAIN, ScenesRefusedTest::large,
                        "series.x (line 2, column 17): expected at most 16611 timesteps for the model rnn, found 20000"),
                edited("models that do not come from the baseline", "scene.tuned", "\"input_gain\": 2", "\"input_gain\": 1.5",
                        "models.rnn (line 6, column 19): expected the models that the baseline and its tuning give, or no"
                                + " baseline, found others"),
                edited("a baseline of another network", "scene.other", "\"activation\": \"tanh\"", "\"activation\": \"relu\"",
                        "baseline.rnn (line 3, column 21): expected the same cell, settings and units as in models, found"
                                + " others"),
                new Case("a tuning of nothing", "scene.untuned", PLAIN,
                        text -> text.replace("{\"format\": \"gatescope.scene", "{\"tuning\": {}, \"format\": \"gatescope.scene"),
                        "tuning (line 1, column 12): expected a tuning together with a baseline, found it alone"),
                edited("unknown knob", "json.key", "input_gain", "loudness",
                        "tuning.knobs.loudness (line 9, column 34): expected one of the keys input_gain, recurrent_gain,"
                                + " forget_bias, found “loudness”"),
                edited("a knob beyond its range", "json.type", "\"input_gain\": 2", "\"input_gain\": 4",
                        "tuning.knobs.input_gain (line 9, column 36): expected a number from 0 to 3, found the number 4"),
                edited("an edit of no parameter", "json.type", "\"column\": 1", "\"column\": 2",
                        "tuning.edits.rnn[0].column (line 10, column 48): expected a whole number from 1 to 1, found the"
                                + " number 2"),
                edited("a cell that is not shown", "scene.shown", "[\"rnn\"], \"cell\"", "[], \"cell\"",
                        "shown (line 11, column 10): expected the cell rnn among those shown, found “”"),
                edited("a cell that is not there", "json.type", "\"cell\": \"rnn\", \"unit\"", "\"cell\": \"gru\", \"unit\"",
                        "cell (line 11, column 27): expected one of rnn, found the text “gru”"),
                edited("half a seed", "json.type", "\"seed\": 3", "\"seed\": 3.5",
                        "seed (line 1, column 61): expected a whole number from -9007199254740992 to 9007199254740992, found"
                                + " the number 3.5"),
                edited("a unit too far", "json.type", "\"unit\": 1,", "\"unit\": 2,",
                        "unit (line 11, column 42): expected a whole number from 1 to 1, found the number 2"),
                edited("a question that is none", "json.type", "every_step", "why",
                        "question.kind (line 12, column 22): expected one of loss_at, every_step, hidden_unit, found the"
                                + " text “why”"),
                edited("a sweep that is none", "json.type", "backward", "sideways",
                        "sweep (line 12, column 68): expected one of forward, backward, found the text “sideways”"),
                edited("a step too far", "json.type", "\"step\": 2, \"operation\"", "\"step\": 3, \"operation\"",
                        "step (line 13, column 9): expected a whole number from 1 to 2, found the number 3"),
                edited("too fast", "json.type", "\"speed\": 2", "\"speed\": 9",
                        "speed (line 13, column 54): expected a number from 0.25 to 4, found the number 9"),
                edited("a theme that is none", "json.type", "\"dark\"", "\"blue\"",
                        "view.theme (line 14, column 19): expected one of light, dark, projector, found the text “blue”"),
                edited("text too large", "json.type", "\"text_scale\": 1.5", "\"text_scale\": 3",
                        "view.text_scale (line 14, column 41): expected a number from 0.8 to 2, found the number 3"),
                edited("neither true nor false", "json.type", "\"reduced_motion\": true", "\"reduced_motion\": 1",
                        "view.reduced_motion (line 14, column 64): expected true or false, found the number 1"),
                edited("unknown key", "json.key", "\"speed\"", "\"haste\"",
                        "haste (line 13, column 54): expected one of the keys format, scenario, options, seed, series, models, baseline,"
                                + " tuning, compared, shown, cell, unit, question, sweep, step, operation, progress, speed, training, view, found"
                                + " “haste”"),
                edited("newer format", "format.newer", "scene/1", "scene/2",
                        "format (line 1, column 12): gatescope.scene/2 is newer than this program, which reads"
                                + " gatescope.scene/1"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsNotUnderstoodIsRefusedByPlace(Case bad) throws Exception {
        String text = bad.change().apply(bad.base());
        assertThat(text).isNotEqualTo(bad.base());
        Path file = Files.writeString(directory.resolve("bad.gatescope.json"), text);

        BadInputException refusal = catchThrowableOfType(BadInputException.class, () -> SceneFile.read(file));

        assertThat(refusal).isNotNull();
        assertThat(new BadInputText(Locale.ENGLISH).line(refusal)).isEqualTo(file + ": " + bad.line());
        assertThat(refusal.problem().key()).isEqualTo(bad.key());
    }

    @Test
    void everyRefusalOfScenesIsTried() {
        Set<String> tried = cases().map(Case::key).collect(Collectors.toSet());
        assertThat(ResourceBundle.getBundle("gatescope.data.messages").keySet().stream()
                        .filter(key -> key.startsWith("scene.")))
                .isNotEmpty()
                .isSubsetOf(tried);
    }

    @Test
    void theGoodOnesAreUnderstood() throws Exception {
        Path file = directory.resolve("good.gatescope.json");
        LabState full = SceneFile.read(Files.writeString(file, SCENE));
        assertThat(full.models().tuning().knob(Knob.INPUT_GAIN)).isEqualTo(2);
        assertThat(full.question()).isEqualTo(new Question(Question.Kind.EVERY_STEP, 1, 0));
        assertThat(full.playhead()).isEqualTo(new Playhead(new Moment(1, 0), 0.5, Motion.PAUSED, 2));
        assertThat(full.view()).isEqualTo(new View(Theme.DARK, 1.5, true, Page.CELL));
        assertThat(full.sweep()).isEqualTo(Sweep.BACKWARD);

        LabState plain = SceneFile.read(Files.writeString(file, PLAIN));
        assertThat(plain).isEqualTo(LabState.of(plain.scenario()));
        assertThat(plain.scenario().seed()).isNull();
    }

    /** 300 units and 20000 timesteps: 12 million values. */
    private static String large(String scene) {
        int units = 300;
        String zeros = IntStream.range(0, units).mapToObj(_ -> "0").collect(Collectors.joining(","));
        String ones = IntStream.range(0, units).mapToObj(_ -> "[0]").collect(Collectors.joining(","));
        String rows = IntStream.range(0, units).mapToObj(_ -> "[" + zeros + "]").collect(Collectors.joining(","));
        String numbers = IntStream.range(0, 20_000).mapToObj(_ -> "0").collect(Collectors.joining(","));
        return scene.replace("\"hidden\": 1", "\"hidden\": " + units)
                .replace("[[0.5]]", "[" + ones + "]")
                .replace("[[0.25]]", "[" + rows + "]")
                .replace("\"b\": [0]}}, ", "\"b\": [" + zeros + "]}}, ")
                .replace("\"W\": [[1]]", "\"W\": [[" + zeros + "]]")
                .replace("[0, 1]", "[" + numbers + "]")
                .replace("[1, 2]", "[" + numbers + "]");
    }

    private static Case scaled(String name, String key, String scaling, String line) {
        return edited(name, key, "{\"kind\": \"log\", \"largest\": 2}", scaling, line);
    }

    private static Case trained(String name, String key, String training, String line) {
        String old = "\"series\": {\"x\"";
        return new Case(name, key, PLAIN, text -> replaceFirst(text, old, "\"training\": " + training + ",\n" + old), line);
    }

    private static Case edited(String name, String key, String old, String changed, String line) {
        return new Case(name, key, SCENE, text -> replaceFirst(text, old, changed), line);
    }

    private static String replaceFirst(String text, String old, String changed) {
        int at = text.indexOf(old);
        return text.substring(0, at) + changed + text.substring(at + old.length());
    }
}
