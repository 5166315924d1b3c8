package gatescope.chart;

/** What the numbers on a vertical axis mean. */
public enum Scale {
    /** The numbers themselves. */
    LINEAR,
    /** log₁₀ of norms that may be far too small or large: −2 is shown as 10⁻²; lanes at the edges hold what lies beyond. */
    POWERS,
    /** log₁₀ of numbers, all of which are shown. */
    LOG
}
