package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.Theme;
import gatescope.lab.View;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LookTest {
    @Test
    void resizingAWindowRestylesItOnlyNowAndThen() {
        Set<Look> looks = new HashSet<>();
        for (int width = 1024; width <= 1920; width++) {
            looks.add(Look.of(View.DEFAULT, width, 1080));
        }
        assertThat(looks).hasSizeLessThan(15);
        assertThat(looks).allSatisfy(look -> assertThat(20 * look.textScale()).isEqualTo(Math.rint(20 * look.textScale())));
    }

    @Test
    void barsGrowLessThanTheText() {
        Look look = Look.of(View.DEFAULT.withTextScale(2), 1920, 1080);
        assertThat(look.textScale()).isEqualTo(2);
        assertThat(look.chromeScale()).isBetween(1.2, 1.6);
    }

    @Test
    void aProjectorShowsTextOf18Pixels() {
        Look look = Look.of(View.DEFAULT.withTheme(Theme.PROJECTOR), 1280, 720);
        assertThat(Look.TEXT * look.textScale()).isEqualTo(18);
        assertThat(Look.TEXT * look.chromeScale()).isEqualTo(18);
    }

    @Test
    void aPictureIsAsLargeAsTheTextOrAsItsRoomButNotBelowItsUsualSize() {
        Look look = Look.of(View.DEFAULT.withTextScale(1.5), 1280, 720);
        assertThat(look.pictureScale(3, 2)).isEqualTo(1.5);
        assertThat(look.pictureScale(3, 1.2)).isEqualTo(1.2);
        assertThat(look.pictureScale(0.8, 2)).isEqualTo(1);
    }
}
