/** What the window shows, as values: the immutable state, the actions, the store with undo, the playhead, the scenarios. */
@NullMarked
package gatescope.lab;

import org.jspecify.annotations.NullMarked;
