package gatescope.benchmark;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import gatescope.train.BadSettingException;
import java.util.List;
import java.util.Locale;

/**
 * Our training beside libtorch's in one run: float64, one thread each, the same weights and samples. Every pair must first come
 * to the same losses; then both are warmed up and measured in turns, and the medians are told.
 */
final class AgainstLibtorch {
    private AgainstLibtorch() {}

    /**
     * Measures and prints.
     *
     * @param arguments how many rounds, 15 without one
     */
    public static void main(String[] arguments) throws BadSettingException {
        Engine libtorch = Engine.getInstance(); // loads the native library
        JniUtils.setNumInteropThreads(1);
        JniUtils.setNumThreads(1);
        int rounds = arguments.length == 0 ? 15 : Integer.parseInt(arguments[0]);
        System.out.printf(Locale.ROOT, "libtorch %s, float64, %d thread; Java %s%n",
                libtorch.getVersion(), JniUtils.getNumThreads(), Runtime.version());
        System.out.printf(Locale.ROOT, "medians of %d rounds in turns (smallest to largest), in ms%n%n", rounds);
        System.out.printf(Locale.ROOT, "%-52s %26s %30s %8s %8s %26s%n", "", "ours", "libtorch", "times", "wanted", "processor time");
        for (Pair pair : Pairs.all()) {
            pair.check();
            Medians medians = pair.measure(rounds);
            System.out.printf(
                    Locale.ROOT, "%-52s %26s %30s %8.2f %8s %26s%n",
                    pair.name(), medians.ours(), medians.libtorch(), medians.ratio(), pair.wanted(), medians.processor());
        }
    }
}
