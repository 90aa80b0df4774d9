package id.satupintu.platform.classifier.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class QualityTest {
    private static final List<Judged> FOUR = List.of(
            new Judged("A", List.of("A", "B", "C"), 0.9),
            new Judged("A", List.of("B", "A", "C"), 0.3),
            new Judged("B", List.of("B", "A", "C"), 0.8),
            new Judged("C", List.of("A", "B", "D"), 0.4));

    @Test
    void figuresAreThoseWorkedOutByHand() {
        Quality quality = Quality.of(FOUR);
        assertThat(quality.accuracy()).isEqualTo(0.5);
        assertThat(quality.top3()).isEqualTo(0.75);
        assertThat(quality.macroF1()).isCloseTo((0.5 + 2.0 / 3 + 0) / 3, within(1e-12));
        assertThat(quality.weightedF1()).isCloseTo((2 * 0.5 + 2.0 / 3 + 0) / 4, within(1e-12));
        assertThat(quality.calibrationError()).isCloseTo((0.1 + 0.3 + 0.2 + 0.4) / 4, within(1e-12));
    }

    @Test
    void leavingOutTheLeastCertainKeepsTheSurest() {
        assertThat(Quality.of(FOUR).curve()).containsEntry(0.5, 1.0).containsEntry(0.0, 0.5);
    }

    @Test
    void whatWasTakenForWhatIsCounted() {
        assertThat(Quality.of(FOUR).confusions())
                .containsExactlyInAnyOrder(new Quality.Confusion("A", "B", 1), new Quality.Confusion("C", "A", 1));
    }
}
