package id.satupintu.platform.bench.system;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import id.satupintu.platform.local.process.CannotStartException;
import id.satupintu.platform.local.process.Home;
import id.satupintu.platform.local.process.LocalSystem;
import id.satupintu.platform.local.process.Ports;
import id.satupintu.platform.local.process.ProcessRecord;
import id.satupintu.platform.local.process.Progress;
import id.satupintu.platform.local.process.Secrets;
import id.satupintu.platform.local.process.SystemPlan;
import id.satupintu.platform.local.process.SystemTable;
import id.satupintu.platform.local.token.DemoTokens;
import id.satupintu.platform.local.token.OfficerRole;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The system under load, in a data folder of its own. */
public final class BenchSystem {
    private static final Duration TOKENS_LAST = Duration.ofDays(3650);

    private final Home home;
    private final SystemPlan plan;
    private final Progress progress;
    private final LocalSystem system;

    public BenchSystem(Home home, SystemPlan plan, Progress progress) {
        this.home = home;
        this.plan = plan;
        this.progress = progress;
        this.system = new LocalSystem(home, plan, progress);
    }

    /** The same place with so many instances of one service. */
    public BenchSystem with(String service, int instances) {
        return new BenchSystem(home, new SystemPlan(plan.portBase(), Map.of(service, instances)), progress);
    }

    /** Stops what runs in the data folder and empties it. */
    public void wipe() throws IOException, InterruptedException {
        system.stop(false);
        if (Files.isDirectory(home.data())) {
            try (Stream<Path> inside = Files.walk(home.data())) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    /** Brings it up; returns the seconds it took. */
    public double start() throws IOException, InterruptedException, CannotStartException {
        long began = System.nanoTime();
        system.up(List.of());
        return (System.nanoTime() - began) / 1e9;
    }

    /** True while a JVM writes down what it learns for the next start, which slows it: not a state to measure in. */
    public boolean isRecording() throws IOException {
        return system.running().stream().anyMatch(ProcessRecord::recording);
    }

    /** @param makeStartCaches so that the next start is as quick as every later one */
    public void stop(boolean makeStartCaches) throws IOException, InterruptedException {
        system.stop(makeStartCaches);
    }

    /** For a run that is broken off: whatever still runs is stopped. */
    public void abandon() {
        try {
            system.stop(false);
        } catch (IOException | OverlappingFileLockException beingStopped) {
            // The command itself is at it.
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** Process ids by name, of what runs now. */
    public Map<String, Long> pids() throws IOException {
        Map<String, Long> pids = new TreeMap<>();
        system.running().forEach(process -> pids.put(process.name(), process.pid()));
        return pids;
    }

    /** What was started and has ended without being stopped: it died. */
    public List<String> died() throws IOException {
        return system.registry().all().stream()
                .filter(process -> process.alive().isEmpty())
                .map(ProcessRecord::name)
                .toList();
    }

    public LocalSystem processes() {
        return system;
    }

    public Home home() {
        return home;
    }

    public Ports ports() {
        return plan.ports();
    }

    /** The HTTP port of a service, e.g. {@code intake-service}. */
    public int port(String service) {
        return ports().service(SystemTable.SERVICES.indexOf(service), 1);
    }

    public String kafka() {
        return "127.0.0.1:" + ports().kafka();
    }

    public String store() {
        return "mongodb://127.0.0.1:" + ports().store() + "/?replicaSet=rs0&w=majority";
    }

    /** The header line that makes a request one of the officer who holds {@code role} in {@code unit}. */
    public String bearer(OfficerRole role, String unit) throws IOException {
        DemoTokens tokens = new DemoTokens(Secrets.in(home.secrets()).tokenKey(), SystemTable.ISSUER);
        RegionCode kabupaten = new RegionCode(unit.substring(0, 5));
        return "Authorization: Bearer "
                + tokens.token(
                        role, new UnitCode(unit), kabupaten, Instant.now().plus(TOKENS_LAST)) + "\r\n";
    }
}
