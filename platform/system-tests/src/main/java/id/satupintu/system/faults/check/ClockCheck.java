package id.satupintu.system.faults.check;

import id.satupintu.system.faults.check.Finding.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The citizen's clocks (dossier 1.2): they start when the report was received, whatever happens to the case, and their
 * date moves only by the time an open question waited for the reporter, or where an office
 * says, for a reason, that it is of another class. And time does
 * nothing before its time: nothing goes up, is late or is closed by the clock before the date that was told.
 */
final class ClockCheck implements Check {
    private static final Set<String> CITIZENS = Set.of("FIRST_RESPONSE", "PROGRESS", "CLASS_LIMIT");

    private final Duration tolerance;

    /**
     * @param tolerance by how much the clock of a process was ahead of the others' at most: who tells of the future makes
     *     those who hear it do what was due by then
     */
    ClockCheck(Duration tolerance) {
        this.tolerance = tolerance;
    }

    @Override
    public void look(ComplaintLog log, Consumer<Finding> findings) {
        List<RawEvent> submitted = log.named(ComplaintLog.INTAKE, "complaint-submitted");
        if (submitted.isEmpty()) {
            return;
        }
        Instant receivedAt =
                RawEvent.instant(submitted.getFirst().data().path("receivedAt").asString(""));
        Map<String, Told> told = new HashMap<>();
        boolean asked = false;
        for (RawEvent event : log.from(ComplaintLog.ESCALATION)) {
            JsonNode data = event.data();
            beforeItsTime(log, event, data, told, findings);
            asked |= event.name().equals("clarification-requested");
            for (JsonNode clock : data.path("clocks")) {
                String name = clock.path("name").asString("");
                Told now = Told.of(clock);
                Told before = told.put(name, now);
                if (CITIZENS.contains(name)) {
                    compare(log, event, name, receivedAt, before, now, asked, findings);
                }
            }
        }
    }

    private static void compare(
            ComplaintLog log,
            RawEvent event,
            String name,
            Instant receivedAt,
            @Nullable Told before,
            Told now,
            boolean asked,
            Consumer<Finding> findings) {
        if (!now.startedAt().equals(receivedAt)) {
            moved(log, event, name + " does not start at the receipt", findings);
        }
        if (before == null || before.dueAt().equals(now.dueAt())) {
            return;
        }
        boolean byClass = name.equals("CLASS_LIMIT") && event.data().has("reclassification");
        boolean byQuestion = !name.equals("PROGRESS") && asked && now.dueAt().isAfter(before.dueAt());
        if (!byClass && !byQuestion) {
            moved(log, event, name + " moved from " + before.dueAt() + " to " + now.dueAt(), findings);
        }
    }

    private void beforeItsTime(
            ComplaintLog log, RawEvent event, JsonNode data, Map<String, Told> told, Consumer<Finding> findings) {
        switch (event.name()) {
            case "deadline-missed" -> {
                Instant dueAt = RawEvent.instant(data.path("dueAt").asString(""));
                Told clock = told.get(data.path("clock").asString(""));
                if (before(event, dueAt)) {
                    moved(log, event, "said to be late before it was due", findings);
                }
                if (clock != null && !clock.dueAt().equals(dueAt)) {
                    moved(log, event, "late by another date than was told", findings);
                }
            }
            case "case-escalated" -> escalated(log, event, data, told, findings);
            case "case-closed" -> {
                Told window = told.get("REPLY_WINDOW");
                if (data.path("closure").asString("").equals("REPLY_WINDOW_PASSED")
                        && (window == null || before(event, window.dueAt()))) {
                    moved(log, event, "closed by the clock before the reporter's time was over", findings);
                }
            }
            default -> {
                // Not the clock's doing.
            }
        }
    }

    /** What the clock sends up goes up at the date that was told: not when somebody noticed. */
    private void escalated(
            ComplaintLog log, RawEvent event, JsonNode data, Map<String, Told> told, Consumer<Finding> findings) {
        String clock =
                switch (data.path("cause").asString("")) {
                    case "DEADLINE" -> "TIER_BOX";
                    case "NO_PROGRESS" -> "PROGRESS";
                    default -> "";
                };
        Told due = told.get(clock);
        if (due == null) {
            return;
        }
        Instant since = RawEvent.instant(data.path("holder").path("since").asString(""));
        boolean afterTooManyDisputes = clock.equals("TIER_BOX") && since.isBefore(due.dueAt());
        if (before(event, due.dueAt()) && !afterTooManyDisputes) {
            moved(log, event, "went up before its time", findings);
        }
        if (!since.equals(due.dueAt()) && !afterTooManyDisputes) {
            moved(log, event, "went up at " + since + " and not at " + due.dueAt(), findings);
        }
    }

    private boolean before(RawEvent event, Instant due) {
        return event.time().plus(tolerance).isBefore(due);
    }

    private static void moved(ComplaintLog log, RawEvent event, String detail, Consumer<Finding> findings) {
        findings.accept(new Finding(
                Kind.CLOCK_MOVED, log.complaintId(), event.name() + " " + event.sequence() + ": " + detail));
    }

    private record Told(Instant startedAt, Instant dueAt) {
        static Told of(JsonNode clock) {
            return new Told(
                    RawEvent.instant(clock.path("startedAt").asString("")),
                    RawEvent.instant(clock.path("dueAt").asString("")));
        }
    }
}
