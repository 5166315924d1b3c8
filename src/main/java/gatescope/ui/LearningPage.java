package gatescope.ui;

import gatescope.lab.LabState;
import gatescope.lab.Results;
import gatescope.lab.TrainingDesk;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/** How the weights come about: the losses of every epoch, what is predicted, and by which recipe. */
final class LearningPage implements Panel {
    private final BorderPane page = new BorderPane();
    private final TrainingDesk desk;
    private final Panel recipe;

    /** @param recipe stands at the left */
    LearningPage(ChartParts parts, TrainingDesk desk, Panel recipe) {
        this.desk = desk;
        this.recipe = recipe;
        page.setId(parts.id("learning"));
        page.setLeft(recipe.node());
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        page.setAccessibleText(Long.toString(desk.generation()));
        recipe.show(state, results, look);
    }

    @Override
    public void dispose() {
        recipe.dispose();
        page.getChildren().clear();
    }
}
