package gatescope.ui;

import gatescope.data.CsvDialect;
import gatescope.data.CsvPreview;
import gatescope.data.CsvTable;
import gatescope.data.DateOrder;
import gatescope.data.MissingValues;
import gatescope.data.TableHints;
import gatescope.data.TextEncoding;
import gatescope.lab.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How a table is understood: its dialect, to be corrected, its first rows, and the column that is to be learned. */
final class TablePane extends VBox {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    /** What a person does here. */
    interface Correction {
        void to(CsvPreview preview, CsvDialect dialect);
    }

    /** What a person does here. */
    interface Choice {
        void of(CsvPreview preview, int column, MissingValues missing);
    }

    private final Messages texts;
    private final Correction correction;
    private final Choice choice;
    private final Segments<Character> separators;
    private final Segments<Boolean> decimals;
    private final Segments<DateOrder> dates;
    private final Segments<MissingValues> gaps;
    private final ComboBox<TextEncoding> encodings = new ComboBox<>();
    private final ComboBox<Integer> columns = new ComboBox<>();
    private final CheckBox header;
    private final Node dateBox;
    private final Node gapBox;
    private final TableGrid grid;
    private final ColumnChoice learned = new ColumnChoice();
    private @Nullable CsvPreview preview;
    private MissingValues missing = MissingValues.REFUSE;
    private boolean showing;

    TablePane(Messages texts, Correction correction, Choice choice) {
        this.texts = texts;
        this.correction = correction;
        this.choice = choice;
        setId("data-table");
        getStyleClass().add("data-table");
        separators = new Segments<>(
                "separator-", TablePane::key, this::nameOf, value -> correct(of().withSeparator(value)));
        decimals = new Segments<>(
                "decimals-",
                comma -> comma ? "comma" : "point",
                comma -> texts.text(comma ? "data.decimals.comma" : "data.decimals.point"),
                value -> correct(of().withDecimalComma(value)));
        dates = new Segments<>(
                "dates-", TablePane::key, order -> texts.text("data.dates." + key(order)), value -> correct(of().withDates(value)));
        gaps = new Segments<>("missing-", TablePane::key, way -> texts.text("data.missing." + key(way)), this::fill);
        header = new CheckBox(texts.text("data.header"));
        header.setId("data-header");
        header.setOnAction(_ -> correct(of().withHeader(header.isSelected())));
        encodings.setId("data-encoding");
        encodings.getItems().setAll(TextEncoding.values());
        encodings.setConverter(named(encoding -> encoding.charset().displayName(Locale.ROOT)));
        encodings.setOnAction(_ -> correct(of().withEncoding(encodings.getValue())));
        columns.setId("data-column");
        columns.setConverter(named(this::titleOf));
        columns.setOnAction(_ -> choose(columns.getValue()));
        grid = new TableGrid(texts, this::titleOf, this::choose);
        dateBox = named("data.dates", dates);
        gapBox = named("data.missing", gaps);
        FlowPane corrections = flow(
                named("data.separator", separators),
                named("data.decimals", decimals),
                named("data.encoding", encodings),
                dateBox,
                header);
        FlowPane choices = flow(named("data.learned", columns), gapBox);
        getChildren().addAll(corrections, grid, choices);
    }

    private static FlowPane flow(Node... nodes) {
        FlowPane flow = new FlowPane(nodes);
        flow.getStyleClass().add("data-flow");
        return flow;
    }

    private HBox named(String key, Region control) {
        Label label = new Label(texts.text(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        control.setAccessibleText(label.getText());
        if (control instanceof HBox segments) {
            segments.setAlignment(Pos.CENTER_LEFT);
        }
        HBox box = new HBox(label, control);
        box.getStyleClass().add("data-choice");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static <T> StringConverter<T> named(java.util.function.Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }

    /** The column to learn, from 0; −1 where there is none of numbers. */
    int column() {
        return learned.column();
    }

    /** What becomes of missing values. */
    MissingValues missing() {
        return missing;
    }

    /** Shows how a table is understood. The column that was chosen stays, or comes back. */
    void show(CsvPreview present) {
        preview = present;
        List<Integer> numbers = present.numberColumns();
        learned.show(present);
        int column = learned.column();
        showing = true;
        CsvDialect dialect = present.dialect();
        separators.show(SEPARATORS, dialect.separator());
        decimals.show(List.of(false, true), dialect.decimalComma());
        dates.show(List.of(DateOrder.values()), dialect.dates());
        Visibility.set(dateBox, TableHints.datesAreOpen(present));
        encodings.setValue(dialect.encoding());
        header.setSelected(dialect.header());
        columns.getItems().setAll(numbers);
        columns.setValue(column < 0 ? null : column);
        columns.setDisable(numbers.isEmpty());
        Visibility.set(gapBox, false);
        grid.show(present, column, IntStream.generate(() -> -1).limit(present.columns().size()).toArray());
        showing = false;
    }

    /** Shows what was found out by reading all of the table. */
    void show(CsvTable table) {
        CsvPreview present = table.preview();
        int[] counts = new int[present.columns().size()];
        Arrays.fill(counts, -1);
        table.columns().forEach(one -> counts[one] = table.column(one).missing());
        int column = learned.column();
        grid.show(present, column, counts);
        gaps.show(List.of(MissingValues.values()), missing);
        Visibility.set(gapBox, column >= 0 && counts[column] > 0);
    }

    private CsvDialect of() {
        return preview == null ? CsvDialect.PLAIN : preview.dialect();
    }

    private void correct(CsvDialect dialect) {
        if (!showing && preview != null && !dialect.equals(preview.dialect())) {
            correction.to(preview, dialect);
        }
    }

    private void choose(@Nullable Integer chosen) {
        if (!showing && preview != null && chosen != null && chosen != learned.column()) {
            learned.choose(chosen);
            columns.setValue(chosen);
            choice.of(preview, chosen, missing);
        }
    }

    private void fill(MissingValues way) {
        if (preview != null && way != missing) {
            missing = way;
            choice.of(preview, learned.column(), missing);
        }
    }

    private String nameOf(char separator) {
        return texts.text("data.separator." + key(separator));
    }

    private static String key(char separator) {
        return switch (separator) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "bar";
        };
    }

    private String titleOf(int one) {
        // The box may ask once more for a column that was chosen and is gone.
        String name = preview != null && one < preview.columns().size() ? preview.columns().get(one).name() : "";
        return name.isEmpty() ? texts.text("data.column", one + 1) : gatescope.lab.BadInputText.oneLine(name);
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
