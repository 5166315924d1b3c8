package gatescope.data.image;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes images and labels as MNIST comes; packed by gzip where the name ends with .gz. */
public final class IdxOut {
    private IdxOut() {}

    /** Writes images. */
    public static Path images(Path file, LabelledImages images) throws IOException {
        try (DataOutputStream out = open(file)) {
            out.writeInt(0x803);
            out.writeInt(images.count());
            out.writeInt(images.rows());
            out.writeInt(images.columns());
            for (int image = 0; image < images.count(); image++) {
                for (int row = 0; row < images.rows(); row++) {
                    for (int column = 0; column < images.columns(); column++) {
                        out.write((int) Math.rint(255 * images.grey(image, row, column)));
                    }
                }
            }
        }
        return file;
    }

    /** Writes labels. */
    public static Path labels(Path file, LabelledImages images) throws IOException {
        try (DataOutputStream out = open(file)) {
            out.writeInt(0x801);
            out.writeInt(images.count());
            for (int image = 0; image < images.count(); image++) {
                out.write(images.label(image));
            }
        }
        return file;
    }

    private static DataOutputStream open(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        return new DataOutputStream(new BufferedOutputStream(file.toString().endsWith(".gz") ? new Quick(out) : out));
    }

    /** Packs little, but soon. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
