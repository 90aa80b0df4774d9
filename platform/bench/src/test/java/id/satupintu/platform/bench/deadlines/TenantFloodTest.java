package id.satupintu.platform.bench.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.platform.bench.deadlines.EscalationWatch.Heard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TenantFloodTest {
    private static final long DUE = 5_000_000_000L;
    private static final Offset<Double> CLOSE = Offset.offset(0.01);

    private final Map<String, Heard> heard = new HashMap<>();

    /** So many cases, heard of one after the other, the last one so many milliseconds after they were due. */
    private Group group(String name, int count, long lastMillis) {
        List<String> ids = IntStream.rangeClosed(1, count)
                .mapToObj(n -> {
                    heard(name + n, DUE + lastMillis * 1_000_000 * n / count, Set.of("event of " + name + n), 1);
                    return name + n;
                })
                .toList();
        return Group.of(ids, heard, DUE);
    }

    private void heard(String id, long nanos, Set<String> events, int deliveries) {
        heard.put(id, new Heard("64.02", nanos, events, deliveries));
    }

    private static TenantFlood.Run run(Group alone, Group flood, Group others) {
        return TenantFlood.Run.of(1, alone, flood, others, 2_000);
    }

    @Test
    void a_group_tells_what_happened_once_what_twice_and_what_not_at_all() {
        heard("once", DUE + 100_000_000, Set.of("a"), 1);
        heard("sent again", DUE + 200_000_000, Set.of("b"), 3);
        heard("twice", DUE + 500_000_000, Set.of("c", "d"), 2);
        heard("of another group", DUE + 900_000_000, Set.of("e"), 1);

        Group group = Group.of(List.of("once", "sent again", "twice", "never"), heard, DUE);

        assertThat(group.due()).isEqualTo(4);
        assertThat(group.escalatedOnce()).isEqualTo(2);
        assertThat(group.escalatedMore()).isEqualTo(1);
        assertThat(group.missing()).isEqualTo(1);
        assertThat(group.notOnce()).isEqualTo(2);
        assertThat(group.deliveredAgain()).isEqualTo(2);
        assertThat(group.lateness().count()).isEqualTo(3);
        assertThat(group.lateness().maxMs()).isBetween(499.0, 501.0);
        assertThat(group.timersPerSecond()).isEqualTo(6.0);
    }

    @Test
    void the_ratios_compare_how_late_the_others_were_with_the_flood_and_with_themselves_alone() {
        TenantFlood.Run run = run(group("alone", 100, 500), group("flood", 1_000, 4_000), group("others", 100, 1_000));

        assertThat(run.othersToFlood()).isCloseTo(0.25, CLOSE);
        assertThat(run.priceOfFlood()).isCloseTo(2.0, CLOSE);
    }

    @Test
    void the_worst_run_is_the_one_that_is_judged_and_every_wave_of_it_counts() {
        Group none = Group.of(List.of("nobody"), Map.of(), DUE);
        TenantFlood.Figures figures = new TenantFlood.Figures(List.of(
                run(group("a", 100, 500), group("b", 1_000, 4_000), group("c", 100, 1_000)),
                run(none, group("d", 1_000, 4_000), group("e", 100, 3_000))));

        assertThat(figures.worstOthersToFlood()).isCloseTo(0.75, CLOSE);
        assertThat(figures.worstPriceOfFlood()).isCloseTo(2.0, CLOSE);
        assertThat(figures.judgedOthersToFlood()).hasValue(figures.worstOthersToFlood());
        assertThat(figures.notEscalatedOnce()).isEqualTo(1);
    }

    @Test
    void a_flood_that_is_none_is_not_judged() {
        TenantFlood.Figures figures = new TenantFlood.Figures(
                List.of(run(group("a", 100, 500), group("b", 900, 1_000), group("c", 100, 900))));

        assertThat(figures.worstOthersToFlood()).isCloseTo(0.9, CLOSE);
        assertThat(figures.judgedOthersToFlood()).isEmpty();
    }

    @Test
    void a_wave_shows_its_cases_and_its_cost_side_by_side() {
        JsonNode json = JsonMapper.builder()
                .build()
                .valueToTree(Wave.of(group("a", 100, 500), Map.of("store", 50.0, "broker", 10.0)));

        assertThat(json.path("escalatedOnce").asInt()).isEqualTo(100);
        assertThat(json.path("lateness").has("p99Ms")).isTrue();
        assertThat(json.path("cpuMsPerTimer").asDouble()).isEqualTo(0.6);
        assertThat(json.path("cpuMsPerTimerByProcess").path("store").asDouble()).isEqualTo(0.5);
    }
}
