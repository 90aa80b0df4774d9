package id.satupintu.escalation.domain;

import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.contracts.escalation.EscalationEvent.CaseAccepted;
import id.satupintu.contracts.escalation.EscalationEvent.CaseClock;
import id.satupintu.contracts.escalation.EscalationEvent.CaseClosed;
import id.satupintu.contracts.escalation.EscalationEvent.CaseEscalated;
import id.satupintu.contracts.escalation.EscalationEvent.CaseHandedOver;
import id.satupintu.contracts.escalation.EscalationEvent.CaseOpened;
import id.satupintu.contracts.escalation.EscalationEvent.CaseReopened;
import id.satupintu.contracts.escalation.EscalationEvent.CaseResolved;
import id.satupintu.contracts.escalation.EscalationEvent.CaseResumed;
import id.satupintu.contracts.escalation.EscalationEvent.CaseReturned;
import id.satupintu.contracts.escalation.EscalationEvent.ClarificationRequested;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.EscalationEvent.ClosingWithheld;
import id.satupintu.contracts.escalation.EscalationEvent.Closure;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlineApproaching;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlineMissed;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlinesRecomputed;
import id.satupintu.contracts.escalation.EscalationEvent.EvidenceAdded;
import id.satupintu.contracts.escalation.EscalationEvent.OverdueRaised;
import id.satupintu.contracts.escalation.EscalationEvent.ProgressReported;
import id.satupintu.contracts.escalation.EscalationEvent.ResolutionVerified;
import id.satupintu.contracts.escalation.Reclassification;
import id.satupintu.contracts.escalation.Resolution;
import id.satupintu.escalation.domain.Standing.Closed;
import id.satupintu.escalation.domain.Standing.Held;
import id.satupintu.escalation.domain.Standing.NotOpened;
import id.satupintu.escalation.domain.Standing.Resolved;
import id.satupintu.escalation.domain.Standing.Returned;
import id.satupintu.escalation.domain.evidence.Evidence;
import id.satupintu.escalation.domain.policy.Policies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each event makes of a case. */
record Evolution(Policies policies) {

    /** How the clocks of {@code known} are set: by its tenant's policy and by the class that routing gave it. */
    Timing timing(Case known, Routing routing) {
        Subject subject = Objects.requireNonNull(known.subject(), "A case that was heard of has a subject");
        return new Timing(policies.inForce(subject.kabupaten()), routing.complaintClass());
    }

    Case after(Case known, EscalationEvent event) {
        Case next = evidence(known.standing(standing(known, event)), event);
        Entry line = line(known, event);
        return line == null ? next : next.noting(line);
    }

    private static Case evidence(Case known, EscalationEvent event) {
        return switch (event) {
            case EvidenceAdded e -> known.with(Evidence.of(e));
            case ProgressReported e -> known.naming(e.evidence());
            case CaseResolved e -> known.naming(e.evidence());
            default -> known;
        };
    }

    private Standing standing(Case known, EscalationEvent event) {
        if (event instanceof CaseOpened opened) {
            return new Held(opened(known, opened));
        }
        Custody custody = known.custody()
                .orElseThrow(() -> new IllegalStateException("Nothing happens to a case before it is opened"));
        return switch (event) {
            case CaseOpened opened -> new Held(opened(known, opened));
            case CaseAccepted _ -> same(known.standing(), custody.accept());
            case CaseHandedOver e ->
                same(known.standing(), custody.assigned(new Assignment(e.office(), known.asOf(), e.note())));
            case EvidenceAdded _ -> known.standing();
            case ProgressReported e -> same(known.standing(), heard(known, custody, e.clocks()));
            case ClarificationRequested e -> same(known.standing(), asked(heard(known, custody, e.clocks()), e));
            case CaseResumed e -> same(known.standing(), answered(heard(known, custody, e.clocks())));
            case CaseEscalated e -> new Held(heard(known, custody.passedTo(e.holder()), e.clocks()));
            case CaseReturned e ->
                new Returned(
                        custody.returned(e.returns()).with(custody.clocks().without(ClockName.TIER_BOX)), e.owner());
            case CaseResolved e ->
                new Resolved(
                        answered(heard(known, custody, e.clocks())),
                        e.resolution(),
                        FollowUp.begun(
                                e.resolvedBy(), e.resolvedByPerson(), EvidenceOfCase.proves(known, e.evidence())));
            case ResolutionVerified e -> followed(known.standing(), followUp -> followUp.verifiedBy(e.verifier()));
            case ClosingWithheld _ ->
                followed(
                        same(
                                known.standing(),
                                custody.with(custody.clocks()
                                        .change(ClockName.REPLY_WINDOW, clock -> clock.afterMiss(null)))),
                        FollowUp::heldBack);
            case DeadlinesRecomputed e ->
                same(
                        known.standing(),
                        e.reclassification() == null
                                ? heard(known, custody, e.clocks()).judgedBy(e.policyVersion())
                                : reclassified(known, custody, e.clocks(), e.reclassification()));
            case CaseReopened e -> new Held(heard(known, custody.reopened(), e.clocks()));
            case CaseClosed e ->
                new Closed(
                        custody,
                        e.closure(),
                        closedAt(known, custody, e.closure()),
                        resolution(known),
                        e.onTime(),
                        e.reopenBy());
            case DeadlineApproaching e -> change(known, custody, e.clock(), timing(known, custody.routing())::warned);
            case DeadlineMissed e -> change(known, custody, e.clock(), timing(known, custody.routing())::missed);
            case OverdueRaised e -> change(known, custody, e.clock(), timing(known, custody.routing())::raised);
        };
    }

