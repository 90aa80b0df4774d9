package id.satupintu.escalation.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.satupintu.contracts.GeoPoint;
import id.satupintu.contracts.escalation.EvidencePhase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is flagged, and what is not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EvidenceRulesTest {
    private static final Instant REPORTED = Instant.parse("2026-11-20T01:00:00Z");
    private static final Instant UPLOADED = Instant.parse("2026-11-26T02:10:00Z");
    private static final GeoPoint SANGATTA = new GeoPoint(0.5, 117.5);
    private static final Place VILLAGE = new Place(SANGATTA, 6_000);
    private static final EvidenceRules RULES = new EvidenceRules(EvidenceLimits.STANDARD);

    @Test
    void a_photo_of_the_work_taken_in_the_village_after_the_report_has_no_flag() {
        assertThat(flags(EvidencePhase.AFTER, UPLOADED.minusSeconds(600), SANGATTA))
                .isEmpty();
    }

    @Test
    void a_photo_that_says_nothing_has_no_flag() {
        assertThat(RULES.flags(EvidencePhase.AFTER, Capture.UNKNOWN, VILLAGE, REPORTED, UPLOADED, List.of()))
                .isEmpty();
    }

    @Test
    void a_photo_older_than_the_report_is_flagged_unless_it_shows_how_it_was_before() {
        Instant old = REPORTED.minus(Duration.ofDays(50));

        assertThat(flags(EvidencePhase.AFTER, old, null)).containsExactly(new Flag.OlderThanCase(Duration.ofDays(50)));
        assertThat(flags(EvidencePhase.OTHER, old, null)).hasSize(1);
        assertThat(flags(EvidencePhase.BEFORE, old, null)).isEmpty();
    }

    @Test
    void a_camera_clock_may_be_a_quarter_of_an_hour_wrong() {
        assertThat(flags(EvidencePhase.AFTER, REPORTED.minus(Duration.ofMinutes(15)), null))
                .isEmpty();
        assertThat(flags(EvidencePhase.AFTER, REPORTED.minus(Duration.ofMinutes(16)), null))
                .hasSize(1);
        assertThat(flags(EvidencePhase.AFTER, UPLOADED.plus(Duration.ofMinutes(15)), null))
                .isEmpty();
        assertThat(flags(EvidencePhase.BEFORE, UPLOADED.plus(Duration.ofMinutes(16)), null))
                .containsExactly(new Flag.TakenInFuture(Duration.ofMinutes(16)));
    }

    @Test
    void five_kilometres_beyond_the_village_are_still_near() {
        // A degree of latitude is 111.195 km.
        assertThat(flags(EvidencePhase.AFTER, UPLOADED, new GeoPoint(0.5 + 10.9 / 111.195, 117.5)))
                .isEmpty();
        assertThat(flags(EvidencePhase.AFTER, UPLOADED, new GeoPoint(0.5 + 11.1 / 111.195, 117.5)))
                .hasSize(1);
        assertThat(flags(EvidencePhase.AFTER, UPLOADED, new GeoPoint(0.5 + 46 / 111.195, 117.5)))
                .first()
                .isInstanceOfSatisfying(
                        Flag.FarAway.class, far -> assertThat(far.metres()).isCloseTo(40_000, within(20)));
    }

    @Test
    void where_the_case_is_not_known_nothing_is_far() {
        assertThat(RULES.flags(
                        EvidencePhase.AFTER,
                        new Capture(UPLOADED, new GeoPoint(-6.2, 106.8)),
                        null,
                        REPORTED,
                        UPLOADED,
                        List.of()))
                .isEmpty();
    }

    @Test
    void the_same_file_goes_before_what_looks_the_same_and_three_are_enough() {
        List<Flag> flags = RULES.flags(
                EvidencePhase.OTHER,
                Capture.UNKNOWN,
                null,
                REPORTED,
                UPLOADED,
                List.of(
                        new Likeness("a", false, 5, null),
                        new Likeness("b", false, 1, null),
                        Likeness.ofFile("c"),
                        new Likeness("d", false, 3, null),
                        new Likeness("e", false, 8, null)));

        assertThat(flags)
                .containsExactly(
                        new Flag.RecycledFile("c"),
                        new Flag.RecycledPhoto("b", 1, null),
                        new Flag.RecycledPhoto("d", 3, null));
    }

    @Property(tries = 300)
    void within_the_circle_there_is_no_distance_and_beyond_it_grows(
            @ForAll @DoubleRange(min = -2, max = 2) double north,
            @ForAll @DoubleRange(min = 0, max = 1) double away,
            @ForAll @IntRange(max = 60_000) int reach) {
        GeoPoint middle = new GeoPoint(north, 117);
        int whole = new Place(middle, 0).metresTo(new GeoPoint(north, 117 + away));
        int beyond = new Place(middle, reach).metresTo(new GeoPoint(north, 117 + away));

        assertThat(beyond).isEqualTo(Math.max(0, whole - reach));
        assertThat((double) whole)
                .isCloseTo(away * 111_195 * Math.cos(Math.toRadians(north)), within(2 + whole * 0.001));
    }

    private static List<Flag> flags(EvidencePhase phase, Instant takenAt, GeoPoint point) {
        return RULES.flags(phase, new Capture(takenAt, point), VILLAGE, REPORTED, UPLOADED, List.of());
    }
}
