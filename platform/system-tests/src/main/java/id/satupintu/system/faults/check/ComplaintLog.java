package id.satupintu.system.faults.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the topics say of one complaint.
 *
 * @param raw as it lies there, repetitions included; in the order of each topic
 */
public record ComplaintLog(String complaintId, List<RawEvent> raw) {
    static final String INTAKE = "/intake-service";
    static final String ROUTING = "/routing-service";
    static final String ESCALATION = "/escalation-service";
    static final String NOTIFICATION = "/notification-service";

    /** Kept by key: only the newest is there, so there is no sequence to speak of. */
    private static final String CONTACT = "intake.contact.v1";

    public ComplaintLog {
        raw = List.copyOf(raw);
    }

    /** The lifecycle events of {@code source} by their sequence, each once. */
    List<RawEvent> from(String source) {
        Set<String> ids = new HashSet<>();
        List<RawEvent> events = new ArrayList<>();
        for (RawEvent event : raw) {
            if (event.source().equals(source) && !event.topic().equals(CONTACT) && ids.add(event.id())) {
                events.add(event);
            }
        }
        events.sort(Comparator.comparingLong(RawEvent::sequence));
        return events;
    }

    List<RawEvent> named(String source, String name) {
        return from(source).stream().filter(event -> event.name().equals(name)).toList();
    }

    boolean has(String source, String name) {
        return !named(source, name).isEmpty();
    }

    Optional<RawEvent> last(String source) {
        List<RawEvent> events = from(source);
        return events.isEmpty() ? Optional.empty() : Optional.of(events.getLast());
    }

    /** The lifecycle records by source, as they lie there. */
    Map<String, List<RawEvent>> rawBySource() {
        Map<String, List<RawEvent>> sources = new LinkedHashMap<>();
        raw.stream().filter(event -> !event.topic().equals(CONTACT)).forEach(event -> sources.computeIfAbsent(
                        event.source(), _ -> new ArrayList<>())
                .add(event));
        return sources;
    }

    /** Sorts {@code events} by what they are about; dead letters and what is about no complaint are left out. */
    public static Map<String, ComplaintLog> sort(List<RawEvent> events) {
        Map<String, List<RawEvent>> bySubject = new TreeMap<>();
        for (RawEvent event : events) {
            if (!RawTopics.isDead(event) && isLifecycle(event)) {
                bySubject
                        .computeIfAbsent(event.subject(), _ -> new ArrayList<>())
                        .add(event);
            }
        }
        Map<String, ComplaintLog> logs = new TreeMap<>();
        bySubject.forEach((id, all) -> logs.put(id, new ComplaintLog(id, all)));
        return logs;
    }

    private static boolean isLifecycle(RawEvent event) {
        return switch (event.topic()) {
            case "intake.complaint.v1",
                    CONTACT,
                    "routing.disposition.v1",
                    "escalation.case.v1",
                    "notification.notice.v1" -> true;
            default -> false;
        };
    }
}
