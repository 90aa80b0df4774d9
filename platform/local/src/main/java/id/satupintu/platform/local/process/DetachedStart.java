package id.satupintu.platform.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Starts a process that outlives this one. */
final class DetachedStart {
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private final Home home;
    private final JavaHome java;

    DetachedStart(Home home, JavaHome java) {
        this.home = home;
        this.java = java;
    }

    /** @param cacheWanted false to leave the start cache alone, after it failed */
    ProcessRecord start(ProcessSpec spec, ApplicationLayout layout, boolean cacheWanted, String clock)
            throws IOException {
        boolean withCache = cacheWanted && StartCache.suits(spec);
        Files.createDirectories(home.logs());
        Files.createDirectories(home.processes());
        Files.deleteIfExists(home.readyFile(spec.name()));
        StartCache cache = StartCache.of(spec, layout, java);
        boolean recording = !cache.exists() && withCache;
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            // A session of its own, so that Ctrl-C in the terminal is not heard even before DetachedMain runs.
            command.add(SETSID.toString());
        }
        command.addAll(Precedence.prefix(spec));
        command.add(java.java().toString());
        command.addAll(spec.flags());
        if (withCache) {
            command.addAll(recording ? StartCache.recordFlags(cache.recording(home)) : cache.useFlags());
        }
        command.addAll(List.of(
                "-cp",
                layout.classPathText(),
                DetachedMain.class.getName(),
                home.log(spec.name()).toString(),
                spec.mainClass().isEmpty() ? layout.mainClass() : spec.mainClass()));
        command.addAll(spec.arguments());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.data().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(home.startLog(spec.name()).toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SATUPINTU_"));
        builder.environment().putAll(spec.environment());
        builder.environment().putAll(Precedence.environment(spec));
        Process process = builder.start();
        Instant startedAt = process.info().startInstant().orElseGet(Instant::now);
        return new ProcessRecord(
                spec.name(),
                process.pid(),
                startedAt,
                spec.port(),
                layout.folder().toString(),
                clock,
                recording);
    }
}
