package id.satupintu.platform.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops processes: politely first, services before what they lean on, and hard after a bound. */
public final class StopSystem {
    private static final Duration POLITE = Duration.ofSeconds(20);
    /** A process that is being recorded writes its recording at its end. */
    private static final Duration POLITE_WHILE_RECORDING = Duration.ofSeconds(60);

    private static final int AT_ONCE = 2;

    private final Home home;
    private final ProcessRegistry registry;
    private final Progress progress;

    public StopSystem(Home home, Progress progress) {
        this.home = home;
        this.registry = new ProcessRegistry(home.processes());
        this.progress = progress;
    }

    /** Stops every process of the system; returns how many there were. */
    public int stopAll() throws IOException {
        List<ProcessRecord> all = registry.all();
        List<ProcessRecord> services =
                all.stream().filter(record -> !isFoundation(record)).toList();
        int running = stop(services);
        return running + stop(all.stream().filter(StopSystem::isFoundation).toList());
    }

    /** Stops the services and leaves broker, store and mail as they are. */
    public int stopServices() throws IOException {
        return stop(
                registry.all().stream().filter(record -> !isFoundation(record)).toList());
    }

    /** Stops these, side by side. */
    public int stop(Collection<ProcessRecord> records) throws IOException {
        List<ProcessRecord> alive =
                records.stream().filter(record -> record.alive().isPresent()).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            alive.forEach(record -> threads.execute(() -> stopOne(record)));
        }
        for (ProcessRecord record : records) {
            registry.remove(record.name());
            Files.deleteIfExists(home.readyFile(record.name()));
        }
        return alive.size();
    }

    /** Turns what stopped processes recorded into start caches for the next time. */
    public void makeStartCaches(List<ProcessSpec> specs) throws IOException, InterruptedException {
        JavaHome java = JavaHome.current();
        Map<ProcessSpec, ApplicationLayout> recorded = new HashMap<>();
        for (ProcessSpec spec : specs) {
            try {
                ApplicationLayout layout = ApplicationLayout.prepare(home, java, spec.application());
                if (Files.exists(StartCache.of(spec, layout, java).recording(home))) {
                    recorded.put(spec, layout);
                }
            } catch (CannotStartException notBuiltAnyMore) {
                // Then there is nothing that could start quicker.
            }
        }
        if (recorded.isEmpty()) {
            return;
        }
        progress.makingStartCaches(
                recorded.keySet().stream().map(ProcessSpec::name).sorted().toList());
        List<Callable<Void>> makes = new ArrayList<>();
        recorded.forEach((spec, layout) -> makes.add(() -> {
            StartCache cache = StartCache.of(spec, layout, java);
            cache.make(cache.recording(home), spec, layout, java);
            return null;
        }));
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            threads.invokeAll(makes);
        }
    }

    private void stopOne(ProcessRecord record) {
        ProcessHandle process = record.alive().orElse(null);
        if (process == null) {
            return;
        }
        progress.stopping(record);
        long began = System.nanoTime();
        process.destroy();
        boolean hard = false;
        Duration bound = record.recording() ? POLITE_WHILE_RECORDING : POLITE;
        try {
            process.onExit().get(bound.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException tooLong) {
            hard = true;
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException | ExecutionException brokenOff) {
            process.destroyForcibly();
            hard = true;
        }
        progress.stopped(record, (System.nanoTime() - began) / 1e9, hard);
    }

    private static boolean isFoundation(ProcessRecord record) {
        return switch (record.name()) {
            case SystemTable.BROKER, SystemTable.STORE, SystemTable.MAIL -> true;
            default -> false;
        };
    }
}
