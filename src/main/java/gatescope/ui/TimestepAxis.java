package gatescope.ui;

import gatescope.lab.Action;

/** An axis of timesteps: a click goes there. */
record TimestepAxis(ChartParts parts) implements ChartAxis {
    @Override
    public void goTo(int position, Object gesture) {
        parts.store().dispatch(new Action.GoToTimestep(position), gesture);
    }

    @Override
    public String title(int position) {
        return parts.texts().text("chart.readout.timestep", Integer.toString(position + 1));
    }

    @Override
    public boolean isTime() {
        return true;
    }
}
