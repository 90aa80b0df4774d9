package id.satupintu.platform.local.cli;

import static id.satupintu.platform.local.cli.Words.say;

import id.satupintu.platform.local.process.Home;
import id.satupintu.platform.local.process.LocalSystem;
import id.satupintu.platform.local.process.ProcessRecord;
import id.satupintu.platform.local.process.ProcessSpec;
import id.satupintu.platform.local.process.ResidentMemory;
import id.satupintu.platform.local.process.SystemPlan;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Says what runs; ends with 0 when all of it is healthy, otherwise with 1. */
@Command(name = "status", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Mixin
    Place place = new Place();

    @Option(names = "--json", descriptionKey = "option.json")
    boolean json;

    @Override
    public Integer call() throws IOException {
        Home home = place.home();
        LocalSystem system = new LocalSystem(home, SystemPlan.of(home), new SpokenProgress());
        List<ProcessStatus> all = system.specs().stream()
                .map(spec -> status(spec, system.registry().find(spec.name())))
                .toList();
        long megabytes =
                all.stream().mapToLong(ProcessStatus::residentMegabytes).sum();
        boolean healthy = all.stream().allMatch(status -> status.state() == State.READY);
        if (json) {
            Status status = new Status(healthy, megabytes, all);
            System.out.println(JsonMapper.builder().build().writeValueAsString(status));
        } else {
            System.out.println(say("status.heading"));
            all.forEach(StatusCommand::print);
            System.out.println(say("status.total", megabytes));
            Addresses.printClock(system.clock());
        }
        return healthy ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static ProcessStatus status(ProcessSpec spec, Optional<ProcessRecord> record) {
        Optional<ProcessHandle> alive = record.flatMap(ProcessRecord::alive);
        if (alive.isEmpty()) {
            State state = record.isPresent() ? State.ENDED : State.STOPPED;
            return new ProcessStatus(spec.name(), state, null, spec.port(), 0, null);
        }
        long pid = alive.get().pid();
        State state = spec.health().passes(pid) ? State.READY : State.NOT_READY;
        long megabytes = ResidentMemory.kilobytes(pid).orElse(0) / 1024;
        return new ProcessStatus(
                spec.name(), state, pid, spec.port(), megabytes, record.get().startedAt());
    }

    private static void print(ProcessStatus status) {
        System.out.printf(
                "%-22s %-12s %8s %6d %6d MB%n",
                status.name(),
                say("status." + status.state()),
                status.pid() == null ? "-" : String.valueOf(status.pid()),
                status.port(),
                status.residentMegabytes());
    }

    /** How a process is. */
    enum State {
        READY,
        NOT_READY,
        /** It was started and has ended without being stopped. */
        ENDED,
        STOPPED
    }

    /** A line of the status. */
    record ProcessStatus(
            String name,
            State state,
            @Nullable Long pid,
            int port,
            long residentMegabytes,
            @Nullable Instant startedAt) {}

    /** The whole status. */
    record Status(boolean healthy, long residentMegabytes, List<ProcessStatus> processes) {}
}
