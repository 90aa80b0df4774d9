package id.satupintu.reporting.view;

import static id.satupintu.reporting.view.Saying.KUTIM;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.reporting.view.DaySummary.Cell;
import id.satupintu.reporting.view.DaySummary.TurnCell;
import id.satupintu.reporting.view.Reconciliation.Alarms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DashboardTest {
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    /** 00.30 of 22 November in WITA, while it is the 21st in UTC. */
    private static final Instant NOW = Instant.parse("2026-11-21T16:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void looks_back_90_days_today_included_and_at_the_90_before() {
        Dashboard seen = of(
                day(TODAY, open(1)),
                day(TODAY.minusDays(89), open(2)),
                day(TODAY.minusDays(90), open(4)),
                day(TODAY.minusDays(179), open(8)),
                day(TODAY.minusDays(180), open(16)));

        assertThat(seen.today()).isEqualTo(TODAY);
        assertThat(seen.now().received()).isEqualTo(3);
        assertThat(seen.before().received()).isEqualTo(12);
        assertThat(seen.whole().accepted()).isEqualTo(31);
        assertThat(seen.now().byWeek().getLast()).isEqualTo(1);
        assertThat(seen.now().byWeek().getFirst()).isEqualTo(2);
    }

    @Test
    void what_is_late_counts_however_long_ago_it_came_in() {
        assertThat(of(day(TODAY.minusDays(300), overdue(3))).overdue()).isEqualTo(3);
    }

    @Test
    void what_was_put_away_is_no_part_of_what_could_be_settled() {
        Dashboard.Span now = of(day(
                        TODAY,
                        open(1),
                        cell(Status.ARCHIVED, 2, false),
                        cell(Status.FORWARDED, 3, false),
                        cell(Status.CLOSED_BY_REPORTER, 4, false),
                        cell(Status.CLOSED_WITHOUT_CONFIRMATION, 5, false)))
                .now();

        assertThat(now.received()).isEqualTo(15);
        assertThat(now.valid()).isEqualTo(10);
        assertThat(now.confirmed()).isEqualTo(4);
        assertThat(now.unconfirmed()).isEqualTo(5);
    }

    @Test
    void units_are_ranked_by_their_share_in_time_and_those_with_too_few_turns_come_last() {
        Dashboard seen = of(new DaySummary(
                TODAY,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        turns("64.08-DLH", Tier.OPD, 9, 0),
                        turns("64.08-PUPR", Tier.OPD, 10, 2),
                        turns("64.08-DISHUB", Tier.OPD, 40, 1),
                        turns("64.08.04", Tier.KECAMATAN, 20, 4)),
                Map.of(),
                List.of()));

        assertThat(seen.units())
                .extracting(unit -> unit.code() == null ? "" : unit.code().value())
                .containsExactly("64.08-DISHUB", "64.08.04", "64.08-PUPR", "64.08-DLH");
        assertThat(seen.units()).extracting(UnitRecord::onTimePercent).containsExactly(97, 80, 80, 100);
        assertThat(seen.units()).extracting(UnitRecord::ranked).containsExactly(true, true, true, false);
    }

    @Test
    void rt_heads_are_neighbours_and_stand_together_unranked() {
        Dashboard seen = of(new DaySummary(
                TODAY,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(turns("64.08.04.2001-RT001", Tier.RT, 30, 3), turns("64.08.04.2001-RT002", Tier.RT, 30, 30)),
                Map.of(),
                List.of()));

        assertThat(seen.units()).singleElement().satisfies(all -> {
            assertThat(all.code()).isNull();
            assertThat(all.judged()).isEqualTo(60);
            assertThat(all.ranked()).isFalse();
        });
    }

    @Test
    void a_median_and_nine_of_ten_are_ranks_of_what_really_happened() {
        Spread took = new Spread(Map.of(0, 4L, 1, 1L, 7, 4L, 90, 1L));

        assertThat(took.within(50)).hasValue(1);
        assertThat(took.within(90)).hasValue(7);
        assertThat(took.within(100)).hasValue(90);
        assertThat(Spread.NONE.within(50)).isEmpty();
    }

    private static Dashboard of(DaySummary... days) {
        return Dashboard.of(KUTIM, NOW, WITA, List.of(days), new Alarms(0, 0, 0));
    }

    private static DaySummary day(LocalDate day, Cell... cells) {
        return new DaySummary(day, List.of(cells), List.of(), List.of(), List.of(), List.of(), Map.of(), List.of());
    }

    private static Cell open(long complaints) {
        return cell(Status.IN_PROGRESS, complaints, false);
    }

    private static Cell overdue(long complaints) {
        return cell(Status.IN_PROGRESS, complaints, true);
    }

    private static Cell cell(Status status, long complaints, boolean overdue) {
        return new Cell(
                status,
                ComplaintKind.COMPLAINT,
                null,
                null,
                null,
                null,
                null,
                null,
                overdue,
                complaints,
                0,
                0,
                Map.of());
    }

    private static TurnCell turns(String unit, Tier tier, long judged, long late) {
        return new TurnCell(new UnitCode(unit), unit, tier, judged, late, Map.of());
    }
}
