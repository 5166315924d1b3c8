/**
 * A moment of a run as pictures, equations and sentences, without a toolkit: {@link gatescope.diagram.Frame}s of primitives
 * with ids and colour roles, a pure function of the state.
 */
@NullMarked
package gatescope.diagram;

import org.jspecify.annotations.NullMarked;
