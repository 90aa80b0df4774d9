package id.satupintu.system.faults.nemesis;

import id.satupintu.platform.local.process.CannotStartException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts again what ended by itself, as every installation's supervisor does, and remembers that it did. What a fault
 * holds in its hands is left to it.
 */
final class Supervisor implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
    private static final long EVERY_MILLIS = 1_000;

    private final Fleet fleet;
    private final Victims victims;
    private final List<String> ended = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;
    private volatile boolean closed;

    Supervisor(Fleet fleet, Victims victims) {
        this.fleet = fleet;
        this.victims = victims;
        this.thread = Thread.ofPlatform().name("supervisor").daemon().start(this::watch);
    }

    private void watch() {
        try {
            while (!closed) {
                for (String name : fleet.members()) {
                    look(name);
                }
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(String name) throws InterruptedException {
        if (fleet.isAlive(name) || !victims.take(List.of(name), Duration.ZERO)) {
            return;
        }
        try {
            if (!fleet.isAlive(name)) {
                ended.add(name);
                fleet.start(name, Duration.ZERO);
            }
        } catch (IOException | CannotStartException notNow) {
            log.warn("{} could not be started again", name, notNow);
        } finally {
            victims.release(List.of(name));
        }
    }

    /** The processes that ended without anybody's doing. */
    List<String> ended() {
        return List.copyOf(ended);
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join(5_000);
    }
}
