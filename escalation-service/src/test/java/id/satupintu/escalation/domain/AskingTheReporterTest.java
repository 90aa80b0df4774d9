package id.satupintu.escalation.domain;

import static id.satupintu.escalation.domain.CaseLife.DLH;
import static id.satupintu.escalation.domain.CaseLife.PUPR;
import static id.satupintu.escalation.domain.CaseLife.RT;
import static id.satupintu.escalation.domain.CaseLife.ask;
import static id.satupintu.escalation.domain.CaseLife.endOf;
import static id.satupintu.escalation.domain.CaseLife.escalate;
import static id.satupintu.escalation.domain.CaseLife.giveBack;
import static id.satupintu.escalation.domain.CaseLife.progress;
import static id.satupintu.escalation.domain.CaseLife.reply;
import static id.satupintu.escalation.domain.CaseLife.wita;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.EscalationEvent.ClarificationRequested;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlineMissed;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Only waiting for the reporter stops a clock. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingTheReporterTest {
    private static final Instant MONDAY = wita("2026-11-23T10:00");

    @Test
    void a_question_stops_every_clock_but_the_thirty_days() {
        CaseLife life = CaseLife.atRt().hears(ask(RT, MONDAY));

        assertThat(life.clock(ClockName.FIRST_RESPONSE).pausedSince()).isEqualTo(MONDAY);
        assertThat(life.clock(ClockName.TIER_BOX).pausedSince()).isEqualTo(MONDAY);
        assertThat(life.clock(ClockName.CLASS_LIMIT).pausedSince()).isEqualTo(MONDAY);
        assertThat(life.clock(ClockName.PROGRESS).pausedSince()).isNull();
        assertThat(life.told(ClarificationRequested.class).getFirst().answerBy())
                .isEqualTo(endOf("2026-12-23"));
    }

    @Test
    void while_it_is_open_no_other_may_be_asked_and_the_case_may_not_be_given_back() {
        CaseLife life = CaseLife.atRt().hears(ask(RT, MONDAY));
        assertThat(life.hears(ask(RT, MONDAY)).refusal()).isEqualTo("case.waiting-for-reporter");
        assertThat(life.hears(giveBack(RT, DLH, MONDAY)).refusal()).isEqualTo("case.waiting-for-reporter");
    }

    @Test
    void the_answer_moves_the_due_dates_by_the_working_days_it_took() {
        CaseLife life = CaseLife.atRt().hears(ask(RT, MONDAY)).hears(reply(wita("2026-11-26T21:00")));

        assertThat(life.clock(ClockName.TIER_BOX).dueAt()).isEqualTo(endOf("2026-11-30")); // 25 + Tue, Wed, Thu
        assertThat(life.clock(ClockName.FIRST_RESPONSE).dueAt()).isEqualTo(endOf("2026-12-02"));
        assertThat(life.clock(ClockName.CLASS_LIMIT).dueAt()).isEqualTo(endOf("2026-12-15"));
        assertThat(life.clock(ClockName.PROGRESS).dueAt()).isEqualTo(endOf("2026-12-20"));
        assertThat(life.clock(ClockName.TIER_BOX).pausedSince()).isNull();
        assertThat(life.clock(ClockName.CLARIFICATION).metAt()).isEqualTo(wita("2026-11-26T21:00"));
    }

    @Test
    void an_answer_on_the_same_day_or_over_a_weekend_moves_nothing() {
        Instant friday = wita("2026-11-20T15:00");
        CaseLife life = CaseLife.atRt().hears(ask(RT, friday)).hears(reply(wita("2026-11-22T09:00")));
        assertThat(life.clock(ClockName.TIER_BOX).dueAt()).isEqualTo(endOf("2026-11-25"));
    }

    @Test
    void without_an_answer_the_clocks_run_again_when_its_window_has_passed() {
        CaseLife life = CaseLife.at(Tier.OPD).hears(progress(PUPR, MONDAY)).hears(ask(PUPR, MONDAY));
        Instant window = endOf("2026-12-23");
        life.untilNow(window.minusNanos(1));
        assertThat(life.clock(ClockName.CLASS_LIMIT).pausedSince()).isNotNull();

        life.untilNow(window);
        // 13 of the 14 working days were left on 23 November; they count from 23 December.
        assertThat(life.clock(ClockName.CLASS_LIMIT).pausedSince()).isNull();
        assertThat(life.clock(ClockName.CLASS_LIMIT).dueAt()).isEqualTo(endOf("2027-01-15"));
        assertThat(life.custody().openQuestion()).isNull();
    }

    @Test
    void a_unit_asks_twice_at_most() {
        CaseLife life = CaseLife.atRt()
                .hears(ask(RT, MONDAY))
                .hears(reply(MONDAY.plusSeconds(60)))
                .hears(ask(RT, MONDAY.plusSeconds(120)))
                .hears(reply(MONDAY.plusSeconds(180)))
                .hears(ask(RT, MONDAY.plusSeconds(240)));
        assertThat(life.refusal()).isEqualTo("case.question-limit");
    }

    @Test
    void a_clock_that_is_late_already_stays_late() {
        Instant late = wita("2026-12-11T10:00");
        CaseLife life = CaseLife.at(Tier.OPD).hears(progress(PUPR, MONDAY)).hears(ask(PUPR, late));
        assertThat(life.clock(ClockName.CLASS_LIMIT).pausedSince()).isNull();
        life.hears(reply(wita("2026-12-15T10:00")));
        assertThat(life.clock(ClockName.CLASS_LIMIT).dueAt()).isEqualTo(endOf("2026-12-10"));
        assertThat(life.told(DeadlineMissed.class).stream().filter(missed -> missed.clock() == ClockName.CLASS_LIMIT))
                .hasSize(1);
    }

    @Test
    void the_question_goes_up_with_the_case_and_the_new_box_waits_too() {
        CaseLife life = CaseLife.atRt().hears(ask(RT, MONDAY)).hears(escalate(RT, MONDAY));
        assertThat(life.clock(ClockName.TIER_BOX).pausedSince()).isEqualTo(MONDAY);

        life.hears(reply(wita("2026-11-24T10:00")));
        assertThat(life.clock(ClockName.TIER_BOX).dueAt()).isEqualTo(endOf("2026-12-01"));
    }
}
