package id.satupintu.platform.local.verify;

import id.satupintu.contracts.EventCatalogue;
import id.satupintu.contracts.EventStream;
import id.satupintu.platform.local.events.PublishedEvent;
import id.satupintu.platform.local.verify.Finding.Kind;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes every event of the lifecycle topics, in any order of the topics, and then says what was lost, what was done
 * twice and what came of the rest. It knows nothing but the events and the ledger.
 */
public final class Verification {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of these only the newest event of a subject must be there. */
    private static final Set<String> COMPACTED = EventCatalogue.FAMILIES.stream()
            .map(EventCatalogue::stream)
            .filter(EventStream::compacted)
            .map(EventStream::topic)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, String> placeById = new HashMap<>();
    private final Map<String, TreeMap<Long, String>> sequences = new TreeMap<>();
    private final Map<String, ComplaintHistory> complaints = new TreeMap<>();
    private final Map<String, String> sentNotices = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Tally tally = new Tally();

    /** Takes the next event of a topic. */
    public void take(PublishedEvent event) {
        String place = event.source() + " " + event.subject() + " " + event.sequence();
        String before = placeById.putIfAbsent(event.id(), place);
        if (before != null) {
            if (before.equals(place)) {
                tally.redelivered++;
            } else {
                findings.add(new Finding(Kind.DUPLICATED, event.subject(), "one event id for two events"));
            }
            return;
        }
        String value = event.value();
        if (value == null) {
            return;
        }
        if (!COMPACTED.contains(event.topic())) {
            checkSequence(event);
        }
        if (PersonalData.in(value)) {
            findings.add(new Finding(Kind.PERSONAL_DATA, event.subject(), event.type()));
        }
        JsonNode data = read(event, value);
        Fact fact = fact(event, data);
        tally.count(fact);
        complaints
                .computeIfAbsent(event.subject(), _ -> new ComplaintHistory())
                .add(event.source(), event.sequence(), fact);
        if (event.name().equals("notice-sent")) {
            checkNotice(event, data);
        }
    }

    /** What the events taken so far add up to, for the reports in {@code accepted}. */
    public VerificationReport report(Set<String> accepted) {
        List<Finding> all = new ArrayList<>(findings);
        for (String id : accepted) {
            ComplaintHistory history = complaints.getOrDefault(id, new ComplaintHistory());
            history.missing().ifPresent(what -> all.add(new Finding(Kind.LOST, id, what)));
        }
        complaints.forEach(
                (id, history) -> history.repeated().forEach(what -> all.add(new Finding(Kind.DUPLICATED, id, what))));
        sequences.forEach((place, numbers) -> {
            if (numbers.lastKey() != numbers.size()) {
                all.add(new Finding(
                        Kind.HOLE, place, numbers.size() + " of " + numbers.lastKey() + " events are on the topic"));
            }
        });
        return VerificationReport.of(accepted, complaints, tally, all);
    }

    private void checkSequence(PublishedEvent event) {
        TreeMap<Long, String> numbers =
                sequences.computeIfAbsent(event.source() + " " + event.subject(), _ -> new TreeMap<>());
        String other = numbers.putIfAbsent(event.sequence(), event.id());
        if (other != null) {
            findings.add(new Finding(
                    Kind.DUPLICATED, event.subject(), event.source() + " sequence " + event.sequence() + " twice"));
        }
        if (event.sequence() < 1) {
            findings.add(new Finding(Kind.HOLE, event.subject(), event.type() + " without a sequence"));
        }
    }

    private void checkNotice(PublishedEvent event, JsonNode data) {
        String notice = data.path("notice").path("noticeId").asString("");
        if (!notice.isEmpty() && sentNotices.putIfAbsent(notice, event.id()) != null) {
            findings.add(new Finding(Kind.DUPLICATED, event.subject(), "one notice sent twice"));
        }
    }

    private JsonNode read(PublishedEvent event, String value) {
        try {
            return JSON.readTree(value);
        } catch (JacksonException noJson) {
            findings.add(new Finding(Kind.LOST, event.subject(), event.type() + " is no JSON"));
            return JSON.createObjectNode();
        }
    }

    private static Fact fact(PublishedEvent event, JsonNode data) {
        JsonNode onTime = data.path("onTime");
        return new Fact(
                event.name(),
                text(data.path("holder").path("tier")),
                text(data.has("closure") ? data.path("closure") : data.path("cause")),
                onTime.isBoolean() ? onTime.booleanValue() : null,
                time(event.time()));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static Instant time(String text) {
        try {
            return java.time.OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException unreadable) {
            return Instant.EPOCH;
        }
    }
}
