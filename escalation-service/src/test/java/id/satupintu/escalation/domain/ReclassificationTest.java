package id.satupintu.escalation.domain;

import static id.satupintu.contracts.ComplaintClass.BERKADAR_PENGAWASAN;
import static id.satupintu.contracts.ComplaintClass.TIDAK_BERKADAR_PENGAWASAN;
import static id.satupintu.escalation.domain.CaseLife.DLH;
import static id.satupintu.escalation.domain.CaseLife.FRIDAY;
import static id.satupintu.escalation.domain.CaseLife.FULL_LADDER;
import static id.satupintu.escalation.domain.CaseLife.PUPR;
import static id.satupintu.escalation.domain.CaseLife.SUBJECT;
import static id.satupintu.escalation.domain.CaseLife.ask;
import static id.satupintu.escalation.domain.CaseLife.confirm;
import static id.satupintu.escalation.domain.CaseLife.dispute;
import static id.satupintu.escalation.domain.CaseLife.endOf;
import static id.satupintu.escalation.domain.CaseLife.reclassify;
import static id.satupintu.escalation.domain.CaseLife.reply;
import static id.satupintu.escalation.domain.CaseLife.resolve;
import static id.satupintu.escalation.domain.CaseLife.wita;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.EscalationEvent.CaseClosed;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.EscalationEvent.Closure;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlineApproaching;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlineMissed;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlinesRecomputed;
import id.satupintu.contracts.escalation.Reclassification;
import id.satupintu.escalation.domain.CaseCommand.OpenCase;
import id.satupintu.escalation.domain.CaseCommand.PutAway;
import id.satupintu.escalation.domain.CaseCommand.Reroute;
import id.satupintu.escalation.domain.CaseCommand.Withdraw;
import id.satupintu.escalation.domain.Routing.Step;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Another class moves the limit, from receipt, and never without saying why (dossier 1.2). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReclassificationTest {
    private static final Instant MONDAY = wita("2026-11-23T10:00");

    @Test
    void a_longer_class_moves_the_limit_from_receipt_and_says_from_when_to_when_and_why() {
        CaseLife life = CaseLife.at(Tier.OPD).hears(reclassify(BERKADAR_PENGAWASAN, MONDAY));

        assertThat(life.last()).singleElement().isInstanceOf(DeadlinesRecomputed.class);
        Reclassification said = told(life);
        assertThat(said.from()).isEqualTo(TIDAK_BERKADAR_PENGAWASAN);
        assertThat(said.to()).isEqualTo(BERKADAR_PENGAWASAN);
        assertThat(said.dueBefore()).isEqualTo(endOf("2026-12-10"));
        assertThat(said.reason()).startsWith("Isi laporan");
        assertThat(said.by().unit().name()).isEqualTo("Diskominfo");
        assertThat(life.clock(ClockName.CLASS_LIMIT).startedAt()).isEqualTo(FRIDAY);
        assertThat(life.clock(ClockName.CLASS_LIMIT).dueAt()).isEqualTo(endOf("2027-02-19"));
    }

    @Test
    void no_other_clock_moves() {
        CaseLife life = CaseLife.atRt();
        List<Clock> before = life.custody().clocks().all().stream()
                .filter(clock -> clock.name() != ClockName.CLASS_LIMIT)
                .toList();
        life.hears(reclassify(BERKADAR_PENGAWASAN, MONDAY));
        assertThat(life.custody().clocks().all()).containsAll(before);
    }

    @Test
    void a_shorter_class_that_has_passed_already_is_late_at_once_and_once() {
        CaseLife life = opened(BERKADAR_PENGAWASAN).untilNow(wita("2026-12-15T10:00"));
        int warned = life.told(DeadlineApproaching.class).size();
        life.hears(reclassify(TIDAK_BERKADAR_PENGAWASAN, wita("2026-12-15T10:01")));

        assertThat(life.last()).first().isInstanceOf(DeadlinesRecomputed.class);
        assertThat(missedLimits(life))
                .singleElement()
                .extracting(DeadlineMissed::dueAt)
                .isEqualTo(endOf("2026-12-10"));
        assertThat(life.told(DeadlineApproaching.class))
                .as("no warning of what is late already")
                .hasSize(warned);
        assertThat(life.hears(reclassify(TIDAK_BERKADAR_PENGAWASAN, wita("2026-12-15T10:02")))
                        .last())
                .isEmpty();
    }

    @Test
    void what_was_late_stays_late_though_the_new_class_has_more_days() {
        Instant after = wita("2026-12-15T10:00");
        CaseLife life = CaseLife.at(Tier.OPD).untilNow(after).hears(reclassify(BERKADAR_PENGAWASAN, after));

        assertThat(told(life).to()).isEqualTo(BERKADAR_PENGAWASAN);
        assertThat(life.clock(ClockName.CLASS_LIMIT).dueAt()).isEqualTo(endOf("2026-12-10"));
        assertThat(life.clock(ClockName.CLASS_LIMIT).missed()).isTrue();
        life.untilNow(wita("2027-03-01T10:00"));
        assertThat(missedLimits(life)).hasSize(1);
    }

    @Test
    void what_was_late_stays_late_when_it_goes_to_another_unit_with_another_class() {
        Instant after = wita("2026-12-15T10:00");
        CaseLife life = CaseLife.at(Tier.OPD).untilNow(after).hears(reclassify(BERKADAR_PENGAWASAN, after));
        List<Step> ladder = List.of(new Step(Tier.INSPEKTORAT, DLH));
        life.hears(new Reroute(
                SUBJECT,
                after,
                CaseLife.routing(BERKADAR_PENGAWASAN, FRIDAY, Tier.INSPEKTORAT, ladder, false),
                "Ada dugaan pungutan."));
        life.mustBeHeldBy(DLH);
        assertThat(life.clock(ClockName.CLASS_LIMIT).missed()).isTrue();
        assertThat(life.untilNow(wita("2026-12-16T10:00")).told(DeadlineMissed.class).stream()
                        .filter(missed -> missed.clock() == ClockName.CLASS_LIMIT))
                .hasSize(1);
    }

    @Test
    void the_days_that_waited_for_the_reporter_stay_counted() {
        CaseLife life = CaseLife.at(Tier.OPD)
                .hears(ask(PUPR, MONDAY))
                .hears(reply(wita("2026-11-25T10:00")))
                .hears(reclassify(BERKADAR_PENGAWASAN, wita("2026-11-26T10:00")));
        assertThat(life.clock(ClockName.CLASS_LIMIT).dueAt()).isEqualTo(endOf("2027-02-23"));
    }

    @Test
    void a_limit_that_waits_for_the_reporter_goes_on_waiting() {
        CaseLife life = CaseLife.at(Tier.OPD).hears(ask(PUPR, MONDAY)).hears(reclassify(BERKADAR_PENGAWASAN, MONDAY));
        assertThat(life.clock(ClockName.CLASS_LIMIT).pausedSince()).isEqualTo(MONDAY);
        life.hears(reply(wita("2026-11-25T10:00")));
        assertThat(life.clock(ClockName.CLASS_LIMIT).dueAt()).isEqualTo(endOf("2027-02-23"));
    }

    @Test
    void what_was_settled_in_time_by_its_class_then_stays_settled_in_time() {
        CaseLife life = opened(BERKADAR_PENGAWASAN)
                .hears(resolve(PUPR, wita("2026-12-15T10:00")))
                .hears(reclassify(TIDAK_BERKADAR_PENGAWASAN, wita("2026-12-15T11:00")));
        assertThat(missedLimits(life)).isEmpty();
        assertThat(life.clock(ClockName.CLASS_LIMIT).dueAt()).isEqualTo(endOf("2026-12-10"));
        assertThat(life.clock(ClockName.CLASS_LIMIT).metAt()).isEqualTo(wita("2026-12-15T10:00"));

        life.hears(confirm(wita("2026-12-15T12:00")));
        assertThat(life.told(CaseClosed.class))
                .singleElement()
                .extracting(CaseClosed::onTime)
                .isEqualTo(true);
    }

    @Test
    void but_when_it_is_not_settled_after_all_it_is_late_by_the_new_class() {
        CaseLife life = opened(BERKADAR_PENGAWASAN)
                .hears(resolve(PUPR, wita("2026-12-15T10:00")))
                .hears(reclassify(TIDAK_BERKADAR_PENGAWASAN, wita("2026-12-15T11:00")))
                .hears(dispute(wita("2026-12-15T12:00")))
                .untilNow(wita("2026-12-15T12:01"));
        assertThat(missedLimits(life)).hasSize(1);
    }

    @Test
    void what_routing_put_away_and_takes_up_again_with_another_class_says_so_before() {
        CaseLife life = CaseLife.at(Tier.OPD)
                .hears(new PutAway(SUBJECT, MONDAY, Closure.ARCHIVED, "Belum jelas tempatnya."))
                .hears(reclassify(BERKADAR_PENGAWASAN, MONDAY.plusSeconds(60)));
        assertThat(told(life).to()).isEqualTo(BERKADAR_PENGAWASAN);
        life.hears(new OpenCase(
                SUBJECT,
                MONDAY.plusSeconds(60),
                CaseLife.routing(BERKADAR_PENGAWASAN, FRIDAY, Tier.OPD, FULL_LADDER, false)));
        assertThat(life.clock(ClockName.CLASS_LIMIT).startedAt()).isEqualTo(FRIDAY);
        assertThat(life.clock(ClockName.CLASS_LIMIT).dueAt()).isEqualTo(endOf("2027-02-19"));
    }

    @Test
    void what_is_over_for_good_is_left_alone() {
        CaseLife life = CaseLife.at(Tier.OPD)
                .hears(new Withdraw(SUBJECT, MONDAY, null))
                .hears(reclassify(BERKADAR_PENGAWASAN, MONDAY.plusSeconds(60)));
        assertThat(life.last()).isEmpty();
    }

    @Test
    void the_warning_comes_by_the_new_date() {
        CaseLife life = opened(BERKADAR_PENGAWASAN).hears(reclassify(TIDAK_BERKADAR_PENGAWASAN, MONDAY));
        life.untilNow(endOf("2026-12-10").minusSeconds(1));
        assertThat(life.told(DeadlineApproaching.class).stream()
                        .filter(warning -> warning.clock() == ClockName.CLASS_LIMIT))
                .extracting(DeadlineApproaching::dueAt)
                .containsOnly(endOf("2026-12-10"));
    }

    @Test
    void the_history_names_who_changed_it_and_why() {
        CaseLife life = CaseLife.at(Tier.OPD).hears(reclassify(BERKADAR_PENGAWASAN, MONDAY));
        assertThat(life.now().history()).anySatisfy(line -> {
            assertThat(line.kind()).isEqualTo(Entry.Kind.RECLASSIFIED);
            assertThat(Objects.requireNonNull(line.unit()).name()).isEqualTo("Diskominfo");
            assertThat(line.note()).startsWith("Isi laporan");
        });
    }

    private static CaseLife opened(ComplaintClass complaintClass) {
        return new CaseLife()
                .hears(new OpenCase(
                        SUBJECT, FRIDAY, CaseLife.routing(complaintClass, FRIDAY, Tier.OPD, FULL_LADDER, false)));
    }

    private static Reclassification told(CaseLife life) {
        return Objects.requireNonNull(
                life.told(DeadlinesRecomputed.class).getLast().reclassification());
    }

    private static List<DeadlineMissed> missedLimits(CaseLife life) {
        return life.told(DeadlineMissed.class).stream()
                .filter(missed -> missed.clock() == ClockName.CLASS_LIMIT)
                .toList();
    }
}