    private Custody opened(Case known, CaseOpened event) {
        Routing routing = Objects.requireNonNull(known.routing(), "A case is opened by a word of routing");
        Instant at = event.holder().since();
        int version = timing(known, routing).policy().version();
        Custody fresh = known.custody()
                .map(before -> before.passedTo(event.holder()))
                .orElseGet(() -> new Custody(
                        event.holder(),
                        routing,
                        at,
                        false,
                        0,
                        0,
                        Clocks.NONE,
                        List.of(),
                        List.of(),
                        version,
                        List.of(),
                        null));
        return answered(heard(known, fresh.routed(routing, at, version), event.clocks()));
    }

    private Custody heard(Case known, Custody custody, List<CaseClock> told) {
        return custody.with(timing(known, custody.routing())
                .heard(told, custody.clocks(), custody.holder().tier()));
    }

    /** Who gets the news gets the date with it: warnings that would have come before are not said any more. */
    private Custody reclassified(Case known, Custody custody, List<CaseClock> told, Reclassification reclassification) {
        Custody next = heard(known, custody.reclassified(reclassification.to()), told);
        Timing timing = timing(known, next.routing());
        return next.with(next.clocks()
                .each(clock -> custody.clocks().all().contains(clock)
                        ? clock
                        : timing.withoutWarningsUntil(clock, known.asOf())));
    }

    private static Custody asked(Custody custody, ClarificationRequested event) {
        Instant askedAt = custody.clocks()
                .find(ClockName.CLARIFICATION)
                .map(Clock::startedAt)
                .orElseThrow(() -> new IllegalStateException("A question has a clock"));
        List<Question> questions = new ArrayList<>(custody.questions());
        questions.add(new Question(event.question(), askedAt, null));
        return custody.with(questions);
    }

    /** The clock of the question says when it ended. */
    private static Custody answered(Custody custody) {
        Instant endedAt =
                custody.clocks().find(ClockName.CLARIFICATION).map(Clock::metAt).orElse(null);
        return endedAt == null ? custody : custody.with(custody.questionsEndedBy(endedAt));
    }

    private static Standing same(Standing standing, Custody custody) {
        return switch (standing) {
            case NotOpened _ -> throw new IllegalStateException("A case that was not opened has no holder");
            case Held _ -> new Held(custody);
            case Returned returned -> new Returned(custody, returned.owner());
            case Resolved resolved -> new Resolved(custody, resolved.resolution(), resolved.followUp());
            case Closed closed ->
                new Closed(
                        custody,
                        closed.closure(),
                        closed.closedAt(),
                        closed.resolution(),
                        closed.onTime(),
                        closed.reopenBy());
        };
    }

    private static Standing change(Case known, Custody custody, ClockName name, UnaryOperator<Clock> change) {
        return same(known.standing(), custody.with(custody.clocks().change(name, change)));
    }

    private static Standing followed(Standing standing, UnaryOperator<FollowUp> change) {
        return standing instanceof Resolved resolved ? resolved.with(change.apply(resolved.followUp())) : standing;
    }

