package id.satupintu.platform.bench.scenario;

import id.satupintu.platform.bench.load.Answer;
import id.satupintu.platform.bench.load.HttpConnection;
import id.satupintu.platform.bench.system.BenchSystem;
import id.satupintu.platform.local.token.OfficerRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An officer who acts by the API of escalation-service, and a citizen at intake-service who waits to see it. */
final class OfficerDesk implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    private static final long LOOK_EVERY_MILLIS = 5;
    private static final long GIVE_UP_NANOS = 30_000_000_000L;

    private final BenchSystem system;
    private final HttpConnection cases;
    private final HttpConnection door;
    private final Map<String, String> bearers = new HashMap<>();

    OfficerDesk(BenchSystem system) {
        this.system = system;
        this.cases = new HttpConnection(system.port("escalation-service"));
        this.door = new HttpConnection(system.port("intake-service"));
    }

    /** What an officer does, in this order. */
    enum Act {
        ACCEPT,
        PROGRESS,
        RESOLVE;

        private String body() {
            return switch (this) {
                case ACCEPT -> "{}";
                case PROGRESS ->
                    "{\"kind\":\"FIELD_CHECK\",\"note\":\"Sudah ditinjau di tempat, akan dikerjakan minggu ini\"}";
                case RESOLVE ->
                    "{\"what\":\"Sudah dibereskan dan diperiksa bersama warga\",\"who\":\"Petugas unit\",\"doneOn\":\""
                            + LocalDate.now(ZONE) + "\"}";
            };
        }

        private String path() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param answeredNanos until the officer was answered
     * @param visibleNanos until the citizen's view showed it, both from the sending of the act
     */
    record Seen(boolean taken, long answeredNanos, long visibleNanos) {}

    /** The officer's inbox. */
    Answer list(OpenedCase opened) throws IOException {
        return cases.send("GET", "/api/v1/cases?unit=" + opened.unit() + "&open=true&limit=20", bearer(opened), null);
    }

    /** The officer acts; the citizen looks until there is one more line in the course of the report. */
    Seen actAndLook(OpenedCase opened, String pin, Act act) throws IOException, InterruptedException {
        int linesBefore = linesOnceWithUnit(opened.complaintId(), pin);
        long sent = System.nanoTime();
        Answer answer = cases.send(
                "POST",
                "/api/v1/cases/" + opened.complaintId() + "/" + act.path(),
                bearer(opened),
                act.body().getBytes(StandardCharsets.UTF_8));
        long answered = System.nanoTime();
        if (!answer.isGood()) {
            return new Seen(false, 0, 0);
        }
        while (System.nanoTime() - sent < GIVE_UP_NANOS) {
            if (lines(view(door, opened.complaintId(), pin)) > linesBefore) {
                return new Seen(true, answered - sent, System.nanoTime() - sent);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        return new Seen(false, answered - sent, GIVE_UP_NANOS);
    }

    /** What the citizen sees. */
    static Answer view(HttpConnection door, String complaintId, String pin) throws IOException {
        return door.send("GET", "/api/v1/complaints/" + complaintId, "X-Pin: " + pin + "\r\n", null);
    }

    private int linesOnceWithUnit(String complaintId, String pin) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + GIVE_UP_NANOS;
        while (true) {
            Answer seen = view(door, complaintId, pin);
            if (seen.text().contains("\"responsible\":{") || System.nanoTime() > giveUp) {
                return lines(seen);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private static int lines(Answer view) {
        return view.text().split("\"at\":", -1).length;
    }

    private String bearer(OpenedCase opened) throws IOException {
        String known = bearers.get(opened.unit());
        if (known == null) {
            known = system.bearer(
                    switch (opened.tier()) {
                        case "RT", "DESA" -> OfficerRole.TIER_OFFICER;
                        case "INSPEKTORAT" -> OfficerRole.INSPEKTORAT;
                        default -> OfficerRole.PEJABAT_PENGHUBUNG;
                    },
                    opened.unit());
            bearers.put(opened.unit(), known);
        }
        return known;
    }

    @Override
    public void close() {
        cases.close();
        door.close();
    }
}
