/** Learning: initialisers, optimisers and the trainer. Uses engine and data. */
@NullMarked
package gatescope.train;

import org.jspecify.annotations.NullMarked;
