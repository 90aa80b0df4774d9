package id.satupintu.platform.local.process;

import id.satupintu.platform.local.process.CannotStartException.Reason.ProcessFailed;
import id.satupintu.platform.local.process.ProcessSpec.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Starts what does not run yet: foundations first, then the services side by side. */
public final class StartSystem {
    private static final Duration LONGEST_START = Duration.ofSeconds(120);
    private static final int LINES_SHOWN = 15;

    private final Home home;
    private final ProcessRegistry registry;
    private final Progress progress;
    private final JavaHome java = JavaHome.current();
    private final List<ProcessRecord> startedHere = new ArrayList<>();

    public StartSystem(Home home, Progress progress) {
        this.home = home;
        this.registry = new ProcessRegistry(home.processes());
        this.progress = progress;
    }

    /**
     * Returns once every process is ready.
     *
     * @param clock the business clock the processes get; empty for the system clock
     */
    public void start(List<ProcessSpec> specs, String clock)
            throws IOException, InterruptedException, CannotStartException {
        Readiness.roomOnDisk(home.data());
        List<ProcessSpec> missing = new ArrayList<>();
        for (ProcessSpec spec : specs) {
            registry.find(spec.name())
                    .filter(record -> record.alive().isPresent())
                    .ifPresentOrElse(progress::alreadyRuns, () -> missing.add(spec));
        }
        Readiness.freePorts(missing);
        Map<String, ApplicationLayout> layouts = unpack(missing);
        for (Kind kind : Kind.values()) {
            List<Callable<Void>> starts = missing.stream()
                    .filter(spec -> spec.kind() == kind)
                    .map(spec -> (Callable<Void>) () -> {
                        startOne(spec, Objects.requireNonNull(layouts.get(spec.application())), clock);
                        return null;
                    })
                    .toList();
            inParallel(starts);
        }
    }

    private Map<String, ApplicationLayout> unpack(List<ProcessSpec> specs)
            throws IOException, InterruptedException, CannotStartException {
        Map<String, ApplicationLayout> layouts = new ConcurrentHashMap<>();
        inParallel(specs.stream()
                .map(ProcessSpec::application)
                .distinct()
                .map(application -> (Callable<Void>) () -> {
                    layouts.put(application, ApplicationLayout.prepare(home, java, application));
                    return null;
                })
                .toList());
        return layouts;
    }

    /** Stops hard what this start has started; for a start that was broken off. */
    public void undo() {
        List<ProcessRecord> mine;
        synchronized (startedHere) {
            mine = List.copyOf(startedHere);
        }
        for (ProcessRecord record : mine) {
            record.alive().ifPresent(ProcessHandle::destroyForcibly);
            try {
                registry.remove(record.name());
            } catch (IOException stillListed) {
                // The next command sees by the start time that it has ended.
            }
        }
    }

    private void startOne(ProcessSpec spec, ApplicationLayout layout, String clock)
            throws IOException, InterruptedException, CannotStartException {
        progress.starting(spec);
        long began = System.nanoTime();
        StartCache cache = StartCache.of(spec, layout, java);
        boolean cached = cache.exists();
        ProcessRecord record = launch(spec, layout, true, clock);
        if (!becomesReady(spec, record) && cached && record.alive().isEmpty()) {
            cache.discard();
            record = launch(spec, layout, false, clock);
            becomesReady(spec, record);
        }
        if (!spec.health().passes(record.pid())) {
            throw failure(spec, record);
        }
        progress.ready(spec, (System.nanoTime() - began) / 1e9);
    }

    private ProcessRecord launch(ProcessSpec spec, ApplicationLayout layout, boolean withCache, String clock)
            throws IOException {
        ProcessRecord record = new DetachedStart(home, java).start(spec, layout, withCache, clock);
        registry.add(record);
        synchronized (startedHere) {
            startedHere.add(record);
        }
        return record;
    }

    private static boolean becomesReady(ProcessSpec spec, ProcessRecord record) throws InterruptedException {
        long until = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < until && record.alive().isPresent()) {
            if (spec.health().passes(record.pid())) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return false;
    }

    private CannotStartException failure(ProcessSpec spec, ProcessRecord record) throws IOException {
        List<String> lines = new ArrayList<>(LogTail.of(home.startLog(spec.name()), LINES_SHOWN));
        lines.addAll(LogTail.of(home.log(spec.name()), LINES_SHOWN));
        boolean ended = record.alive().isEmpty();
        return new CannotStartException(new ProcessFailed(spec.name(), ended, home.log(spec.name()), lines));
    }

    private static void inParallel(List<Callable<Void>> tasks)
            throws IOException, InterruptedException, CannotStartException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> all = tasks.stream().map(threads::submit).toList();
            for (Future<Void> one : all) {
                try {
                    one.get();
                } catch (ExecutionException failed) {
                    threads.shutdownNow();
                    if (failed.getCause() instanceof CannotStartException cannot) {
                        throw cannot;
                    }
                    throw new IOException(failed.getCause());
                }
            }
        }
    }
}
