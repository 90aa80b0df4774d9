package id.satupintu.escalation.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.PolicyEvent;
import id.satupintu.escalation.domain.policy.PolicyCommand.PublishFirst;
import id.satupintu.platform.aggregate.Decision;
import java.time.LocalDate;
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
        assertThat(Policy.of(STANDARD.published())).isEqualTo(STANDARD);
    }

    @Test
    void it_is_published_once_however_often_the_service_starts() {
        PolicyDecider decider = new PolicyDecider();
        PolicyHistory none = decider.initialState();
        assertThat(none.inForce()).isEmpty();
        assertThat(decider.decide(new PublishFirst(STANDARD), none))
                .isEqualTo(Decision.<PolicyEvent>accept(STANDARD.published()));

        PolicyHistory one = decider.evolve(none, STANDARD.published());
        assertThat(decider.decide(new PublishFirst(STANDARD), one)).isEqualTo(Decision.<PolicyEvent>nothing());
        assertThat(one.inForce()).contains(STANDARD);
    }

    @Test
    void a_class_without_a_limit_is_no_policy() {
        assertThatThrownBy(() -> new Policy(
                        STANDARD.kabupaten(),
                        1,
                        STANDARD.validFrom(),
                        STANDARD.calendar(),
                        Map.of(),
                        Map.of(ComplaintClass.ASPIRASI, 5),
                        5,
                        30,
                        10,
                        30))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
