package gatescope.ui;

import gatescope.chart.Curve;
import gatescope.lab.CellKind;

/**
 * A curve of the gradient chart and what it is about.
 *
 * @param state the state of the cell, in its order, whose gradient it shows or bounds
 */
record GradientLine(CellKind cell, int state, Curve curve) {}
