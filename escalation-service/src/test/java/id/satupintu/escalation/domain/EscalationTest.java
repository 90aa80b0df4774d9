package id.satupintu.escalation.domain;

import static id.satupintu.escalation.domain.CaseLife.DESA;
import static id.satupintu.escalation.domain.CaseLife.FRIDAY;
import static id.satupintu.escalation.domain.CaseLife.FULL_LADDER;
import static id.satupintu.escalation.domain.CaseLife.ID;
import static id.satupintu.escalation.domain.CaseLife.KECAMATAN;
import static id.satupintu.escalation.domain.CaseLife.PUPR;
import static id.satupintu.escalation.domain.CaseLife.RT;
import static id.satupintu.escalation.domain.CaseLife.endOf;
import static id.satupintu.escalation.domain.CaseLife.wita;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.EscalationEvent.CaseClock;
import id.satupintu.contracts.escalation.EscalationEvent.CaseEscalated;
import id.satupintu.contracts.escalation.EscalationEvent.CaseOpened;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlineApproaching;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlineMissed;
import id.satupintu.contracts.escalation.EscalationEvent.EscalationCause;
import id.satupintu.contracts.escalation.EscalationEvent.Holder;
import id.satupintu.escalation.domain.Routing.Step;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Naik tingkat: a tier that does not move is passed over. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EscalationTest {
    private static final Instant RT_BOX = endOf("2026-11-25");
    private static final Instant DESA_BOX = endOf("2026-12-02");
    private static final Instant KECAMATAN_BOX = endOf("2026-12-09");
    private static final Instant CLASS_LIMIT = endOf("2026-12-10");
    private static final Instant PROGRESS = endOf("2026-12-20");
    private static final Instant FIRST_RESPONSE = endOf("2026-11-27");

    @Test
    void a_routed_case_opens_at_its_start_tier_with_its_clocks() {
        assertThat(CaseLife.atRt().last())
                .containsExactly(new CaseOpened(
                        ID,
                        new Holder(Tier.RT, RT, FRIDAY),
                        List.of(
                                clock(ClockName.FIRST_RESPONSE, FRIDAY, FIRST_RESPONSE),
                                clock(ClockName.TIER_BOX, FRIDAY, RT_BOX),
                                clock(ClockName.PROGRESS, FRIDAY, PROGRESS),
                                clock(ClockName.CLASS_LIMIT, FRIDAY, CLASS_LIMIT))));
    }

    @Test
    void the_citizens_clocks_count_from_receipt_the_box_from_when_the_unit_got_it() {
        Instant tuesday = wita("2026-11-24T15:00");
        CaseLife life = new CaseLife().hears(CaseLife.open(tuesday, Tier.RT, FULL_LADDER));

        assertThat(life.clock(ClockName.CLASS_LIMIT).startedAt()).isEqualTo(FRIDAY);
        assertThat(life.clock(ClockName.TIER_BOX).startedAt()).isEqualTo(tuesday);
        assertThat(life.clock(ClockName.TIER_BOX).dueAt()).isEqualTo(endOf("2026-11-27"));
    }

    @Test
    void a_moment_before_the_box_ends_nothing_goes_up() {
        CaseLife life = CaseLife.atRt().untilNow(RT_BOX.minusNanos(1));
        assertThat(life.told(CaseEscalated.class)).isEmpty();
        life.mustBeHeldBy(RT);
    }

    @Test
    void when_the_box_ends_the_case_goes_up_though_nobody_accepted_it() {
        CaseLife life = CaseLife.atRt().untilNow(RT_BOX.minusNanos(1)).untilNow(RT_BOX);

        assertThat(life.last()).singleElement().isInstanceOfSatisfying(CaseEscalated.class, escalated -> {
            assertThat(escalated.from()).isEqualTo(new Holder(Tier.RT, RT, FRIDAY));
            assertThat(escalated.holder()).isEqualTo(new Holder(Tier.DESA, DESA, RT_BOX));
            assertThat(escalated.cause()).isEqualTo(EscalationCause.DEADLINE);
            assertThat(escalated.note()).isNull();
            assertThat(escalated.clocks()).contains(clock(ClockName.TIER_BOX, RT_BOX, DESA_BOX));
        });
    }

    @Test
    void accepting_alone_does_not_keep_it_from_going_up() {
        CaseLife.atRt().hears(CaseLife.accept(RT, FRIDAY)).untilNow(RT_BOX).mustBeHeldBy(DESA);
    }

    @Test
    void a_step_happens_once_however_often_the_clock_is_looked_at() {
        CaseLife life = CaseLife.atRt().untilNow(RT_BOX).untilNow(RT_BOX).untilNow(RT_BOX.plusSeconds(5));
        assertThat(life.told(CaseEscalated.class)).hasSize(1);
    }

    @Test
    void after_an_outage_it_has_gone_up_step_by_step_each_from_the_end_of_the_one_before() {
        CaseLife life = CaseLife.atRt().untilNow(wita("2026-12-05T12:00"));

        assertThat(life.told(CaseEscalated.class))
                .extracting(CaseEscalated::holder)
                .containsExactly(new Holder(Tier.DESA, DESA, RT_BOX), new Holder(Tier.KECAMATAN, KECAMATAN, DESA_BOX));
    }

    @Test
    void everything_due_at_once_is_told_in_the_order_it_was_due() {
        CaseLife life = CaseLife.atRt().untilNow(wita("2027-01-20T00:00"));

        assertThat(life.told().stream()
                        .filter(event -> !(event instanceof DeadlineApproaching))
                        .map(event -> event.getClass().getSimpleName() + " "
                                + event.holder().tier()))
                .containsExactly(
                        "CaseOpened RT",
                        "CaseEscalated DESA",
                        "DeadlineMissed DESA", // first response, 27 November
                        "CaseEscalated KECAMATAN",
                        "CaseEscalated OPD",
                        "DeadlineMissed OPD", // class limit, 10 December
                        "OverdueRaised OPD", // to the Sekda, two working days later
                        "OverdueRaised OPD", // to Inspektorat, five working days later
                        "DeadlineMissed OPD", // progress, 20 December
                        "OverdueRaised OPD",
                        "OverdueRaised OPD",
                        "DeadlineMissed OPD"); // its own fourteen days, from 9 December
    }

    @Test
    void tiers_that_are_not_on_the_ladder_are_passed_over() {
        List<Step> rtThenOpd = List.of(new Step(Tier.RT, RT), new Step(Tier.OPD, PUPR));
        CaseLife life =
                new CaseLife().hears(CaseLife.open(FRIDAY, Tier.RT, rtThenOpd)).untilNow(RT_BOX);
        life.mustBeHeldBy(PUPR);
    }

    @Test
    void a_start_tier_that_is_not_on_the_ladder_means_the_next_above() {
        List<Step> noDesa = List.of(new Step(Tier.RT, RT), new Step(Tier.OPD, PUPR));
        new CaseLife().hears(CaseLife.open(FRIDAY, Tier.DESA, noDesa)).mustBeHeldBy(PUPR);
    }

    @Test
    void at_the_top_a_passed_box_is_told_once_and_the_case_stays_open() {
        List<Step> desaIsTop = List.of(new Step(Tier.RT, RT), new Step(Tier.DESA, DESA));
        CaseLife life = new CaseLife().hears(CaseLife.open(FRIDAY, Tier.DESA, desaIsTop));
        Instant box = endOf("2026-11-27");
        life.untilNow(box).untilNow(box.plusSeconds(1)).untilNow(wita("2026-12-05T00:00"));

        assertThat(life.told(DeadlineMissed.class).stream().filter(missed -> missed.clock() == ClockName.TIER_BOX))
                .containsExactly(new DeadlineMissed(ID, new Holder(Tier.DESA, DESA, FRIDAY), ClockName.TIER_BOX, box));
        assertThat(life.now().open()).isTrue();
    }

    @Test
    void an_opd_that_has_it_from_the_start_is_governed_by_the_class_limit_alone() {
        CaseLife life = CaseLife.at(Tier.OPD);
        assertThat(life.custody().clocks().find(ClockName.TIER_BOX)).isEmpty();
        assertThat(life.untilNow(CLASS_LIMIT).told(DeadlineMissed.class))
                .extracting(DeadlineMissed::clock)
                .containsExactly(ClockName.FIRST_RESPONSE, ClockName.CLASS_LIMIT);
    }

    @Test
    void an_opd_that_gets_it_late_has_the_days_of_the_class_for_itself() {
        CaseLife life = CaseLife.atRt().untilNow(KECAMATAN_BOX);
        life.mustBeHeldBy(PUPR);
        assertThat(life.clock(ClockName.TIER_BOX).startedAt()).isEqualTo(KECAMATAN_BOX);
        assertThat(life.clock(ClockName.TIER_BOX).dueAt()).isEqualTo(endOf("2026-12-31"));
        assertThat(life.clock(ClockName.CLASS_LIMIT).dueAt()).isEqualTo(CLASS_LIMIT);
    }

    @Test
    void thirty_days_without_progress_are_told_and_send_it_up() {
        List<Step> kecamatanThenOpd = List.of(new Step(Tier.KECAMATAN, KECAMATAN), new Step(Tier.OPD, PUPR));
        Instant late = wita("2026-12-18T10:00"); // routed late, so that the box outlasts the thirty days
        CaseLife life = new CaseLife()
                .hears(CaseLife.open(late, Tier.KECAMATAN, kecamatanThenOpd))
                .untilNow(PROGRESS.minusNanos(1));
        life.mustBeHeldBy(KECAMATAN).untilNow(PROGRESS);

        assertThat(life.last()).hasSize(2);
        assertThat(life.last().getFirst())
                .isEqualTo(new DeadlineMissed(
                        ID, new Holder(Tier.KECAMATAN, KECAMATAN, late), ClockName.PROGRESS, PROGRESS));
        assertThat(life.last().getLast())
                .isInstanceOfSatisfying(CaseEscalated.class, escalated -> assertThat(escalated.cause())
                        .isEqualTo(EscalationCause.NO_PROGRESS));
    }

    @Test
    void recorded_progress_meets_the_thirty_days_for_good() {
        CaseLife life = CaseLife.at(Tier.OPD)
                .hears(CaseLife.progress(PUPR, wita("2026-12-01T10:00")))
                .untilNow(wita("2027-03-01T00:00"));
        assertThat(life.told(DeadlineMissed.class))
                .extracting(DeadlineMissed::clock)
                .doesNotContain(ClockName.PROGRESS);
    }

    @Test
    void each_clock_warns_once_when_three_quarters_of_its_time_have_passed() {
        Instant quarterOfThreeDaysLeft = wita("2026-11-25T06:00");
        CaseLife life = CaseLife.atRt().untilNow(quarterOfThreeDaysLeft.minusNanos(1));
        assertThat(life.told(DeadlineApproaching.class)).isEmpty();

        life.untilNow(quarterOfThreeDaysLeft).untilNow(quarterOfThreeDaysLeft.plusSeconds(60));
        assertThat(life.told(DeadlineApproaching.class))
                .containsExactly(
                        new DeadlineApproaching(ID, new Holder(Tier.RT, RT, FRIDAY), ClockName.TIER_BOX, RT_BOX));
    }

    @Test
    void what_happens_next_is_always_known() {
        CaseLife life = CaseLife.atRt();
        assertThat(Deadlines.nextDueAt(life.now())).contains(wita("2026-11-25T06:00"));
        life.untilNow(wita("2026-11-25T06:00"));
        assertThat(Deadlines.nextDueAt(life.now())).contains(RT_BOX);
    }

    private static CaseClock clock(ClockName name, Instant startedAt, Instant dueAt) {
        return new CaseClock(name, startedAt, dueAt, null, null);
    }
}
