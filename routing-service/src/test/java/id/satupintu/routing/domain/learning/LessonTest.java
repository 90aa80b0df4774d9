package id.satupintu.routing.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.UnitRef;
import id.satupintu.routing.domain.disposition.Disposition;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LessonTest {

    @Test
    void what_nobody_decided_teaches_nothing() {
        assertThat(Lesson.of(Disposition.UNHEARD)).isEmpty();
    }

    @Test
    void about_one_in_five_is_frozen_and_always_the_same_ones() {
        UnitRef unit = new UnitRef(new id.satupintu.contracts.UnitCode("64.08-PUPR"), "Dinas PUPR");
        long frozen = IntStream.range(0, 1_000)
                .mapToObj(number -> new Lesson(
                        ComplaintId.of("KTM", 2026, number), new id.satupintu.contracts.RegionCode("64.08"), "", unit))
                .filter(Lesson::isFrozen)
                .count();
        assertThat(frozen).isBetween(150L, 250L);
    }
}
