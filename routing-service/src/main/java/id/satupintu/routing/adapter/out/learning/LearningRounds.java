package id.satupintu.routing.adapter.out.learning;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Looks again and again which model serves, and whether there is something to learn; never in the way of a report. */
public final class LearningRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LearningRounds.class);

    private final Learner learner;
    private final LearningSettings settings;
    private final BooleanSupplier ready;
    private List<Thread> threads = List.of();

    /** @param ready whether the catalogue is there yet */
    public LearningRounds(Learner learner, LearningSettings settings, BooleanSupplier ready) {
        this.learner = learner;
        this.settings = settings;
        this.ready = ready;
    }

    @Override
    public void start() {
        threads = List.of(
                rounds("model-follow", settings.follow(), learner::follow, Thread.NORM_PRIORITY),
                rounds("model-learn", settings.every(), learner::learn, Thread.MIN_PRIORITY));
    }

    private Thread rounds(String name, Duration every, Runnable round, int priority) {
        return Thread.ofPlatform().daemon().name(name).priority(priority).start(() -> {
            while (true) {
                try {
                    Thread.sleep(every);
                    if (ready.getAsBoolean()) {
                        round.run();
                    }
                } catch (InterruptedException _) {
                    return;
                } catch (DataAccessException away) {
                    LOG.debug("{} waits for the store", name);
                } catch (RuntimeException defect) {
                    LOG.error("{} stumbled", name, defect);
                }
            }
        });
    }

    @Override
    public void stop() {
        threads.forEach(Thread::interrupt);
        threads = List.of();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
