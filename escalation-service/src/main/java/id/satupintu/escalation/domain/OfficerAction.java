package id.satupintu.escalation.domain;

import id.satupintu.contracts.UnitCode;
import id.satupintu.escalation.domain.Standing.Closed;
import id.satupintu.escalation.domain.Standing.Held;
import id.satupintu.escalation.domain.Standing.NotOpened;
import id.satupintu.escalation.domain.Standing.Resolved;
import id.satupintu.escalation.domain.Standing.Returned;
import id.satupintu.escalation.domain.policy.Policy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the officer of a unit may do with a case, as it stands. */
public enum OfficerAction {
    ACCEPT,
    EVIDENCE,
    HANDOVER,
    PROGRESS,
    CLARIFICATION,
    RETURN,
    ESCALATE,
    RESOLVE;

    /** How often R6 lets a complaint be given back; after that somebody rules. */
    static final int RETURNS = 2;

    /** What {@code unit} may do with {@code known} now: everything when it holds it, say what it did when it helps. */
    public static List<OfficerAction> allowed(Case known, UnitCode unit, Policy policy) {
        if (!(known.standing() instanceof Held(Custody custody))) {
            return List.of();
        }
        if (!custody.heldBy(unit)) {
            return custody.supportedBy(unit) ? List.of(EVIDENCE, PROGRESS) : List.of();
        }
        return Arrays.stream(values())
                .filter(action -> action.barredBy(custody, policy).isEmpty())
                .filter(action -> action != ACCEPT || !custody.accepted())
                .toList();
    }

    /** Why {@code unit} may add nothing to {@code known} now; empty when it holds it or helps. */
    public static Optional<Refusal> shutTo(Case known, UnitCode unit) {
        return switch (known.standing()) {
            case NotOpened _ -> Optional.of(Refusal.NOT_OPEN);
            case Held(Custody custody) ->
                custody.heldBy(unit) || custody.supportedBy(unit) ? Optional.empty() : Optional.of(Refusal.NOT_YOURS);
            case Returned _ -> Optional.of(Refusal.RETURNED);
            case Resolved _ -> Optional.of(Refusal.ALREADY_RESOLVED);
            case Closed _ -> Optional.of(Refusal.ALREADY_CLOSED);
        };
    }

    /** Why the holder may not, whatever it would write. */
    Optional<Refusal> barredBy(Custody custody, Policy policy) {
        boolean waiting = custody.openQuestion() != null;
        return Optional.ofNullable(
                switch (this) {
                    case ACCEPT, EVIDENCE, HANDOVER, PROGRESS, RESOLVE -> null;
                    case CLARIFICATION -> questionBarredBy(custody, waiting, policy);
                    case RETURN -> returnBarredBy(custody, waiting);
                    case ESCALATE -> custody.above().isEmpty() ? Refusal.TOP_TIER : null;
                });
    }

    private static @Nullable Refusal questionBarredBy(Custody custody, boolean waiting, Policy policy) {
        if (waiting) {
            return Refusal.WAITING_FOR_REPORTER;
        }
        if (custody.questionsAskedHere() >= policy.pauses().questions()) {
            return Refusal.QUESTION_LIMIT;
        }
        return Timing.daysToWait(policy, custody.questions()) == 0 ? Refusal.WAITED_ENOUGH : null;
    }

    private static @Nullable Refusal returnBarredBy(Custody custody, boolean waiting) {
        if (custody.routing().binding()) {
            return Refusal.RULING_BINDS;
        }
        if (custody.returns() >= RETURNS) {
            return Refusal.RETURN_LIMIT;
        }
        // An open question stops the citizen's clocks, and they must run while nobody works on the case.
        return waiting ? Refusal.WAITING_FOR_REPORTER : null;
    }
}
