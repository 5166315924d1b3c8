package gatescope.chart;

/** What an axis shows, from one end to the other. */
public record Span(double low, double high) {
    /**
     * @throws IllegalArgumentException if the ends are not finite, or the high one is not above the low one
     */
    public Span {
        if (!(high > low) || Double.isInfinite(high - low)) {
            throw new IllegalArgumentException("no span from " + low + " to " + high);
        }
    }

    /** From end to end. */
    public double length() {
        return high - low;
    }

    /** The number at a part of the span, 0 to 1. */
    public double at(double part) {
        return low + part * length();
    }

    /** At which part of the span a number is; outside of it below 0 or above 1. */
    public double partOf(double number) {
        return (number - low) / length();
    }

    /** Whether a number lies in it. */
    public boolean contains(double number) {
        return number >= low && number <= high;
    }

    /**
     * Less or more of it.
     *
     * @param factor on its length
     * @param part what stays where it is, 0 to 1
     * @param home how far it may go
     * @param least the shortest that it may become
     */
    Span zoomed(double factor, double part, Span home, double least) {
        double wanted = Math.clamp(length() * factor, Math.min(least, home.length()), home.length());
        double start = at(part) - part * wanted;
        return new Span(start, start + wanted).inside(home);
    }

    /**
     * A part of it, around the same middle where it would become too short.
     *
     * @param from where it begins, 0 to 1
     * @param to where it ends, 0 to 1
     * @param home how far it may go
     * @param least the shortest that it may become
     */
    Span part(double from, double to, Span home, double least) {
        double wanted = Math.clamp((to - from) * length(), Math.min(least, home.length()), home.length());
        double start = at((from + to) / 2) - wanted / 2;
        return new Span(start, start + wanted).inside(home);
    }

    /** Moved by a part of its length, as far as its home goes. */
    Span moved(double parts, Span home) {
        double by = parts * length();
        return new Span(low + by, high + by).inside(home);
    }

    private Span inside(Span home) {
        if (length() >= home.length()) {
            return home;
        }
        double start = Math.clamp(low, home.low, home.high - length());
        return new Span(start, start + length());
    }
}
