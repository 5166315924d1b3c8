package gatescope.data.image;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** The shapes of the digits that come with the program: pen strokes of our own, and the outlines of its fonts. */
final class DigitGlyphs {
    /** Every digit as a hand writes it, in several ways. */
    static final List<List<DigitGlyph>> WRITTEN = load("written-digits.txt");

    /** Every digit as it is printed, in several faces. */
    static final List<List<DigitGlyph>> PRINTED = load("printed-digits.txt");

    private DigitGlyphs() {}

    private static List<List<DigitGlyph>> load(String name) {
        try (InputStream stream = DigitGlyphs.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            List<DigitGlyph> glyphs = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(DigitGlyph::parse)
                    .toList();
            return IntStream.range(0, LabelledImages.CLASSES)
                    .mapToObj(digit ->
                            glyphs.stream().filter(glyph -> glyph.digit() == digit).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
