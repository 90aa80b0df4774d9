package id.satupintu.intake.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a dossier has come, told from what the reporter did and the newest word of routing and of escalation. The two
 * topics have no common order, so nothing here compares their times or asks which arrived first.
 */
final class Progression {
    private final Complaint complaint;

    Progression(Complaint complaint) {
        this.complaint = complaint;
    }

    ComplaintStatus status() {
        Optional<Heard<CaseFact>> step = lastStep();
        if (step.isPresent() && step.get().fact() instanceof CaseFact.Closed closed && !takenUpAgain(closed)) {
            return ended(closed.closure());
        }
        Optional<ComplaintStatus> putAway = lastRouting().flatMap(Progression::putAway);
        if (putAway.isPresent()) {
            return putAway.get();
        }
        if (withdrawal().isPresent()) {
            return ComplaintStatus.WITHDRAWN;
        }
        return step.filter(last -> !(last.fact() instanceof CaseFact.Closed))
                .map(this::inCase)
                .orElseGet(this::beforeCase);
    }

    /**
     * True when the case ended because routing put the report away, and routing has looked at it again since: it put it away,
     * and its newest word is another.
     */
    private boolean takenUpAgain(CaseFact.Closed closed) {
        boolean byRouting =
                switch (closed.closure()) {
                    case ARCHIVED, MERGED, FORWARDED_EXTERNALLY -> true;
                    case CONFIRMED_BY_REPORTER, REPLY_WINDOW_PASSED, WITHDRAWN_BY_REPORTER -> false;
                };
        return byRouting
                && lastRouting().flatMap(Progression::putAway).isEmpty()
                && complaint.routing().stream().anyMatch(heard -> putAway(heard).isPresent());
    }

    /** The archiving the report stands at; empty when it is not archived, or routing's word of it was not heard yet. */
    Optional<RoutingFact.Archived> archived() {
        return status() == ComplaintStatus.ARCHIVED
                ? lastRouting()
                        .map(Heard::fact)
                        .filter(RoutingFact.Archived.class::isInstance)
                        .map(RoutingFact.Archived.class::cast)
                : Optional.empty();
    }

    /** The newest word of escalation that moves the case; warnings and lateness do not. */
    Optional<Heard<CaseFact>> lastStep() {
        for (Heard<CaseFact> heard : complaint.cases().reversed()) {
            if (!(heard.fact() instanceof CaseFact.Remark)) {
                return Optional.of(heard);
            }
        }
        return Optional.empty();
    }

    Optional<Heard<RoutingFact>> lastRouting() {
        return complaint.routing().isEmpty()
                ? Optional.empty()
                : Optional.of(complaint.routing().getLast());
    }

    /** When it was handed to an agency outside; what the agency said since does not change that. */
    Optional<Heard<RoutingFact>> forwarding() {
        for (Heard<RoutingFact> heard : complaint.routing().reversed()) {
            if (heard.fact() instanceof RoutingFact.ForwardedExternally) {
                return Optional.of(heard);
            }
        }
        return Optional.empty();
    }

    Optional<ReporterAct.Withdrawn> withdrawal() {
        return last(ReporterAct.Withdrawn.class);
    }

    /** The resolution the reporter can still answer, whatever the time. */
    Optional<CaseFact.Resolved> openResolution() {
        return status() == ComplaintStatus.AWAITING_CONFIRMATION ? resolution() : Optional.empty();
    }

    /** The resolution the case stands at, answered or not. */
    Optional<CaseFact.Resolved> resolution() {
        return lastStep()
                .map(Heard::fact)
                .filter(CaseFact.Resolved.class::isInstance)
                .map(CaseFact.Resolved.class::cast);
    }

    /** Whether it was closed without the reporter's word, and there was a time to say otherwise. */
    boolean closedBySilence() {
        return lastStep()
                .filter(step -> step.fact() instanceof CaseFact.Closed closed && closed.reopenBy() != null)
                .isPresent();
    }

    /** The closing without the reporter's word, while they may still say that it is not settled. */
    Optional<CaseFact.Closed> closedWithoutWord(Instant at) {
        return lastStep()
                .map(Heard::fact)
                .filter(CaseFact.Closed.class::isInstance)
                .map(CaseFact.Closed.class::cast)
                .filter(closed -> closed.reopenBy() != null && !at.isAfter(closed.reopenBy()));
    }

    /** The confirmation of the resolution the case stands at. */
    Optional<ReporterAct.Confirmed> confirmation() {
        return last(ReporterAct.Confirmed.class).filter(act -> answersStep(act.knownCase()));
    }

    /** The objection to the resolution the case stands at. */
    Optional<ReporterAct.Disputed> objection() {
        return last(ReporterAct.Disputed.class).filter(act -> answersStep(act.knownCase()));
    }

    /** True when a unit named by a second disposition answers the return the case stands at. */
    boolean rerouted(CaseFact.Returned returned) {
        int reroutes = 0;
        boolean answered = false;
        for (Heard<RoutingFact> heard : complaint.routing()) {
            if (heard.fact() instanceof RoutingFact.Rerouted rerouted) {
                reroutes++;
                answered =
                        rerouted.from().code().equals(returned.holder().unit().code());
            }
        }
        return answered && reroutes >= returned.returns();
    }

