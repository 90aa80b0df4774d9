package id.satupintu.platform.aggregate;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Opens something that lives in the store as soon as the store answers; until then the service is not ready. */
public final class StoreOpening implements SmartLifecycle, HealthIndicator {
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final String name;
    private final BooleanSupplier isOpen;
    private final Runnable open;
    private volatile boolean running;

    /**
     * @param name what is opened, for its thread and its health
     * @param open throws a {@link DataAccessException} while the store is away, and is then tried again
     */
    public StoreOpening(String name, BooleanSupplier isOpen, Runnable open) {
        this.name = name;
        this.isOpen = isOpen;
        this.open = open;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name(name).start(this::untilOpen);
    }

    private void untilOpen() {
        while (running && !isOpen.getAsBoolean()) {
            try {
                open.run();
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
        return isOpen.getAsBoolean()
                ? Health.up().build()
                : Health.down().withDetail(name, "waiting for the store").build();
    }
}
