package id.satupintu.system.faults.sabotage;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What broken methods ask before they do their work; yes means that they leave it undone. */
@SuppressWarnings("unused")
public final class Broken {
    /** One event in so many is forgotten. */
    private static final int FORGOTTEN_ONE_IN = 50;

    private static final long LATE_MILLIS = 1_500;

    private static final ScheduledExecutorService LATE = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("late").daemon().factory());
    private static final ThreadLocal<Boolean> IS_LATE = ThreadLocal.withInitial(() -> false);

    private Broken() {}

    /** Says that the broker has the event, and does not send it. */
    @SuppressWarnings("unchecked")
    public static boolean forgets(Object sender, Object event, Object done) {
        boolean forgotten = ThreadLocalRandom.current().nextInt(FORGOTTEN_ONE_IN) == 0;
        if (forgotten) {
            ((Consumer<Object>) done).accept(null);
        }
        return forgotten;
    }

    /** Nothing was heard before. */
    public static boolean neverHeard(Object draft, Object token) {
        return true;
    }

    /** Returns at once, which acknowledges the batch, and lets it be handled a moment later. */
    @SuppressWarnings("unchecked")
    public static boolean writesLater(Object consumer, Object batch) {
        if (IS_LATE.get()) {
            return false;
        }
        LATE.schedule(() -> write((Consumer<Object>) consumer, batch), LATE_MILLIS, TimeUnit.MILLISECONDS);
        return true;
    }

    private static void write(Consumer<Object> consumer, Object batch) {
        IS_LATE.set(true);
        try {
            consumer.accept(batch);
        } finally {
            IS_LATE.set(false);
        }
    }
}
