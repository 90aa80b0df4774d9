package id.satupintu.platform.classifier.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.satupintu.platform.classifier.linear.Belief.Said;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BeliefTest {
    private static final Belief TIMID_WHERE_IT_DOUBTS = new Belief(0.9, 0.6);

    @Property(tries = 300)
    void whatIsBelievedAddsUpToTheSameAndKeepsItsOrder(
            @ForAll @Size(min = 2, max = 9) List<@DoubleRange(min = 0.01, max = 1) Double> weights,
            @ForAll @DoubleRange(min = 0.5, max = 1) double most,
            @ForAll @DoubleRange(min = 0.3, max = 1.5) double bend) {
        double total = weights.stream().mapToDouble(w -> w).sum();
        double[] said = weights.stream().mapToDouble(w -> w / total).toArray();

        double[] believed = new Belief(most, bend).in(said);

        assertThat(Arrays.stream(believed).sum()).isCloseTo(1, within(1e-9));
        for (int i = 0; i < said.length; i++) {
            for (int j = 0; j < said.length; j++) {
                if (said[i] > said[j]) {
                    assertThat(believed[i]).isGreaterThanOrEqualTo(believed[j] - 1e-9);
                }
            }
        }
    }

    @Property(tries = 200)
    void moreSaidIsNeverLessBelieved(
            @ForAll @DoubleRange(min = 0, max = 1) double one, @ForAll @DoubleRange(min = 0, max = 1) double other) {
        assertThat(TIMID_WHERE_IT_DOUBTS.in(Math.max(one, other)))
                .isGreaterThanOrEqualTo(TIMID_WHERE_IT_DOUBTS.in(Math.min(one, other)));
    }

    @Test
    void manyReportsShowHowOftenTheModelIsRight() {
        Belief found = Belief.fitted(answered(20_000, TIMID_WHERE_IT_DOUBTS), new Belief(1, 1), 200);
        assertThat(found.in(0.3)).isCloseTo(TIMID_WHERE_IT_DOUBTS.in(0.3), within(0.03));
        assertThat(found.in(0.7)).isCloseTo(TIMID_WHERE_IT_DOUBTS.in(0.7), within(0.03));
        assertThat(found.in(1)).isCloseTo(TIMID_WHERE_IT_DOUBTS.in(1), within(0.03));
    }

    @Test
    void aFewReportsHardlyChangeWhatWasBelievedBefore() {
        Belief before = new Belief(0.97, 0.6);
        assertThat(Belief.fitted(List.of(), before, 200)).isEqualTo(before);
        Belief after = Belief.fitted(answered(5, new Belief(0.7, 1.5)), before, 200);
        assertThat(after.in(0.6)).isCloseTo(before.in(0.6), within(0.04));
    }

    @Test
    void whatCannotBeBelievedIsRefused() {
        assertThatThrownBy(() -> new Belief(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Belief(1.1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Belief(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Said> answered(int reports, Belief truth) {
        Random chance = new Random(1);
        return new ArrayList<>(IntStream.range(0, reports)
                .mapToObj(_ -> chance.nextDouble())
                .map(said -> new Said(said, chance.nextDouble() < truth.in(said)))
                .toList());
    }
}
