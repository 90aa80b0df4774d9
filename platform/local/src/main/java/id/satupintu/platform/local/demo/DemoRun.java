package id.satupintu.platform.local.demo;

import id.satupintu.platform.local.clock.AcceleratedClock;
import id.satupintu.platform.local.clock.ClockFile;
import id.satupintu.platform.local.events.LifecycleTopics;
import id.satupintu.platform.local.events.TopicReader;
import id.satupintu.platform.local.process.Ports;
import id.satupintu.platform.local.token.DemoTokens;
import id.satupintu.platform.local.verify.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Hands in reports and lets officers and reporters live, until everything is settled or patience ends. */
public final class DemoRun {
    private static final Duration TOKENS_LAST = Duration.ofDays(3650);
    private static final double QUIET_SECONDS = 3;

    private final DemoOrder order;
    private final Ports ports;
    private final ClockFile clockFile;
    private final DemoTokens tokens;
    private final Ledger ledger;
    private final Consumer<DemoProgress> progress;
    private final CaseBoard board = new CaseBoard();
    private final Refusals refusals = new Refusals();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answered = new AtomicInteger();

    public DemoRun(
            DemoOrder order,
            Ports ports,
            ClockFile clockFile,
            DemoTokens tokens,
            Ledger ledger,
            Consumer<DemoProgress> progress) {
        this.order = order;
        this.ports = ports;
        this.clockFile = clockFile;
        this.tokens = tokens;
        this.ledger = ledger;
        this.progress = progress;
    }

    /** Returns when every accepted report is over, or waits for a silent reporter, and the topics are quiet, or when patience has ended. */
    public Outcome run() throws IOException, InterruptedException {
        AcceleratedClock clock =
                clockFile.running().orElseGet(() -> new AcceleratedClock(Instant.now(), System.currentTimeMillis(), 1));
        long began = System.nanoTime();
        PatientHttp http = new PatientHttp(order.patience());
        AtomicBoolean goOn = new AtomicBoolean(true);
        try (Agenda agenda = new Agenda(clock)) {
            Thread listening = people(http, agenda, goOn);
            while (!finished(began, agenda)) {
                progress.accept(soFar(agenda));
                clockFile.seen();
                TimeUnit.SECONDS.sleep(1);
            }
            progress.accept(soFar(agenda));
            goOn.set(false);
            listening.join();
        }
        clockFile.seen();
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Outcome(accepted.size(), seconds, http.retries(), refusals.counts());
    }

    private Thread people(PatientHttp http, Agenda agenda, AtomicBoolean goOn) {
        Phrases phrases = Phrases.load();
        Door door = new Door(http, ports.service(0, 1), refusals);
        Desk desk = new Desk(
                http,
                ports.service(1, 1),
                ports.service(2, 1),
                tokens,
                agenda.now().plus(TOKENS_LAST),
                refusals);
        Reporters reporters = new Reporters(door, agenda, phrases, order.seed());
        Happenings happenings = new Happenings(
                board,
                new Officers(desk, agenda, board, phrases, order.seed()),
                new Coordinator(desk, agenda, board, phrases, order.seed()),
                reporters);
        TopicReader topics = new TopicReader("127.0.0.1:" + ports.kafka());
        Thread listening = Thread.ofPlatform()
                .name("topics")
                .daemon()
                .start(() -> topics.follow(LifecycleTopics.all(), happenings::hear, goOn::get));
        schedule(door, reporters, agenda, phrases);
        return listening;
    }

    private void schedule(Door door, Reporters reporters, Agenda agenda, Phrases phrases) {
        ReportGenerator generator = new ReportGenerator(phrases, order.seed());
        Instant start = agenda.now();
        Duration gap = order.arriving().dividedBy(Math.max(1, order.reports()));
        LocalDate today = LocalDate.ofInstant(start, ZoneOffset.UTC);
        for (int i = 0; i < order.reports(); i++) {
            InventedReport report = generator.next(today);
            String idempotencyKey = UUID.randomUUID().toString();
            agenda.at(start.plus(gap.multipliedBy(i)), () -> handIn(door, reporters, report, idempotencyKey));
        }
    }

    private void handIn(Door door, Reporters reporters, InventedReport report, String idempotencyKey) {
        try {
            Door.Receipt receipt = door.submit(report, idempotencyKey).orElse(null);
            if (receipt != null) {
                ledger.accepted(receipt.complaintId(), receipt.receivedAt());
                accepted.add(receipt.complaintId());
                reporters.handedIn(receipt);
            }
        } catch (IOException ledgerRefused) {
            throw new UncheckedIOException(ledgerRefused);
        } finally {
            answered.incrementAndGet();
        }
    }

    private boolean finished(long began, Agenda agenda) {
        if (System.nanoTime() - began >= order.patience().toNanos()) {
            return true;
        }
        return answered.get() >= order.reports()
                && accepted.stream().allMatch(board::rests)
                && agenda.atWork() == 0
                && board.secondsQuiet() >= QUIET_SECONDS;
    }

    private DemoProgress soFar(Agenda agenda) {
        return new DemoProgress(
                order.reports(),
                accepted.size(),
                (int) accepted.stream().filter(board::isOver).count(),
                board.times("complaint-held-for-review"),
                board.times("case-escalated"),
                board.times("case-resolved"),
                board.times("late"),
                agenda.now());
    }

    /**
     * What the driver itself saw; whether the system did right is counted from the topics.
     *
     * @param retries requests that had to be sent again because a service was away, by the reason
     * @param refused requests a service did not take, by kind, status and code
     */
    public record Outcome(int accepted, double seconds, Map<String, Integer> retries, Map<String, Integer> refused) {}
}
