package id.satupintu.escalation.adapter.in.kafka;

import static id.satupintu.escalation.domain.CaseLife.DESA_CODE;
import static id.satupintu.escalation.domain.CaseLife.FRIDAY;
import static id.satupintu.escalation.domain.CaseLife.ID;
import static id.satupintu.escalation.domain.CaseLife.KUTIM;
import static id.satupintu.escalation.domain.CaseLife.PUPR;
import static id.satupintu.escalation.domain.CaseLife.RT;
import static id.satupintu.escalation.domain.CaseLife.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satupintu.contracts.Channel;
import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Confidentiality;
import id.satupintu.contracts.Envelope;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.EscalationEvent.Closure;
import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintRated;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintSubmitted;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintSupported;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintWithdrawn;
import id.satupintu.contracts.intake.IntakeEvent.CompletionSupplied;
import id.satupintu.contracts.intake.IntakeEvent.ReporterReplied;
import id.satupintu.contracts.intake.IntakeEvent.ResolutionConfirmed;
import id.satupintu.contracts.intake.IntakeEvent.ResolutionDisputed;
import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.contracts.routing.RoutingEvent.ArchiveReason;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintArchived;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintForwardedExternally;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintHeldForReview;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintMerged;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintRerouted;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintRouted;
import id.satupintu.contracts.routing.RoutingEvent.CompletionRequested;
import id.satupintu.contracts.routing.RoutingEvent.DecidedBy;
import id.satupintu.contracts.routing.RoutingEvent.Decision;
import id.satupintu.contracts.routing.RoutingEvent.HoldReason;
import id.satupintu.contracts.routing.RoutingEvent.Route;
import id.satupintu.contracts.routing.RoutingEvent.Rung;
import id.satupintu.escalation.domain.CaseCommand;
import id.satupintu.escalation.domain.CaseCommand.Confirm;
import id.satupintu.escalation.domain.CaseCommand.CountSupporters;
import id.satupintu.escalation.domain.CaseCommand.Dispute;
import id.satupintu.escalation.domain.CaseCommand.HearCompletion;
import id.satupintu.escalation.domain.CaseCommand.HearReporter;
import id.satupintu.escalation.domain.CaseCommand.LearnReport;
import id.satupintu.escalation.domain.CaseCommand.OpenCase;
import id.satupintu.escalation.domain.CaseCommand.PutAway;
import id.satupintu.escalation.domain.CaseCommand.Reroute;
import id.satupintu.escalation.domain.CaseCommand.Withdraw;
import id.satupintu.escalation.domain.Report;
import id.satupintu.escalation.domain.Routing;
import id.satupintu.escalation.domain.Routing.Step;
import id.satupintu.platform.aggregate.Reaction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReactionsTest {
    private static final Instant LATER = FRIDAY.plusSeconds(90);
    private static final Location PLACE = new Location(DESA_CODE, null, null);
    private static final Route ROUTE =
            new Route(Tier.RT, List.of(new Rung(Tier.RT, RT), new Rung(Tier.OPD, PUPR)), List.of(), List.of());

    @Test
    void a_routed_report_opens_a_case_at_the_time_it_was_routed() {
        assertThat(routing(new ComplaintRouted(
                        ID, ComplaintClass.ASPIRASI, PLACE, FRIDAY, ROUTE, decided(DecidedBy.CATALOGUE))))
                .isEqualTo(new OpenCase(SUBJECT, LATER, way(false)));
    }

    @Test
    void a_rerouted_one_moves_and_a_ruling_binds() {
        assertThat(routing(new ComplaintRerouted(
                        ID, ComplaintClass.ASPIRASI, PLACE, FRIDAY, RT, "Bukan RT.", ROUTE, decided(DecidedBy.RULING))))
                .isEqualTo(new Reroute(SUBJECT, LATER, way(true), "Bukan RT."));
    }

    @Test
    void what_routing_ends_is_put_away() {
        assertThat(routing(new ComplaintMerged(ID, ID, "Sama."))).isEqualTo(away(Closure.MERGED, "Sama."));
        assertThat(routing(new ComplaintArchived(ID, ArchiveReason.SPAM, "Iklan.", LATER)))
                .isEqualTo(away(Closure.ARCHIVED, "Iklan."));
        assertThat(routing(new ComplaintForwardedExternally(ID, PUPR, null, "Jalan nasional.")))
                .isEqualTo(away(Closure.FORWARDED_EXTERNALLY, "Jalan nasional."));
    }

    @Test
    void while_nobody_holds_it_there_is_nothing_to_do() {
        assertThat(RoutingReactions.translate(envelope(new ComplaintHeldForReview(ID, HoldReason.NO_MATCH, List.of()))))
                .isEmpty();
        assertThat(RoutingReactions.translate(envelope(new CompletionRequested(ID, "Di mana?", LATER))))
                .isEmpty();
    }

    @Test
    void a_ladder_with_nobody_on_it_is_a_lie() {
        Route nobody = new Route(Tier.RT, List.of(), List.of(), List.of());
        assertThatThrownBy(() -> RoutingReactions.translate(envelope(new ComplaintRouted(
                        ID, ComplaintClass.ASPIRASI, PLACE, FRIDAY, nobody, decided(DecidedBy.RULE)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_the_reporter_does_is_heard() {
        assertThat(intake(new ReporterReplied(ID, "Yang kiri.")))
                .isEqualTo(new HearReporter(SUBJECT, LATER, "Yang kiri."));
        assertThat(intake(new CompletionSupplied(ID, "Di RT 3.", null)))
                .isEqualTo(new HearCompletion(SUBJECT, LATER, "Di RT 3."));
        assertThat(intake(new ResolutionConfirmed(ID))).isEqualTo(new Confirm(SUBJECT, LATER));
        assertThat(intake(new ResolutionDisputed(ID, "Masih mati.")))
                .isEqualTo(new Dispute(SUBJECT, LATER, "Masih mati."));
        assertThat(intake(new ComplaintWithdrawn(ID, null))).isEqualTo(new Withdraw(SUBJECT, LATER, null));
        assertThat(intake(new ComplaintSupported(ID, 4))).isEqualTo(new CountSupporters(SUBJECT, LATER, 4));
        assertThat(IntakeReactions.translate(envelope(new ComplaintRated(ID, 5, null))))
                .isEmpty();
    }

    @Test
    void of_the_report_only_the_problem_and_the_place_are_kept() {
        ComplaintSubmitted submitted = new ComplaintSubmitted(
                ID,
                Channel.WEB,
                ComplaintKind.ASPIRATION,
                "Taman bermain",
                "Mohon dibuatkan taman bermain anak.",
                PLACE,
                null,
                new Confidentiality(false, true),
                List.of(),
                true,
                FRIDAY);
        assertThat(intake(submitted))
                .isEqualTo(new LearnReport(
                        SUBJECT,
                        LATER,
                        new Report(
                                ComplaintKind.ASPIRATION,
                                "Taman bermain",
                                "Mohon dibuatkan taman bermain anak.",
                                PLACE,
                                null,
                                true)));
    }

    private static Routing way(boolean binding) {
        return new Routing(
                ComplaintClass.ASPIRASI,
                PLACE,
                FRIDAY,
                Tier.RT,
                List.of(new Step(Tier.RT, RT), new Step(Tier.OPD, PUPR)),
                List.of(),
                binding);
    }

    private static PutAway away(Closure closure, String reason) {
        return new PutAway(SUBJECT, LATER, closure, reason);
    }

    private static Decision decided(DecidedBy by) {
        return new Decision(by, 1, List.of(), List.of(), "uji-1", null, null);
    }

    private static CaseCommand routing(RoutingEvent event) {
        return only(RoutingReactions.translate(envelope(event)));
    }

    private static CaseCommand intake(IntakeEvent event) {
        return only(IntakeReactions.translate(envelope(event)));
    }

    private static CaseCommand only(List<Reaction<CaseCommand>> reactions) {
        assertThat(reactions).hasSize(1);
        assertThat(reactions.getFirst().aggregateId()).isEqualTo(ID.value());
        return reactions.getFirst().command();
    }

    private static <E extends id.satupintu.contracts.ContractEvent> Envelope<E> envelope(E event) {
        return new Envelope<>("event-1", "/some-service", LATER, KUTIM, 1, null, null, null, event);
    }
}
