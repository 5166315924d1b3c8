package gatescope.data.image;

import java.util.Arrays;

/**
 * A shape as straight pieces, each from (x0, y0) to (x1, y1); y points down. Its ink is what lies within half a pen's width of a
 * piece, and, where it is filled, what the pieces wind around.
 */
final class Outline {
    private static final int PER_PIECE = 4;

    private final boolean filled;
    private double[] pieces = new double[32 * PER_PIECE];
    private int count;

    Outline(boolean filled) {
        this.filled = filled;
    }

    boolean isFilled() {
        return filled;
    }

    /** How many pieces. */
    int count() {
        return count;
    }

    /** A coordinate of a piece: 0 is x0, 1 y0, 2 x1, 3 y1. */
    double get(int piece, int coordinate) {
        return pieces[piece * PER_PIECE + coordinate];
    }

    void add(double x0, double y0, double x1, double y1) {
        int at = count * PER_PIECE;
        if (at == pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * at);
        }
        pieces[at] = x0;
        pieces[at + 1] = y0;
        pieces[at + 2] = x1;
        pieces[at + 3] = y1;
        count++;
    }

    /** The least value of a coordinate: 0 for x, 1 for y. */
    double least(int axis) {
        double least = pieces[axis];
        for (int at = axis; at < count * PER_PIECE; at += 2) {
            least = Math.min(least, pieces[at]);
        }
        return least;
    }

    /** The largest value of a coordinate: 0 for x, 1 for y. */
    double most(int axis) {
        double most = pieces[axis];
        for (int at = axis; at < count * PER_PIECE; at += 2) {
            most = Math.max(most, pieces[at]);
        }
        return most;
    }

    /** Moves the shape along an axis: 0 for x, 1 for y. */
    void move(int axis, double distance) {
        for (int at = axis; at < count * PER_PIECE; at += 2) {
            pieces[at] += distance;
        }
    }
}
