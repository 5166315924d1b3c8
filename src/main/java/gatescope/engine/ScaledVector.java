package gatescope.engine;

import java.util.Arrays;

/** A vector of numbers m · 2^e with one e: a gradient of any size. Immutable. */
public final class ScaledVector {
    private final double[] mantissas;
    private final long exponent;

    /** @param mantissas owned from now on */
    ScaledVector(double[] mantissas, long exponent) {
        this.mantissas = mantissas;
        this.exponent = exponent;
    }

    static ScaledVector zero(int length) {
        return new ScaledVector(new double[length], 0);
    }

    /** How many entries. */
    public int length() {
        return mantissas.length;
    }

    /** One entry, from 0. */
    public Scaled value(int unit) {
        return new Scaled(mantissas[unit], exponent);
    }

    /** The Euclidean norm. */
    public Scaled norm() {
        return ScaledBlocks.norm(mantissas, 0, mantissas.length, exponent);
    }

    /** The Euclidean norm, or where there is one entry that entry with its sign. */
    public Scaled size() {
        return mantissas.length == 1 ? value(0) : norm();
    }

    /** Whether all entries are exactly 0. */
    public boolean isZero() {
        return ScaledBlocks.largest(mantissas, 0, mantissas.length) == 0;
    }

    /** The sum with another vector of the same length. */
    public ScaledVector plus(ScaledVector other) {
        ScaledBlocks sum = new ScaledBlocks(new int[1], new int[] {mantissas.length});
        addTo(sum, 0);
        other.addTo(sum, 0);
        return sum.vector(0);
    }

    /** Σ this · other. */
    public Scaled dot(ScaledVector other) {
        double sum = 0;
        for (int k = 0; k < mantissas.length; k++) {
            sum += mantissas[k] * other.mantissas[k];
        }
        return new Scaled(sum, exponent + other.exponent);
    }

    /** This vector and another one behind it. */
    ScaledVector followedBy(ScaledVector other) {
        int length = mantissas.length + other.mantissas.length;
        ScaledBlocks both = new ScaledBlocks(new int[1], new int[] {length});
        both.add(0, Arrays.copyOf(mantissas, length), 0, exponent);
        double[] behind = new double[length];
        System.arraycopy(other.mantissas, 0, behind, mantissas.length, other.mantissas.length);
        both.add(0, behind, 0, other.exponent);
        return both.vector(0);
    }

    void addTo(ScaledBlocks blocks, int block) {
        blocks.add(block, mantissas, 0, exponent);
    }
}
