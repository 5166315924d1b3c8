package gatescope.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatescope.data.InputSource;
import gatescope.data.LoadProgress;
import gatescope.data.Refusals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Images as MNIST comes; what is none of it is refused in one line. */
class IdxFilesTest {
    private static final byte[] IMAGES = bytes(new int[] {0x803, 3, 2, 2}, 0, 51, 102, 153, 204, 255, 1, 2, 3, 4, 5, 6);
    private static final byte[] LABELS = bytes(new int[] {0x801, 3}, 7, 0, 9);

    @TempDir
    Path directory;

    /** Two files and the line about them. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Case(String name, byte[] images, byte[] labels, String line) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> broken() throws IOException {
        byte[] packed = gzip(IMAGES);
        byte[] damaged = packed.clone();
        damaged[damaged.length - 6] ^= 0x55;
        byte[] huge = bytes(new int[] {0x803, 2_800_000, 28, 28}, 1, 2, 3);
        return Stream.of(
                images("empty", new byte[0],
                        "whole file: expected the header of an IDX file, found the end of the file after 0 bytes"),
                images("cut header", Arrays.copyOf(IMAGES, 10),
                        "whole file: expected the header of an IDX file, found the end of the file after 10 bytes"),
                images("wrong mark", bytes(new int[] {0x802, 3, 2, 2}, 1),
                        "bytes 1 to 4: expected 0x00000803, the mark of IDX images, found 0x00000802"),
                images("labels", LABELS,
                        "bytes 1 to 4: expected 0x00000803, the mark of IDX images, found 0x00000801, the mark of IDX labels"),
                images("text", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8),
                        "bytes 1 to 4: expected 0x00000803, the mark of IDX images, found 0x612C620A"),
                images("no images", bytes(new int[] {0x803, 0, 28, 28}),
                        "bytes 5 to 8: expected a whole number from 1 to 2147483647, found 0"),
                images("too many images", bytes(new int[] {0x803, -1, 28, 28}),
                        "bytes 5 to 8: expected a whole number from 1 to 2147483647, found 4294967295"),
                images("no rows", bytes(new int[] {0x803, 3, 0, 28}),
                        "bytes 9 to 12: expected a whole number from 1 to 1024, found 0"),
                images("wide", bytes(new int[] {0x803, 3, 28, 1025}),
                        "bytes 13 to 16: expected a whole number from 1 to 1024, found 1025"),
                images("short", Arrays.copyOf(IMAGES, 20),
                        "whole file: expected 12 bytes after the header, as it says, found 4"),
                images("long", Arrays.copyOf(IMAGES, 30),
                        "whole file: expected 12 bytes after the header, as it says, found 14"),
                images("2 GB claimed", huge,
                        "whole file: expected 2195200000 bytes after the header, as it says, found 3"),
                images("2 GB claimed, packed", gzip(huge),
                        "whole file: expected 2195200000 bytes after the header, as it says, found a packed file of only "
                                + gzip(huge).length + " bytes"),
                images("packed and short", gzip(Arrays.copyOf(IMAGES, 20)),
                        "whole file: expected 12 bytes after the header, as it says, found 4"),
                images("packed and long", gzip(Arrays.copyOf(IMAGES, 30)),
                        "whole file: expected 12 bytes after the header, as it says, found more"),
                images("truncated gzip", Arrays.copyOf(packed, packed.length - 12),
                        "whole file: expected the rest of the packed data, found the end of the file after "
                                + (packed.length - 12) + " bytes"),
                images("truncated gzip header", Arrays.copyOf(packed, 5),
                        "whole file: expected the rest of the packed data, found the end of the file after 5 bytes"),
                images("damaged gzip", damaged, "whole file: expected data packed by gzip, found damaged data"),
                labels("images for labels", IMAGES,
                        "bytes 1 to 4: expected 0x00000801, the mark of IDX labels, found 0x00000803, the mark of IDX images"),
                labels("too few labels", bytes(new int[] {0x801, 2}, 1, 2),
                        "bytes 5 to 8: expected 3 labels, one for every image of images, found 2"),
                labels("label above 9", bytes(new int[] {0x801, 3}, 1, 10, 3),
                        "label 2: expected a class from 0 to 9, found 10"),
                labels("label of 255", bytes(new int[] {0x801, 3}, 255, 1, 3),
                        "label 1: expected a class from 0 to 9, found 255"),
                labels("short labels", bytes(new int[] {0x801, 3}, 1),
                        "whole file: expected 3 bytes after the header, as it says, found 1"));
    }

    private static Case images(String name, byte[] images, String line) {
        return new Case(name, images, LABELS, "images: " + line);
    }

    private static Case labels(String name, byte[] labels, String line) {
        return new Case(name, IMAGES, labels, "labels: " + line);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void brokenFileIsRefusedInOneLine(Case files) throws IOException {
        Path images = Files.write(directory.resolve("images"), files.images());
        Path labels = Files.write(directory.resolve("labels"), files.labels());

        String line = Refusals.line(
                () -> IdxFiles.read(InputSource.of(images), InputSource.of(labels), 100, LoadProgress.NONE));

        assertThat(line.replace(directory + "/", "")).isEqualTo(files.line());
    }

    @Test
    void missingFileIsNamed() throws IOException {
        InputSource labels = InputSource.of(Files.write(directory.resolve("labels"), LABELS));
        InputSource none = InputSource.of(directory.resolve("none"));

        assertThat(Refusals.line(() -> IdxFiles.read(none, labels, 100, LoadProgress.NONE)))
                .isEqualTo("none: whole file: expected a file to read, found none");
    }

    @Test
    void imagesAreReadPackedOrNot() throws Exception {
        LabelledImages plain = read(IMAGES, LABELS, 100);

        assertThat(plain.count()).isEqualTo(3);
        assertThat(plain.rows()).isEqualTo(2);
        assertThat(plain.label(0)).isEqualTo(7);
        assertThat(plain.label(2)).isEqualTo(9);
        assertThat(plain.grey(0, 1, 1)).isEqualTo(0.6);
        assertThat(plain.grey(1, 0, 1)).isEqualTo(1);
        assertThat(read(gzip(IMAGES), LABELS, 100)).isEqualTo(plain);
        assertThat(read(gzip(IMAGES), gzip(LABELS), 100)).isEqualTo(plain);
    }

    @Test
    void fewerImagesAreTheFirstOnes() throws Exception {
        LabelledImages all = read(IMAGES, LABELS, 100);

        assertThat(read(IMAGES, LABELS, 2)).isEqualTo(all.range(0, 2));
        assertThat(read(gzip(IMAGES), gzip(LABELS), 2)).isEqualTo(all.range(0, 2));
    }

    /** Of what is packed, only reading all of it shows that it is whole. */
    @Test
    void packedImagesMustBeWholeWhereFewerAreWantedToo() throws Exception {
        byte[] many = Arrays.copyOf(bytes(new int[] {0x803, 3, 300, 300}), 16 + 270_000);
        byte[] packed = gzip(many);

        assertThat(read(packed, LABELS, 1).count()).isEqualTo(1);
        assertThat(refusal(Arrays.copyOf(packed, packed.length - 12)))
                .isEqualTo("whole file: expected the rest of the packed data, found the end of the file after "
                        + (packed.length - 12) + " bytes");
        assertThat(refusal(gzip(Arrays.copyOf(many, many.length - 7))))
                .isEqualTo("whole file: expected 270000 bytes after the header, as it says, found 269993");
        assertThat(refusal(gzip(Arrays.copyOf(many, many.length + 7))))
                .isEqualTo("whole file: expected 270000 bytes after the header, as it says, found more");
    }

