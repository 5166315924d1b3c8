package gatescope.ui;

import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.Page;
import gatescope.lab.Store;
import gatescope.lab.Sweep;
import gatescope.lab.View;

/** What a person asks for by a key, whose action depends on the state. */
final class WindowCommands {
    private final Store store;

    WindowCommands(Store store) {
        this.store = store;
    }

    /** Follows values instead of gradients, or gradients instead of values. */
    void turnAround() {
        boolean forward = store.state().sweep() == Sweep.FORWARD;
        store.dispatch(new Action.Follow(forward ? Sweep.BACKWARD : Sweep.FORWARD));
    }

    void showPage(Page page) {
        store.dispatch(new Action.ChangeView(store.state().view().withPage(page)));
    }

    void chooseCell(CellKind cell) {
        store.dispatch(new Action.ChooseCell(cell));
    }

    void toggleCell(CellKind cell) {
        store.dispatch(new Action.ToggleCell(cell));
    }

    /** Shows all cells beside each other, or only the selected one again. */
    void toggleBeside() {
        store.dispatch(store.state().showsAll() ? Action.Beside.ONE : Action.Beside.ALL);
    }

    void selectUnit(int step) {
        store.dispatch(new Action.SelectUnit(store.state().unit() + step));
    }

    /** Larger or smaller text; 0 gives the usual size back. */
    void scaleText(double factor) {
        View view = store.state().view();
        store.dispatch(new Action.ChangeView(view.withTextScale(factor == 0 ? 1 : view.textScale() * factor)));
    }

    /** Whether every step is a cut, or is played. */
    void reduceMotion(boolean reduced) {
        store.dispatch(new Action.ChangeView(store.state().view().withReducedMotion(reduced)));
    }
}
