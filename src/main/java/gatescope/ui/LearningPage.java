package gatescope.ui;

import gatescope.lab.LabState;
import gatescope.lab.Results;
import gatescope.lab.TrainingDesk;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** How the weights come about: the losses of every epoch, what is predicted, and by which recipe. */
final class LearningPage implements Panel {
    private final StackPane page = new StackPane();
    private final TrainingDesk desk;

    LearningPage(ChartParts parts, TrainingDesk desk) {
        this.desk = desk;
        page.setId(parts.id("learning"));
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void show(LabState state, Results results, Look look) {
        page.setAccessibleText(Long.toString(desk.generation()));
    }

    @Override
    public void dispose() {
        page.getChildren().clear();
    }
}
