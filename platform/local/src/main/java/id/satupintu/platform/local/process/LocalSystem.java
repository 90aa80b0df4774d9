package id.satupintu.platform.local.process;

import id.satupintu.platform.local.clock.AcceleratedClock;
import id.satupintu.platform.local.clock.ClockFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The whole system of one data folder: brought up, given another pace, and taken down. */
public final class LocalSystem {
    private final Home home;
    private final SystemPlan plan;
    private final ClockFile clockFile;
    private final ProcessRegistry registry;
    private final Progress progress;
    private final ClientLimits limits;

    public LocalSystem(Home home, SystemPlan plan, Progress progress) {
        this(home, plan, progress, ClientLimits.USUAL);
    }

    public LocalSystem(Home home, SystemPlan plan, Progress progress, ClientLimits limits) {
        this.limits = limits;
        this.home = home;
        this.plan = plan;
        this.progress = progress;
        this.clockFile = new ClockFile(home.clock());
        this.registry = new ProcessRegistry(home.processes());
    }

    /**
     * Starts what is missing, at the pace of what runs; at the usual pace when nothing does.
     *
     * @param only names of processes; empty for all
     */
    public void up(List<String> only) throws IOException, InterruptedException, CannotStartException {
        try (Turn _ = Turn.take(home)) {
            start(servicesRun() ? clockFile.running() : clockFile.restart(1), only);
        }
    }

    /** Starts what is missing and sees to it that business time runs at {@code speed}. */
    public void up(double speed) throws IOException, InterruptedException, CannotStartException {
        try (Turn _ = Turn.take(home)) {
            double runs = clockFile.running().map(AcceleratedClock::speed).orElse(1.0);
            if (servicesRun() && runs == speed) {
                start(clockFile.running(), List.of());
                return;
            }
            stopper().stopServices();
            clockFile.stopped();
            start(clockFile.restart(speed), List.of());
        }
    }

    /** Stops everything; returns how many processes there were. */
    public int stop(boolean makeStartCaches) throws IOException, InterruptedException {
        try (Turn _ = Turn.take(home)) {
            int stopped = stopper().stopAll();
            clockFile.stopped();
            if (makeStartCaches) {
                stopper().makeStartCaches(specs(Optional.empty()));
            }
            return stopped;
        }
    }

    public List<ProcessSpec> specs() throws IOException {
        return specs(clockFile.running());
    }

    public List<ProcessRecord> running() throws IOException {
        return registry.all().stream()
                .filter(process -> process.alive().isPresent())
                .toList();
    }

    public ProcessRegistry registry() {
        return registry;
    }

    public ClockFile clock() {
        return clockFile;
    }

    public List<String> names() throws IOException {
        return specs().stream().map(ProcessSpec::name).toList();
    }

    public List<String> unknown(List<String> processes) throws IOException {
        List<String> known = names();
        return processes.stream().filter(name -> !known.contains(name)).toList();
    }

    /** The gateway learns at its start where the instances are, so it starts anew where that has changed. */
    private void start(Optional<AcceleratedClock> clock, List<String> only)
            throws IOException, InterruptedException, CannotStartException {
        boolean gatewayAnew = !SystemPlan.of(home).equals(plan)
                && stopper().stop(registry.find(SystemTable.GATEWAY).stream().toList()) > 0;
        plan.remember(home);
        StartSystem starting = new StartSystem(home, progress);
        Thread whenBrokenOff = new Thread(starting::undo, "start-broken-off");
        Runtime.getRuntime().addShutdownHook(whenBrokenOff);
        List<ProcessSpec> wanted = specs(clock).stream()
                .filter(spec -> only.isEmpty()
                        || only.contains(spec.name())
                        || (gatewayAnew && spec.name().equals(SystemTable.GATEWAY)))
                .toList();
        starting.start(wanted, clock.map(AcceleratedClock::toString).orElse(""));
        Runtime.getRuntime().removeShutdownHook(whenBrokenOff);
    }

    private List<ProcessSpec> specs(Optional<AcceleratedClock> clock) throws IOException {
        return new SystemTable(home, plan, Secrets.in(home.secrets()), clock.map(AcceleratedClock::toString), limits)
                .specs();
    }

    private boolean servicesRun() throws IOException {
        return registry.all().stream()
                .filter(record -> SystemTable.SERVICES.stream().anyMatch(record.name()::startsWith))
                .map(ProcessRecord::alive)
                .anyMatch(Optional::isPresent);
    }

    private StopSystem stopper() {
        return new StopSystem(home, progress);
    }

    /** Two commands never start and stop processes of one folder at the same moment. */
    private record Turn(FileChannel channel, FileLock lock) implements AutoCloseable {

        static Turn take(Home home) throws IOException {
            Files.createDirectories(home.data());
            FileChannel channel = FileChannel.open(
                    home.data().resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new Turn(channel, channel.lock());
        }

        @Override
        public void close() throws IOException {
            lock.release();
            channel.close();
        }
    }
}
