package id.satupintu.system.rolling;

import id.satupintu.platform.local.clock.AcceleratedClock;
import id.satupintu.platform.local.clock.ClockFile;
import id.satupintu.platform.local.process.CannotStartException;
import id.satupintu.platform.local.process.ClientLimits;
import id.satupintu.platform.local.process.Home;
import id.satupintu.platform.local.process.ProcessRegistry;
import id.satupintu.platform.local.process.ProcessSpec;
import id.satupintu.platform.local.process.Progress;
import id.satupintu.platform.local.process.Secrets;
import id.satupintu.platform.local.process.StartSystem;
import id.satupintu.platform.local.process.StopSystem;
import id.satupintu.platform.local.process.SystemPlan;
import id.satupintu.platform.local.process.SystemTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The gateway and the instances of the services of one data folder, each from the build it is told. */
final class Fleet {
    /** How many instances of a service there can be. */
    static final int MOST = 3;

    private final Path data;
    private final int portBase;
    private final Progress progress;
    private volatile List<Integer> doors;

    Fleet(Path data, int portBase, Progress progress) {
        this.data = data;
        this.portBase = portBase;
        this.progress = progress;
        this.doors = List.of(new SystemPlan(portBase, Map.of()).ports().service(0, 1));
    }

    /** From now on reports come in through the gateway; it knows the first instance of every service. */
    void takeReportsByGateway() {
        doors = List.of(new SystemPlan(portBase, Map.of()).ports().gateway());
    }

    /** From now on reports come in at intake's first instance, and at those that are started. */
    void takeReportsByIntake() {
        doors = List.of(port(1));
    }

    /** Ports that take reports now; an instance that is about to be stopped is no longer among them. */
    List<Integer> doors() {
        return doors;
    }

    void start(Path build, String service, int instance)
            throws IOException, InterruptedException, CannotStartException {
        Home home = new Home(build, data);
        Optional<AcceleratedClock> clock = new ClockFile(home.clock()).running();
        new StartSystem(home, progress)
                .start(
                        List.of(spec(home, service, instance, clock.map(AcceleratedClock::toString))),
                        clock.map(AcceleratedClock::toString).orElse(""));
        if (service.equals(SystemTable.SERVICES.getFirst())) {
            List<Integer> now = new ArrayList<>(doors);
            now.add(port(instance));
            doors = now.stream().distinct().toList();
        }
    }

    /** Politely: it finishes what it has begun. */
    void stop(Path build, String service, int instance) throws IOException {
        if (service.equals(SystemTable.SERVICES.getFirst())) {
            List<Integer> now = new ArrayList<>(doors);
            now.remove((Integer) port(instance));
            doors = List.copyOf(now);
        }
        Home home = new Home(build, data);
        String name = instance == 1 ? service : service + "-" + instance;
        new StopSystem(home, progress)
                .stop(new ProcessRegistry(home.processes()).find(name).stream().toList());
    }

    private int port(int instance) {
        return new SystemPlan(portBase, Map.of()).ports().service(0, instance);
    }

    private ProcessSpec spec(Home home, String service, int instance, Optional<String> clock) throws IOException {
        Map<String, Integer> all = new TreeMap<>();
        if (!service.equals(SystemTable.GATEWAY)) {
            SystemTable.SERVICES.forEach(name -> all.put(name, MOST));
        }
        String name = instance == 1 ? service : service + "-" + instance;
        return new SystemTable(
                        home, new SystemPlan(portBase, all), Secrets.in(home.secrets()), clock, ClientLimits.LIFTED)
                .specs().stream()
                        .filter(spec -> spec.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }
}
