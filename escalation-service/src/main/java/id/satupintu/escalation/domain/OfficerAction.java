package id.satupintu.escalation.domain;

import id.satupintu.contracts.UnitCode;
import id.satupintu.escalation.domain.Standing.Closed;
import id.satupintu.escalation.domain.Standing.Held;
import id.satupintu.escalation.domain.Standing.NotOpened;
import id.satupintu.escalation.domain.Standing.Resolved;
import id.satupintu.escalation.domain.Standing.Returned;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the officer of a unit may do with a case, as it stands. */
public enum OfficerAction {
    ACCEPT,
    EVIDENCE,
    PROGRESS,
    CLARIFICATION,
    RETURN,
    ESCALATE,
    RESOLVE;

    /** How often R6 lets a complaint be given back; after that somebody rules. */
    static final int RETURNS = 2;

    /** How often one holder may stop the clocks with a question. */
    static final int QUESTIONS = 2;

    /** What {@code unit} may do with {@code known} now; nothing unless it holds it. */
    public static List<OfficerAction> allowed(Case known, UnitCode unit) {
        return known.standing() instanceof Held(Custody custody) && custody.heldBy(unit)
                ? Arrays.stream(values())
                        .filter(action -> action.barredBy(custody).isEmpty())
                        .filter(action -> action != ACCEPT || !custody.accepted())
                        .toList()
                : List.of();
    }

    /** Why {@code unit} may do nothing at all with {@code known} now; empty when it holds it. */
    public static Optional<Refusal> shutTo(Case known, UnitCode unit) {
        return switch (known.standing()) {
            case NotOpened _ -> Optional.of(Refusal.NOT_OPEN);
            case Held held -> held.custody().heldBy(unit) ? Optional.empty() : Optional.of(Refusal.NOT_YOURS);
            case Returned _ -> Optional.of(Refusal.RETURNED);
            case Resolved _ -> Optional.of(Refusal.ALREADY_RESOLVED);
            case Closed _ -> Optional.of(Refusal.ALREADY_CLOSED);
        };
    }

    /** Why the holder may not, whatever it would write. */
    Optional<Refusal> barredBy(Custody custody) {
        boolean waiting = custody.openQuestion() != null;
        return Optional.ofNullable(
                switch (this) {
                    case ACCEPT, EVIDENCE, PROGRESS, RESOLVE -> null;
                    case CLARIFICATION ->
                        waiting
                                ? Refusal.WAITING_FOR_REPORTER
                                : custody.questionsAskedHere() >= QUESTIONS ? Refusal.QUESTION_LIMIT : null;
                    case RETURN -> returnBarredBy(custody, waiting);
                    case ESCALATE -> custody.above().isEmpty() ? Refusal.TOP_TIER : null;
                });
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
