/** Gatescope: a laboratory that opens an LSTM cell and lets a person step through it. */
module gatescope {
    requires static org.jspecify;
    requires javafx.controls;
    requires javafx.graphics;

    exports gatescope.diagram;
    exports gatescope.engine;
    exports gatescope.ui;
}
