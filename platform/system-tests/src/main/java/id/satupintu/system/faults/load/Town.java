package id.satupintu.system.faults.load;

import id.satupintu.platform.local.clock.AcceleratedClock;
import id.satupintu.system.faults.load.Availability.Function;
import id.satupintu.system.faults.nemesis.Moments;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everybody at once: citizens hand in and answer, officers act on what they hear, and probes look how all goes. */
public final class Town implements Moments, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Town.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final long PROBE_MILLIS = 250;
    private static final long JUST_NOW_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int BURST = 24;
    private static final int HANDING_IN_AT_MOST = 48;

    private final Doors doors;
    private final AcceleratedClock clock;
    private final Habits habits;
    private final Caller caller = new Caller(PATIENCE);
    private final Availability availability = new Availability();
    private final Citizens citizens;
    private final Offices offices;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("town").daemon().factory());
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore handingIn = new Semaphore(HANDING_IN_AT_MOST);
    private final AtomicInteger busy = new AtomicInteger();
    private volatile boolean open = true;
    private volatile Map<String, Double> worst = Map.of();

    public Town(Doors doors, AcceleratedClock clock, Ledger ledger, Habits habits, long seed) {
        this.doors = doors;
        this.clock = clock;
        this.habits = habits;
        Marks marks = new Marks();
        this.citizens = new Citizens(doors, caller, ledger, availability, marks, seed);
        this.offices = new Offices(doors, caller, ledger, availability, marks);
    }

    /** What a person does; it may take as long as it takes. */
    @FunctionalInterface
    interface Doing {
        void run() throws InterruptedException;
    }

    /** Life begins. */
    public void awake() {
        long every = Math.round(1_000 / habits.reportsPerSecond());
        // Never two at once, and none is made up for: a machine that was busy must not be asked all of it afterwards.
        alarm.scheduleWithFixedDelay(this::handIn, 0, every, TimeUnit.MILLISECONDS);
        for (Doing probe : List.<Doing>of(citizens::track, this::lookAtNotices, this::lookAtFigures)) {
            AtomicBoolean asking = new AtomicBoolean();
            alarm.scheduleWithFixedDelay(() -> look(probe, asking), 0, PROBE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look(Doing probe, AtomicBoolean asking) {
        if (open && asking.compareAndSet(false, true)) {
            now(() -> {
                try {
                    probe.run();
                } finally {
                    asking.set(false);
                }
            });
        }
    }

    private void handIn() {
        if (open && handingIn.tryAcquire()) {
            now(() -> {
                try {
                    citizens.handIn(today(), null);
                } finally {
                    handingIn.release();
                }
            });
        }
    }

    private void lookAtNotices() throws InterruptedException {
        if (caller.get(doors.notices() + "?limit=5", doors.coordinator()).status() == 200) {
            availability.worked(Function.NOTICES);
        }
    }

    private void lookAtFigures() throws InterruptedException {
        if (caller.get(doors.reporting() + "/statistics", doors.coordinator()).status() == 200) {
            availability.worked(Function.REPORTING);
        }
    }

    /** Somebody does something {@code millis} from now, unless the day is over by then. */
    void later(long millis, Doing what) {
        if (open) {
            alarm.schedule(() -> now(what), millis, TimeUnit.MILLISECONDS);
        }
    }

    private void now(Doing what) {
        if (!open) {
            return;
        }
        busy.incrementAndGet();
        people.execute(() -> {
            try {
                what.run();
            } catch (InterruptedException brokenOff) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException unexpected) {
                log.warn("Somebody stumbled", unexpected);
            } finally {
                busy.decrementAndGet();
            }
        });
    }

    @Override
    public void breath(Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < until
                && !(availability.workedWithin(Function.SUBMIT, JUST_NOW_NANOS)
                        && availability.workedWithin(Function.TRACK, JUST_NOW_NANOS))) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @Override
    public void burst(Duration atMost) throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        for (int i = 0; i < BURST; i++) {
            now(() -> citizens.handIn(today(), first));
        }
        first.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void deadlinesFallDue(Duration atMost) throws InterruptedException {
        ZonedDateTime here = clock.instant().atZone(ZONE);
        Instant midnight = here.toLocalDate()
                .plusDays(1)
                .atTime(LocalTime.MIN)
                .atZone(ZONE)
                .toInstant();
        long wait = Math.min(clock.realTimeUntil(midnight).toMillis(), atMost.toMillis());
        TimeUnit.MILLISECONDS.sleep(wait);
    }

    boolean isAwake() {
        return open;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    Citizens citizens() {
        return citizens;
    }

    Offices offices() {
        return offices;
    }

    Habits habits() {
        return habits;
    }

    public int accepted() {
        return citizens.accepted();
    }

    /** Until the last fault was mended. */
    public Map<String, Double> worstUnavailabilitySeconds() {
        return worst;
    }

    /**
     * Nothing new is begun, and what was begun is brought to its end: every report is handed in until it is accepted.
     *
     * @return false when that takes longer than {@code atMost}
     */
    public boolean finish(Duration atMost) throws InterruptedException {
        worst = availability.worstSeconds();
        open = false;
        long until = System.nanoTime() + atMost.toNanos();
        while (busy.get() > 0 && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return busy.get() == 0;
    }

    @Override
    public void close() {
        open = false;
        alarm.shutdownNow();
        people.shutdownNow();
    }
}
