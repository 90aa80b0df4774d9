package id.satupintu.routing.adapter.in.timer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Asks, every few seconds, what other instances entered in the directory of units. */
public final class DirectoryRefresh implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DirectoryRefresh.class);

    private final Duration every;
    private final Runnable refresh;
    private @Nullable Thread thread;

    /** @param refresh throws a {@link DataAccessException} while the store is away, and is then tried again */
    public DirectoryRefresh(Duration every, Runnable refresh) {
        this.every = every;
        this.refresh = refresh;
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofPlatform().daemon().name("unit-directory-refresh").start(this::untilStopped);
    }

    private void untilStopped() {
        while (true) {
            try {
                Thread.sleep(every);
                refresh.run();
            } catch (InterruptedException _) {
                return;
            } catch (DataAccessException away) {
                log.debug(
                        "The directory is refreshed later: {}", away.getClass().getSimpleName());
            }
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
