package id.satupintu.escalation.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Filing a hash by four quarters loses none that is near. */
class PerceptualHashPropertyTest {

    @Property(tries = 2_000)
    void whatever_few_bits_differ_the_other_is_found(@ForAll long bits, @ForAll("few") Set<Integer> differing) {
        PerceptualHash one = new PerceptualHash(bits);
        PerceptualHash other = new PerceptualHash(
                differing.stream().reduce(bits, (changed, bit) -> changed ^ (1L << bit), (a, b) -> a ^ b));

        assertThat(one.distance(other)).isEqualTo(differing.size());
        assertThat(Collections.disjoint(new HashSet<>(one.soughtBands()), other.bands()))
                .isFalse();
    }

    @Property(tries = 500)
    void what_is_filed_is_sought_and_little_else(@ForAll long bits) {
        PerceptualHash hash = new PerceptualHash(bits);
        List<Integer> sought = hash.soughtBands();

        assertThat(sought).containsAll(hash.bands()).hasSize(68).doesNotHaveDuplicates();
        assertThat(hash.bands()).hasSize(4).allMatch(band -> band >= 0 && band < 1 << 18);
    }

    @Property(tries = 500)
    void distance_is_symmetric_and_keeps_to_its_range(@ForAll long one, @ForAll long other) {
        int apart = new PerceptualHash(one).distance(new PerceptualHash(other));

        assertThat(apart).isBetween(0, 64).isEqualTo(new PerceptualHash(other).distance(new PerceptualHash(one)));
        assertThat(apart == 0).isEqualTo(one == other);
    }

    @Provide
    Arbitrary<Set<Integer>> few() {
        return Arbitraries.integers().between(0, 63).set().ofMaxSize(PerceptualHash.FOUND_FOR_SURE);
    }
}
