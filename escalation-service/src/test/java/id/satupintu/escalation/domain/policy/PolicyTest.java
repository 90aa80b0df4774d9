package id.satupintu.escalation.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.PolicyEvent;
import id.satupintu.contracts.escalation.PolicyEvent.PolicyPublished;
import id.satupintu.escalation.domain.policy.PolicyCommand.Publish;
import id.satupintu.escalation.domain.policy.PolicyCommand.PublishFirst;
import id.satupintu.platform.aggregate.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyTest {
    private static final Policy STANDARD =
            Policy.standard(new RegionCode("64.08"), ZoneId.of("Asia/Makassar"), Set.of(LocalDate.of(2026, 12, 25)));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UnitCode DISKOMINFO = new UnitCode("64.08-DISKOMINFO");

    private final PolicyDecider decider = new PolicyDecider();

    @Test
    void the_days_are_those_of_the_dossier() {
        ComplaintClass ordinary = ComplaintClass.TIDAK_BERKADAR_PENGAWASAN;
        assertThat(STANDARD.days(ClockName.TIER_BOX, ordinary, Tier.RT)).isEqualTo(3);
        assertThat(STANDARD.days(ClockName.TIER_BOX, ordinary, Tier.DESA)).isEqualTo(5);
        assertThat(STANDARD.days(ClockName.TIER_BOX, ordinary, Tier.KECAMATAN)).isEqualTo(5);
        assertThat(STANDARD.days(ClockName.FIRST_RESPONSE, ordinary, Tier.RT)).isEqualTo(5);
        assertThat(STANDARD.days(ClockName.PROGRESS, ordinary, Tier.RT)).isEqualTo(30);
        assertThat(STANDARD.days(ClockName.REPLY_WINDOW, ordinary, Tier.RT)).isEqualTo(10);
        assertThat(STANDARD.days(ClockName.CLARIFICATION, ordinary, Tier.RT)).isEqualTo(30);
        assertThat(STANDARD.days(ClockName.CLASS_LIMIT, ComplaintClass.PERMINTAAN_INFORMASI, Tier.RT))
                .isEqualTo(5);
        assertThat(STANDARD.days(ClockName.CLASS_LIMIT, ComplaintClass.ASPIRASI, Tier.RT))
                .isEqualTo(5);
        assertThat(STANDARD.days(ClockName.CLASS_LIMIT, ordinary, Tier.RT)).isEqualTo(14);
        assertThat(STANDARD.days(ClockName.CLASS_LIMIT, ComplaintClass.BERKADAR_PENGAWASAN, Tier.RT))
                .isEqualTo(60);
    }

    @Test
    void an_opd_has_as_long_as_the_class() {
        assertThat(STANDARD.days(ClockName.TIER_BOX, ComplaintClass.BERKADAR_PENGAWASAN, Tier.OPD))
                .isEqualTo(60);
        assertThat(STANDARD.days(ClockName.TIER_BOX, ComplaintClass.ASPIRASI, Tier.OPD))
                .isEqualTo(5);
    }

    @Test
    void what_is_told_can_be_read_back() {
        assertThat(PolicyWire.policy(PolicyWire.told(STANDARD, null))).isEqualTo(STANDARD);
    }

    @Test
    void what_an_older_event_does_not_say_is_as_in_the_standard_profile() {
        PolicyPublished told = PolicyWire.told(STANDARD, null);
        PolicyPublished older = new PolicyPublished(
                told.kabupaten(),
                told.version(),
                told.validFrom(),
                told.zone(),
                told.tierBoxes(),
                told.classLimits(),
                told.firstResponseWorkingDays(),
                told.progressDays(),
                told.replyWorkingDays(),
                told.clarificationDays(),
                told.nonWorkingDays(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(PolicyWire.policy(older)).isEqualTo(STANDARD);
    }

    @Test
    void it_is_published_once_however_often_the_service_starts() {
        PolicyHistory none = decider.initialState();
        assertThat(none.inForce(TODAY)).isEmpty();
        assertThat(decider.decide(new PublishFirst(STANDARD), none))
                .isEqualTo(Decision.<PolicyEvent>accept(PolicyWire.told(STANDARD, null)));

        assertThat(decider.decide(new PublishFirst(STANDARD), published())).isEqualTo(Decision.<PolicyEvent>nothing());
        assertThat(published().inForce(TODAY)).contains(STANDARD);
    }

    @Test
    void a_new_version_is_in_force_from_its_day_and_says_who_decided_it_and_why() {
        Policy next = version(2, TODAY.plusDays(10));
        Decision<PolicyEvent> decision =
                decider.decide(new Publish(next, TODAY, DISKOMINFO, " SK 12/2026 "), published());

        PolicyPublished told = (PolicyPublished)
                ((Decision.Accepted<PolicyEvent>) decision).events().getFirst();
        assertThat(told.change()).isEqualTo(new PolicyEvent.Change(DISKOMINFO, "SK 12/2026"));
        PolicyHistory both = decider.evolve(published(), told);
        assertThat(both.inForce(TODAY.plusDays(9))).contains(STANDARD);
        assertThat(both.inForce(TODAY.plusDays(10))).contains(next);
    }

    @Test
    void two_who_change_the_same_version_do_not_overwrite_each_other() {
        assertThat(decider.decide(new Publish(version(1, TODAY), TODAY, DISKOMINFO, "SK"), published()))
                .isEqualTo(Decision.<PolicyEvent>refuse(PolicyDecider.CHANGED_MEANWHILE));
        assertThat(decider.decide(new Publish(version(3, TODAY), TODAY, DISKOMINFO, "SK"), published()))
                .isEqualTo(Decision.<PolicyEvent>refuse(PolicyDecider.CHANGED_MEANWHILE));
    }

    @Test
    void what_is_past_keeps_the_rules_of_its_time_and_no_change_goes_without_a_reason() {
        assertThat(decider.decide(new Publish(version(2, TODAY.minusDays(1)), TODAY, DISKOMINFO, "SK"), published()))
                .isEqualTo(Decision.<PolicyEvent>refuse(PolicyDecider.IN_THE_PAST));
        assertThat(decider.decide(new Publish(version(2, TODAY), TODAY, DISKOMINFO, "  "), published()))
                .isEqualTo(Decision.<PolicyEvent>refuse(PolicyDecider.NO_REASON));
    }

    @Test
    void a_clock_warns_after_the_percents_and_before_the_days_that_it_has() {
        Warnings warnings = Warnings.of(Set.of(75, 90), Set.of(2));
        assertThat(warnings.hoursLeft(10)).containsExactly(60, 48, 24);
        assertThat(warnings.hoursLeft(2)).containsExactly(12, 4);
    }

    @Test
    void what_comes_after_office_hours_or_on_a_free_day_is_verified_counted_from_the_next_working_day() {
        // Friday 13 March 2026; the 18th to the 24th are free (Nyepi, Lebaran), but this policy knows only Christmas.
        assertThat(STANDARD.verificationCountsFrom(at("2026-03-13T07:00"))).isEqualTo("2026-03-13");
        assertThat(STANDARD.verificationCountsFrom(at("2026-03-13T15:59"))).isEqualTo("2026-03-13");
        assertThat(STANDARD.verificationCountsFrom(at("2026-03-13T16:00"))).isEqualTo("2026-03-16");
        assertThat(STANDARD.verificationCountsFrom(at("2026-03-14T10:00"))).isEqualTo("2026-03-16");
        assertThat(STANDARD.calendar().dateOf(STANDARD.verificationDueAt(at("2026-03-13T20:00"))))
                .isEqualTo("2026-03-19");
    }

    @Test
    void a_class_without_a_limit_is_no_policy() {
        assertThatThrownBy(() -> new Limits(Map.of(), Map.of(ComplaintClass.ASPIRASI, 5), 3, 5, 30, 10, 30))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private PolicyHistory published() {
        return decider.evolve(decider.initialState(), PolicyWire.told(STANDARD, null));
    }

    private static Policy version(int version, LocalDate validFrom) {
        return new Policy(
                STANDARD.kabupaten(),
                version,
                validFrom,
                STANDARD.calendar(),
                STANDARD.officeHours(),
                STANDARD.limits(),
                STANDARD.warnings(),
                STANDARD.pauses(),
                STANDARD.ladder(),
                STANDARD.endings(),
                STANDARD.proofs());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(STANDARD.calendar().zone()).toInstant();
    }
}
