package id.satupintu.routing.adapter.out.directory;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Opens the directory as soon as the store answers; until then the service is not ready. */
public final class DirectoryOpening implements SmartLifecycle, HealthIndicator {
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final StoredUnitDirectory directory;
    private volatile boolean running;

    public DirectoryOpening(StoredUnitDirectory directory) {
        this.directory = directory;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("unit-directory").start(this::untilOpen);
    }

    private void untilOpen() {
        while (running && !directory.isOpen()) {
            try {
                directory.open();
            } catch (DataAccessException _) {
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException _) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public Health health() {
        return directory.isOpen()
                ? Health.up().build()
                : Health.down().withDetail("directory", "waiting for the store").build();
    }
}
