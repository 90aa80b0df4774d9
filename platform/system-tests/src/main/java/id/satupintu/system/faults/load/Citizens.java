package id.satupintu.system.faults.load;

import id.satupintu.platform.local.demo.InventedReport;
import id.satupintu.platform.local.demo.ReportGenerator;
import id.satupintu.system.faults.load.Availability.Function;
import id.satupintu.system.faults.load.Caller.Answer;
import id.satupintu.system.faults.load.Ledger.Act;
import id.satupintu.system.faults.load.Ledger.Outcome;
import id.satupintu.system.faults.load.Ledger.Receipt;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** People who hand in reports and never give up: the same key, the same words, until they are told yes or no. */
final class Citizens {
    private static final long FIRST_PAUSE_MILLIS = 300;
    private static final long LONGEST_PAUSE_MILLIS = 3_000;
    private static final int ASK_AGAIN_PERCENT = 10;

    private final Doors doors;
    private final Caller caller;
    private final Ledger ledger;
    private final Availability availability;
    private final Marks marks;
    private final ReportGenerator generator;
    private final Random random;
    private final Map<String, Receipt> receipts = new ConcurrentHashMap<>();
    private final Map<String, Long> handedInAt = new ConcurrentHashMap<>();
    private final List<String> ids = new CopyOnWriteArrayList<>();

    Citizens(Doors doors, Caller caller, Ledger ledger, Availability availability, Marks marks, long seed) {
        this.doors = doors;
        this.caller = caller;
        this.ledger = ledger;
        this.availability = availability;
        this.marks = marks;
        this.generator = new ReportGenerator(seed);
        this.random = new Random(seed ^ 0xC171);
    }

    /**
     * Hands one report in; returns when it was accepted.
     *
     * @param answered counted down at the first answer
     */
    void handIn(LocalDate today, @Nullable CountDownLatch answered) throws InterruptedException {
        InventedReport report;
        synchronized (generator) {
            report = generator.next(today);
        }
        String key = UUID.randomUUID().toString();
        ledger.handingIn(key);
        Receipt receipt = submit(key, report);
        if (answered != null) {
            answered.countDown();
        }
        handedInAt.put(receipt.complaintId(), System.nanoTime());
        receipts.put(receipt.complaintId(), receipt);
        ids.add(receipt.complaintId());
        if (chance(ASK_AGAIN_PERCENT)) {
            TimeUnit.MILLISECONDS.sleep(between(100, 3_000));
            submit(key, report);
        }
    }

    private Receipt submit(String key, InventedReport report) throws InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            Answer answer = caller.post(doors.complaints(), Map.of("Idempotency-Key", key), report);
            if (answer.status() == 201) {
                JsonNode told = answer.json();
                Receipt receipt = new Receipt(
                        key,
                        told.path("trackingId").asString(),
                        told.path("pin").asString(),
                        told.path("receivedAt").asString());
                ledger.accepted(receipt);
                availability.worked(Function.SUBMIT);
                return receipt;
            }
            if (answer.decided()) {
                throw new IllegalStateException("A report was refused: " + answer.body());
            }
            pause = patiently(pause);
        }
    }

    /** Waits as a browser does that has been told to come back later; returns the next pause. */
    private static long patiently(long pause) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(pause);
        return Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
    }

    /** Looks where any report stands. */
    void track() throws InterruptedException {
        String id = anyId();
        Receipt receipt = id == null ? null : receipts.get(id);
        if (receipt != null
                && caller.get(doors.complaints() + "/" + id, pin(receipt)).status() == 200) {
            availability.worked(Function.TRACK);
        }
    }

    @Nullable String anyId() {
        int known = ids.size();
        return known == 0 ? null : ids.get(between(0, known));
    }

    void reply(String id) throws InterruptedException {
        String mark = marks.next();
        act(id, "replies", mark, Map.of("text", "Sudah saya lihat lagi, masih sama. " + mark));
    }

    void complete(String id) throws InterruptedException {
        String mark = marks.next();
        act(id, "completion", mark, Map.of("text", "Letaknya di sebelah masjid besar. " + mark));
    }

    void dispute(String id) throws InterruptedException {
        String mark = marks.next();
        act(id, "dispute", mark, Map.of("reason", "Belum beres, kemarin masih begitu. " + mark));
    }

    void withdraw(String id) throws InterruptedException {
        String mark = marks.next();
        act(id, "withdrawal", mark, Map.of("reason", "Sudah kami selesaikan sendiri. " + mark));
    }

    void confirm(String id) throws InterruptedException {
        act(id, "confirmation", "", Map.of());
    }

    /** The same words under the same key until somebody decides; said again they are the same act. */
    private void act(String id, String what, String mark, Map<String, ?> body) throws InterruptedException {
        Receipt receipt = receipts.get(id);
        if (receipt == null) {
            return;
        }
        boolean first = true;
        long pause = FIRST_PAUSE_MILLIS;
        Map<String, String> headers = Map.of(
                "X-Pin", receipt.pin(), "Idempotency-Key", UUID.randomUUID().toString());
        while (true) {
            Answer answer;
            try {
                answer = caller.post(doors.complaints() + "/" + id + "/" + what, headers, body);
            } catch (InterruptedException brokenOff) {
                ledger.acted(new Act(mark, what, id, Outcome.UNKNOWN));
                throw brokenOff;
            }
            if (answer.decided()) {
                Outcome outcome = answer.done() ? Outcome.DONE : first ? Outcome.REFUSED : Outcome.UNKNOWN;
                ledger.acted(new Act(mark, what, id, outcome));
                return;
            }
            first = false;
            pause = patiently(pause);
        }
    }

    private static Map<String, String> pin(Receipt receipt) {
        return Map.of("X-Pin", receipt.pin());
    }

    /** Routing has looked at {@code id}, as anybody can see on its topic. */
    void looksAfter(String id) {
        Long since = handedInAt.remove(id);
        if (since != null) {
            availability.waited(Function.ROUTING, System.nanoTime() - since);
        }
    }

    int accepted() {
        return ids.size();
    }

    boolean chance(int percent) {
        return between(0, 100) < percent;
    }

    private int between(int least, int below) {
        synchronized (random) {
            return least + random.nextInt(below - least);
        }
    }
}
