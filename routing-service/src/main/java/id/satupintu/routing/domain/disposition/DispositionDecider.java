package id.satupintu.routing.domain.disposition;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.Office;
import id.satupintu.contracts.ReclassificationCause;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.contracts.routing.RoutingEvent.ArchiveReason;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintArchived;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintForwardedExternally;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintHeldForReview;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintMerged;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintReclassified;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintRerouted;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintRouted;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintUnmerged;
import id.satupintu.contracts.routing.RoutingEvent.CompletionRequested;
import id.satupintu.contracts.routing.RoutingEvent.ExternalStatusMirrored;
import id.satupintu.contracts.routing.RoutingEvent.HoldReason;
import id.satupintu.contracts.routing.RoutingEvent.Route;
import id.satupintu.contracts.routing.RoutingEvent.Rung;
import id.satupintu.platform.aggregate.Decider;
import id.satupintu.platform.aggregate.Decision;
import id.satupintu.routing.domain.disposition.Disposition.Classified;
import id.satupintu.routing.domain.disposition.Disposition.Ruling;
import id.satupintu.routing.domain.disposition.DispositionCommand.Archive;
import id.satupintu.routing.domain.disposition.DispositionCommand.ClimbTo;
import id.satupintu.routing.domain.disposition.DispositionCommand.ConsiderReport;
import id.satupintu.routing.domain.disposition.DispositionCommand.DecideByOfficer;
import id.satupintu.routing.domain.disposition.DispositionCommand.EndCase;
import id.satupintu.routing.domain.disposition.DispositionCommand.Fact;
import id.satupintu.routing.domain.disposition.DispositionCommand.ForwardExternally;
import id.satupintu.routing.domain.disposition.DispositionCommand.HearObjection;
import id.satupintu.routing.domain.disposition.DispositionCommand.LookAtTheClock;
import id.satupintu.routing.domain.disposition.DispositionCommand.Merge;
import id.satupintu.routing.domain.disposition.DispositionCommand.MirrorExternalStatus;
import id.satupintu.routing.domain.disposition.DispositionCommand.OfficerAct;
import id.satupintu.routing.domain.disposition.DispositionCommand.Reclassify;
import id.satupintu.routing.domain.disposition.DispositionCommand.ReopenCase;
import id.satupintu.routing.domain.disposition.DispositionCommand.RequestCompletion;
import id.satupintu.routing.domain.disposition.DispositionCommand.ReturnCase;
import id.satupintu.routing.domain.disposition.DispositionCommand.SupplyCompletion;
import id.satupintu.routing.domain.disposition.DispositionCommand.TakeBack;
import id.satupintu.routing.domain.disposition.DispositionCommand.Unmerge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides where a complaint goes. What other services tell are facts that are kept as they come; what follows from them
 * is the {@link Verdict} on all facts together, and an event is said when it differs from what was said before.
 */
