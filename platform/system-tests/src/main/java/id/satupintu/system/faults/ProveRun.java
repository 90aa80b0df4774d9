package id.satupintu.system.faults;

import id.satupintu.platform.local.clock.AcceleratedClock;
import id.satupintu.platform.local.clock.ClockFile;
import id.satupintu.platform.local.process.CannotStartException;
import id.satupintu.platform.local.process.Home;
import id.satupintu.platform.local.process.Ports;
import id.satupintu.platform.local.process.Secrets;
import id.satupintu.platform.local.process.SystemTable;
import id.satupintu.platform.local.token.DemoTokens;
import id.satupintu.system.faults.check.Finding;
import id.satupintu.system.faults.check.Inspection;
import id.satupintu.system.faults.check.PublicViews;
import id.satupintu.system.faults.check.RawEvent;
import id.satupintu.system.faults.check.RawTopics;
import id.satupintu.system.faults.load.Doors;
import id.satupintu.system.faults.load.Ears;
import id.satupintu.system.faults.load.Ledger;
import id.satupintu.system.faults.load.Town;
import id.satupintu.system.faults.nemesis.Fault;
import id.satupintu.system.faults.nemesis.FaultKind;
import id.satupintu.system.faults.nemesis.FaultPlan;
import id.satupintu.system.faults.nemesis.Fleet;
import id.satupintu.system.faults.nemesis.Injected;
import id.satupintu.system.faults.nemesis.Instances;
import id.satupintu.system.faults.nemesis.Nemesis;
import id.satupintu.system.faults.nemesis.ProvePorts;
import id.satupintu.system.faults.nemesis.Wires;
import id.satupintu.system.faults.sabotage.Sabotage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One run: a system of its own under load, a plan of faults, and then the truth. */
final class ProveRun {
    private static final Duration WARMING_UP = Duration.ofSeconds(8);
    private static final Duration TOKENS_LAST = Duration.ofDays(3650);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(60);
    private static final Duration DRAIN = Duration.ofSeconds(150);

    private final ProveOrder order;
    private final Home home;
    private final Ports ports;
    private final RunProgress progress;
    private final Instances instances;

    ProveRun(ProveOrder order, Home home, Ports ports, RunProgress progress) {
        this.order = order;
        this.home = home;
        this.ports = ports;
        this.progress = progress;
        this.instances = order.instances();
    }

    /** Whatever happens, nothing of the system runs any more when this returns. */
    ProveSummary run() throws IOException, InterruptedException, CannotStartException {
        ProvePorts provePorts = new ProvePorts(ports);
        ClockFile clockFile = new ClockFile(home.clock());
        AcceleratedClock clock = clockFile
                .restart(order.speed())
                .orElseGet(() -> new AcceleratedClock(Instant.now(), System.currentTimeMillis(), order.speed()));
        Fleet fleet = new Fleet(home, provePorts, instances, clock, agents());
        Thread whenBrokenOff = new Thread(fleet::killAll, "prove-broken-off");
        Runtime.getRuntime().addShutdownHook(whenBrokenOff);
        try (Wires wires = Wires.lay(provePorts)) {
            progress.starting();
            fleet.startAll();
            DemoTokens tokens = new DemoTokens(Secrets.in(home.secrets()).tokenKey(), SystemTable.ISSUER);
            Doors doors = new Doors(
                    provePorts,
                    instances,
                    tokens,
                    clock.instant().plus(TOKENS_LAST).plus(TOKENS_LAST));
            return underLoad(fleet, wires, doors, clock, clockFile);
        } finally {
            stopAll(fleet);
            Runtime.getRuntime().removeShutdownHook(whenBrokenOff);
        }
    }

    private ProveSummary underLoad(Fleet fleet, Wires wires, Doors doors, AcceleratedClock clock, ClockFile clockFile)
            throws IOException, InterruptedException, CannotStartException {
        long began = System.nanoTime();
        Path ledgerFile = home.data().resolve("prove-ledger.tsv");
        List<Fault> plan = FaultPlan.of(order.seed(), order.length(), instances, possible(), order.services());
        Nemesis.Raged raged;
        Town town;
        try (Ledger ledger = Ledger.open(ledgerFile)) {
            town = new Town(doors, clock, ledger, order.habits(), order.seed());
            try (Town _ = town;
                    Ears _ = new Ears(broker(), town, order.seed())) {
                town.awake();
                Thread.sleep(WARMING_UP);
                Nemesis nemesis =
                        new Nemesis(plan, fleet, wires, town, done -> progress.injected(done, town.accepted()));
                raged = nemesis.rage(order.length());
                wires.healAll();
                fleet.startAll();
                progress.finishing();
                town.finish(LAST_ANSWERS);
            }
        }
        long healed = System.nanoTime();
        letTimeStand(fleet, clockFile);
        progress.draining();
        long unread = new Drain(broker()).await(DRAIN);
        double drained = (System.nanoTime() - healed) / 1e9;
        progress.checking();
        return judge(Ledger.read(ledgerFile), raged, doors, new Timing(began, drained, unread), town);
    }

    /** At the pace of a deadline a second nothing would ever be quiet enough to be compared. */
    private void letTimeStand(Fleet fleet, ClockFile clockFile)
            throws IOException, InterruptedException, CannotStartException {
        for (String service : SystemTable.SERVICES) {
            for (String instance : instances.of(service)) {
                fleet.stop(instance);
            }
        }
        clockFile.stopped();
        fleet.setClock(clockFile.restart(1).orElseThrow(() -> new IOException("The clock has lost its lead")));
        fleet.startAll();
    }

    private record Timing(long began, double drained, long unread) {}

    private ProveSummary judge(Ledger.Content ledger, Nemesis.Raged raged, Doors doors, Timing timing, Town town)
            throws InterruptedException {
        List<RawEvent> events = new RawTopics(broker()).all();
        Inspection inspection = new Inspection(ledger, events, skew(raged.injected()));
        List<Finding> findings = new ArrayList<>(inspection.findings());
        findings.addAll(new PublicViews(doors, inspection.logs()).findings(ledger));
        return new Reckoning(order, raged, ledger, events, findings)
                .summary(unavailable(), timing.unread(), timing.drained(), timing.began(), town);
    }

    private static Duration skew(List<Injected> injected) {
        return injected.stream()
                .map(one -> one.fault().skew())
                .max(Duration::compareTo)
                .filter(most -> !most.isNegative())
                .orElse(Duration.ZERO);
    }

    private List<FaultKind> possible() {
        return order.kinds().stream().filter(FaultKind::isPossible).toList();
    }

    private List<FaultKind> unavailable() {
        return order.kinds().stream().filter(kind -> !kind.isPossible()).toList();
    }

    private Map<String, String> agents() {
        Sabotage sabotage = order.sabotage();
        if (sabotage == null) {
            return Map.of();
        }
        String agent = "-javaagent:" + OwnJar.path() + "=" + sabotage.label();
        return Map.of(sabotage.service(), agent);
    }

    private String broker() {
        return "127.0.0.1:" + ports.kafka();
    }

    private void stopAll(Fleet fleet) throws InterruptedException {
        progress.stopping();
        fleet.killAll();
    }
}
