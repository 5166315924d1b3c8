package gatescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private static String shown(boolean terminal) {
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), Locale.ENGLISH);
        ProgressBar bar = new ProgressBar(console, terminal, "train.progress.epochs", 10_000);
        for (int done = 1; done <= 10_000; done++) {
            bar.show(done);
        }
        bar.end();
        return err.toString();
    }

    @Test
    void onATerminalItGrowsInPlaceAndGoesAway() {
        String shown = shown(true);
        assertThat(shown).contains("\r" + "█".repeat(15) + "░".repeat(15) + " epoch 5000 of 10000");
        assertThat(shown.split("\r", -1)).hasSizeBetween(200, 205);
        assertThat(shown).endsWith(" \r").doesNotContain("\n");
    }

    @Test
    void elsewhereItSaysNothing() {
        assertThat(shown(false)).isEmpty();
    }
}
