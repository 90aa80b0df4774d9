package id.satupintu.system.faults.nemesis;

import id.satupintu.platform.local.clock.AcceleratedClock;
import id.satupintu.platform.local.process.CannotStartException;
import id.satupintu.platform.local.process.ClientLimits;
import id.satupintu.platform.local.process.Home;
import id.satupintu.platform.local.process.ProcessLauncher;
import id.satupintu.platform.local.process.ProcessRecord;
import id.satupintu.platform.local.process.ProcessSpec;
import id.satupintu.platform.local.process.Secrets;
import id.satupintu.platform.local.process.SystemPlan;
import id.satupintu.platform.local.process.SystemTable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The processes of the system under test, each of which can be killed, frozen and started by itself. */
public final class Fleet {
    private static final long POLITE_SECONDS = 20;
    private static final Duration READY_WITHIN = Duration.ofSeconds(150);
    private static final int STARTS = 3;
    private static final List<String> FOUNDATIONS = List.of(SystemTable.STORE, SystemTable.BROKER, SystemTable.MAIL);

    private final ProvePorts ports;
    private final Instances instances;
    private final Map<String, String> agents;
    private final ProcessLauncher launcher;
    private final SystemTable table;
    private final Map<String, ProcessRecord> running = new ConcurrentHashMap<>();
    private volatile AcceleratedClock clock;

    /** @param agents a {@code -javaagent} flag by service; none for services as they are */
    public Fleet(Home home, ProvePorts ports, Instances instances, AcceleratedClock clock, Map<String, String> agents)
            throws IOException {
        this.ports = ports;
        this.instances = instances;
        this.agents = Map.copyOf(agents);
        this.clock = clock;
        this.launcher = new ProcessLauncher(home);
        SystemPlan plan = new SystemPlan(ports.ports().base(), instances.withSpares());
        this.table = new SystemTable(home, plan, Secrets.in(home.secrets()), Optional.empty(), ClientLimits.LIFTED);
        new SystemPlan(ports.ports().base(), instances.more()).remember(home);
    }

    /** From now on processes are started with {@code next}. */
    public void setClock(AcceleratedClock next) {
        this.clock = next;
    }

    AcceleratedClock clock() {
        return clock;
    }

    Instances instances() {
        return instances;
    }

    /** Starts what does not run, foundations first; returns when all are ready. */
    public void startAll() throws IOException, InterruptedException, CannotStartException {
        List<String> all = members();
        startAndAwait(all.subList(0, FOUNDATIONS.size()));
        startAndAwait(all.subList(FOUNDATIONS.size(), all.size()));
    }

    private void startAndAwait(List<String> names) throws IOException, InterruptedException, CannotStartException {
        for (String name : names) {
            if (!isAlive(name)) {
                start(name, Duration.ZERO);
            }
        }
        for (String name : names) {
            boolean ready = awaitReady(name, READY_WITHIN);
            for (int i = 0; i < STARTS && !ready && !isAlive(name); i++) {
                start(name, Duration.ZERO);
                ready = awaitReady(name, READY_WITHIN);
            }
            if (!ready) {
                throw new IOException(name + " did not become ready");
            }
        }
    }

