package gatescope.data.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The shape of a digit, 100 units high from 0 at the top, as moves, lines and curves: M x y, L x y, Q with one and C with two
 * control points before the end point, Z back to the last move. Immutable.
 */
final class DigitGlyph {
    private static final int PIECES_OF_CURVE = 6;
    private static final String COMMANDS = "MLQCZ";
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final int digit;
    private final boolean filled;
    private final char[] commands;
    private final double[] coordinates;

    private DigitGlyph(int digit, boolean filled, char[] commands, double[] coordinates) {
        this.digit = digit;
        this.filled = filled;
        this.commands = commands;
        this.coordinates = coordinates;
    }

    /** A glyph as it stands in a file: the digit, "stroke" (a pen's way) or "fill" (an outline), the commands. */
    static DigitGlyph parse(String line) {
        List<String> words = WORD.matcher(line).results().map(MatchResult::group).toList();
        StringBuilder commands = new StringBuilder();
        List<Double> coordinates = new ArrayList<>();
        for (int word = 2; word < words.size(); word++) {
            if (COMMANDS.contains(words.get(word))) {
                commands.append(words.get(word));
            } else {
                coordinates.add(Double.parseDouble(words.get(word)));
            }
        }
        return new DigitGlyph(
                Integer.parseInt(words.get(0)),
                words.get(1).toLowerCase(Locale.ROOT).equals("fill"),
                commands.toString().toCharArray(),
                coordinates.stream().mapToDouble(Double::doubleValue).toArray());
    }

    int digit() {
        return digit;
    }

    boolean isFilled() {
        return filled;
    }

    /**
     * This shape as straight pieces.
     *
     * @param deviation how far each point may stand from its place, in units
     * @param warp brings every point to its place in the image
     */
    Outline outline(RandomGenerator random, double deviation, Warp warp) {
        double[] moved = coordinates.clone();
        for (int k = 0; k < moved.length; k++) {
            moved[k] += deviation == 0 ? 0 : deviation * (2 * random.nextDouble() - 1);
        }
        return new Pen(moved, warp).draw();
    }

    /** Follows the commands. */
    private final class Pen {
        private final double[] points;
        private final Warp warp;
        private final Outline outline = new Outline(filled);
        private int at;
        private double startX;
        private double startY;
        private double x;
        private double y;

        Pen(double[] points, Warp warp) {
            this.points = points;
            this.warp = warp;
        }

        Outline draw() {
            for (char command : commands) {
                switch (command) {
                    case 'M' -> move();
                    case 'L' -> curve(1);
                    case 'Q' -> curve(2);
                    case 'C' -> curve(3);
                    default -> line(startX, startY);
                }
            }
            return outline;
        }

        private void move() {
            x = points[at++];
            y = points[at++];
            startX = x;
            startY = y;
        }

        /** A Bézier curve of a degree, by de Casteljau; a straight line too, because the warp may bend it. */
        private void curve(int degree) {
            double[] control = new double[2 * degree + 2];
            control[0] = x;
            control[1] = y;
            System.arraycopy(points, at, control, 2, 2 * degree);
            at += 2 * degree;
            for (int piece = 1; piece <= PIECES_OF_CURVE; piece++) {
                double t = (double) piece / PIECES_OF_CURVE;
                double[] between = control.clone();
                for (int left = degree; left > 0; left--) {
                    for (int k = 0; k < 2 * left; k++) {
                        between[k] += t * (between[k + 2] - between[k]);
                    }
                }
                line(between[0], between[1]);
            }
        }

        private void line(double toX, double toY) {
            outline.add(warp.x(x, y), warp.y(x, y), warp.x(toX, toY), warp.y(toX, toY));
            x = toX;
            y = toY;
        }
    }
}
