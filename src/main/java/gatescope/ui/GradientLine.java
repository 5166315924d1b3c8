package gatescope.ui;

import gatescope.chart.Curve;
import gatescope.lab.CellKind;

/**
 * A curve of the gradient chart and what it is about.
 *
 * @param state the state of the cell, in its order, whose gradient it shows or bounds
 * @param isGradient whether it is that gradient itself, of the models as they are: then a ledger explains its points
 */
record GradientLine(CellKind cell, int state, Curve curve, boolean isGradient) {}
