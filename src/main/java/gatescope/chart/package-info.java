/** Charts from traces and gradients, made with JFreeChart and without a toolkit: a window only shows them. */
@NullMarked
package gatescope.chart;

import org.jspecify.annotations.NullMarked;
