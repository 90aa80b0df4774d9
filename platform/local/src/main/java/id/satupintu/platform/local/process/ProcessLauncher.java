package id.satupintu.platform.local.process;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Starts single processes of a system without waiting for them, for those who break it on purpose and mend it. */
public final class ProcessLauncher {
    private final Home home;
    private final ProcessRegistry registry;
    private final JavaHome java = JavaHome.current();
    private final Map<String, ApplicationLayout> layouts = new ConcurrentHashMap<>();

    public ProcessLauncher(Home home) {
        this.home = home;
        this.registry = new ProcessRegistry(home.processes());
    }

    /**
     * Starts {@code spec} and returns at once; {@link ProcessSpec#health} says when it is ready.
     *
     * @param clock noted beside the process; what it runs by stands in its environment
     */
    public ProcessRecord launch(ProcessSpec spec, String clock)
            throws IOException, InterruptedException, CannotStartException {
        ProcessRecord started = new DetachedStart(home, java).start(spec, layout(spec), true, clock);
        registry.add(started);
        return started;
    }

    /** True when a start of {@code spec} will be a quick one. */
    public boolean startsQuickly(ProcessSpec spec) throws IOException, InterruptedException, CannotStartException {
        return StartCache.of(spec, layout(spec), java).exists();
    }

    private ApplicationLayout layout(ProcessSpec spec) throws IOException, InterruptedException, CannotStartException {
        ApplicationLayout known = layouts.get(spec.application());
        if (known == null) {
            known = ApplicationLayout.prepare(home, java, spec.application());
            layouts.put(spec.application(), known);
        }
        return known;
    }
}
