package gatescope.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is understood as a sequence. What is not is tested through the command line. */
class SequenceFileTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,-2.5\n3e2,.5\n",
                "a,b\n1,-2.5\n300,0.5",
                "\uFEFF\"price, closing\",b\r\n\"1\",-2.5\r\n 300 ,+5E-1\r\n",
                "a,a\n1,-2.5\n300,0.5\n\n\n",
            })
    void tableIsARowPerTimestep(String text) throws Exception {
        SequenceData data = read("s.csv", text);

        assertThat(data).isEqualTo(new SequenceData(Rows.of(2, 1, -2.5, 300, 0.5), null, null));
    }

    @Test
    void targetColumnsAreTakenByTheirNumber() throws Exception {
        SequenceData data = read("S.CSV", "target_2,x,target_1,more\n1,2,3,4\n5,6,7,8\n");

        assertThat(data).isEqualTo(new SequenceData(Rows.of(2, 2, 4, 6, 8), Rows.of(2, 3, 1, 7, 5), "half_sse_all"));
    }

    @Test
    void singleTargetColumnNeedsNoNumber() throws Exception {
        SequenceData data = read("s.csv", "x,target\n1,2\n3,4\n");

        assertThat(data).isEqualTo(new SequenceData(Rows.of(1, 1, 3), Rows.of(1, 2, 4), "half_sse_all"));
    }

    @Test
    void jsonHasRowsPerTimestep() throws Exception {
        SequenceData data = read(
                "s.json",
                "\uFEFF{\"format\": \"gatescope.sequence/1\", \"x\": [[1,2],[3,4]], \"target\": [[5]], \"loss\": \"mse_last\"}");

        assertThat(data).isEqualTo(new SequenceData(Rows.of(2, 1, 2, 3, 4), Rows.of(1, 5), "mse_last"));
    }

    @Test
    void jsonNullIsTheSameAsNothing() throws Exception {
        SequenceData data =
                read("s.json", "{\"format\": \"gatescope.sequence/1\", \"x\": [[1]], \"target\": null, \"loss\": null}");

        assertThat(data).isEqualTo(new SequenceData(Rows.of(1, 1), null, null));
    }

    private SequenceData read(String name, String text) throws IOException, BadInputException {
        return SequenceFile.read(Files.writeString(directory.resolve(name), text)).data();
    }
}
