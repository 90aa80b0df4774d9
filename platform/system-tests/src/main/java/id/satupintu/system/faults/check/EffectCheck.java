package id.satupintu.system.faults.check;

import id.satupintu.system.faults.check.Finding.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What may happen once happened once: by what the events say, whatever their ids. */
final class EffectCheck implements Check {

    @Override
    public void look(ComplaintLog log, Consumer<Finding> findings) {
        atMostOnce(log, ComplaintLog.INTAKE, "complaint-submitted", findings);
        atMostOnce(log, ComplaintLog.INTAKE, "complaint-withdrawn", findings);
        atMostOnce(log, ComplaintLog.ROUTING, "complaint-routed", findings);
        oneEffectPerCause(log, findings);
        theCaseGoesForward(log, findings);
        notices(log, findings);
    }

    private static void atMostOnce(ComplaintLog log, String source, String name, Consumer<Finding> findings) {
        int times = log.named(source, name).size();
        if (times > 1) {
            doubled(log, name + " " + times + " times", findings);
        }
    }

    /** The same cause made the same thing happen again: somebody heard twice. */
    private static void oneEffectPerCause(ComplaintLog log, Consumer<Finding> findings) {
        for (String source : List.of(ComplaintLog.ROUTING, ComplaintLog.ESCALATION, ComplaintLog.NOTIFICATION)) {
            Map<String, RawEvent> seen = new HashMap<>();
            for (RawEvent event : log.from(source)) {
                if (event.cause().isEmpty()) {
                    continue;
                }
                RawEvent before = seen.putIfAbsent(event.cause() + " " + event.type() + " " + step(event), event);
                if (before != null) {
                    doubled(
                            log,
                            event.name() + " " + before.sequence() + " and " + event.sequence() + " of one cause",
                            findings);
                }
            }
        }
    }

    /** What tells apart events of one type that one cause may lead to, when it lets time catch up first. */
    private static String step(RawEvent event) {
        JsonNode data = event.data();
        return switch (event.name()) {
            case "case-escalated" -> data.path("from").toString();
            case "deadline-missed", "deadline-approaching" -> data.path("clock") + " " + data.path("dueAt");
            case "notice-sent", "notice-failed", "notice-suppressed" ->
                data.path("notice").path("noticeId").asString("");
            default -> "";
        };
    }

    private static void theCaseGoesForward(ComplaintLog log, Consumer<Finding> findings) {
        Set<String> once = new HashSet<>();
        boolean open = false;
        boolean resolved = false;
        int openings = 0;
        JsonNode holder = null;
        for (RawEvent event : log.from(ComplaintLog.ESCALATION)) {
            JsonNode data = event.data();
            switch (event.name()) {
                case "case-opened" -> {
                    openings++;
                    open = true;
                    resolved = false;
                }
                case "case-accepted" -> unique(log, once, "case-accepted by one holder", data.path("holder"), findings);
                case "case-escalated" -> {
                    if (holder != null && !holder.equals(data.path("from"))) {
                        doubled(log, "case-escalated from a unit that did not hold it", findings);
                    }
                    resolved = false;
                }
                case "case-resolved" -> {
                    if (resolved) {
                        doubled(log, "case-resolved twice", findings);
                    }
                    resolved = true;
                }
                case "case-reopened" -> {
                    if (!resolved && open) {
                        doubled(log, "case-reopened that was not resolved", findings);
                    }
                    resolved = false;
                    open = true;
                }
                case "case-closed" -> {
                    if (!open) {
                        doubled(log, "case-closed twice", findings);
                    }
                    open = false;
                }
                case "deadline-missed", "deadline-approaching" ->
                    unique(
                            log,
                            once,
                            event.name(),
                            data.path("clock") + " " + data.path("dueAt") + " " + data.path("holder"),
                            findings);
                default -> {
                    // May come again.
                }
            }
            holder = data.path("holder");
        }
        int words = log.named(ComplaintLog.ROUTING, "complaint-routed").size()
                + log.named(ComplaintLog.ROUTING, "complaint-rerouted").size();
        if (openings > words) {
            doubled(log, "case-opened " + openings + " times for " + words + " words of routing", findings);
        }
    }

    private static void notices(ComplaintLog log, Consumer<Finding> findings) {
        Set<String> told = new HashSet<>();
        for (RawEvent event : log.from(ComplaintLog.NOTIFICATION)) {
            unique(
                    log,
                    told,
                    "outcome of a notice",
                    event.data().path("notice").path("noticeId").asString(""),
                    findings);
        }
    }

    private static void unique(
            ComplaintLog log, Set<String> seen, String what, Object which, Consumer<Finding> findings) {
        if (!seen.add(what + " " + which)) {
            doubled(log, what + " twice", findings);
        }
    }

    private static void doubled(ComplaintLog log, String detail, Consumer<Finding> findings) {
        findings.accept(new Finding(Kind.DOUBLED, log.complaintId(), detail));
    }
}
