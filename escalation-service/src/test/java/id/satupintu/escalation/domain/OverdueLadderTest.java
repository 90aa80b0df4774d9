package id.satupintu.escalation.domain;

import static id.satupintu.escalation.domain.CaseLife.PUPR;
import static id.satupintu.escalation.domain.CaseLife.endOf;
import static id.satupintu.escalation.domain.CaseLife.progress;
import static id.satupintu.escalation.domain.CaseLife.resolve;
import static id.satupintu.escalation.domain.CaseLife.wita;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlineMissed;
import id.satupintu.contracts.escalation.EscalationEvent.OverdueRaised;
import id.satupintu.contracts.escalation.OverdueLevel;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Dossier 2.3, rule 9: what stays late goes to the Sekda's list, then to Inspektorat and the weekly sheet. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OverdueLadderTest {

    @Test
    void two_days_after_the_limit_the_sekda_hears_and_after_five_the_inspektorat_each_once() {
        // The limit of the class is Thursday 10 December; the 20th of the month is the 30th day.
        CaseLife life = CaseLife.at(Tier.OPD).hears(progress(PUPR, wita("2026-11-23T10:00")));
        life.untilNow(endOf("2026-12-14").minusNanos(1));
        assertThat(life.told(DeadlineMissed.class))
                .extracting(DeadlineMissed::clock)
                .contains(ClockName.CLASS_LIMIT);
        assertThat(life.told(OverdueRaised.class)).isEmpty();
        assertThat(life.now().custody().orElseThrow().raisedFor()).isEmpty();

        life.untilNow(endOf("2026-12-14"));
        assertThat(life.now().custody().orElseThrow().raisedFor()).contains(endOf("2026-12-10"));
        assertThat(life.told(OverdueRaised.class))
                .extracting(OverdueRaised::level, OverdueRaised::clock)
                .containsExactly(tuple(OverdueLevel.SEKDA, ClockName.CLASS_LIMIT));

        life.untilNow(endOf("2026-12-17")).untilNow(endOf("2027-03-01"));
        assertThat(life.told(OverdueRaised.class))
                .extracting(OverdueRaised::level)
                .containsExactly(OverdueLevel.SEKDA, OverdueLevel.INSPEKTORAT);
        assertThat(Deadlines.nextDueAt(life.now())).isEmpty();
    }

    @Test
    void what_is_settled_late_climbs_no_further() {
        CaseLife life = CaseLife.at(Tier.OPD)
                .hears(progress(PUPR, wita("2026-11-23T10:00")))
                .untilNow(endOf("2026-12-14"))
                .hears(resolve(PUPR, wita("2026-12-15T10:00")))
                .untilNow(endOf("2026-12-22"));
        assertThat(life.told(OverdueRaised.class)).hasSize(1);
        assertThat(life.now().custody().orElseThrow().raisedFor()).isEmpty();
    }

    @Test
    void thirty_days_without_progress_climb_too() {
        CaseLife life = CaseLife.at(Tier.OPD).untilNow(endOf("2027-01-31"));
        assertThat(life.told(OverdueRaised.class).stream().filter(raised -> raised.clock() == ClockName.PROGRESS))
                .extracting(OverdueRaised::level)
                .containsExactly(OverdueLevel.SEKDA, OverdueLevel.INSPEKTORAT);
    }
}
