package gatescope.ui;

import gatescope.chart.ChartPicture;
import gatescope.chart.ChartPng;
import gatescope.chart.ChartSvg;
import gatescope.data.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** In what form a chart is saved. */
public enum ChartKind {
    /** Pixels. */
    PNG,
    /** Lines and texts. */
    SVG,
    /** Numbers. */
    CSV;

    /** How the name of such a file ends: .png */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes a chart.
     *
     * @throws IOException if it cannot be written; there is then no half of it
     */
    void write(ChartPicture picture, Path file) throws IOException {
        switch (this) {
            case PNG -> AtomicFile.writeBytes(file, out -> ChartPng.write(picture, out));
            case SVG -> AtomicFile.write(file, out -> ChartSvg.write(picture, out));
            case CSV -> AtomicFile.write(file, picture::write);
        }
    }
}
