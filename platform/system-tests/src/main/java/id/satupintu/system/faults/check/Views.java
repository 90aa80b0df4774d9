package id.satupintu.system.faults.check;

import id.satupintu.system.faults.check.Finding.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What single people see of a complaint, held against its events. */
final class Views {
    private static final Set<String> UNTOLD = Set.of(
            "deadline-approaching",
            "complaint-supported",
            // Told of with the progress that names it, and with the date that it brings.
            "evidence-added",
            "complaint-reclassified");

    private Views() {}

    /** @param view what {@code GET /api/v1/complaints/…} answers to the reporter */
    static void reporters(ComplaintLog log, JsonNode view, Consumer<Finding> findings) {
        Map<String, Long> told = new TreeMap<>();
        view.path("timeline").forEach(line -> told.merge(line.path("type").asString(""), 1L, Long::sum));
        Map<String, Long> expected = new TreeMap<>();
        for (String source : new String[] {ComplaintLog.INTAKE, ComplaintLog.ROUTING, ComplaintLog.ESCALATION}) {
            log.from(source).stream()
                    .filter(event -> !UNTOLD.contains(event.name()))
                    .map(Views::line)
                    .forEach(line -> expected.merge(line, 1L, Long::sum));
        }
        if (!told.equals(expected)) {
            different(log, "the reporter's timeline shows " + told + ", the topics say " + expected, findings);
        }
        Recount recount = new Recount(log);
        String how = view.path("closure").path("how").asString("");
        if (!recount.closure().isEmpty() && !how.equals(recount.closure())) {
            different(log, "closed " + recount.closure() + ", the reporter sees " + how, findings);
        }
        compareHolder(log, view.path("responsible"), "the reporter", findings);
        compareClocks(log, view.path("clocks"), findings);
    }

    private static String line(RawEvent event) {
        String name = event.name();
        return switch (name) {
            case "deadlines-recomputed" -> event.data().has("reclassification") ? "reclassified" : name;
            case "complaint-submitted" -> "submitted";
            case "reporter-replied" -> "replied";
            case "resolution-confirmed" -> "confirmed";
            case "resolution-disputed" -> "disputed";
            default -> name.startsWith("complaint-") ? name.substring("complaint-".length()) : name;
        };
    }

    private static void compareHolder(ComplaintLog log, JsonNode responsible, String who, Consumer<Finding> findings) {
        Optional<RawEvent> step = Recount.lastStep(log);
        if (responsible.isMissingNode() || responsible.isNull() || step.isEmpty()) {
            return;
        }
        if (step.get().name().equals("case-returned") || step.get().name().equals("case-closed")) {
            return;
        }
        String expected =
                step.get().data().path("holder").path("unit").path("code").asString("");
        String told = responsible.path("unit").path("code").asString("");
        if (!expected.equals(told)) {
            different(log, who + " sees " + told + " responsible, the topics say " + expected, findings);
        }
    }

    private static void compareClocks(ComplaintLog log, JsonNode clocks, Consumer<Finding> findings) {
        Map<String, String> expected = new TreeMap<>();
        log.from(ComplaintLog.ESCALATION).reversed().stream()
                .map(event -> event.data().path("clocks"))
                .filter(told -> !told.isEmpty())
                .findFirst()
                .ifPresent(told -> told.forEach(clock -> expected.put(
                        clock.path("name").asString(""), clock.path("dueAt").asString(""))));
        Map<String, String> told = new TreeMap<>();
        clocks.forEach(clock ->
                told.put(clock.path("name").asString(""), clock.path("dueAt").asString("")));
        if (!told.isEmpty() && !told.equals(expected)) {
            different(log, "the reporter sees the clocks " + told + ", the topics say " + expected, findings);
        }
    }

    /** @param view what {@code GET /api/v1/cases/…} answers to the coordinator */
    static void coordinators(ComplaintLog log, JsonNode view, Consumer<Finding> findings) {
        compareHolder(log, view.path("holder"), "the coordinator", findings);
        Map<String, Long> told = new TreeMap<>();
        view.path("history").forEach(line -> told.merge(line.path("type").asString(""), 1L, Long::sum));
        compare(log, told, "REPORTER_REPLIED", ComplaintLog.INTAKE, "reporter-replied", findings);
        compare(log, told, "PROGRESS", ComplaintLog.ESCALATION, "progress-reported", findings);
        compare(log, told, "RESOLVED", ComplaintLog.ESCALATION, "case-resolved", findings);
        compare(log, told, "REOPENED", ComplaintLog.ESCALATION, "case-reopened", findings);
        compare(log, told, "ESCALATED", ComplaintLog.ESCALATION, "case-escalated", findings);
        compare(log, told, "OPENED", ComplaintLog.ESCALATION, "case-opened", findings);
    }

    private static void compare(
            ComplaintLog log,
            Map<String, Long> told,
            String line,
            String source,
            String name,
            Consumer<Finding> findings) {
        long expected = log.named(source, name).size();
        if (told.getOrDefault(line, 0L) != expected) {
            different(
                    log,
                    "the history of the case shows " + line + " " + told.getOrDefault(line, 0L)
                            + " times, the topics say " + expected,
                    findings);
        }
    }

    /** @param trail what {@code GET /api/v1/trail/…} answers to operations */
    static void trail(ComplaintLog log, JsonNode trail, Consumer<Finding> findings) {
        for (JsonNode heard : trail.path("sources")) {
            String source = "/" + heard.path("source").asString("").toLowerCase(java.util.Locale.ROOT) + "-service";
            long said = log.last(source).map(RawEvent::sequence).orElse(0L);
            long upTo = heard.path("upTo").asLong(-1);
            if (upTo != said) {
                different(log, "reporting heard " + upTo + " of the " + said + " events of " + source, findings);
            }
        }
        String expected = new Recount(log).status();
        String told = trail.path("status").asString("");
        if (!told.equals(expected)) {
            different(log, "reporting counts it as " + told + ", the topics say " + expected, findings);
        }
    }

    private static void different(ComplaintLog log, String detail, Consumer<Finding> findings) {
        findings.accept(new Finding(Kind.PROJECTION, log.complaintId(), detail));
    }
}
