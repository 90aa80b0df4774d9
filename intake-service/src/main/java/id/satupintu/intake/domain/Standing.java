package id.satupintu.intake.domain;

import id.satupintu.intake.domain.RoutingFact.SkippedTier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a report stands, for the citizen: a pure function of the dossier.
 *
 * @param responsible the unit that must act; null while nobody has been named, or nothing more is to be done
 * @param clocks as escalation last told them; empty once the report has ended
 * @param skipped tiers that are passed over
 * @param timeline what happened, oldest first
 * @param closure how it ended; null while it has not
 */
public record Standing(
        ComplaintStatus status,
        @Nullable Holder responsible,
        List<CaseClock> clocks,
        List<SkippedTier> skipped,
        List<Moment> timeline,
        @Nullable Closure closure) {

    public Standing {
        clocks = List.copyOf(clocks);
        skipped = List.copyOf(skipped);
        timeline = List.copyOf(timeline);
    }

    /** Reads it from {@code complaint}. */
    public static Standing of(Complaint complaint) {
        Progression progression = new Progression(complaint);
        ComplaintStatus status = progression.status();
        return new Standing(
                status,
                responsible(complaint, progression, status),
                complaint.clocks().clocks(),
                skipped(complaint),
                Moment.timeline(complaint),
                status.ended() ? closure(progression, status) : null);
    }

    /** Until when whoever must act now has time, as far as known: the unit, or the reporter who was asked. */
    public Optional<Instant> dueAt() {
        return switch (status) {
            case DISPATCHED, IN_PROGRESS ->
                running(CaseClock.Name.TIER_BOX).or(() -> running(CaseClock.Name.CLASS_LIMIT));
            case AWAITING_REPLY -> running(CaseClock.Name.CLARIFICATION).or(this::asked);
            case AWAITING_CONFIRMATION -> running(CaseClock.Name.REPLY_WINDOW).or(this::asked);
            case AWAITING_COMPLETION -> asked();
            case RECEIVED, HELD_FOR_REVIEW, CLOSED, ARCHIVED, MERGED, WITHDRAWN, FORWARDED_EXTERNALLY ->
                Optional.empty();
        };
    }

    /** Until when the reporter can object to the archiving the report stands at; empty when there is no such right (any more). */
    public static Optional<Instant> objectionUntil(Complaint complaint) {
        Progression progression = new Progression(complaint);
        return progression.last(ReporterAct.Objected.class).isPresent()
                ? Optional.empty()
                : progression.archived().map(RoutingFact.Archived::objectionUntil);
    }

    /** Until when a report that was closed without the reporter's word can still be said to be not settled. */
    public static Optional<Instant> reopenUntil(Complaint complaint, Instant now) {
        return new Progression(complaint).closedWithoutWord(now).map(CaseFact.Closed::reopenBy);
    }

    private Optional<Instant> running(CaseClock.Name name) {
        return clocks.stream()
                .filter(clock -> clock.name() == name && clock.metAt() == null && clock.pausedSince() == null)
                .map(CaseClock::dueAt)
                .findFirst();
    }

    /** The date in the last question to the reporter. */
    private Optional<Instant> asked() {
        for (Moment moment : timeline.reversed()) {
            switch (moment.what()) {
                case RoutingFact.CompletionRequested question -> {
                    return Optional.of(question.answerBy());
                }
                case CaseFact.ClarificationRequested question -> {
                    return Optional.of(question.answerBy());
                }
                case CaseFact.Resolved resolved -> {
                    return Optional.of(resolved.replyBy());
                }
                case RoutingFact _, CaseFact _, ReporterAct _ -> {}
            }
        }
        return Optional.empty();
    }

    private static @Nullable Holder responsible(Complaint complaint, Progression progression, ComplaintStatus status) {
        return switch (status) {
            case RECEIVED,
                    AWAITING_COMPLETION,
                    HELD_FOR_REVIEW,
                    CLOSED,
                    ARCHIVED,
                    MERGED,
                    WITHDRAWN,
                    FORWARDED_EXTERNALLY -> null;
            case DISPATCHED, IN_PROGRESS, AWAITING_REPLY, AWAITING_CONFIRMATION ->
                progression.lastStep().map(Heard::fact).orElse(null) instanceof CaseFact fact
                                && !(fact instanceof CaseFact.Returned)
                                && !(fact instanceof CaseFact.Closed)
                        ? complaint.cases().getLast().fact().holder()
                        : named(complaint).orElse(null);
        };
    }

    /** The unit routing named last. */
    private static Optional<Holder> named(Complaint complaint) {
        for (Heard<RoutingFact> heard : complaint.routing().reversed()) {
            switch (heard.fact()) {
                case RoutingFact.Routed routed -> {
                    return Optional.of(new Holder(routed.tier(), routed.unit(), heard.at()));
                }
                case RoutingFact.Rerouted rerouted -> {
                    return Optional.of(new Holder(rerouted.tier(), rerouted.unit(), heard.at()));
                }
                case RoutingFact.HeldForReview _,
                        RoutingFact.CompletionRequested _,
                        RoutingFact.Merged _,
                        RoutingFact.Unmerged _,
                        RoutingFact.ToldFromOutside _,
                        RoutingFact.Archived _,
                        RoutingFact.ForwardedExternally _ -> {}
            }
        }
        return Optional.empty();
    }

    private static List<SkippedTier> skipped(Complaint complaint) {
        for (Heard<RoutingFact> heard : complaint.routing().reversed()) {
            if (heard.fact() instanceof RoutingFact.Routed routed) {
                return routed.skipped();
            }
            if (heard.fact() instanceof RoutingFact.Rerouted rerouted) {
                return rerouted.skipped();
            }
        }
        return List.of();
    }

    private static @Nullable Closure closure(Progression progression, ComplaintStatus status) {
        Optional<Heard<CaseFact>> closed =
                progression.lastStep().filter(step -> step.fact() instanceof CaseFact.Closed);
        Optional<Heard<RoutingFact>> said = progression.lastRouting();
        RoutingFact routing = said.map(Heard::fact).orElse(null);
        Closure closure =
                switch (status) {
                    case CLOSED ->
                        new Closure(
                                closed.isPresent() ? kind(closed.get()) : CaseFact.ClosureKind.CONFIRMED_BY_REPORTER,
                                progression.confirmation().map(ReporterAct::at).orElse(Instant.EPOCH));
                    case WITHDRAWN ->
                        new Closure(
                                CaseFact.ClosureKind.WITHDRAWN_BY_REPORTER,
                                progression.withdrawal().map(ReporterAct::at).orElse(Instant.EPOCH));
                    case ARCHIVED -> new Closure(CaseFact.ClosureKind.ARCHIVED, time(said));
                    case MERGED -> new Closure(CaseFact.ClosureKind.MERGED, time(said));
                    case FORWARDED_EXTERNALLY ->
                        new Closure(
                                CaseFact.ClosureKind.FORWARDED_EXTERNALLY,
                                time(progression.forwarding().or(() -> said)));
                    case RECEIVED,
                            AWAITING_COMPLETION,
                            HELD_FOR_REVIEW,
                            DISPATCHED,
                            IN_PROGRESS,
                            AWAITING_REPLY,
                            AWAITING_CONFIRMATION -> null;
                };
        if (closure == null) {
            return null;
        }
        Closure explained = closure.explainedBy(routing);
        return closed.map(heard -> explained.toldBy(heard)).orElse(explained);
    }

    private static Instant time(Optional<Heard<RoutingFact>> said) {
        return said.map(Heard::at).orElse(Instant.EPOCH);
    }

    private static CaseFact.ClosureKind kind(Heard<CaseFact> closed) {
        return ((CaseFact.Closed) closed.fact()).closure();
    }
}
