package id.satupintu.escalation.adapter.out.evidence;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Sweeps the vault now and then, on every instance: doing it twice does no harm. */
public final class EvidenceSweeper implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(EvidenceSweeper.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Runnable sweep;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("evidence-sweeper").factory());
    private volatile boolean running;

    public EvidenceSweeper(Runnable sweep) {
        this.sweep = sweep;
    }

    @Override
    public void start() {
        running = true;
        timer.scheduleWithFixedDelay(this::sweepOnce, PAUSE.toMinutes(), PAUSE.toMinutes(), TimeUnit.MINUTES);
    }

    private void sweepOnce() {
        try {
            sweep.run();
        } catch (DataAccessException away) {
            log.debug("The store is away: {}", away.getClass().getSimpleName());
        } catch (RuntimeException defect) {
            // Thrown on, it would end the timer for good.
            log.warn("Could not sweep the evidence", defect);
        }
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
