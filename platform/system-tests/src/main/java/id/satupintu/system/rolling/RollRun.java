package id.satupintu.system.rolling;

import id.satupintu.platform.local.broker.TopicCatalogue;
import id.satupintu.platform.local.events.LifecycleTopics;
import id.satupintu.platform.local.events.TopicReader;
import id.satupintu.platform.local.process.CannotStartException;
import id.satupintu.platform.local.process.SystemTable;
import id.satupintu.platform.local.verify.Ledger;
import id.satupintu.platform.local.verify.Verification;
import id.satupintu.platform.local.verify.VerificationReport;
import id.satupintu.system.fuzz.Lag;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Exchanges the services and the gateway one by one, back again, and multiplies each, while reports keep coming in. */
final class RollRun {
    private static final Duration DRAIN = Duration.ofMinutes(3);
    /** Reports come in through the new one before the next thing is done. */
    private static final int AFTER_GATEWAY_SECONDS = 3;

    private static final String MARK = "\"variantNote\"";

    private final Fleet fleet;
    private final String brokers;
    private final Ledger ledger;
    private final Plan plan;
    private final Consumer<Phase> tell;
    private final List<Phase> phases = new ArrayList<>();

    /**
     * @param from the build that runs
     * @param to the build that takes its place for a while
     * @param perSecond reports while services are exchanged
     * @param phaseSeconds how long each number of instances is watched under as much load as is taken
     */
    record Plan(Path from, Path to, double perSecond, int phaseSeconds, List<String> services, boolean scale) {}

    RollRun(Fleet fleet, String brokers, Ledger ledger, Plan plan, Consumer<Phase> tell) {
        this.fleet = fleet;
        this.brokers = brokers;
        this.ledger = ledger;
        this.plan = plan;
        this.tell = tell;
    }

    RollOutcome run() throws IOException, InterruptedException, CannotStartException {
        try (Journeys journeys = new Journeys(brokers)) {
            try (Load load = new Load(fleet::doors, ledger, journeys, plan.perSecond())) {
                watch(journeys, "before");
                for (String service : plan.services()) {
                    exchange(service, plan.from(), plan.to());
                    end(journeys, service + " A → B");
                }
                for (String service : plan.services()) {
                    exchange(service, plan.to(), plan.from());
                    end(journeys, service + " B → A");
                }
                if (plan.scale()) {
                    scale(load, journeys);
                }
            }
            end(journeys, "last reports");
            return outcome(drain(journeys));
        }
    }

    /** The new one works beside the old one before the old one goes, at the port the clients know and at another. */
    private void exchange(String service, Path old, Path next)
            throws IOException, InterruptedException, CannotStartException {
        if (service.equals(SystemTable.GATEWAY)) {
            exchangeGateway(old, next);
            return;
        }
        fleet.start(next, service, 2);
        fleet.stop(old, service, 1);
        fleet.start(next, service, 1);
        fleet.stop(next, service, 2);
    }

    /** There is one, and people know its port: while it is away they ask again. */
    private void exchangeGateway(Path old, Path next) throws IOException, InterruptedException, CannotStartException {
        fleet.takeReportsByGateway();
        fleet.stop(old, SystemTable.GATEWAY, 1);
        fleet.start(next, SystemTable.GATEWAY, 1);
        TimeUnit.SECONDS.sleep(AFTER_GATEWAY_SECONDS);
        fleet.takeReportsByIntake();
    }

    private void scale(Load load, Journeys journeys) throws IOException, InterruptedException, CannotStartException {
        load.pace(0);
        watch(journeys, "1 of each, all that is taken");
        for (String service :
                plan.services().stream().filter(SystemTable.SERVICES::contains).toList()) {
            fleet.start(plan.from(), service, 2);
            fleet.start(plan.from(), service, 3);
            end(journeys, service + " 1 → 3");
            watch(journeys, service + " 3");
            fleet.stop(plan.from(), service, 3);
            fleet.stop(plan.from(), service, 2);
            end(journeys, service + " 3 → 1");
        }
    }

    private void watch(Journeys journeys, String name) throws InterruptedException {
        TimeUnit.SECONDS.sleep(plan.phaseSeconds());
        end(journeys, name);
    }

    private void end(Journeys journeys, String name) {
        Phase phase = journeys.phase(name);
        phases.add(phase);
        tell.accept(phase);
    }

    private Map<String, Long> drain(Journeys journeys) throws InterruptedException {
        long until = System.nanoTime() + DRAIN.toNanos();
        Map<String, Long> behind = Lag.of(brokers, TopicCatalogue.GROUPS);
        while ((!behind.isEmpty() || journeys.waiting() > 0) && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(500);
            behind = Lag.of(brokers, TopicCatalogue.GROUPS);
        }
        return behind;
    }

    private RollOutcome outcome(Map<String, Long> lag) throws IOException {
        Verification verification = new Verification();
        AtomicInteger marked = new AtomicInteger();
        new TopicReader(brokers).readAll(LifecycleTopics.all(), event -> {
            String value = event.value();
            if (value != null && value.contains(MARK)) {
                marked.incrementAndGet();
            }
            verification.take(event);
        });
        VerificationReport report = verification.report(ledger.complaintIds());
        return new RollOutcome(
                Runtime.getRuntime().availableProcessors(),
                phases,
                report.accepted(),
                report.lost(),
                report.duplicated(),
                report.holes(),
                report.redelivered(),
                phases.stream().mapToInt(Phase::givenUp).sum(),
                marked.get(),
                lag,
                report.findings().stream().map(Object::toString).limit(20).toList());
    }

    /** Every service, in the order of their ports, and the gateway. */
    static List<String> everyService() {
        return Stream.concat(SystemTable.SERVICES.stream(), Stream.of(SystemTable.GATEWAY))
                .toList();
    }
}
