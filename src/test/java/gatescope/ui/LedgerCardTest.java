package gatescope.ui;

import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Page;
import gatescope.lab.Messages;
import gatescope.lab.Moment;
import gatescope.lab.Question;
import gatescope.lab.Reducer;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import gatescope.lab.Theme;
import gatescope.lab.View;
import java.awt.image.BufferedImage;
import java.util.Locale;
import javafx.application.Platform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger alone, looked at. */
class LedgerCardTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // name, scenario, cell, timestep, question, theme, width, height, text, language
        "ledger-light, fibonacci, LSTM, 3, EVERY_STEP, LIGHT, 430, 380, 1, en",
        "ledger-dark, fibonacci, RNN, 2, LOSS_AT, DARK, 430, 380, 1, en",
        "ledger-small-pt, gradients, RNN, 5, LOSS_AT, LIGHT, 330, 300, 1, pt",
        "ledger-large, gradients, GRU, 5, LOSS_AT, PROJECTOR, 1000, 700, 1.5, en",
        "ledger-text2, gradients, LSTM, 5, HIDDEN_UNIT, DARK, 500, 560, 2, pt",
    })
    void theLedgerLooksAsApproved(
            String name,
            String scenario,
            CellKind cell,
            int timestep,
            Question.Kind question,
            Theme theme,
            int width,
            int height,
            double text,
            String language)
            throws Exception {
        BufferedImage picture = FramePainterToolkit.call(() -> {
            LabState state = Reducer.reduce(LabState.of(Scenarios.named(scenario)), new Action.ShowCell(cell))
                    .with(new View(theme, text, false, Page.CELL));
            state = state.with(state.playhead().at(new Moment(timestep - 1, 0)))
                    .with(new Question(question, state.question().timestep(), 0));
            Store store = new Store(state, Platform::isFxApplicationThread);
            Locale locale = language.equals("pt") ? Locale.of("pt", "BR") : Locale.ENGLISH;
            CardStage stage =
                    new CardStage(new LedgerCard(store, Messages.of("ui", locale), new AskedGradient(), Runnable::run), width, height);
            stage.show(state);
            return stage.picture();
        });
        ApprovedPictures.compare(name, picture);
    }
}
