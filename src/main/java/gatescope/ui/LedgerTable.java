package gatescope.ui;

import gatescope.diagram.ScaledNumbers;
import gatescope.lab.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/** The rows of a ledger, of which only those in sight are written. A click on one, or Enter, goes to its timestep. */
final class LedgerTable extends TableView<LedgerRow> {
    /** So many layouts after another bring a row into sight. */
    private static final int TRIES = 3;

    private static final int NONE = -1;
    private static final PseudoClass DECIDED = PseudoClass.getPseudoClass("decided");

    private final Messages texts;
    private final LedgerTexts words;
    private final LedgerWidths widths = new LedgerWidths(this);
    private final IntConsumer go;
    private @Nullable LedgerSheet sheet;
    private List<LedgerSheet.Part> parts = List.of();
    private boolean made;
    private int wantedInSight = NONE;
    private int tries;

    /** @param go called with the timestep, from 0, of a row */
    LedgerTable(Messages texts, IntConsumer go) {
        this.texts = texts;
        this.go = go;
        words = new LedgerTexts(texts);
        setId("ledger-table");
        getStyleClass().add("ledger-table");
        setRowFactory(_ -> new Row());
        setPlaceholder(new Label());
        setAccessibleText(texts.text("ledger.title"));
        setMinHeight(0);
        widthProperty().subscribe(_ -> widths.fit());
        heightProperty().subscribe(() -> tries = TRIES);
        // A person's own scrolling is left alone.
        addEventFilter(ScrollEvent.ANY, _ -> wantedInSight = NONE);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> wantedInSight = NONE);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            LedgerRow row = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && row != null) {
                go.accept(row.stands());
                event.consume();
            }
        });
    }

    /**
     * Shows another ledger.
     *
     * @param otherPoint whether it is of another point: then the row that decided comes into sight
     */
    void show(LedgerSheet shown, boolean otherPoint, double scale) {
        sheet = shown;
        if (!made || !shown.parts().equals(parts)) {
            made = true;
            parts = shown.parts();
            getColumns().setAll(columns());
        }
        widths.show(scale, shown.gradients().trace().timesteps());
        getItems().setAll(shown.rows());
        if (otherPoint) {
            getSelectionModel().clearSelection();
            List<LedgerRow> decided = shown.rows().stream().filter(LedgerRow::decided).toList();
            wantedInSight = decided.isEmpty() ? 0 : Math.max(0, shown.rows().indexOf(decided.getFirst()) - 1);
            tries = TRIES;
            scrollTo(wantedInSight);
        }
    }

    /** The table gets its height after its rows, and knows how high they are only when they are laid out. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (tries > 0 && wantedInSight != NONE && wantedInSight < getItems().size()) {
            tries--;
            scrollTo(wantedInSight);
        }
    }

    private List<TableColumn<LedgerRow, String>> columns() {
        List<TableColumn<LedgerRow, String>> columns = new ArrayList<>();
        columns.add(column("step", texts.text("ledger.column.step"), texts.text("ledger.tip.step"), words::step));
        for (int k = 0; k < parts.size(); k++) {
            int index = k;
            LedgerSheet.Part part = parts.get(k);
            columns.add(column(
                    "part", words.header(part, k == 0), words.tip(part), row -> part(row, index)));
        }
        columns.add(column(
                "ratio",
                texts.text("ledger.column.ratio"),
                texts.text("ledger.tip.ratio"),
                row -> row.step() == null ? "" : ScaledNumbers.value(row.step().ratio())));
        columns.add(column(
                "product",
                texts.text("ledger.column.product"),
                texts.text("ledger.tip.product"),
                row -> ScaledNumbers.value(row.product())));
        return columns;
    }

    private static TableColumn<LedgerRow, String> column(
            String id, String header, String tip, Function<LedgerRow, String> text) {
        TableColumn<LedgerRow, String> column = new TableColumn<>();
        column.setId(id);
        Label label = new Label(header);
        label.getStyleClass().add("ledger-header");
        label.setTooltip(new Tooltip(tip));
        column.setGraphic(label);
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }

    private static String part(LedgerRow row, int index) {
        return index < row.numbers().size() ? ScaledNumbers.value(row.numbers().get(index)) : "";
    }

    /** All numbers of a row in full. */
    String full(LedgerRow row) {
        return sheet == null ? "" : words.full(sheet, row);
    }

    /** A row that says its numbers in full while the mouse rests on it. */
    private final class Row extends TableRow<LedgerRow> {
        private final Tooltip tooltip = new Tooltip();

        Row() {
            tooltip.setOnShowing(_ -> tooltip.setText(getItem() == null ? "" : full(getItem())));
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    go.accept(getItem().stands());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable LedgerRow item, boolean empty) {
            super.updateItem(item, empty);
            pseudoClassStateChanged(DECIDED, item != null && item.decided());
            setTooltip(item == null ? null : tooltip);
        }
    }
}
