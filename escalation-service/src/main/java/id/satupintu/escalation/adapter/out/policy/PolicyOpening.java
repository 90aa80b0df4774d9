package id.satupintu.escalation.adapter.out.policy;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Opens the policies as soon as the store answers; until then the service is not ready. */
public final class PolicyOpening implements SmartLifecycle, HealthIndicator {
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final StoredPolicies policies;
    private volatile boolean running;

    public PolicyOpening(StoredPolicies policies) {
        this.policies = policies;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("policies").start(this::untilOpen);
    }

    private void untilOpen() {
        while (running && !policies.isOpen()) {
            try {
                policies.open();
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
        return policies.isOpen()
                ? Health.up().build()
                : Health.down().withDetail("policies", "waiting for the store").build();
    }
}