    /** Whether every process that this system consists of starts from a start cache. */
    public boolean startsQuickly() throws IOException, InterruptedException, CannotStartException {
        for (ProcessSpec spec : table.specs()) {
            if (!launcher.startsQuickly(spec)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Starts one process and does not wait for it.
     *
     * @param skew how far its business clock is ahead of the others'
     */
    public void start(String name, Duration skew) throws IOException, InterruptedException, CannotStartException {
        AcceleratedClock its = skewed(skew);
        ProcessSpec spec = spec(name, its);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (true) {
            try {
                running.put(name, launcher.launch(spec, its.toString()));
                return;
            } catch (IOException notYet) {
                if (System.nanoTime() > until) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private AcceleratedClock skewed(Duration skew) {
        AcceleratedClock now = clock;
        return skew.isZero()
                ? now
                : new AcceleratedClock(now.instant().plus(skew), System.currentTimeMillis(), now.speed());
    }

    private ProcessSpec spec(String name, AcceleratedClock its) {
        ProcessSpec plain = table.specs().stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No process " + name));
        if (plain.name().equals(SystemTable.GATEWAY)) {
            return ledThroughProxies(plain);
        }
        return plain.kind() == ProcessSpec.Kind.SERVICE ? wired(plain, its) : withWays(plain);
    }

    /** The gateway finds the first instance of every service through a proxy, the others where they are; the spare ones it never meets. */
    private ProcessSpec ledThroughProxies(ProcessSpec plain) {
        Map<String, List<Map<String, String>>> addresses = new HashMap<>();
        for (String service : SystemTable.SERVICES) {
            addresses.put(
                    service,
                    instances.of(service).stream()
                            .map(instance ->
                                    instance.equals(service) ? ports.gatewayProxy(service) : ports.http(instance))
                            .map(port -> Map.of("uri", "http://127.0.0.1:" + port))
                            .toList());
        }
        Map<String, String> environment = new HashMap<>(plain.environment());
        environment.put("SPRING_APPLICATION_JSON", SystemTable.instances(addresses));
        return copy(plain, plain.flags(), plain.arguments(), environment);
    }

    /** A service finds store and broker through its proxies. */
    private ProcessSpec wired(ProcessSpec plain, AcceleratedClock its) {
        String service = plain.application();
        Map<String, String> environment = new HashMap<>(plain.environment());
        environment.put("SATUPINTU_KAFKA", "127.0.0.1:" + ports.brokerProxy(service));
        // Direct: the driver would go where the store says it lives, past the proxy.
        environment.put(
                "SATUPINTU_MONGODB",
                "mongodb://127.0.0.1:" + ports.storeProxy(service) + "/" + service.replace("-service", "")
                        + "?directConnection=true&w=majority&serverSelectionTimeoutMS=2000&connectTimeoutMS=2000");
        environment.put("SATUPINTU_CLOCK", its.toString());
        List<String> flags = new ArrayList<>(plain.flags());
        Optional.ofNullable(agents.get(service)).ifPresent(flags::add);
        return copy(plain, flags, plain.arguments(), environment);
    }

    private ProcessSpec withWays(ProcessSpec plain) {
        List<String> arguments = new ArrayList<>(plain.arguments());
        if (plain.name().equals(SystemTable.BROKER)) {
            for (String service : SystemTable.SERVICES) {
                arguments.add("--further-way");
                arguments.add(ports.brokerWay(service) + ":" + ports.brokerProxy(service));
            }
        }
        return copy(plain, plain.flags(), arguments, plain.environment());
    }

    private static ProcessSpec copy(
            ProcessSpec plain, List<String> flags, List<String> arguments, Map<String, String> environment) {
        return new ProcessSpec(
                plain.name(),
                plain.kind(),
                plain.application(),
                plain.mainClass(),
                flags,
                arguments,
                environment,
                plain.port(),
                plain.furtherPorts(),
                plain.health());
    }

    /** Everything that is to run all the time. */
    List<String> members() {
        List<String> all = new ArrayList<>(FOUNDATIONS);
        all.addAll(instances.all());
        all.add(SystemTable.GATEWAY);
        return all;
    }

    public boolean isAlive(String name) {
        return handle(name).isPresent();
    }

    Optional<ProcessHandle> handle(String name) {
        return Optional.ofNullable(running.get(name)).flatMap(ProcessRecord::alive);
    }

    /** True once {@code name} answers that it is ready; false when it does not within {@code bound}. */
    public boolean awaitReady(String name, Duration bound) throws InterruptedException {
        long until = System.nanoTime() + bound.toNanos();
        ProcessSpec spec = spec(name, clock);
        while (System.nanoTime() < until) {
            ProcessHandle process = handle(name).orElse(null);
            if (process == null) {
                return false;
            }
            if (spec.health().passes(process.pid())) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return false;
    }

    /** SIGKILL. False when it did not run. */
    boolean kill(String name) {
        Optional<ProcessHandle> process = handle(name);
        process.ifPresent(victim -> {
            victim.destroyForcibly();
            victim.onExit().join();
        });
        return process.isPresent();
    }

    /** SIGTERM, and SIGKILL when that does not help. */
    public void stop(String name) throws InterruptedException {
        ProcessHandle process = handle(name).orElse(null);
        if (process == null) {
            return;
        }
        process.destroy();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(POLITE_SECONDS);
        while (process.isAlive() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        process.destroyForcibly();
    }

    /** Lets everything end that was started here, whatever state it is in. */
    public void killAll() {
        running.values().forEach(record -> record.alive().ifPresent(ProcessHandle::destroyForcibly));
    }
}
