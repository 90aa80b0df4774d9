package id.satupintu.system.faults.nemesis;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.platform.local.process.SystemTable;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultPlanTest {
    private static final List<FaultKind> ALL = List.of(FaultKind.values());
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private static List<Fault> plan(long seed, Duration length) {
        return FaultPlan.of(seed, length, Instances.usual(), ALL, SystemTable.SERVICES);
    }

    @Test
    void the_same_seed_plans_the_same_and_another_seed_something_else() {
        assertThat(plan(7, TEN_MINUTES)).isEqualTo(plan(7, TEN_MINUTES)).isNotEqualTo(plan(8, TEN_MINUTES));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2026, 999_999})
    void ten_minutes_hold_at_least_sixty_faults_of_every_kind(long seed) {
        List<Fault> plan = plan(seed, TEN_MINUTES);

        assertThat(plan).hasSizeGreaterThanOrEqualTo(60);
        assertThat(plan.stream().map(Fault::kind).collect(Collectors.toSet())).containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(plan).isSortedAccordingTo(Comparator.comparing(Fault::at));
        assertThat(plan.getLast().at()).isLessThan(TEN_MINUTES);
        assertThat(plan).allSatisfy(fault -> assertThat(fault.victims()).isNotEmpty());
    }

    @Test
    void a_short_run_draws_from_all_kinds() {
        List<FaultKind> seen = java.util.stream.LongStream.range(0, 40)
                .boxed()
                .flatMap(seed -> plan(seed, Duration.ofMinutes(1)).stream())
                .map(Fault::kind)
                .distinct()
                .toList();

        assertThat(seen).containsExactlyInAnyOrderElementsOf(ALL);
    }
}
