package id.satupintu.escalation.domain;

import static id.satupintu.escalation.domain.CaseLife.DESA;
import static id.satupintu.escalation.domain.CaseLife.FRIDAY;
import static id.satupintu.escalation.domain.CaseLife.ID;
import static id.satupintu.escalation.domain.CaseLife.KECAMATAN;
import static id.satupintu.escalation.domain.CaseLife.RT;
import static id.satupintu.escalation.domain.CaseLife.dispute;
import static id.satupintu.escalation.domain.CaseLife.endOf;
import static id.satupintu.escalation.domain.CaseLife.notice;
import static id.satupintu.escalation.domain.CaseLife.photo;
import static id.satupintu.escalation.domain.CaseLife.resolve;
import static id.satupintu.escalation.domain.CaseLife.resolveWithEvidence;
import static id.satupintu.escalation.domain.CaseLife.verify;
import static id.satupintu.escalation.domain.CaseLife.wita;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.ClosingGap;
import id.satupintu.contracts.escalation.EscalationEvent.CaseClosed;
import id.satupintu.contracts.escalation.EscalationEvent.CaseReopened;
import id.satupintu.contracts.escalation.EscalationEvent.ClosingWithheld;
import id.satupintu.contracts.escalation.EscalationEvent.Closure;
import id.satupintu.contracts.escalation.EscalationEvent.Holder;
import id.satupintu.contracts.escalation.EscalationEvent.ResolutionVerified;
import id.satupintu.contracts.escalation.EvidencePhase;
import id.satupintu.escalation.domain.CaseCommand.AddEvidence;
import id.satupintu.escalation.domain.CaseCommand.Resolve;
import id.satupintu.escalation.domain.CaseCommand.Verify;
import id.satupintu.escalation.domain.Standing.Closed;
import id.satupintu.escalation.domain.evidence.Flag;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Dossier 1.4: closed by the system only with proof, two notices that arrived, and no objection. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosingWithoutAWordTest {
    private static final Instant MONDAY = wita("2026-11-23T10:00");
    private static final Instant TUESDAY = wita("2026-11-24T10:00");
    private static final Instant REPLY_BY = endOf("2026-12-07");
    private static final Instant LATER = wita("2026-12-10T10:00");
    private static final Holder AT_RT = new Holder(Tier.RT, RT, FRIDAY);

    @Test
    void silence_closes_it_when_there_is_evidence_and_two_notices_arrived() {
        CaseLife life = proved().untilNow(REPLY_BY.minusNanos(1));
        assertThat(life.now().open()).isTrue();
        assertThat(life.untilNow(REPLY_BY).last())
                .containsExactly(new CaseClosed(ID, AT_RT, Closure.REPLY_WINDOW_PASSED, true, endOf("2026-12-21")));
        assertThat(((Closed) life.now().standing()).closedAt()).isEqualTo(REPLY_BY);
    }

    @Test
    void without_proof_it_stays_open_and_says_what_is_missing() {
        CaseLife life = CaseLife.atRt()
                .hears(resolve(RT, MONDAY))
                .hears(notice(MONDAY.plusSeconds(5), true))
                .hears(notice(TUESDAY, true))
                .untilNow(LATER);
        assertThat(life.told(ClosingWithheld.class).getLast().missing()).containsExactly(ClosingGap.PROOF);
        assertThat(life.now().open()).isTrue();
        assertThat(Deadlines.nextDueAt(life.now())).isEmpty();
        assertThat(life.untilNow(LATER.plusSeconds(60)).last()).isEmpty();
    }

    @Test
    void a_photo_of_before_and_a_photo_that_should_be_looked_at_prove_nothing_by_themselves() {
        for (AddEvidence photo : List.of(
                photo(RT, MONDAY, EvidencePhase.BEFORE),
                photo(RT, MONDAY, EvidencePhase.AFTER, new Flag.FarAway(40_000)),
                photo(RT, MONDAY, EvidencePhase.OTHER, new Flag.RecycledFile("lain")))) {
            CaseLife life = CaseLife.atRt()
                    .hears(photo)
                    .hears(resolveWithEvidence(RT, MONDAY))
                    .hears(notice(MONDAY.plusSeconds(5), true))
                    .hears(notice(TUESDAY, true))
                    .untilNow(LATER);
            assertThat(life.told(ClosingWithheld.class).getLast().missing()).containsExactly(ClosingGap.PROOF);
            assertThat(life.hears(verify(DESA, LATER, true)).now().open()).isFalse();
        }
    }

    @Test
    void somebody_else_who_looks_is_proof_and_closes_what_only_lacked_that() {
        CaseLife life = CaseLife.atRt()
                .hears(resolve(RT, MONDAY))
                .hears(notice(MONDAY.plusSeconds(5), true))
                .hears(notice(TUESDAY, true))
                .untilNow(REPLY_BY)
                .hears(verify(DESA, LATER, true));
        assertThat(life.last()).hasExactlyElementsOfTypes(ResolutionVerified.class, CaseClosed.class);
        assertThat(((Closed) life.now().standing()).closedAt()).isEqualTo(LATER);
    }

    @Test
    void one_notice_is_not_enough_and_the_second_closes_it_when_it_comes() {
        CaseLife life = CaseLife.atRt()
                .hears(photo(RT, MONDAY))
                .hears(resolveWithEvidence(RT, MONDAY))
                .hears(notice(MONDAY.plusSeconds(5), true))
                .untilNow(REPLY_BY);
        assertThat(life.told(ClosingWithheld.class).getLast().missing()).containsExactly(ClosingGap.NOTICES);
        life.hears(notice(LATER, true));
        assertThat(life.last()).singleElement().isInstanceOf(CaseClosed.class);
    }

    @Test
    void a_notice_that_was_sent_after_the_window_does_not_close_it_as_of_the_window() {
        CaseLife life = CaseLife.atRt()
                .hears(photo(RT, MONDAY))
                .hears(resolveWithEvidence(RT, MONDAY))
                .hears(notice(MONDAY.plusSeconds(5), true))
                .hears(notice(LATER, true));
        assertThat(life.last()).hasSize(3);
        assertThat(((Closed) life.now().standing()).closedAt()).isEqualTo(LATER);
    }

    @Test
    void who_cannot_be_told_needs_a_second_pair_of_eyes() {
        CaseLife life = CaseLife.atRt()
                .hears(photo(RT, MONDAY))
                .hears(resolveWithEvidence(RT, MONDAY))
                .hears(notice(MONDAY.plusSeconds(5), false))
                .untilNow(REPLY_BY);
        assertThat(life.now().open()).isTrue();
        life.hears(verify(DESA, LATER, true));
        assertThat(life.now().open()).isFalse();
    }

    @Test
    void that_a_reporter_cannot_be_told_counts_from_when_it_is_known() {
        CaseLife life = CaseLife.atRt()
                .hears(resolve(RT, MONDAY))
                .hears(verify(DESA, TUESDAY, true))
                .hears(notice(LATER, false));
        assertThat(life.told(ClosingWithheld.class).getLast().missing()).containsExactly(ClosingGap.NOTICES);
        assertThat(((Closed) life.now().standing()).closedAt()).isEqualTo(LATER);
    }

    @Test
    void notices_about_an_earlier_settlement_do_not_count() {
        CaseLife life = proved().hears(dispute(wita("2026-11-25T10:00")))
                .hears(resolveWithEvidence(RT, wita("2026-11-26T10:00")))
                .hears(notice(TUESDAY, true))
                .untilNow(endOf("2026-12-10"));
        assertThat(life.now().open()).isTrue();
        assertThat(life.told(ClosingWithheld.class).getLast().missing()).containsExactly(ClosingGap.NOTICES);
    }

    @Test
    void who_gave_no_word_may_still_say_for_ten_working_days_that_it_is_not_settled() {
        CaseLife life = proved().untilNow(REPLY_BY);
        Instant until = endOf("2026-12-21");
        assertThat(life.hears(dispute(until)).last()).isEmpty();
        life.hears(dispute(until.minusSeconds(1)));
        assertThat(life.last()).singleElement().isInstanceOf(CaseReopened.class);
        assertThat(life.now().open()).isTrue();
        life.mustBeHeldBy(RT);
    }

    @Test
    void nobody_verifies_their_own_work_or_what_is_not_settled() {
        refused(CaseLife.atRt(), verify(DESA, MONDAY, true), "case.not-resolved");
        CaseLife done = CaseLife.atRt().hears(resolve(RT, MONDAY));
        refused(
                done,
                new CaseCommand.Verify(
                        RT,
                        new Acting(RT.code().value() + ":penghubung", null),
                        TUESDAY,
                        true,
                        "Sudah saya lihat sendiri."),
                "case.own-work");
        done.hears(verify(DESA, TUESDAY, true));
        refused(done, verify(KECAMATAN, TUESDAY, true), "case.already-verified");
    }

    @Test
    void one_person_does_not_verify_their_own_work_in_another_of_their_positions() {
        Resolve plain = resolve(RT, MONDAY);
        CaseLife done = CaseLife.atRt()
                .hears(new Resolve(plain.by(), new Acting("rt:ketua", "sama"), MONDAY, plain.resolution(), List.of()));
        String note = "Sudah saya lihat sendiri.";
        refused(done, new Verify(DESA, new Acting("desa:kepala", "sama"), TUESDAY, true, note), "case.own-work");
        done.hears(new Verify(DESA, new Acting("desa:kepala", "lain"), TUESDAY, true, note));
        assertThat(done.last()).hasAtLeastOneElementOfType(ResolutionVerified.class);
    }

    @Test
    void who_looks_and_does_not_agree_sends_it_back_to_the_unit() {
        CaseLife life = proved().hears(verify(DESA, TUESDAY, false));
        assertThat(life.last()).singleElement().isInstanceOf(CaseReopened.class);
        life.mustBeHeldBy(RT);
    }

    private static CaseLife proved() {
        return CaseLife.atRt()
                .hears(photo(RT, MONDAY))
                .hears(resolveWithEvidence(RT, MONDAY))
                .hears(notice(MONDAY.plusSeconds(5), true))
                .hears(notice(TUESDAY, true));
    }

    private static void refused(CaseLife life, CaseCommand command, String code) {
        assertThat(life.hears(command).refusal()).isEqualTo(code);
    }
}
