/** A moment of a run as pictures and equations without a toolkit: frames of primitives with ids and colour roles. */
@NullMarked
package gatescope.diagram;

import org.jspecify.annotations.NullMarked;
