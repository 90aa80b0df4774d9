package id.satupintu.platform.bench.deadlines;

import id.satupintu.platform.local.process.CannotStartException;
import id.satupintu.platform.local.process.ProcessLauncher;
import id.satupintu.platform.local.process.ProcessRecord;
import id.satupintu.platform.local.process.ProcessSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Kills instances in the middle of a wave, one after the other, each when another part of it is done, and starts them again. */
final class Kills {
    /** Of the wave, when a process is killed. */
    private static final List<Double> WHEN = List.of(0.05, 0.35, 0.65);

    private final EscalationAlone service;
    private final EscalationWatch watch;
    private final ProcessLauncher launcher;
    private @Nullable Thread thread;
    private volatile boolean over;
    private volatile int count;

    Kills(EscalationAlone service, EscalationWatch watch) {
        this.service = service;
        this.watch = watch;
        this.launcher = new ProcessLauncher(service.system().home());
    }

    /** @param then how many had been heard of before the wave */
    void begin(int then, int cases) {
        thread = Thread.ofPlatform().daemon().name("kills").start(() -> {
            try {
                for (double part : WHEN) {
                    while (!over && watch.count() - then < cases * part) {
                        TimeUnit.MILLISECONDS.sleep(1);
                    }
                    if (!over) {
                        killOne();
                    }
                }
            } catch (IOException | CannotStartException failed) {
                throw new UncheckedIOException(new IOException(failed));
            } catch (InterruptedException brokenOff) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void killOne() throws IOException, InterruptedException, CannotStartException {
        List<String> names = service.instances();
        String name = names.get(count % names.size());
        ProcessRecord victim = service.system()
                .processes()
                .registry()
                .find(name)
                .orElseThrow(() -> new IOException(name + " does not run"));
        ProcessHandle process = victim.alive().orElseThrow(() -> new IOException(name + " has ended by itself"));
        process.destroyForcibly();
        count++;
        process.onExit().join();
        for (ProcessSpec spec : service.system().processes().specs()) {
            if (spec.name().equals(name)) {
                launcher.launch(spec, service.clock().toString());
            }
        }
    }

    void end() throws InterruptedException {
        over = true;
        Thread running = thread;
        if (running != null) {
            running.join();
        }
    }

    /** How many were killed. */
    int count() {
        return count;
    }
}
