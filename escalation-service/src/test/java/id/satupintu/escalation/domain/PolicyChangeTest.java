package id.satupintu.escalation.domain;

import static id.satupintu.escalation.domain.CaseLife.DESA;
import static id.satupintu.escalation.domain.CaseLife.FRIDAY;
import static id.satupintu.escalation.domain.CaseLife.FULL_LADDER;
import static id.satupintu.escalation.domain.CaseLife.KUTIM;
import static id.satupintu.escalation.domain.CaseLife.POLICY;
import static id.satupintu.escalation.domain.CaseLife.PUPR;
import static id.satupintu.escalation.domain.CaseLife.WITA;
import static id.satupintu.escalation.domain.CaseLife.ask;
import static id.satupintu.escalation.domain.CaseLife.endOf;
import static id.satupintu.escalation.domain.CaseLife.open;
import static id.satupintu.escalation.domain.CaseLife.reply;
import static id.satupintu.escalation.domain.CaseLife.wita;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.EscalationEvent.CaseEscalated;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlineApproaching;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlinesRecomputed;
import id.satupintu.escalation.domain.CaseCommand.ApplyPolicy;
import id.satupintu.escalation.domain.policy.Pauses;
import id.satupintu.escalation.domain.policy.Policy;
import id.satupintu.escalation.domain.policy.Proofs;
import id.satupintu.escalation.domain.policy.Warnings;
import id.satupintu.escalation.domain.policy.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Other rules of time move the dates of open cases, and never a start. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyChangeTest {
    private static final Instant MONDAY = wita("2026-11-23T10:00");
    /** A local holiday on Tuesday 24 November 2026. */
    private static final Policy WITH_A_HOLIDAY = changed(holiday("2026-11-24"), POLICY.warnings(), POLICY.pauses());

    @Test
    void a_new_holiday_moves_every_clock_of_working_days_by_one_and_says_so() {
        CaseLife life = CaseLife.atRt().under(WITH_A_HOLIDAY).hears(new ApplyPolicy(MONDAY));

        assertThat(life.last()).singleElement().isInstanceOf(DeadlinesRecomputed.class);
        assertThat(life.clock(ClockName.TIER_BOX).dueAt()).isEqualTo(endOf("2026-11-26"));
        assertThat(life.clock(ClockName.CLASS_LIMIT).dueAt()).isEqualTo(endOf("2026-12-11"));
        assertThat(life.clock(ClockName.CLASS_LIMIT).startedAt()).isEqualTo(FRIDAY);
        assertThat(life.clock(ClockName.PROGRESS).dueAt()).isEqualTo(endOf("2026-12-20"));
        assertThat(life.custody().policyVersion()).isEqualTo(2);
        assertThat(life.hears(new ApplyPolicy(MONDAY.plusSeconds(1))).last()).isEmpty();
    }

    @Test
    void the_preview_says_what_will_happen() {
        CaseLife life = CaseLife.atRt();
        assertThat(PolicyImpact.of(life.now(), POLICY)).isEmpty();
        assertThat(PolicyImpact.of(life.now(), WITH_A_HOLIDAY))
                .extracting(PolicyImpact.Moved::clock)
                .containsExactly(ClockName.FIRST_RESPONSE, ClockName.TIER_BOX, ClockName.CLASS_LIMIT);
        life.under(WITH_A_HOLIDAY).hears(new ApplyPolicy(MONDAY));
        assertThat(PolicyImpact.of(life.now(), WITH_A_HOLIDAY)).isEmpty();
    }

    @Test
    void what_is_late_stays_late_and_what_was_said_is_not_said_again() {
        Instant after = wita("2026-12-15T10:00");
        CaseLife life = CaseLife.at(Tier.OPD).untilNow(after);
        int warned = life.told(DeadlineApproaching.class).size();
        life.under(WITH_A_HOLIDAY).hears(new ApplyPolicy(after));
        assertThat(life.clock(ClockName.CLASS_LIMIT).dueAt()).isEqualTo(endOf("2026-12-10"));
        life.untilNow(after.plusSeconds(1));
        assertThat(life.told(DeadlineApproaching.class)).hasSize(warned);
    }

    @Test
    void what_the_change_makes_due_already_strikes_once() {
        Policy shorter =
                changed(new WorkingCalendar(WITA, Set.of(), new TreeSet<>()), POLICY.warnings(), POLICY.pauses());
        CaseLife life = CaseLife.atRt().untilNow(MONDAY).under(shorter);
        life.hears(new ApplyPolicy(wita("2026-11-24T09:00"))).untilNow(wita("2026-11-24T09:01"));
        assertThat(life.told(CaseEscalated.class)).hasSize(1);
        life.mustBeHeldBy(DESA);
    }

    @Test
    void several_warnings_come_each_once_in_their_order() {
        Policy twice = changed(POLICY.calendar(), Warnings.of(Set.of(50, 90), Set.of()), POLICY.pauses());
        CaseLife life = new CaseLife().under(twice).hears(open(FRIDAY, Tier.OPD, FULL_LADDER));
        life.untilNow(endOf("2026-12-31"));
        assertThat(life.told(DeadlineApproaching.class).stream()
                        .filter(warning -> warning.clock() == ClockName.CLASS_LIMIT))
                .hasSize(2);
    }

    @Test
    void where_the_rules_want_it_progress_stops_the_thirty_days_only_with_evidence() {
        Proofs strict = new Proofs(15, 5_000, true);
        CaseLife life = new CaseLife().under(proving(strict)).hears(open(FRIDAY, Tier.OPD, FULL_LADDER));

        life.hears(CaseLife.progress(CaseLife.PUPR, MONDAY));
        assertThat(life.clock(ClockName.FIRST_RESPONSE).metAt()).isEqualTo(MONDAY);
        assertThat(life.clock(ClockName.PROGRESS).metAt()).isNull();

        Instant later = MONDAY.plusSeconds(3_600);
        life.hears(CaseLife.photo(CaseLife.PUPR, later)).hears(CaseLife.progressNaming(CaseLife.PUPR, later));
        assertThat(life.clock(ClockName.PROGRESS).metAt()).isEqualTo(later);
    }

    @Test
    void who_had_it_for_how_long_is_kept_apart_from_when_the_citizen_reported() {
        CaseLife life = CaseLife.atRt().untilNow(wita("2026-12-30T10:00"));
        assertThat(life.custody().stays())
                .extracting(stay -> stay.holder().unit())
                .containsExactly(CaseLife.RT, CaseLife.DESA, CaseLife.KECAMATAN);
        Instant before = FRIDAY;
        for (Stay stay : life.custody().stays()) {
            assertThat(stay.holder().since()).isEqualTo(before);
            before = stay.until();
        }
        assertThat(life.custody().holder().since()).isEqualTo(before);
    }

    @Test
    void a_case_waits_for_its_reporter_no_longer_than_it_may_in_all() {
        Policy tight = changed(POLICY.calendar(), POLICY.warnings(), new Pauses(2, 10));
        CaseLife life = new CaseLife().under(tight).hears(open(FRIDAY, Tier.OPD, FULL_LADDER));
        life.hears(ask(PUPR, MONDAY)).hears(reply(wita("2026-11-30T10:00")));
        life.hears(ask(PUPR, wita("2026-12-01T10:00")));
        assertThat(life.clock(ClockName.CLARIFICATION).dueAt()).isEqualTo(endOf("2026-12-04"));
        life.untilNow(wita("2026-12-05T10:00"));
        assertThat(life.custody().openQuestion()).isNull();
        assertThat(life.hears(ask(PUPR, wita("2026-12-07T10:00"))).refusal()).isEqualTo("case.question-limit");
    }

    @Test
    void when_the_wait_is_used_up_no_question_stops_the_clocks_any_more() {
        Policy tight = changed(POLICY.calendar(), POLICY.warnings(), new Pauses(5, 7));
        CaseLife life = new CaseLife().under(tight).hears(open(FRIDAY, Tier.OPD, FULL_LADDER));
        life.hears(ask(PUPR, MONDAY)).hears(reply(wita("2026-11-30T10:00")));
        assertThat(life.hears(ask(PUPR, wita("2026-12-01T10:00"))).refusal()).isEqualTo("case.waited-enough");
    }

    private static WorkingCalendar holiday(String day) {
        TreeSet<LocalDate> free = new TreeSet<>(POLICY.calendar().nonWorkingDays());
        free.add(LocalDate.parse(day));
        return new WorkingCalendar(WITA, POLICY.calendar().weekend(), free);
    }

    private static Policy proving(Proofs proofs) {
        return new Policy(
                KUTIM,
                2,
                LocalDate.of(2026, 11, 20),
                POLICY.calendar(),
                POLICY.officeHours(),
                POLICY.limits(),
                POLICY.warnings(),
                POLICY.pauses(),
                POLICY.ladder(),
                POLICY.endings(),
                proofs);
    }

    private static Policy changed(WorkingCalendar calendar, Warnings warnings, Pauses pauses) {
        return new Policy(
                KUTIM,
                2,
                LocalDate.of(2026, 11, 20),
                calendar,
                POLICY.officeHours(),
                POLICY.limits(),
                warnings,
                pauses,
                POLICY.ladder(),
                POLICY.endings(),
                POLICY.proofs());
    }
}
