package gatescope.ui;

import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.OwnData;
import gatescope.lab.RecipeSetting;
import gatescope.lab.Results;
import gatescope.lab.Store;
import gatescope.lab.Training;
import gatescope.lab.TrainingDesk;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be chosen about a training, of which only that is shown which matters. Each change is one action, by which
 * nothing else is changed; what cannot be is refused in words, and the last good value stays.
 */
final class RecipePane implements Panel {
    private static final Set<RecipeSetting.Group> FOLDED = Set.of(RecipeSetting.Group.BEGINNING);

    private final Messages texts;
    private final TrainingDesk desk;
    private final RecipeWishes wishes;
    private final Map<RecipeSetting, RecipeRow> rows = new EnumMap<>(RecipeSetting.class);
    private final Map<RecipeSetting.Group, FoldGroup> groups = new EnumMap<>(RecipeSetting.Group.class);
    private final Button back = new Button();
    private final Label trained = new Label();
    private final Label running = new Label();
    private final Label other = new Label();
    private final StackPane notes = new StackPane();
    private final Label nothing = new Label();
    private final VBox content = new VBox();
    private final VBox panel = new VBox();
    private @Nullable Shown shown;
    private boolean ran;
    private long generation;

    /** What the rows were shown of. */
    private record Shown(@Nullable Training training, Set<CellKind> cells) {}

    /**
     * @param desk says whether something is being trained
     * @param executor does what is too much work for the toolkit's thread
     * @param openData asks for data of one's own
     */
    RecipePane(Store store, Messages texts, Locale locale, TrainingDesk desk, Executor executor, Runnable openData) {
        this.texts = texts;
        this.desk = desk;
        wishes = new RecipeWishes(store, texts, locale, executor, new RecipeWishes.Listener() {
            @Override
            public void complain(@Nullable RecipeSetting setting, String text) {
                complainAt(setting, text);
            }

            @Override
            public void done() {
                show(store.state());
            }
        });
        for (RecipeSetting.Group group : RecipeSetting.Group.values()) {
            String name = group.name().toLowerCase(Locale.ROOT);
            FoldGroup fold = new FoldGroup("recipe-group-" + name, texts.text("recipe.group." + name), !FOLDED.contains(group));
            groups.put(group, fold);
            content.getChildren().add(fold);
        }
        for (RecipeSetting setting : RecipeSetting.values()) {
            RecipeRow row = new RecipeRow(setting, texts, value -> {
                settle();
                wishes.change(setting, value);
            });
            rows.put(setting, row);
            group(setting.group()).add(row);
        }
        build(openData);
    }

    private void build(Runnable openData) {
        Label title = new Label(texts.text("recipe"));
        title.getStyleClass().add("panel-title");
        back.setText(texts.text("recipe.back"));
        back.setTooltip(new Tooltip(texts.text("recipe.back.help")));
        back.setId("recipe-back");
        back.getStyleClass().add("link-button");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(_ -> wishes.giveBack());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, back);
        head.setAlignment(Pos.BASELINE_LEFT);
        Button open = new Button(texts.text("data.open"));
        open.setId("open-data");
        open.setTooltip(new Tooltip(texts.text("data.open.help")));
        open.getStyleClass().add("recipe-open");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(_ -> openData.run());
        quiet(trained, "recipe-trained");
        quiet(running, "recipe-running");
        running.setText(texts.text("recipe.running"));
        quiet(other, "recipe-other");
        other.setText(texts.text("recipe.other"));
        // Each keeps its room while another one is said, so that no setting moves.
        notes.getChildren().addAll(trained, running, other);
        notes.setAlignment(Pos.TOP_LEFT);
        quiet(nothing, "recipe-nothing");
        nothing.setText(texts.text("recipe.nothing"));
        content.getStyleClass().add("recipe-content");
        ScrollPane scroll = ScrollPanes.vertical(content);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("weights-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        panel.getChildren().addAll(head, open, nothing, scroll, notes);
        panel.setId("recipe");
        panel.getStyleClass().addAll("panel", "recipe");
    }

    private static void quiet(Label label, String id) {
        label.setId(id);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
    }

    private FoldGroup group(RecipeSetting.Group group) {
        FoldGroup found = groups.get(group);
        if (found == null) {
            throw new IllegalArgumentException("no group " + group);
        }
        return found;
    }

    @Override
    public Region node() {
        return panel;
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        show(state);
    }

    private void show(LabState state) {
        Training training = state.training();
        if (!ran && (desk.isRunning() || desk.generation() != generation)) {
            settle();
        }
        ran = desk.isRunning();
        generation = desk.generation();
        boolean others = !desk.isRunning() && isOtherwise(desk.training(), training);
        running.setVisible(desk.isRunning());
        other.setVisible(others);
        trained.setVisible(!desk.isRunning() && !others);
        // Which epoch is shown changes nothing here, and while a training runs it is another one in every frame.
        Shown now = new Shown(training == null ? null : training.at(0), state.shown());
        if (now.equals(shown)) {
            return;
        }
        boolean sameRecipe = shown != null && training != null && shown.training() != null
                && training.with(training.recipe()).equals(shown.training().with(shown.training().recipe()));
        shown = now;
        Visibility.set(content, training != null);
        Visibility.set(notes, training != null);
        Visibility.set(nothing, training == null);
        Visibility.set(back, training != null);
        if (training == null) {
            return;
        }
        back.setDisable(training.recipe().equals(OwnData.recipe(training.source())));
        trained.setText(texts.text("recipe.trained", names(state.shown())));
        rows.forEach((setting, row) -> {
            Visibility.set(row, setting.matters(training, state.shown()));
            row.show(
                    setting.value(training.recipe()),
                    setting.choices(training, state.shown(), state.scenario().series().wanted()));
            if (!sameRecipe) {
                row.complain("");
            }
        });
        groups.values().forEach(FoldGroup::showIfAny);
    }

    private static String names(Set<CellKind> cells) {
        return cells.stream().sorted().map(CellKind::name).collect(Collectors.joining(", "));
    }

    /** What was wrong with a setting is said until something else is done; the value that it shows is good. */
    private void settle() {
        rows.values().forEach(row -> row.complain(""));
    }

    /** At the row of a setting, or at the first one. */
    private void complainAt(@Nullable RecipeSetting setting, String text) {
        RecipeRow row = setting == null ? rows.get(RecipeSetting.UNITS) : rows.get(setting);
        if (row != null) {
            row.complain(text);
        }
    }

    private static boolean isOtherwise(@Nullable Training last, @Nullable Training chosen) {
        return last != null && chosen != null && last.source().equals(chosen.source()) && !last.recipe().equals(chosen.recipe());
    }

    @Override
    public void dispose() {
        wishes.giveUp();
        shown = null;
    }
}
