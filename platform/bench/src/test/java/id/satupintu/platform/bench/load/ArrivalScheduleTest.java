package id.satupintu.platform.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.platform.bench.load.ArrivalSchedule.Phase;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ArrivalScheduleTest {

    @Property(tries = 200)
    void every_phase_has_its_calls_within_its_own_time_and_in_order(@ForAll("schedules") ArrivalSchedule schedule) {
        long[] offsets = schedule.offsets().toArray();

        assertThat(offsets).hasSize((int) schedule.calls()).isSorted();
        int next = 0;
        long start = 0;
        for (Phase phase : schedule.phases()) {
            long end = start + phase.duration().toNanos();
            for (long call = 0; call < phase.calls(); call++, next++) {
                assertThat(offsets[next]).isBetween(start, end);
            }
            start = end;
        }
    }

    @Property(tries = 200)
    void within_a_phase_calls_are_evenly_spaced(@ForAll("phases") Phase phase) {
        long[] offsets = new ArrivalSchedule(List.of(phase)).offsets().toArray();

        double gap = 1e9 / phase.perSecond();
        for (int call = 1; call < offsets.length; call++) {
            assertThat((double) offsets[call] - offsets[call - 1]).isBetween(gap - 2, gap + 2);
        }
    }

    @Provide
    Arbitrary<Phase> phases() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0.5, 400),
                        Arbitraries.longs().between(0, 10_000).map(Duration::ofMillis))
                .as(Phase::new);
    }

    @Provide
    Arbitrary<ArrivalSchedule> schedules() {
        return phases().list().ofMaxSize(8).map(ArrivalSchedule::new);
    }
}
