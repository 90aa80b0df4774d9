package id.satupintu.system.faults.check;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a complaint stands for the figures, counted anew from the events by the rules of the dossier (1.14): escalation's
 * word on the case, routing's before there is one and after it was given back, the reporter's withdrawal above routing's.
 */
final class Recount {
    private static final Set<String> PUT_AWAY = Set.of(
            "complaint-merged", "complaint-archived", "complaint-forwarded-externally", "external-status-mirrored");
    /** What moves the case; whatever else is told of it leaves it where it stands. */
    static final Set<String> STEPS = Set.of(
            "case-opened",
            "case-accepted",
            "clarification-requested",
            "case-resumed",
            "case-escalated",
            "case-returned",
            "case-resolved",
            "case-reopened",
            "case-closed");

    private final @Nullable RawEvent routing;
    private final @Nullable RawEvent step;
    private final boolean submitted;
    private final boolean withdrawn;

    Recount(ComplaintLog log) {
        this.routing = log.from(ComplaintLog.ROUTING).reversed().stream()
                .filter(event -> !event.name().equals("complaint-reclassified"))
                .findFirst()
                .orElse(null);
        this.step = lastStep(log).orElse(null);
        this.submitted = log.has(ComplaintLog.INTAKE, "complaint-submitted");
        this.withdrawn = log.has(ComplaintLog.INTAKE, "complaint-withdrawn");
    }

    /** The newest event that moves the case. */
    static Optional<RawEvent> lastStep(ComplaintLog log) {
        return log.from(ComplaintLog.ESCALATION).reversed().stream()
                .filter(event -> STEPS.contains(event.name()))
                .findFirst();
    }

    /** The status of the public statistics. */
    String status() {
        if (!submitted) {
            return "UNACCOUNTED";
        }
        String closure = closure();
        if (!closure.isEmpty() && (byPeople(closure) || !routedAfterTheCase())) {
            return closed(closure);
        }
        if (withdrawn) {
            return "WITHDRAWN";
        }
        if (routing != null && (step == null || !closure.isEmpty() || stepIs("case-returned") || putAway())) {
            return stepIs("case-returned") && !routedAfterTheCase() && !putAway() ? "IN_REVIEW" : byRouting();
        }
        return step == null ? "RECEIVED" : byCase();
    }

    /** How the case was closed, if that was its last step; otherwise empty. */
    String closure() {
        return step != null && stepIs("case-closed")
                ? step.data().path("closure").asString("")
                : "";
    }

    private static boolean byPeople(String closure) {
        return Set.of("CONFIRMED_BY_REPORTER", "REPLY_WINDOW_PASSED", "WITHDRAWN_BY_REPORTER")
                .contains(closure);
    }

    private boolean routedAfterTheCase() {
        if (routing == null || step == null || putAway()) {
            return routing != null && !putAway();
        }
        Instant word = routing.time();
        return word.isAfter(step.time());
    }

    private boolean putAway() {
        return routing != null && PUT_AWAY.contains(routing.name());
    }

    private boolean stepIs(String name) {
        return step != null && step.name().equals(name);
    }

    private static String closed(String closure) {
        return switch (closure) {
            case "CONFIRMED_BY_REPORTER" -> "CLOSED_BY_REPORTER";
            case "REPLY_WINDOW_PASSED" -> "CLOSED_WITHOUT_CONFIRMATION";
            case "WITHDRAWN_BY_REPORTER" -> "WITHDRAWN";
            case "FORWARDED_EXTERNALLY" -> "FORWARDED";
            default -> closure;
        };
    }

    private String byRouting() {
        return switch (routing == null ? "" : routing.name()) {
            case "complaint-held-for-review", "complaint-unmerged" -> "IN_REVIEW";
            case "completion-requested" -> "AWAITING_REPORTER";
            case "complaint-routed", "complaint-rerouted" -> "ROUTED";
            case "complaint-merged" -> "MERGED";
            case "complaint-archived" -> "ARCHIVED";
            case "complaint-forwarded-externally", "external-status-mirrored" -> "FORWARDED";
            default -> "RECEIVED";
        };
    }

    private String byCase() {
        return switch (step == null ? "" : step.name()) {
            case "clarification-requested" -> "AWAITING_REPORTER";
            case "case-returned" -> "IN_REVIEW";
            case "case-resolved" -> "RESOLVED";
            default -> "IN_PROGRESS";
        };
    }
}
