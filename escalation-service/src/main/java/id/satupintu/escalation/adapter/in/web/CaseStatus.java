package id.satupintu.escalation.adapter.in.web;

import id.satupintu.escalation.domain.Standing;
import id.satupintu.escalation.domain.Standing.Closed;
import id.satupintu.escalation.domain.Standing.Held;
import id.satupintu.escalation.domain.Standing.Opened;
import id.satupintu.escalation.domain.Standing.Resolved;
import id.satupintu.escalation.domain.Standing.Returned;

/** Where a case stands, in one word. */
enum CaseStatus {
    /** A unit has it and has not taken it on. */
    NEW,
    IN_HAND,
    WAITING_FOR_REPORTER,
    RETURNED,
    RESOLVED,
    CLOSED;

    static CaseStatus of(Opened standing) {
        return switch (standing) {
            case Held held when held.custody().openQuestion() != null -> WAITING_FOR_REPORTER;
            case Held held -> held.custody().accepted() ? IN_HAND : NEW;
            case Returned _ -> RETURNED;
            case Resolved _ -> RESOLVED;
            case Closed _ -> CLOSED;
        };
    }

    /** True when there is a case at all. */
    static boolean exists(Standing standing) {
        return standing instanceof Opened;
    }
}
