package id.satupintu.system.faults.check;

import id.satupintu.system.faults.check.Finding.Kind;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The public figures of a kabupaten, held against a count of the events. */
final class Figures {
    private final Map<String, Long> byStatus = new TreeMap<>();
    private final Map<String, Long> closures = new TreeMap<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, Long> missed = new TreeMap<>();
    private final Map<String, Long> byKind = new TreeMap<>();
    private long accepted;

    Figures(Collection<ComplaintLog> logs) {
        logs.forEach(this::count);
    }

    private void count(ComplaintLog log) {
        Recount recount = new Recount(log);
        if (!log.has(ComplaintLog.INTAKE, "complaint-submitted")) {
            return;
        }
        accepted++;
        add(byStatus, recount.status());
        if (!recount.closure().isEmpty()) {
            add(closures, recount.closure());
        }
        add(
                byKind,
                log.named(ComplaintLog.INTAKE, "complaint-submitted")
                        .getFirst()
                        .data()
                        .path("kind")
                        .asString(""));
        log.from(ComplaintLog.ESCALATION).forEach(this::countCase);
        log.from(ComplaintLog.NOTIFICATION)
                .forEach(event -> add(counts, event.name().replace('-', '_').toUpperCase(java.util.Locale.ROOT)));
    }

    private void countCase(RawEvent event) {
        switch (event.name()) {
            case "case-escalated" ->
                add(
                        counts,
                        switch (event.data().path("cause").asString("")) {
                            case "DEADLINE" -> "ESCALATED_BY_DEADLINE";
                            case "OFFICER" -> "ESCALATED_BY_OFFICER";
                            default -> "ESCALATED_WITHOUT_PROGRESS";
                        });
            case "case-returned" -> add(counts, "RETURNED");
            case "case-reopened" -> add(counts, "REOPENED");
            case "clarification-requested" -> add(counts, "CLARIFICATION_ASKED");
            case "progress-reported" -> add(counts, "PROGRESS_REPORTED");
            case "deadline-missed" -> {
                String clock = event.data().path("clock").asString("");
                if (!clock.equals("REPLY_WINDOW") && !clock.equals("CLARIFICATION")) {
                    add(missed, clock);
                }
            }
            default -> {
                // Not counted.
            }
        }
    }

    private static void add(Map<String, Long> to, String what) {
        to.merge(what, 1L, Long::sum);
    }

    /** @param statistics what {@code GET /api/v1/statistics} answers */
    void compareStatistics(JsonNode statistics, Consumer<Finding> findings) {
        compare("accepted", accepted, statistics.path("accepted").asLong(-1), findings);
        compare("byStatus", byStatus, statistics, findings);
        compare("byKind", byKind, statistics, findings);
        compare("closures", closures, statistics, findings);
        compare("counts", counts, statistics, findings);
        compare("missed", missed, statistics, findings);
    }

    /** @param reconciliation what {@code GET /api/v1/reconciliation} answers */
    void compareReconciliation(JsonNode reconciliation, Consumer<Finding> findings) {
        compare("accepted", accepted, reconciliation.path("accepted").asLong(-1), findings);
        compare(
                "closed",
                status("CLOSED_BY_REPORTER") + status("CLOSED_WITHOUT_CONFIRMATION"),
                reconciliation,
                findings);
        compare("closedWithoutConfirmation", status("CLOSED_WITHOUT_CONFIRMATION"), reconciliation, findings);
        compare("archived", status("ARCHIVED"), reconciliation, findings);
        compare("merged", status("MERGED"), reconciliation, findings);
        compare("withdrawn", status("WITHDRAWN"), reconciliation, findings);
        compare("forwarded", status("FORWARDED"), reconciliation, findings);
        long ended = status("CLOSED_BY_REPORTER")
                + status("CLOSED_WITHOUT_CONFIRMATION")
                + status("ARCHIVED")
                + status("MERGED")
                + status("WITHDRAWN")
                + status("FORWARDED");
        compare("open", accepted - ended, reconciliation, findings);
        compare("unaccounted", 0, reconciliation, findings);
        compare("holes", 0, reconciliation, findings);
    }

    private long status(String name) {
        return byStatus.getOrDefault(name, 0L);
    }

    private static void compare(String field, Map<String, Long> expected, JsonNode answer, Consumer<Finding> findings) {
        Map<String, Long> told = new TreeMap<>();
        for (String name : answer.path(field).propertyNames()) {
            long value = answer.path(field).path(name).asLong(0);
            if (value != 0) {
                told.put(name, value);
            }
        }
        if (!told.equals(expected)) {
            different("statistics." + field, expected, told, findings);
        }
    }

    private static void compare(String field, long expected, JsonNode answer, Consumer<Finding> findings) {
        compare("reconciliation." + field, expected, answer.path(field).asLong(-1), findings);
    }

    private static void compare(String field, long expected, long told, Consumer<Finding> findings) {
        if (expected != told) {
            different(field, expected, told, findings);
        }
    }

    private static void different(String field, Object expected, Object told, Consumer<Finding> findings) {
        findings.accept(new Finding(
                Kind.PROJECTION, "64.08", field + ": the topics say " + expected + ", reporting says " + told));
    }
}
