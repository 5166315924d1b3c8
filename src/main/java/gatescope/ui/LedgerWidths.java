package gatescope.ui;

import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;

/**
 * How wide the columns of a ledger are: wide enough for their numbers, wider where there is room. Where there is too little, the
 * ratio is left out, which is the product or the sum of the numbers before it.
 */
final class LedgerWidths {
    /** The size of the numbers, as a part of the text's; the style sheet has the same. */
    private static final double NUMBERS = 0.78;

    private static final double DIGIT = 0.6;
    private static final double LETTER = 0.64;
    private static final double PADDING = 8;
    private static final double ROW = 1.75;
    private static final int PART_DIGITS = 7;
    private static final int PRODUCT_DIGITS = 9;

    /** Numbers of full width are rare: rather a little less room than scrolling sideways. */
    private static final double LEAST = 0.8;

    /** What the bar at the side takes. */
    private static final double BAR = 16;

    private final LedgerTable table;
    private double size = Look.TEXT * NUMBERS;
    private int stepDigits = 5;

    LedgerWidths(LedgerTable table) {
        this.table = table;
    }

    /** @param scale the factor on text */
    void show(double scale, int timesteps) {
        size = Look.TEXT * NUMBERS * scale;
        stepDigits = 2 * Integer.toString(timesteps).length() + 1;
        table.setFixedCellSize(Math.rint(ROW * size));
        fit();
    }

    /** Gives every column its share of the width there is. */
    void fit() {
        double room = table.getWidth() - BAR;
        double all = 0;
        double ratio = 0;
        for (TableColumn<LedgerRow, ?> column : table.getColumns()) {
            all += least(column);
            ratio = column.getId().equals("ratio") ? least(column) : ratio;
        }
        boolean narrow = all > room;
        double factor = Math.max(LEAST, room / (narrow ? all - ratio : all));
        for (TableColumn<LedgerRow, ?> column : table.getColumns()) {
            column.setVisible(!narrow || !column.getId().equals("ratio"));
            column.setMinWidth(0);
            column.setMaxWidth(Double.MAX_VALUE);
            column.setPrefWidth(Math.floor(least(column) * factor));
        }
    }

    private double least(TableColumn<LedgerRow, ?> column) {
        int digits = switch (column.getId()) {
            case "step" -> stepDigits;
            case "product" -> PRODUCT_DIGITS;
            default -> PART_DIGITS;
        };
        double header = column.getGraphic() instanceof Label label ? LETTER * label.getText().length() : 0;
        return size * Math.max(DIGIT * digits, header) + PADDING;
    }
}
