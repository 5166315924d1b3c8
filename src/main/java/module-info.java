/** Gatescope: a laboratory that opens an LSTM cell and lets a person step through it. */
module gatescope {
    requires static org.jspecify;
    requires atlantafx.base;
    requires com.fasterxml.jackson.core;
    requires de.siegmar.fastcsv;
    requires info.picocli;
    requires java.desktop;
    requires javafx.controls;
    requires javafx.graphics;
    requires org.jfree.chart.fx;
    requires org.jfree.jfreechart;

    opens gatescope.cli to
            info.picocli;
}