public record DispositionDecider(RoutingPolicy policy)
        implements Decider<DispositionCommand, Disposition, RoutingEvent> {

    @Override
    public Disposition initialState() {
        return Disposition.UNHEARD;
    }

    @Override
    public Disposition learn(Disposition state, DispositionCommand command) {
        return Memory.keep(state, command);
    }

    @Override
    public Decision<RoutingEvent> decide(DispositionCommand command, Disposition known) {
        return switch (command) {
            case Fact fact -> follow(fact, known);
            case OfficerAct act -> act(act, known);
            case LookAtTheClock(var at, var explanation) -> expire(at, explanation, known);
        };
    }

    private Decision<RoutingEvent> follow(Fact fact, Disposition known) {
        Report report = known.report();
        Appraisal appraisal = known.appraisal();
        if (report == null || appraisal == null || known.caseClosed()) {
            return Decision.nothing();
        }
        if (fact instanceof HearObjection) {
            return known.standing() instanceof Standing.Archived && known.objectionWaits()
                    ? say(verdict(report, appraisal, known), report, known, null, Why.NONE)
                    : Decision.nothing();
        }
        if (known.standing().isFinal()) {
            return Decision.nothing();
        }
        boolean asked = known.said() instanceof Standing.Incomplete;
        return switch (fact) {
            // A question to the reporter stands until it is answered.
            case ConsiderReport _, ReturnCase _ when asked -> Decision.nothing();
            case ConsiderReport _, SupplyCompletion _ ->
                say(verdict(report, appraisal, known), report, known, null, Why.NONE);
            case ReturnCase returned ->
                say(verdict(report, appraisal, known), report, known, returned.refuser(), Why.of(returned));
            case TakeBack _, ClimbTo _, EndCase _, ReopenCase _, HearObjection _ -> Decision.nothing();
        };
    }

    private Decision<RoutingEvent> act(OfficerAct act, Disposition known) {
        Report report = known.report();
        Appraisal appraisal = known.appraisal();
        if (report == null || appraisal == null) {
            return Decision.refuse("review.not-found");
        }
        if (known.withdrawn()) {
            return Decision.refuse("review.withdrawn");
        }
        if (act instanceof Unmerge parted) {
            return known.said() instanceof Standing.Merged(var into)
                    ? unmerge(into, new Why(parted.reason(), parted.by()), report, appraisal, known)
                    : Decision.refuse("review.not-merged");
        }
        if (act instanceof MirrorExternalStatus(var number, var status, var note)) {
            return known.said() instanceof Standing.Forwarded(var agency, var before, var _)
                    ? Decision.accept(new ExternalStatusMirrored(
                            report.complaintId(), agency, number == null ? before : number, status, note))
                    : Decision.refuse("review.not-forwarded");
        }
        if (known.caseClosed() || known.said().isFinal()) {
            return Decision.refuse("review.closed");
        }
        boolean held = !(known.said() instanceof Standing.Routed);
        return switch (act) {
            case DecideByOfficer order -> rule(order, report, appraisal, known);
            case Reclassify other -> reclassify(other, report, known);
            case Archive(var reason, var explanation, var at) ->
                held ? archive(report, reason, explanation, at) : Decision.refuse("review.not-held");
            case Merge(var into, var _)
            when into.equals(report.complaintId()) -> Decision.refuse("review.merge-into-itself");
            case Merge(var into, var reason) ->
                Decision.accept(new ComplaintMerged(report.complaintId(), into, reason));
            case Unmerge _ -> Decision.refuse("review.not-merged");
            case MirrorExternalStatus _ -> Decision.refuse("review.not-forwarded");
            case ForwardExternally(var agency, var number, var explanation) ->
                Decision.accept(new ComplaintForwardedExternally(report.complaintId(), agency, number, explanation));
            case RequestCompletion(var question, var at) ->
                held
                        ? Decision.accept(new CompletionRequested(
                                report.complaintId(), question, at.plus(Duration.ofDays(policy.completionDays()))))
                        : Decision.refuse("review.not-held");
        };
    }

    /** Alone again it is weighed as if it had never been merged. */
    private Decision<RoutingEvent> unmerge(
            ComplaintId from, Why why, Report report, Appraisal appraisal, Disposition known) {
        RoutingEvent parted = new ComplaintUnmerged(report.complaintId(), from, why.reason());
        return switch (say(verdict(report, appraisal, known), report, known, null, why)) {
            case Decision.Accepted<RoutingEvent>(var events) -> {
                List<RoutingEvent> both = new ArrayList<>(List.of(parted));
                both.addAll(events);
                yield new Decision.Accepted<>(both);
            }
            case Decision.Refused<RoutingEvent> refused -> refused;
        };
    }

    private Decision<RoutingEvent> rule(DecideByOfficer order, Report report, Appraisal appraisal, Disposition known) {
        Ruling ruling = Memory.ruling(order, known);
        if (known.refusers().contains(order.to().unit().code())) {
            return Decision.refuse("review.unit-refused");
        }
        Bench bench = new Bench(report, appraisal, known.refusers());
        if (!bench.allows(ruling)) {
            return Decision.refuse("review.tier-not-possible");
        }
        if (!bench.allowsHelpersOf(ruling)) {
            return Decision.refuse("review.supporting-not-possible");
        }
        // Ordering what is so already says nothing new, but from now on it is an officer's word.
        return say(verdict(report, appraisal, known), report, known, null, new Why(order.reason(), order.by()));
    }

    private Verdict verdict(Report report, Appraisal appraisal, Disposition known) {
        return Verdict.on(new Bench(report, appraisal, known.refusers()), known, policy);
    }

    private Decision<RoutingEvent> expire(Instant now, String explanation, Disposition known) {
        Report report = known.report();
        return report != null
                        && known.standing() instanceof Standing.Incomplete(var _, var answerBy)
                        && !now.isBefore(answerBy)
                ? archive(report, ArchiveReason.COMPLETION_EXPIRED, explanation, now)
                : Decision.nothing();
    }

    private Decision<RoutingEvent> archive(Report report, ArchiveReason reason, String explanation, Instant at) {
        Instant objectionUntil = at.plus(Duration.ofDays(policy.objectionDays()));
        return Decision.accept(new ComplaintArchived(report.complaintId(), reason, explanation, objectionUntil));
    }

    private static Decision<RoutingEvent> reclassify(Reclassify other, Report report, Disposition known) {
        ComplaintClass told = known.toldClass();
        if (told == null) {
            return Decision.refuse("review.not-classified");
        }
        if (!Classification.possible(report.kind()).contains(other.to())) {
            return Decision.refuse("review.class-not-possible");
        }
        if (told == other.to()) {
            return Decision.refuse("review.same-class");
        }
        if (OfficerText.tooShort(other.reason())) {
            return Decision.refuse("review.reason-too-short");
        }
        if (OfficerText.tooLong(other.reason())) {
            return Decision.refuse("review.reason-too-long");
        }
        if (OfficerText.namesSomebody(other.reason())) {
            return Decision.refuse("review.personal-data");
        }
        return Decision.accept(new ComplaintReclassified(
                report.complaintId(), told, other.to(), other.by(), other.reason(), ReclassificationCause.OFFICER));
    }

    /** What leads from what was said to what must be said; nothing when they are the same. */
    private static Decision<RoutingEvent> say(
            Verdict verdict, Report report, Disposition known, @Nullable UnitRef from, Why why) {
        return switch (verdict) {
            case Verdict.Hold(var reason, var suggestions) ->
                new Standing.Held(reason, suggestions).equals(known.said())
                        ? Decision.nothing()
                        : Decision.accept(new ComplaintHeldForReview(report.complaintId(), reason, suggestions));
            case Verdict.Send(var route, var decision) -> {
                if (known.said() instanceof Standing.Routed(var current, var _) && current.equals(route)) {
                    yield Decision.nothing();
                }
                UnitRef before = from == null ? holder(known) : from;
                ComplaintClass told = known.toldClass();
                ComplaintClass complaintClass = classOn(route, report, known, why);
                List<RoutingEvent> events = new ArrayList<>();
                // Said before the new way, so that who keeps the clocks knows why the limit is another one there.
                if (told != null && told != complaintClass) {
                    events.add(new ComplaintReclassified(
                            report.complaintId(),
                            told,
                            complaintClass,
                            Objects.requireNonNull(why.by(), "Without anybody to answer for it the class stays"),
                            why.reason(),
                            ReclassificationCause.ROUTE));
                }
                events.add(
                        before == null
                                ? new ComplaintRouted(
                                        report.complaintId(),
                                        complaintClass,
                                        report.location(),
                                        report.receivedAt(),
                                        route,
                                        decision)
                                : new ComplaintRerouted(
                                        report.complaintId(),
                                        complaintClass,
                                        report.location(),
                                        report.receivedAt(),
                                        before,
                                        why.reason(),
                                        route,
                                        decision));
                yield new Decision.Accepted<>(events);
            }
        };
    }

    /**
     * The class on a new way: an officer's word about it lasts, and without a reason and somebody who gives it, it stays
     * what was told. Otherwise the one that belongs to the way.
     */
    private static ComplaintClass classOn(Route route, Report report, Disposition known, Why why) {
        ComplaintClass told = known.toldClass();
        boolean lasts = known.classified() != null && known.classified().lasting();
        return told != null && (lasts || why.by() == null || why.reason().isBlank())
                ? told
                : Classification.of(report.kind(), route);
    }

    /** Why something is said, and who answers for it; {@code by} is null when only the report's own words led to it. */
    private record Why(String reason, @Nullable Office by) {
        static final Why NONE = new Why("", null);

        static Why of(ReturnCase returned) {
            return new Why(returned.reason(), new Office(returned.refuser(), null));
        }
    }

    /** Who has the case as far as is known here; null when no unit ever had it. */
    private static @Nullable UnitRef holder(Disposition known) {
        if (known.climbedTo() != null) {
            return known.climbedTo();
        }
        if (known.said() instanceof Standing.Routed(var route, var _)) {
            return holderAt(route);
        }
        return known.refusals().isEmpty() ? null : known.refusals().getLast().by();
    }

    private static @Nullable UnitRef holderAt(Route route) {
        return route.ladder().stream()
                .filter(rung -> rung.tier() == route.startTier())
                .map(Rung::unit)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Disposition evolve(Disposition state, RoutingEvent event) {
        return switch (event) {
            case ComplaintHeldForReview e -> {
                Disposition told = e.reason() == HoldReason.OBJECTION ? state.objectionTaken() : state;
                yield told.saying(new Standing.Held(e.reason(), e.suggestions()));
            }
            case CompletionRequested e -> state.saying(new Standing.Incomplete(e.question(), e.answerBy()));
            case ComplaintRouted e -> routed(state, e.complaintClass(), new Standing.Routed(e.route(), e.decision()));
            case ComplaintRerouted e -> routed(state, e.complaintClass(), new Standing.Routed(e.route(), e.decision()));
            case ComplaintReclassified e ->
                state.classified(new Classified(e.to(), e.cause() == ReclassificationCause.OFFICER));
            case ComplaintMerged e -> state.saying(new Standing.Merged(e.into()));
            case ComplaintUnmerged _ -> state.saying(new Standing.Undecided());
            case ComplaintArchived e -> state.saying(new Standing.Archived(e.reason()));
            case ComplaintForwardedExternally e ->
                state.saying(new Standing.Forwarded(e.agency(), e.externalNumber(), null));
            case ExternalStatusMirrored e ->
                state.saying(new Standing.Forwarded(e.agency(), e.externalNumber(), e.status()));
        };
    }

    private static Disposition routed(Disposition state, ComplaintClass complaintClass, Standing.Routed way) {
        boolean lasting = state.classified() != null && state.classified().lasting();
        return state.climbed(null)
                .classified(new Classified(complaintClass, lasting))
                .saying(way);
    }

    /** The tenant of {@code state}, which every fact names. */
    public static RegionCode kabupaten(Disposition state) {
        RegionCode kabupaten = state.kabupaten();
        if (kabupaten == null) {
            throw new IllegalStateException("Nothing was heard of this complaint");
        }
        return kabupaten;
    }
}
