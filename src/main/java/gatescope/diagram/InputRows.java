package gatescope.diagram;

import java.util.List;

/** Timesteps that read many numbers each, drawn as a small row of bars in every column of a timeline. */
final class InputRows {
    /** The narrowest column in which they can be told apart. */
    private static final double NARROWEST = 8;

    private final TimelineState state;
    private final double most;
    private final double from;

    InputRows(TimelineState state) {
        this.state = state;
        double largest = 0;
        boolean signed = false;
        for (List<Double> row : state.inputRows()) {
            for (double number : row) {
                largest = Math.max(largest, Math.abs(number));
                signed |= number < 0;
            }
        }
        most = largest > 0 && Double.isFinite(largest) ? largest : 1;
        from = signed ? 0.5 : 0;
    }

    /** Whether there are any, and room for them. */
    boolean areShown(TimelineDiagram.Columns columns) {
        return !state.inputRows().isEmpty() && columns.width() >= NARROWEST;
    }

    /** Draws those of a timestep. */
    void draw(Sketch sketch, TimelineDiagram.Columns columns, int timestep, double top, double tall) {
        double gap = Math.min(3, 0.1 * columns.width());
        double shade = state.shade(timestep);
        double left = columns.left(timestep) + gap;
        double wide = columns.width() - 2 * gap;
        sketch.box("x." + (timestep + 1) + ".track", left - 1, top - 1, wide + 2, tall + 2, 2, Role.BACKGROUND, null, 0, 1);
        List<Double> to = state.inputRows().get(timestep).stream().map(this::end).toList();
        sketch.bars("x." + (timestep + 1), left, top, wide, tall, 0, from, to, Role.RNN, shade);
    }

    private double end(double number) {
        return Double.isFinite(number) ? from + (1 - from) * number / most : from;
    }
}
