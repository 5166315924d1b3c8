package gatescope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ImageRowsTest {
    @Test
    void aRowOfPixelsIsATimestepAndTheLabelIsTheTarget() {
        double[] pixels = {0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15};
        Dataset data = ImageRows.of(pixels, 3, 2, new int[] {7, 4});
        assertThat(data.size()).isEqualTo(2);
        assertThat(data.timesteps()).isEqualTo(3);
        assertThat(data.inputs()).isEqualTo(2);
        assertThat(data.x(1, 2, 0)).isEqualTo(14);
        assertThat(data.target(1, 0, 0)).isEqualTo(4);
        Batch batch = data.batch(new int[] {1, 0}, 0, 2);
        assertThat(batch.x().value(2, 0, 1)).isEqualTo(15);
        assertThat(batch.x().value(0, 1, 1)).isEqualTo(1);
        assertThat(batch.target().value(0, 1, 0)).isEqualTo(7);
        assertThatThrownBy(() -> ImageRows.of(pixels, 3, 2, new int[3])).hasMessageContaining("12 numbers");
    }
}
