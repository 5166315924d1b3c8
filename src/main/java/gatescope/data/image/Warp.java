package gatescope.data.image;

/**
 * Brings a point of a glyph to its place about the middle of an image: bent, stretched, slanted and turned.
 *
 * @param centreX the middle of the glyph, in its units
 * @param bendX how much what is above and below the middle goes to one side, as a part of half the glyph's height
 * @param bendY how much what is left and right of the middle goes down
 * @param xx pixels to the right for a unit to the right
 * @param xy pixels to the right for a unit down
 * @param yx pixels down for a unit to the right
 * @param yy pixels down for a unit down
 */
record Warp(
        double centreX, double bendX, double bendY, double xx, double xy, double yx, double yy) {
    private static final double HALF = 50;

    double x(double glyphX, double glyphY) {
        return xx * bentX(glyphX, glyphY) + xy * bentY(glyphX, glyphY);
    }

    double y(double glyphX, double glyphY) {
        return yx * bentX(glyphX, glyphY) + yy * bentY(glyphX, glyphY);
    }

    private double bentX(double glyphX, double glyphY) {
        double down = (glyphY - HALF) / HALF;
        return glyphX - centreX + HALF * bendX * (down * down - 1.0 / 3);
    }

    private double bentY(double glyphX, double glyphY) {
        double right = (glyphX - centreX) / HALF;
        return glyphY - HALF + HALF * bendY * right * right;
    }
}
