/** The window: JavaFX views, controls, theme, and the painter of frames. */
@NullMarked
package gatescope.ui;

import org.jspecify.annotations.NullMarked;
