package id.satupintu.escalation.domain;

import static id.satupintu.escalation.domain.CaseLife.RT;
import static id.satupintu.escalation.domain.CaseLife.accept;
import static id.satupintu.escalation.domain.CaseLife.escalate;
import static id.satupintu.escalation.domain.CaseLife.photo;
import static id.satupintu.escalation.domain.CaseLife.progress;
import static id.satupintu.escalation.domain.CaseLife.reply;
import static id.satupintu.escalation.domain.CaseLife.wita;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.Tier;
import id.satupintu.escalation.domain.CaseCommand.Action;
import id.satupintu.escalation.domain.CaseCommand.CheckDeadlines;
import id.satupintu.escalation.domain.CaseCommand.CountSupporters;
import id.satupintu.escalation.domain.CaseCommand.IfAsSeen;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RevisionTest {
    private static final Instant MONDAY = wita("2026-11-23T10:00");
    private static final Instant LATER = wita("2026-11-23T11:00");

    private final CaseLife life = CaseLife.atRt();
    private final Revision seen = Revision.of(life.now());

    @Test
    void an_act_on_a_case_that_is_as_it_was_seen_is_done() {
        life.hears(ifSeen(accept(RT, MONDAY)));

        assertThat(life.refusal()).isEmpty();
        assertThat(life.now().custody().orElseThrow().accepted()).isTrue();
        assertThat(Revision.of(life.now())).isNotEqualTo(seen);
    }

    @Test
    void what_somebody_else_did_meanwhile_is_told_and_the_act_is_not_done() {
        life.hears(progress(RT, MONDAY));
        Case before = life.now();

        assertThat(life.hears(ifSeen(escalate(RT, LATER))).refusal()).isEqualTo("case.moved");
        assertThat(life.now()).isEqualTo(before);
        assertThat(Revision.since(life.now(), seen).orElseThrow())
                .extracting(Entry::kind)
                .containsExactly(Entry.Kind.ACCEPTED, Entry.Kind.PROGRESS);
    }

    @Test
    void a_case_that_went_up_by_time_alone_has_moved_though_no_timer_has_run() {
        assertThat(life.hears(ifSeen(accept(RT, wita("2026-11-27T10:00")))).refusal())
                .isEqualTo("case.moved");
    }

    @Test
    void the_reporters_word_moves_a_case_and_a_supporter_does_not() {
        life.hears(new CountSupporters(CaseLife.SUBJECT, MONDAY, 3));
        assertThat(Revision.of(life.now())).isEqualTo(seen);
        life.hears(reply(MONDAY));
        assertThat(Revision.of(life.now())).isNotEqualTo(seen);
    }

    @Test
    void a_deadline_that_passes_moves_nothing_while_the_case_stays_in_the_same_hands() {
        CaseLife top = CaseLife.at(Tier.OPD);
        Revision before = Revision.of(top.now());
        top.hears(new CheckDeadlines(wita("2026-12-20T10:00")));

        assertThat(top.now().history()).extracting(Entry::kind).contains(Entry.Kind.MISSED);
        assertThat(Revision.of(top.now())).isEqualTo(before);
    }

    @Test
    void who_repeats_an_act_learns_how_far_they_themselves_brought_the_case() {
        Action first = accept(RT, MONDAY);
        life.hears(ifSeen(first));
        Revision own = Revision.of(life.now());
        life.hears(progress(RT, LATER));

        assertThat(Revision.afterwards(life.now(), seen, first)).isEqualTo(own);
        assertThat(Revision.since(life.now(), own).orElseThrow()).hasSize(1);
    }

    @Test
    void an_act_that_leaves_no_line_has_brought_the_case_nowhere_whatever_others_did_after_it() {
        life.hears(accept(RT, MONDAY));
        Revision accepted = Revision.of(life.now());
        life.hears(photo(RT, MONDAY)).hears(progress(RT, LATER));

        assertThat(Revision.afterwards(life.now(), accepted, photo(RT, MONDAY))).isEqualTo(accepted);
    }

    @Test
    void a_state_the_story_does_not_tell_of_is_not_compared_with_anything() {
        assertThat(Revision.since(life.now(), new Revision("entah"))).isEmpty();
        assertThat(life.hears(new IfAsSeen(new Revision("entah"), accept(RT, MONDAY)))
                        .refusal())
                .isEqualTo("case.moved");
        assertThat(Revision.since(life.now(), seen)).contains(List.of());
    }

    private IfAsSeen ifSeen(Action act) {
        return new IfAsSeen(seen, act);
    }
}
