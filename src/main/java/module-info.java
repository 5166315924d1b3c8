/** Gatescope: a laboratory that opens an LSTM cell and lets a person step through it. */
module gatescope {
    requires static org.jspecify;

    exports gatescope.engine;
}
