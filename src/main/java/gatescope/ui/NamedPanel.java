package gatescope.ui;

/**
 * A panel among others of which one is shown.
 *
 * @param id the end of the id of its button
 * @param title what stands on its button
 */
record NamedPanel(String id, String title, Panel panel) {}
