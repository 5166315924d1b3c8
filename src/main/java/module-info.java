/** Gatescope: a laboratory that opens an LSTM cell and lets a person step through it. */
module gatescope {
    requires static org.jspecify;
    requires com.fasterxml.jackson.core;
    requires de.siegmar.fastcsv;
    requires info.picocli;

    exports gatescope.engine;

    opens gatescope.cli to
            info.picocli;
}
