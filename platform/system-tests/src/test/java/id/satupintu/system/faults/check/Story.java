package id.satupintu.system.faults.check;

import id.satupintu.system.faults.load.Ledger;
import id.satupintu.system.faults.load.Ledger.Act;
import id.satupintu.system.faults.load.Ledger.Outcome;
import id.satupintu.system.faults.load.Ledger.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The records of one invented complaint as they might lie on the topics, and the ledger beside them. */
final class Story {
    static final String ID = "KTM-2026-482173905-K";
    static final Instant RECEIVED = Instant.parse("2026-11-22T01:00:00Z");
    private static final String LIMIT =
            "{\"name\":\"CLASS_LIMIT\",\"startedAt\":\"2026-11-22T01:00:00Z\",\"dueAt\":\"2026-12-11T15:59:59Z\"}";
    static final String BOX =
            "{\"name\":\"TIER_BOX\",\"startedAt\":\"2026-11-22T01:01:00Z\",\"dueAt\":\"2026-11-25T15:59:59Z\"}";
    static final String CLOCKS = "\"clocks\":[" + LIMIT + "," + BOX + "]";
    static final String RT = holder("RT", "64.08.04.2001-RT003", "2026-11-22T01:01:00Z");
    static final String DESA = holder("DESA", "64.08.04.2001", "2026-11-25T15:59:59Z");

    final List<RawEvent> events = new ArrayList<>();
    final List<Act> acts = new ArrayList<>();
    final List<Receipt> receipts = new ArrayList<>(List.of(new Receipt("key-1", ID, "12345678", RECEIVED.toString())));
    final List<String> keys = new ArrayList<>(List.of("key-1"));
    private final Map<String, Long> sequences = new HashMap<>();
    private int ids;

    static String holder(String tier, String unit, String since) {
        return "\"holder\":{\"tier\":\"" + tier + "\",\"unit\":{\"code\":\"" + unit + "\"},\"since\":\"" + since
                + "\"}";
    }

    /** Submitted, routed, opened at the RT, up to the desa when the RT's time was over. */
    static Story whole() {
        Story story = new Story();
        story.intake("complaint-submitted", "\"kind\":\"COMPLAINT\",\"receivedAt\":\"" + RECEIVED + "\"");
        story.routing("complaint-routed", "\"complaintClass\":\"TIDAK_BERKADAR_PENGAWASAN\"");
        story.escalation("case-opened", RT + "," + CLOCKS);
        story.escalation("case-accepted", RT);
        story.escalation("progress-reported", RT + ",\"note\":\"Petugas sudah ke lokasi. tandaaaaaa\"");
        story.at("2026-11-25T16:00:10Z")
                .escalation(
                        "case-escalated",
                        "\"from\":" + RT.substring("\"holder\":".length()) + "," + DESA
                                + ",\"cause\":\"DEADLINE\",\"clocks\":[" + LIMIT + "]");
        story.acts.add(new Act("tandaaaaaa", "progress", ID, Outcome.DONE));
        return story;
    }

    private Instant now = Instant.parse("2026-11-22T01:01:00Z");
    private String cause = "";

    Story at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    Story causedBy(String eventId) {
        cause = eventId;
        return this;
    }

    RawEvent intake(String name, String fields) {
        return add("intake.complaint.v1", "intake", name, fields);
    }

    RawEvent routing(String name, String fields) {
        return add("routing.disposition.v1", "routing", name, fields);
    }

    RawEvent escalation(String name, String fields) {
        return add("escalation.case.v1", "escalation", name, fields);
    }

    RawEvent notice(String name, String noticeId) {
        return add("notification.notice.v1", "notification", name, "\"notice\":{\"noticeId\":\"" + noticeId + "\"}");
    }

    private RawEvent add(String topic, String service, String name, String fields) {
        RawEvent event = new RawEvent(
                topic,
                0,
                events.size(),
                "event-" + ++ids,
                "id.satupintu." + service + "." + name + ".v1",
                "/" + service + "-service",
                ID,
                sequences.merge(service, 1L, Long::sum),
                "64.08",
                now,
                cause,
                "{\"complaintId\":\"" + ID + "\"," + fields + "}");
        events.add(event);
        cause = "";
        return event;
    }

    RawEvent named(String name) {
        return events.stream()
                .filter(event -> event.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The record with another value. */
    Story replace(String name, String what, String by) {
        RawEvent old = named(name);
        events.set(
                events.indexOf(old),
                new RawEvent(
                        old.topic(),
                        old.partition(),
                        old.offset(),
                        old.id(),
                        old.type(),
                        old.source(),
                        old.subject(),
                        old.sequence(),
                        old.kabupaten(),
                        old.time(),
                        old.cause(),
                        old.value().replace(what, by)));
        return this;
    }

    List<Finding> findings() {
        return new Inspection(new Ledger.Content(keys, receipts, acts), events, Duration.ZERO).findings();
    }
}
