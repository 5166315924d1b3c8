/** Sequences of numbers: where they come from and how they are read. Knows files and the JDK, not the engine. */
@NullMarked
package gatescope.data;

import org.jspecify.annotations.NullMarked;
