package gatescope.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * Small buttons beside each other, one of which is chosen; nothing is shown where there is nothing to choose.
 *
 * @param <T> what is chosen
 */
final class Segments<T> extends HBox {
    private final String prefix;
    private final Function<T, String> name;
    private final Function<T, String> id;
    private final Consumer<T> choose;
    private final List<T> shown = new ArrayList<>();

    /**
     * @param prefix begins the buttons' ids; the name in lower case ends them
     * @param name what stands on a button
     */
    Segments(String prefix, Function<T, String> name, Consumer<T> choose) {
        this(prefix, name, name, choose);
    }

    /**
     * @param prefix begins the buttons' ids
     * @param id ends them, in lower case
     * @param name what stands on a button
     */
    Segments(String prefix, Function<T, String> id, Function<T, String> name, Consumer<T> choose) {
        this.prefix = prefix;
        this.id = id;
        this.name = name;
        this.choose = choose;
        getStyleClass().addAll("segments", "small-segments");
        setMinWidth(Region.USE_PREF_SIZE);
    }

    /** Shows what there is to choose, and what is chosen. */
    void show(Collection<T> choices, T chosen) {
        if (!List.copyOf(choices).equals(shown)) {
            shown.clear();
            shown.addAll(choices);
            getChildren().setAll(shown.stream().map(this::button).toList());
            setVisible(shown.size() > 1);
            setManaged(shown.size() > 1);
        }
        for (int k = 0; k < shown.size(); k++) {
            ((ToggleButton) getChildren().get(k)).setSelected(shown.get(k).equals(chosen));
        }
    }

    private ToggleButton button(T choice) {
        ToggleButton button = new ToggleButton(name.apply(choice));
        button.setId(prefix + id.apply(choice).toLowerCase(Locale.ROOT));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            button.setSelected(true);
            choose.accept(choice);
        });
        return button;
    }
}
