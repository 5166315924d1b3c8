package gatescope.chart;

/** What the numbers on a vertical axis mean. */
public enum Scale {
    /** The numbers themselves. */
    LINEAR,
    /** log₁₀ of numbers: −2 is shown as 10⁻². */
    POWERS
}
