package gatescope.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SyntheticPricesTest {
    @Test
    void theSampleFileHoldsThePricesThatTheGeneratorMakesAWeekdayEach() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("resources/gatescope/train/stock-prices-synthetic.csv"));
        double[] closes = SyntheticPrices.closes();
        assertThat(lines).hasSize(1 + SyntheticPrices.DAYS).startsWith("date,close");
        LocalDate date = LocalDate.of(2020, 1, 2);
        for (int day = 0; day < closes.length; day++) {
            assertThat(lines.get(1 + day)).isEqualTo(date + "," + String.format(Locale.ROOT, "%.2f", closes[day]));
            assertThat(closes[day]).isPositive();
            date = date.plusDays(date.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
        }
    }

    @Test
    void theRecipeIsThatOfTheText() throws BadSettingException {
        Recipe recipe = TrainingScenario.STOCK_PRICES.recipe();
        assertThat(recipe.cell().units()).isEqualTo(32);
        assertThat(recipe.data()).isEqualTo(new DataPlan(ScalingKind.MINMAX, -1, 1, 10, new Split(80, 0, 20), 20));
        assertThat(recipe.learning().batch()).isEqualTo(1);
        assertThat(recipe.learning().epochs()).isEqualTo(20);
        assertThat(recipe.learning().learningRate()).isEqualTo(0.001);
        TrainingData data = TrainingScenario.STOCK_PRICES.data(recipe);
        assertThat(data.train().data().size()).isEqualTo(990);
        assertThat(data.test().orElseThrow().data().size()).isEqualTo(240);
    }
}