    /** For a reply window that passed: when it passed, or when what was missing had come. */
    static Instant closedAt(Case known, Custody custody, Closure closure) {
        boolean withheld = known.standing() instanceof Resolved resolved
                && resolved.followUp().withheld();
        return closure == Closure.REPLY_WINDOW_PASSED && !withheld
                ? custody.clocks()
                        .find(ClockName.REPLY_WINDOW)
                        .map(Clock::dueAt)
                        .orElse(known.asOf())
                : known.asOf();
    }

    private static @Nullable Resolution resolution(Case known) {
        return known.standing() instanceof Resolved resolved ? resolved.resolution() : null;
    }

    /** The line of the history; warnings leave none, and evidence has a list of its own. */
    private static @Nullable Entry line(Case known, EscalationEvent event) {
        return switch (event) {
            case CaseOpened e -> entry(e.holder().since(), Entry.Kind.OPENED, e, null, null);
            case CaseAccepted e -> entry(known.asOf(), Entry.Kind.ACCEPTED, e, null, null);
            case CaseHandedOver e -> entry(known.asOf(), Entry.Kind.HANDED_OVER, e, e.office(), e.note());
            case ProgressReported e ->
                entry(known.asOf(), Entry.Kind.PROGRESS, e, e.kind().name(), e.note());
            case ClarificationRequested e -> entry(known.asOf(), Entry.Kind.QUESTION, e, null, e.question());
            case CaseResumed e ->
                entry(
                        met(e.clocks(), known.asOf()),
                        Entry.Kind.RESUMED,
                        e,
                        e.cause().name(),
                        null);
            case CaseEscalated e ->
                entry(e.holder().since(), Entry.Kind.ESCALATED, e, e.cause().name(), e.note());
            case CaseReturned e ->
                entry(known.asOf(), Entry.Kind.RETURNED, e, e.owner().name(), e.reason());
            case CaseResolved e ->
                entry(known.asOf(), Entry.Kind.RESOLVED, e, null, e.resolution().what());
            case CaseReopened e -> entry(known.asOf(), Entry.Kind.REOPENED, e, null, e.reason());
            case CaseClosed e ->
                entry(
                        known.custody()
                                .map(custody -> closedAt(known, custody, e.closure()))
                                .orElse(known.asOf()),
                        Entry.Kind.CLOSED,
                        e,
                        e.closure().name(),
                        null);
            case DeadlineMissed e ->
                entry(e.dueAt(), Entry.Kind.MISSED, e, e.clock().name(), null);
            case OverdueRaised e ->
                entry(
                        raisedAt(known, e.clock()),
                        Entry.Kind.RAISED,
                        e,
                        e.level().name(),
                        null);
            case ResolutionVerified e ->
                entry(known.asOf(), Entry.Kind.VERIFIED, e, e.verifier().name(), e.note());
            case ClosingWithheld e ->
                entry(
                        closedAt(known, known.custody().orElseThrow(), Closure.REPLY_WINDOW_PASSED),
                        Entry.Kind.WITHHELD,
                        e,
                        e.missing().stream().map(Enum::name).collect(Collectors.joining(" ")),
                        null);
            case DeadlinesRecomputed e ->
                e.reclassification() == null
                        ? entry(known.asOf(), Entry.Kind.RECOMPUTED, e, Integer.toString(e.policyVersion()), null)
                        : new Entry(
                                known.asOf(),
                                Entry.Kind.RECLASSIFIED,
                                e.reclassification().by().unit(),
                                e.reclassification().to().name(),
                                e.reclassification().reason());
            case DeadlineApproaching _, EvidenceAdded _ -> null;
        };
    }

    private static Instant raisedAt(Case known, ClockName name) {
        return known.custody()
                .flatMap(custody -> custody.clocks().find(name))
                .map(Clock::raiseAt)
                .orElse(known.asOf());
    }

    private static Instant met(List<CaseClock> clocks, Instant otherwise) {
        return clocks.stream()
                .filter(clock -> clock.name() == ClockName.CLARIFICATION && clock.metAt() != null)
                .map(clock -> Objects.requireNonNullElse(clock.metAt(), otherwise))
                .findFirst()
                .orElse(otherwise);
    }

    private static Entry entry(
            Instant at, Entry.Kind kind, EscalationEvent event, @Nullable String detail, @Nullable String note) {
        return new Entry(at, kind, event.holder().unit(), detail, note);
    }
}
