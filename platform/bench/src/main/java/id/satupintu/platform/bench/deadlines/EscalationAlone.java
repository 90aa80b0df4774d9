package id.satupintu.platform.bench.deadlines;

import id.satupintu.platform.bench.scenario.OpenedCase;
import id.satupintu.platform.bench.system.BenchSystem;
import id.satupintu.platform.local.clock.AcceleratedClock;
import id.satupintu.platform.local.process.CannotStartException;
import id.satupintu.platform.local.process.SystemTable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Broker, store and escalation-service, nothing else: what the other services would make of an escalation is another
 * measurement. Its business clock stands an hour before cases are due that the service opened itself.
 */
final class EscalationAlone {
    private static final int ORIGINALS = 12;
    private static final Duration BEFORE = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> FOUNDATIONS = List.of(SystemTable.STORE, SystemTable.BROKER);

    private final BenchSystem system;

    EscalationAlone(BenchSystem system) {
        this.system = system;
    }

    /** A fresh system with some cases of Kutai Timur whose box ends in an hour; it runs. */
    List<CaseTemplate> prepare() throws IOException, InterruptedException, CannotStartException {
        return prepare(List.of(Tenant.KUTAI_TIMUR), ORIGINALS).getOrDefault(Tenant.KUTAI_TIMUR, List.of());
    }

    /** A fresh system with {@code each} cases of each of these tenants, whose box ends in an hour; it runs. */
    Map<Tenant, List<CaseTemplate>> prepare(List<Tenant> tenants, int each)
            throws IOException, InterruptedException, CannotStartException {
        system.wipe();
        start();
        int count = each * tenants.size();
        Map<Tenant, List<String>> ids = new LinkedHashMap<>();
        Instant due;
        try (EscalationWatch watch = EscalationWatch.begin(system.kafka())) {
            for (Tenant tenant : tenants) {
                ids.put(tenant, Originals.publish(system.kafka(), tenant, each, clock().instant()));
            }
            until(() -> watch.opened().size() >= count, "the cases were not opened");
            due = watch.opened().stream()
                    .flatMap(event -> OpenedCase.of(event).flatMap(OpenedCase::boxDue).stream())
                    .min(Instant::compareTo)
                    .orElseThrow(() -> new IOException("No case says when its time is over"));
        }
        system.stop(false);
        system.processes().clock().setForward(due.minus(BEFORE));
        start();
        Instant box = due;
        List<String> all = ids.values().stream().flatMap(List::stream).toList();
        try (OpenCases cases = new OpenCases(system.store(), 2024)) {
            // What came before the end of the box, a warning say, has happened by then.
            until(() -> cases.due(all).stream().filter(box::equals).count() == count, "not all are due at " + box);
            until(() -> !cases.hasUnsent(), "events were not sent");
            Map<Tenant, List<CaseTemplate>> templates = new LinkedHashMap<>();
            ids.forEach((tenant, its) -> templates.put(
                    tenant, cases.documents(its).stream().map(CaseTemplate::of).toList()));
            return templates;
        }
    }

    void start() throws IOException, InterruptedException, CannotStartException {
        List<String> wanted = new ArrayList<>(FOUNDATIONS);
        wanted.addAll(instances());
        system.processes().up(wanted);
    }

    /** Names of the processes of escalation-service. */
    List<String> instances() throws IOException {
        return system.processes().names().stream()
                .filter(name -> name.startsWith("escalation-service"))
                .toList();
    }

    BenchSystem system() {
        return system;
    }

    /** The business clock of the running system. */
    Clock clock() {
        Optional<AcceleratedClock> running = system.processes().clock().running();
        return running.isPresent() ? running.get() : Clock.systemUTC();
    }

    static void until(BooleanSupplier condition, String otherwise) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                throw new IOException("Within " + PATIENCE.toSeconds() + " s: " + otherwise);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
