package id.satupintu.intake.domain;

import static id.satupintu.intake.Samples.AT_DESA;
import static id.satupintu.intake.Samples.AT_RT;
import static id.satupintu.intake.Samples.PUPR;
import static id.satupintu.intake.Samples.after;
import static id.satupintu.intake.Samples.clock;
import static id.satupintu.intake.Samples.hear;
import static id.satupintu.intake.Samples.resolved;
import static id.satupintu.intake.Samples.routed;
import static id.satupintu.intake.Samples.routing;
import static id.satupintu.intake.Samples.submit;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.Tier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The dossier is the same whatever the order in which the two topics are heard, and however often. */
class ComplaintProperties {

    @Property(tries = 300)
    void any_order_and_any_repetition_of_both_topics_end_in_the_same_dossier(
            @ForAll("stories") List<ComplaintCommand> story,
            @ForAll Random random,
            @ForAll @IntRange(max = 5) int twice) {
        List<ComplaintCommand> heard = new ArrayList<>(story);
        for (int i = 0; i < twice && !story.isEmpty(); i++) {
            heard.add(story.get(random.nextInt(story.size())));
        }
        Collections.shuffle(heard, random);
        Complaint told = tell(story);
        Complaint shuffled = tell(heard);
        assertThat(shuffled).isEqualTo(told);
        assertThat(Standing.of(shuffled)).isEqualTo(Standing.of(told));
    }

    @Property(tries = 200)
    void a_standing_can_always_be_told_and_never_contradicts_itself(@ForAll("stories") List<ComplaintCommand> story) {
        Complaint state = Told.then(Complaint.UNKNOWN, submit());
        for (ComplaintCommand command : story) {
            state = Told.then(state, command);
            Standing standing = Standing.of(state);
            assertThat(standing.closure() != null).isEqualTo(standing.status().ended());
            assertThat(standing.responsible() == null || !standing.status().ended())
                    .isTrue();
            assertThat(standing.timeline()).isSortedAccordingTo(java.util.Comparator.comparing(Moment::at));
        }
    }

    private static Complaint tell(List<ComplaintCommand> story) {
        Complaint state = Told.then(Complaint.UNKNOWN, submit());
        for (ComplaintCommand command : story) {
            state = Told.then(state, command);
        }
        return state;
    }

    @Provide
    Arbitrary<List<ComplaintCommand>> stories() {
        Arbitrary<List<RoutingFact>> dispositions = Arbitraries.<RoutingFact>of(
                        new RoutingFact.HeldForReview(),
                        new RoutingFact.CompletionRequested("Di mana?", after(700)),
                        routed(),
                        new RoutingFact.Rerouted(AT_RT.unit(), "Bukan wewenang", Tier.OPD, PUPR, List.of()),
                        new RoutingFact.Archived(RoutingFact.ArchiveReason.SPAM, "Iklan.", after(240)),
                        new RoutingFact.Merged(ComplaintId.of("KTM", 2026, 7), "Tiang yang sama"),
                        new RoutingFact.Unmerged(ComplaintId.of("KTM", 2026, 7), "Tiang lain"),
                        new RoutingFact.ForwardedExternally(PUPR, null, "Jalan provinsi"))
                .list()
                .ofMaxSize(5);
        Arbitrary<List<CaseFact>> steps = Arbitraries.<CaseFact>of(
                        new CaseFact.Opened(AT_RT),
                        new CaseFact.Accepted(AT_RT),
                        new CaseFact.ProgressReported(
                                AT_RT, CaseFact.ProgressKind.WORK_DONE, "Dikerjakan", null, null, null),
                        new CaseFact.ClarificationRequested(AT_RT, "Di mana?", after(90)),
                        new CaseFact.Resumed(AT_RT, CaseFact.ResumeCause.ANSWER_WINDOW_PASSED),
                        new CaseFact.DeadlineMissed(AT_RT, CaseClock.Name.TIER_BOX, after(80)),
                        new CaseFact.Escalated(AT_RT, AT_DESA, CaseFact.EscalationCause.DEADLINE, null),
                        new CaseFact.Returned(AT_RT, PUPR, "Bukan wewenang", 1),
                        resolved(),
                        new CaseFact.Reopened(AT_DESA, "Belum"),
                        new CaseFact.Closed(AT_DESA, CaseFact.ClosureKind.REPLY_WINDOW_PASSED, true, null))
                .list()
                .ofMaxSize(9);
        return dispositions.flatMap(routing -> steps.map(cases -> story(routing, cases)));
    }

    private static List<ComplaintCommand> story(List<RoutingFact> dispositions, List<CaseFact> steps) {
        List<ComplaintCommand> story = new ArrayList<>();
        for (int i = 0; i < dispositions.size(); i++) {
            story.add(routing(i + 1, i * 3L, dispositions.get(i)));
        }
        for (int i = 0; i < steps.size(); i++) {
            story.add(
                    i % 2 == 0
                            ? hear(i + 1, i * 2L, steps.get(i), clock(CaseClock.Name.TIER_BOX, i, null))
                            : hear(i + 1, i * 2L, steps.get(i)));
        }
        return story;
    }
}