    /** Act and resolution belong together when the reporter had been told of it. */
    private boolean answersStep(long knownCase) {
        return lastStep()
                .filter(step -> step.fact() instanceof CaseFact.Resolved)
                .filter(step -> knownCase >= step.sequence())
                .isPresent();
    }

    <A extends ReporterAct> Optional<A> last(Class<A> kind) {
        for (ReporterAct act : complaint.acts().reversed()) {
            if (kind.isInstance(act)) {
                return Optional.of(kind.cast(act));
            }
        }
        return Optional.empty();
    }

    private ComplaintStatus inCase(Heard<CaseFact> step) {
        return switch (step.fact()) {
            case CaseFact.Opened _, CaseFact.Escalated _ -> ComplaintStatus.DISPATCHED;
            case CaseFact.Accepted _, CaseFact.ProgressReported _, CaseFact.ClarificationRequested _ ->
                questionOpen() ? ComplaintStatus.AWAITING_REPLY : ComplaintStatus.IN_PROGRESS;
            case CaseFact.Resumed _, CaseFact.Reopened _ -> ComplaintStatus.IN_PROGRESS;
            case CaseFact.Returned returned ->
                rerouted(returned) ? ComplaintStatus.DISPATCHED : ComplaintStatus.HELD_FOR_REVIEW;
            case CaseFact.Resolved _ -> resolved();
            case CaseFact.Closed closed -> ended(closed.closure());
            case CaseFact.Remark _ -> ComplaintStatus.IN_PROGRESS;
        };
    }

    private ComplaintStatus resolved() {
        if (confirmation().isPresent()) {
            return ComplaintStatus.CLOSED;
        }
        return objection().isPresent() ? ComplaintStatus.IN_PROGRESS : ComplaintStatus.AWAITING_CONFIRMATION;
    }

    private ComplaintStatus beforeCase() {
        return lastRouting()
                .map(heard -> switch (heard.fact()) {
                    case RoutingFact.HeldForReview _, RoutingFact.Unmerged _ -> ComplaintStatus.HELD_FOR_REVIEW;
                    case RoutingFact.CompletionRequested _ ->
                        completion(heard.sequence()).isPresent()
                                ? ComplaintStatus.RECEIVED
                                : ComplaintStatus.AWAITING_COMPLETION;
                    case RoutingFact.Routed _, RoutingFact.Rerouted _ -> ComplaintStatus.DISPATCHED;
                    case RoutingFact.Merged _ -> ComplaintStatus.MERGED;
                    case RoutingFact.Archived _ -> ComplaintStatus.ARCHIVED;
                    case RoutingFact.ForwardedExternally _, RoutingFact.ToldFromOutside _ ->
                        ComplaintStatus.FORWARDED_EXTERNALLY;
                })
                .orElse(ComplaintStatus.RECEIVED);
    }

    /** The completion that answers the request with {@code sequence}. */
    private Optional<ReporterAct.Completed> completion(long sequence) {
        return last(ReporterAct.Completed.class).filter(act -> act.knownRouting() >= sequence);
    }

    /** A question stays open through progress, until the reporter answers or escalation says that time runs again. */
    private boolean questionOpen() {
        for (Heard<CaseFact> heard : complaint.cases().reversed()) {
            switch (heard.fact()) {
                case CaseFact.ClarificationRequested _ -> {
                    long asked = heard.sequence();
                    return last(ReporterAct.Replied.class)
                            .filter(act -> act.knownCase() >= asked)
                            .isEmpty();
                }
                case CaseFact.Opened _,
                        CaseFact.Resumed _,
                        CaseFact.Escalated _,
                        CaseFact.Returned _,
                        CaseFact.Resolved _,
                        CaseFact.Reopened _,
                        CaseFact.Closed _ -> {
                    return false;
                }
                case CaseFact.Accepted _, CaseFact.ProgressReported _, CaseFact.Remark _ -> {}
            }
        }
        return false;
    }

    private static Optional<ComplaintStatus> putAway(Heard<RoutingFact> heard) {
        return switch (heard.fact()) {
            case RoutingFact.Merged _ -> Optional.of(ComplaintStatus.MERGED);
            case RoutingFact.Archived _ -> Optional.of(ComplaintStatus.ARCHIVED);
            case RoutingFact.ForwardedExternally _, RoutingFact.ToldFromOutside _ ->
                Optional.of(ComplaintStatus.FORWARDED_EXTERNALLY);
            case RoutingFact.HeldForReview _,
                    RoutingFact.CompletionRequested _,
                    RoutingFact.Unmerged _,
                    RoutingFact.Routed _,
                    RoutingFact.Rerouted _ -> Optional.empty();
        };
    }

    private static ComplaintStatus ended(CaseFact.ClosureKind closure) {
        return switch (closure) {
            case CONFIRMED_BY_REPORTER, REPLY_WINDOW_PASSED -> ComplaintStatus.CLOSED;
            case WITHDRAWN_BY_REPORTER -> ComplaintStatus.WITHDRAWN;
            case ARCHIVED -> ComplaintStatus.ARCHIVED;
            case MERGED -> ComplaintStatus.MERGED;
            case FORWARDED_EXTERNALLY -> ComplaintStatus.FORWARDED_EXTERNALLY;
        };
    }
}
