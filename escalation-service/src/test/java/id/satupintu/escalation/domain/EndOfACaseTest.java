package id.satupintu.escalation.domain;

import static id.satupintu.escalation.domain.CaseLife.DESA;
import static id.satupintu.escalation.domain.CaseLife.FRIDAY;
import static id.satupintu.escalation.domain.CaseLife.FULL_LADDER;
import static id.satupintu.escalation.domain.CaseLife.ID;
import static id.satupintu.escalation.domain.CaseLife.PUPR;
import static id.satupintu.escalation.domain.CaseLife.RT;
import static id.satupintu.escalation.domain.CaseLife.SUBJECT;
import static id.satupintu.escalation.domain.CaseLife.accept;
import static id.satupintu.escalation.domain.CaseLife.confirm;
import static id.satupintu.escalation.domain.CaseLife.dispute;
import static id.satupintu.escalation.domain.CaseLife.endOf;
import static id.satupintu.escalation.domain.CaseLife.progress;
import static id.satupintu.escalation.domain.CaseLife.resolve;
import static id.satupintu.escalation.domain.CaseLife.wita;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.EscalationEvent.CaseClosed;
import id.satupintu.contracts.escalation.EscalationEvent.CaseEscalated;
import id.satupintu.contracts.escalation.EscalationEvent.CaseReopened;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.EscalationEvent.Closure;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlineMissed;
import id.satupintu.contracts.escalation.EscalationEvent.Holder;
import id.satupintu.escalation.domain.CaseCommand.PutAway;
import id.satupintu.escalation.domain.CaseCommand.Withdraw;
import id.satupintu.escalation.domain.Standing.NotOpened;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EndOfACaseTest {
    private static final Instant MONDAY = wita("2026-11-23T10:00");
    private static final Holder AT_RT = new Holder(Tier.RT, RT, FRIDAY);

    @Test
    void the_reporter_confirms_and_the_case_is_closed_on_time() {
        CaseLife life = CaseLife.atRt().hears(resolve(RT, MONDAY)).hears(confirm(MONDAY.plusSeconds(60)));
        assertThat(life.last()).containsExactly(new CaseClosed(ID, AT_RT, Closure.CONFIRMED_BY_REPORTER, true, null));
        assertThat(life.hears(accept(RT, MONDAY.plusSeconds(61))).refusal()).isEqualTo("case.already-closed");
        assertThat(Deadlines.nextDueAt(life.now())).isEmpty();
    }

    @Test
    void what_was_resolved_at_the_limit_or_later_was_late() {
        Instant limit = endOf("2026-12-10");
        CaseLife late = CaseLife.at(Tier.OPD).hears(progress(PUPR, MONDAY)).hears(resolve(PUPR, limit));
        assertThat(late.hears(confirm(limit.plusSeconds(1)))
                        .told(CaseClosed.class)
                        .getLast()
                        .onTime())
                .isFalse();
        CaseLife early = CaseLife.at(Tier.OPD).hears(progress(PUPR, MONDAY)).hears(resolve(PUPR, limit.minusNanos(1)));
        assertThat(early.hears(confirm(limit.plusSeconds(1)))
                        .told(CaseClosed.class)
                        .getLast()
                        .onTime())
                .isTrue();
    }

    @Test
    void nobody_can_confirm_what_is_not_resolved() {
        assertThat(CaseLife.atRt().hears(confirm(MONDAY)).last()).isEmpty();
    }

    @Test
    void a_dispute_sends_it_back_to_the_same_unit_with_a_new_box_and_the_old_limit() {
        Instant wednesday = wita("2026-11-25T10:00");
        CaseLife life = CaseLife.atRt().hears(resolve(RT, MONDAY)).hears(dispute(wednesday));

        assertThat(life.last()).singleElement().isInstanceOf(CaseReopened.class);
        life.mustBeHeldBy(RT);
        assertThat(life.clock(ClockName.TIER_BOX).dueAt()).isEqualTo(endOf("2026-11-30"));
        assertThat(life.clock(ClockName.CLASS_LIMIT).dueAt()).isEqualTo(endOf("2026-12-10"));
        assertThat(life.clock(ClockName.CLASS_LIMIT).metAt()).isNull();
        assertThat(life.untilNow(endOf("2026-11-30")).custody().holder().unit()).isEqualTo(DESA);
    }

    @Test
    void a_dispute_after_the_limit_makes_the_case_late() {
        CaseLife life = CaseLife.at(Tier.OPD)
                .hears(resolve(PUPR, wita("2026-12-09T10:00")))
                .hears(dispute(wita("2026-12-14T10:00")))
                .untilNow(wita("2026-12-14T10:01"));
        assertThat(life.told(DeadlineMissed.class))
                .extracting(DeadlineMissed::clock)
                .contains(ClockName.CLASS_LIMIT);
    }

    @Test
    void a_fourth_dispute_takes_the_case_out_of_the_units_hands() {
        CaseLife life = CaseLife.atRt();
        for (int i = 0; i < 4; i++) {
            life.mustBeHeldBy(RT)
                    .hears(resolve(RT, MONDAY.plusSeconds(10L * i)))
                    .hears(dispute(MONDAY.plusSeconds(10L * i + 5)));
        }
        life.mustBeHeldBy(DESA);
        assertThat(life.last()).hasExactlyElementsOfTypes(CaseReopened.class, CaseEscalated.class);
    }

    @Test
    void at_the_top_the_right_to_dispute_never_runs_out() {
        CaseLife life = CaseLife.at(Tier.OPD);
        for (int i = 0; i < 6; i++) {
            life.hears(resolve(PUPR, MONDAY.plusSeconds(10L * i))).hears(dispute(MONDAY.plusSeconds(10L * i + 5)));
        }
        life.mustBeHeldBy(PUPR);
        assertThat(life.told(CaseReopened.class)).hasSize(6);
    }

    @Test
    void what_is_withdrawn_is_closed_without_a_word_on_time() {
        CaseLife life = CaseLife.atRt().hears(new Withdraw(SUBJECT, MONDAY, null));
        assertThat(life.last()).containsExactly(new CaseClosed(ID, AT_RT, Closure.WITHDRAWN_BY_REPORTER, null, null));
    }

    @Test
    void what_was_withdrawn_before_it_was_routed_never_opens() {
        CaseLife life = new CaseLife()
                .hears(new Withdraw(SUBJECT, MONDAY, null))
                .hears(CaseLife.open(FRIDAY, Tier.RT, FULL_LADDER));
        assertThat(life.told()).isEmpty();
        assertThat(life.now().standing()).isInstanceOf(NotOpened.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Closure.class,
            names = {"ARCHIVED", "MERGED", "FORWARDED_EXTERNALLY"})
    void what_routing_puts_away_is_closed(Closure closure) {
        CaseLife life =
                CaseLife.atRt().hears(new PutAway(SUBJECT, MONDAY, closure, "Sudah ditangani di laporan lain."));
        assertThat(life.last()).containsExactly(new CaseClosed(ID, AT_RT, closure, null, null));
    }

    @Test
    void what_was_put_away_opens_again_when_routing_says_so_later() {
        CaseLife life = CaseLife.atRt()
                .hears(new PutAway(SUBJECT, MONDAY, Closure.ARCHIVED, "Belum jelas tempatnya."))
                .hears(CaseLife.open(FRIDAY, Tier.RT, FULL_LADDER));
        assertThat(life.now().open()).isFalse();

        life.hears(CaseLife.open(MONDAY.plusSeconds(60), Tier.DESA, FULL_LADDER))
                .mustBeHeldBy(DESA);
        assertThat(life.clock(ClockName.CLASS_LIMIT).startedAt()).isEqualTo(FRIDAY);
    }

    @Test
    void a_naming_that_is_heard_after_the_archiving_that_followed_it_does_not_open() {
        CaseLife life = new CaseLife()
                .hears(new PutAway(SUBJECT, MONDAY, Closure.ARCHIVED, "Belum jelas tempatnya."))
                .hears(CaseLife.open(FRIDAY, Tier.RT, FULL_LADDER));
        assertThat(life.told()).isEmpty();
    }

    @Test
    void an_old_word_of_routing_does_not_put_away_what_was_routed_since() {
        CaseLife life = CaseLife.atRt()
                .hears(new PutAway(SUBJECT, FRIDAY.minusSeconds(60), Closure.ARCHIVED, "Belum jelas tempatnya."));
        assertThat(life.now().open()).isTrue();
    }

    @Test
    void the_report_may_be_told_before_or_after_the_routing() {
        CaseLife before =
                new CaseLife().hears(CaseLife.report(FRIDAY)).hears(CaseLife.open(FRIDAY, Tier.RT, FULL_LADDER));
        CaseLife after = CaseLife.atRt().hears(CaseLife.report(FRIDAY));
        assertThat(before.now()).isEqualTo(after.now());
        assertThat(after.now().report()).isNotNull();
    }
}
