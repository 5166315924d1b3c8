package gatescope.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The size of a picture as it is typed: 1600x1000.
 *
 * @param width in pixels
 * @param height in pixels
 */
record PictureSize(int width, int height) {
    /** The smallest window that shows everything. */
    static final PictureSize LEAST = new PictureSize(1024, 700);

    /** No picture is larger. */
    static final PictureSize MOST = new PictureSize(7680, 4320);

    /** Reads WIDTHxHEIGHT. */
    static final class Converter implements ITypeConverter<PictureSize> {
        @Override
        public PictureSize convert(String text) {
            if (!text.matches("\\d{1,5}x\\d{1,5}")) {
                throw new TypeConversionException(text);
            }
            int cross = text.indexOf('x');
            PictureSize size =
                    new PictureSize(Integer.parseInt(text.substring(0, cross)), Integer.parseInt(text.substring(cross + 1)));
            if (size.width < LEAST.width
                    || size.height < LEAST.height
                    || size.width > MOST.width
                    || size.height > MOST.height) {
                throw new TypeConversionException(text);
            }
            return size;
        }
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
