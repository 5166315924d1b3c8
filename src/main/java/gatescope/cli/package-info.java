/** The command line: the same program for scripts and for machines without a display. */
@NullMarked
package gatescope.cli;

import org.jspecify.annotations.NullMarked;
