package id.satupintu.reporting.view;

import static id.satupintu.reporting.view.Saying.DESA;
import static id.satupintu.reporting.view.Saying.PUPR;
import static id.satupintu.reporting.view.Saying.RT;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.Tier;
import id.satupintu.reporting.view.Holding.Outcome;
import id.satupintu.reporting.view.Telling.Clock;
import id.satupintu.reporting.view.Telling.Closure;
import id.satupintu.reporting.view.Telling.Phase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is charged to a unit is its own turn. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HoldingTest {
    private final Saying complaint = new Saying(1);
    private final List<Fact> facts = new ArrayList<>(List.of(complaint.submitted()));

    @Test
    void a_case_that_went_up_because_time_ran_out_is_late_below_and_not_above() {
        Post rt = complaint.opened(facts, RT);
        Post desa = complaint.raised(facts, rt, Outcome.TAKEN_UP, DESA);
        facts.add(complaint.moved(desa, Phase.RESOLVED));

        assertThat(turns()).extracting(turn -> turn.post().tier()).containsExactly(Tier.RT, Tier.DESA);
        assertThat(turns()).extracting(Holding::late).containsExactly(true, false);
        assertThat(turns()).extracting(Holding::judged).containsExactly(true, true);
        assertThat(row().raisedFrom()).containsExactly(Tier.RT);
        assertThat(row().standsAt()).isEqualTo(Tier.DESA);
    }

    @Test
    void passing_a_case_up_in_time_is_no_fault() {
        complaint.raised(facts, complaint.opened(facts, RT), Outcome.PASSED_UP, DESA);

        assertThat(turns().getFirst().late()).isFalse();
        assertThat(turns().getFirst().judged()).isTrue();
    }

    @Test
    void the_class_limit_is_charged_to_a_unit_without_days_of_its_own_only() {
        Post desa = complaint.opened(facts, DESA);
        facts.add(complaint.says(Origin.ESCALATION, new Telling.DeadlineMissed(desa, Clock.CLASS_LIMIT)));
        assertThat(turns().getFirst().late()).isFalse();

        Saying other = new Saying(2);
        List<Fact> unboxed = new ArrayList<>(List.of(
                other.submitted(),
                other.moved(PUPR, Phase.OPENED),
                other.says(Origin.ESCALATION, new Telling.DeadlineMissed(PUPR, Clock.CLASS_LIMIT))));
        assertThat(other.row(unboxed).caseFile().holdings().getFirst().late()).isTrue();
    }

    @Test
    void time_that_runs_out_while_the_reporter_is_asked_to_confirm_is_not_the_units() {
        facts.add(complaint.moved(PUPR, Phase.OPENED));
        facts.add(complaint.moved(PUPR, Phase.RESOLVED));
        facts.add(complaint.says(Origin.ESCALATION, new Telling.DeadlineMissed(PUPR, Clock.CLASS_LIMIT)));

        assertThat(turns().getFirst().late()).isFalse();
    }

    @Test
    void what_was_withdrawn_or_given_back_says_nothing_about_the_unit() {
        Post desa = complaint.opened(facts, DESA);
        facts.add(complaint.closed(desa, Closure.ARCHIVED, null));
        assertThat(turns().getFirst().judged()).isFalse();
        assertThat(turns().getFirst().endedAt()).isPresent();

        Saying other = new Saying(2);
        assertThat(other.row(other.submitted(), other.moved(RT, Phase.OPENED), other.moved(RT, Phase.RETURNED))
                        .caseFile()
                        .holdings()
                        .getFirst()
                        .judged())
                .isFalse();
    }

    @Test
    void a_unit_that_gets_a_case_again_has_a_second_turn() {
        Post first = complaint.opened(facts, RT);
        facts.add(complaint.moved(first, Phase.RETURNED));
        complaint.opened(facts, RT);

        assertThat(turns()).hasSize(2);
    }

    @Test
    void what_is_settled_and_closed_says_when_it_was_settled_not_when_it_was_closed() {
        facts.add(complaint.moved(PUPR, Phase.OPENED));
        facts.add(complaint.moved(PUPR, Phase.RESOLVED));
        var settled = complaint.now();
        complaint.silence(240);
        facts.add(complaint.closed(PUPR, Closure.REPLY_WINDOW_PASSED, true));

        assertThat(row().settledAt()).contains(settled);
    }

    @Test
    void a_case_that_waits_for_routing_or_was_put_away_is_at_no_tier() {
        Post rt = complaint.opened(facts, RT);
        Post desa = complaint.raised(facts, rt, Outcome.PASSED_UP, DESA);
        facts.add(complaint.moved(desa, Phase.RETURNED));
        assertThat(row().standsAt()).isNull();
        assertThat(row().raisedFrom()).containsExactly(Tier.RT);

        facts.add(complaint.closed(desa, Closure.MERGED, null));
        assertThat(row().standsAt()).isNull();
        assertThat(row().raisedFrom()).isEmpty();
    }

    private ComplaintRow row() {
        return complaint.row(facts);
    }

    private List<Holding> turns() {
        return row().caseFile().holdings();
    }
}
