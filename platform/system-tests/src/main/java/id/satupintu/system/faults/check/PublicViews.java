package id.satupintu.system.faults.check;

import id.satupintu.system.faults.check.Finding.Kind;
import id.satupintu.system.faults.load.Caller;
import id.satupintu.system.faults.load.Caller.Answer;
import id.satupintu.system.faults.load.Doors;
import id.satupintu.system.faults.load.Ledger;
import id.satupintu.system.faults.load.Ledger.Receipt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks the public APIs about every accepted report, and about the whole kabupaten. */
public final class PublicViews {
    private static final int AT_ONCE = 8;
    private static final int TRIES = 5;

    private final Doors doors;
    private final Caller caller = new Caller(Duration.ofSeconds(10));
    private final Map<String, ComplaintLog> logs;
    private final List<Finding> findings = Collections.synchronizedList(new ArrayList<>());

    public PublicViews(Doors doors, Map<String, ComplaintLog> logs) {
        this.doors = doors;
        this.logs = logs;
    }

    /** What the views of all reports and the figures say other than the topics. */
    public List<Finding> findings(Ledger.Content ledger) throws InterruptedException {
        try (ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE)) {
            ledger.byComplaint().values().forEach(receipt -> askers.execute(() -> ask(receipt)));
            askers.shutdown();
            if (!askers.awaitTermination(10, TimeUnit.MINUTES)) {
                findings.add(new Finding(Kind.LOST, "", "the views could not be read within ten minutes"));
                askers.shutdownNow();
            }
        }
        Figures figures = new Figures(logs.values());
        Consumer<Finding> sink = findings::add;
        answer("64.08", () -> doors.reporting() + "/statistics?kabupaten=64.08", doors.operations(), Kind.PROJECTION)
                .ifPresent(told -> figures.compareStatistics(told.json(), sink));
        answer(
                        "64.08",
                        () -> doors.reporting() + "/reconciliation?kabupaten=64.08",
                        doors.operations(),
                        Kind.PROJECTION)
                .ifPresent(told -> figures.compareReconciliation(told.json(), sink));
        return List.copyOf(findings);
    }

    private void ask(Receipt receipt) {
        String id = receipt.complaintId();
        ComplaintLog log = logs.getOrDefault(id, new ComplaintLog(id, List.of()));
        try {
            answer(id, () -> doors.complaints() + "/" + id, Map.of("X-Pin", receipt.pin()), Kind.LOST)
                    .ifPresent(view -> Views.reporters(log, view.json(), findings::add));
            answer(id, () -> doors.reporting() + "/trail/" + id, doors.operations(), Kind.PROJECTION)
                    .ifPresent(trail -> Views.trail(log, trail.json(), findings::add));
            boolean sealed = log.from(ComplaintLog.ESCALATION).stream().anyMatch(event -> event.data()
                    .path("holder")
                    .path("tier")
                    .asString("")
                    .equals("INSPEKTORAT"));
            if (log.has(ComplaintLog.ESCALATION, "case-opened") && !sealed) {
                answer(id, () -> doors.cases() + id, doors.coordinator(), Kind.PROJECTION)
                        .ifPresent(view -> Views.coordinators(log, view.json(), findings::add));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private java.util.Optional<Answer> answer(
            String subject, Supplier<String> url, Map<String, String> headers, Kind otherwise)
            throws InterruptedException {
        Answer answer = caller.get(url.get(), headers);
        for (int i = 1; i < TRIES && !answer.decided(); i++) {
            TimeUnit.SECONDS.sleep(1);
            answer = caller.get(url.get(), headers);
        }
        if (answer.status() == 200) {
            return java.util.Optional.of(answer);
        }
        findings.add(new Finding(otherwise, subject, path(url.get()) + " answers " + answer.status()));
        return java.util.Optional.empty();
    }

    private static String path(String url) {
        return url.replaceFirst("^http://[^/]+", "");
    }
}
