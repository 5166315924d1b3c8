package gatescope.cli;

import gatescope.data.BadInputException;
import gatescope.data.JsonPlace;
import gatescope.data.TextFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the command line says about many seeds, from 1 on. */
public record SeedsOfCommand(Map<Integer, Double> errors, double median, double goodShare, int dead) {
    /** Runs {@code gatescope train --seeds 1..COUNT --json}. */
    public static SeedsOfCommand of(String scenario, int count) throws BadInputException {
        CommandRun run = CommandRun.of("train", "--scenario", scenario, "--seeds", "1.." + count, "--json");
        JsonPlace json = JsonPlace.of(new TextFile(Path.of("standard output"), run.out()));
        Map<Integer, Double> errors = new HashMap<>();
        for (JsonPlace one : json.required("runs").items()) {
            JsonPlace test = one.required("metrics").required("test");
            errors.put((int) one.required("seed").number(), test.required("relative_error").number());
        }
        JsonPlace summary = json.required("summary");
        return new SeedsOfCommand(
                errors,
                summary.required("error_quantiles").required("50%").number(),
                summary.required("share_at_2.75%_or_better").number(),
                (int) summary.required("dead").number());
    }

    /** The relative error of a seed on the test. */
    public double error(int seed) {
        return errors.getOrDefault(seed, Double.NaN);
    }
}
