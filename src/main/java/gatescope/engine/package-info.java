/**
 * Recurrent cells as small graphs of named operations: built once, unrolled over a sequence into a {@link Trace}, and
 * differentiated through time. Uses the JDK only.
 *
 * <p>Symbols follow the literature: x input, h hidden state, c cell state, W input weights, R recurrent weights, b bias,
 * z_k the pre-activation of gate k. All arithmetic is double precision.
 */
@NullMarked
package gatescope.engine;

import org.jspecify.annotations.NullMarked;
