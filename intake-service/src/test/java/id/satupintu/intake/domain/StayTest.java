package id.satupintu.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What each unit took, apart from what the citizen waited in all. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StayTest {
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    private static final UnitRef RT = new UnitRef(new UnitCode("64.08.04.2002-RT003"), "RT 003 Desa Swarga Bara");
    private static final UnitRef DESA = new UnitRef(new UnitCode("64.08.04.2002"), "Desa Swarga Bara");

    @Test
    void nobody_has_it_before_a_case_is_opened() {
        assertThat(Stay.in(List.of())).isEmpty();
    }

    @Test
    void a_tier_that_was_passed_over_has_its_time_and_the_next_one_its_own() {
        List<Stay> stays = Stay.in(List.of(at(0, opened()), at(3, escalated()), at(4, progress())));
        assertThat(stays).extracting(Stay::unit).containsExactly(RT, DESA);
        assertThat(stays.getFirst().length(day(9))).isEqualTo(Duration.ofDays(3));
        assertThat(stays.getLast().length(day(9))).isEqualTo(Duration.ofDays(6));
    }

    @Test
    void while_the_reporter_has_the_word_it_is_nobodys_time_and_what_comes_back_counts_again() {
        List<Stay> stays = Stay.in(
                List.of(at(0, opened()), at(2, resolved()), at(5, new CaseFact.Reopened(holder(RT), "Belum beres"))));
        assertThat(stays.getFirst().length(day(9))).isEqualTo(Duration.ofDays(2));
        assertThat(stays.getLast().length(day(9))).isEqualTo(Duration.ofDays(4));
        assertThat(stays.getLast().until()).isNull();
    }

    private static Moment at(int days, CaseFact fact) {
        return new Moment(day(days), fact, null);
    }

    private static Instant day(int days) {
        return START.plus(Duration.ofDays(days));
    }

    private static Holder holder(UnitRef unit) {
        return new Holder(unit.equals(RT) ? Tier.RT : Tier.DESA, unit, START);
    }

    private static CaseFact opened() {
        return new CaseFact.Opened(holder(RT));
    }

    private static CaseFact escalated() {
        return new CaseFact.Escalated(holder(RT), holder(DESA), CaseFact.EscalationCause.DEADLINE, null);
    }

    private static CaseFact progress() {
        return new CaseFact.ProgressReported(
                holder(DESA), CaseFact.ProgressKind.FIELD_CHECK, "Sudah dilihat.", null, null, null);
    }

    private static CaseFact resolved() {
        return new CaseFact.Resolved(
                holder(RT), "Sudah diganti.", "Regu", LocalDate.of(2026, 11, 22), START.plus(Duration.ofDays(12)));
    }
}
