package id.satupintu.escalation.domain;

import static id.satupintu.escalation.domain.CaseLife.DLH;
import static id.satupintu.escalation.domain.CaseLife.FRIDAY;
import static id.satupintu.escalation.domain.CaseLife.ID;
import static id.satupintu.escalation.domain.CaseLife.PUPR;
import static id.satupintu.escalation.domain.CaseLife.RT;
import static id.satupintu.escalation.domain.CaseLife.SUBJECT;
import static id.satupintu.escalation.domain.CaseLife.endOf;
import static id.satupintu.escalation.domain.CaseLife.giveBack;
import static id.satupintu.escalation.domain.CaseLife.progress;
import static id.satupintu.escalation.domain.CaseLife.wita;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.EscalationEvent.CaseEscalated;
import id.satupintu.contracts.escalation.EscalationEvent.CaseReturned;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlineMissed;
import id.satupintu.contracts.escalation.EscalationEvent.Holder;
import id.satupintu.escalation.domain.CaseCommand.Reroute;
import id.satupintu.escalation.domain.Routing.Step;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** "Bukan wewenang" names whose it is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReturningTest {
    private static final Instant MONDAY = wita("2026-11-23T10:00");
    private static final Holder AT_RT = new Holder(Tier.RT, RT, FRIDAY);

    @Test
    void only_to_a_named_owner_and_then_it_waits_for_routing() {
        CaseLife life = CaseLife.atRt().hears(giveBack(RT, DLH, MONDAY));
        assertThat(life.last())
                .containsExactly(new CaseReturned(ID, AT_RT, DLH, "Tiang ini milik dinas, bukan milik kami.", 1));
        assertThat(life.hears(progress(RT, MONDAY)).refusal()).isEqualTo("case.returned");
    }

    @Test
    void never_to_oneself() {
        assertThat(CaseLife.atRt().hears(giveBack(RT, RT, MONDAY)).refusal()).isEqualTo("case.owner-is-holder");
    }

    @Test
    void the_citizens_clocks_go_on_and_the_box_does_not() {
        CaseLife life = CaseLife.atRt().hears(giveBack(RT, DLH, MONDAY)).untilNow(wita("2026-12-21T00:00"));
        assertThat(life.told(CaseEscalated.class)).isEmpty();
        assertThat(life.told(DeadlineMissed.class))
                .extracting(DeadlineMissed::clock)
                .containsExactly(ClockName.FIRST_RESPONSE, ClockName.CLASS_LIMIT, ClockName.PROGRESS);
        life.mustBeHeldBy(RT);
    }

    @Test
    void routing_gives_it_to_another_with_a_new_box_and_the_old_clocks() {
        Instant tuesday = wita("2026-11-24T10:00");
        CaseLife life = CaseLife.atRt().hears(giveBack(RT, DLH, MONDAY)).hears(rerouteTo(tuesday, false));

        life.mustBeHeldBy(DLH);
        assertThat(life.clock(ClockName.CLASS_LIMIT).startedAt()).isEqualTo(FRIDAY);
        assertThat(life.clock(ClockName.CLASS_LIMIT).dueAt()).isEqualTo(endOf("2026-12-10"));
        assertThat(life.custody().wasHeldBy(RT.code())).isTrue();
    }

    @Test
    void no_more_than_twice() {
        CaseLife life = CaseLife.atRt()
                .hears(giveBack(RT, DLH, MONDAY))
                .hears(rerouteTo(MONDAY.plusSeconds(1), false))
                .hears(giveBack(DLH, PUPR, MONDAY.plusSeconds(2)))
                .hears(rerouteTo(MONDAY.plusSeconds(3), false))
                .hears(giveBack(DLH, PUPR, MONDAY.plusSeconds(4)));
        assertThat(life.refusal()).isEqualTo("case.return-limit");
    }

    @Test
    void not_against_a_ruling() {
        CaseLife life = CaseLife.atRt()
                .hears(giveBack(RT, DLH, MONDAY))
                .hears(rerouteTo(MONDAY.plusSeconds(1), true))
                .hears(giveBack(DLH, PUPR, MONDAY.plusSeconds(2)));
        assertThat(life.refusal()).isEqualTo("case.ruling-binds");
    }

    private static Reroute rerouteTo(Instant at, boolean binding) {
        return new Reroute(
                SUBJECT,
                at,
                CaseLife.routing(
                        ComplaintClass.TIDAK_BERKADAR_PENGAWASAN,
                        FRIDAY,
                        Tier.OPD,
                        List.of(new Step(Tier.OPD, DLH)),
                        binding),
                "Bukan kewenangan RT.");
    }
}
