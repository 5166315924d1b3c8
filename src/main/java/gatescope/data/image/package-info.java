/** Grey images and their classes: read from IDX files, or drawn by the program itself. */
@NullMarked
package gatescope.data.image;

import org.jspecify.annotations.NullMarked;