    private String refusal(byte[] images) {
        return Refusals.line(() -> read(images, LABELS, 1)).replace(directory + "/", "").replace("images: ", "");
    }

    @Test
    void progressIsToldAndCanStopIt() throws Exception {
        byte[] images = Arrays.copyOf(bytes(new int[] {0x803, 1000, 28, 28}), 16 + 784_000);
        byte[] labels = Arrays.copyOf(bytes(new int[] {0x801, 1000}), 8 + 1000);
        InputSource many = InputSource.of(Files.write(directory.resolve("images"), images));
        InputSource theirs = InputSource.of(Files.write(directory.resolve("labels"), labels));
        List<Long> reported = new ArrayList<>();

        IdxFiles.read(many, theirs, 1000, (read, total) -> reported.add(read) && total == images.length);

        assertThat(reported).isSorted().hasSizeGreaterThan(10).last().isEqualTo((long) images.length);
        assertThatThrownBy(() -> IdxFiles.read(many, theirs, 1000, (read, total) -> read < 300_000))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void labelsAreFoundBesideTheirImages() throws Exception {
        Path images = Files.write(directory.resolve("t10k-images-idx3-ubyte.gz"), gzip(IMAGES));
        assertThat(IdxFiles.labelsBeside(images)).isEmpty();

        Path labels = Files.write(directory.resolve("t10k-labels-idx1-ubyte"), LABELS);

        assertThat(IdxFiles.labelsBeside(images)).contains(labels);
        assertThat(IdxFiles.imagesBeside(labels)).contains(images);
        assertThat(IdxFiles.imagesBeside(images)).isEmpty();
        assertThat(IdxFiles.isLabels(InputSource.of(labels))).isTrue();
        assertThat(IdxFiles.isLabels(InputSource.of(images))).isFalse();
        assertThat(IdxFiles.isImages(InputSource.of(images))).isTrue();
        assertThat(IdxFiles.isImages(InputSource.of(labels))).isFalse();
    }

    private LabelledImages read(byte[] images, byte[] labels, int most) throws Exception {
        return IdxFiles.read(
                InputSource.of(Files.write(directory.resolve("images"), images)),
                InputSource.of(Files.write(directory.resolve("labels"), labels)),
                most,
                LoadProgress.NONE);
    }

    private static byte[] bytes(int[] header, int... content) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * header.length + content.length);
        Arrays.stream(header).forEach(bytes::putInt);
        Arrays.stream(content).forEach(value -> bytes.put((byte) value));
        return bytes.array();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(content);
        }
        return out.toByteArray();
    }
}
