package gatescope.ui;

import gatescope.data.ColumnKind;
import gatescope.data.CsvPreview;
import gatescope.lab.BadInputText;
import gatescope.lab.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

/** The first rows of a table. Of a wide one the columns around the chosen one are shown; a click on a name chooses another. */
final class TableGrid extends ScrollPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int ROWS = 6;
    private static final int COLUMNS = 12;

    private final Messages texts;
    private final IntFunction<String> titleOf;
    private final Consumer<Integer> choose;
    private final GridPane grid = new GridPane();

    /** @param titleOf the name of a column, from 0 */
    TableGrid(Messages texts, IntFunction<String> titleOf, Consumer<Integer> choose) {
        this.texts = texts;
        this.titleOf = titleOf;
        this.choose = choose;
        grid.getStyleClass().add("data-grid");
        grid.setId("data-grid");
        setContent(grid);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("data-grid-scroll");
    }

    /**
     * Shows a table.
     *
     * @param column the chosen one, from 0; −1 for none
     * @param missing how many values each column lacks; −1 where that is not known
     */
    void show(CsvPreview preview, int column, int[] missing) {
        grid.getChildren().clear();
        int all = preview.columns().size();
        int first = Math.clamp((long) column - COLUMNS / 2, 0, Math.max(0, all - COLUMNS));
        for (int k = first; k < Math.min(all, first + COLUMNS); k++) {
            boolean chosen = k == column;
            grid.add(head(preview, k, chosen), k - first, 0);
            grid.add(kind(preview.columns().get(k).kind(), missing[k]), k - first, 1);
            for (int row = 0; row < Math.min(ROWS, preview.rows().size()); row++) {
                List<String> cells = preview.rows().get(row);
                Label cell = new Label(k < cells.size() ? BadInputText.oneLine(cells.get(k)) : "");
                cell.getStyleClass().add("data-cell");
                cell.pseudoClassStateChanged(CHOSEN, chosen);
                cell.setMaxWidth(Double.MAX_VALUE);
                grid.add(cell, k - first, row + 2);
            }
        }
    }

    private Button head(CsvPreview preview, int column, boolean chosen) {
        Button head = new Button(titleOf.apply(column));
        head.setId("data-column-" + (column + 1));
        head.getStyleClass().add("data-head");
        head.pseudoClassStateChanged(CHOSEN, chosen);
        head.setDisable(preview.columns().get(column).kind() != ColumnKind.NUMBER);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setTooltip(new Tooltip(head.getText() + "\n" + texts.text("data.column.help")));
        head.setOnAction(_ -> choose.accept(column));
        return head;
    }

    private Label kind(ColumnKind kind, int missing) {
        String name = texts.text("data.kind." + kind.name().toLowerCase(Locale.ROOT));
        Label label = new Label(missing > 0 ? name + " · " + texts.text("data.kind.missing", missing) : name);
        label.getStyleClass().add("quiet");
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }
}
