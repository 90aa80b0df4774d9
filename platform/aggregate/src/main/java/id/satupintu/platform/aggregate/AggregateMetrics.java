package id.satupintu.platform.aggregate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What operators watch about one collection of aggregates. */
final class AggregateMetrics {
    /** A forged event may be of any year; beyond 292 years there are no nanoseconds, and a metric must not stop a timer. */
    private static final Duration LATEST = Duration.ofDays(36_500);

    /** Of the histogram: from what nobody notices to what a citizen must be told. */
    private static final Duration[] BOUNDARIES = {
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30),
        Duration.ofHours(1),
        Duration.ofHours(6),
        Duration.ofDays(1)
    };

    private final Counter duplicates;
    private final Counter conflicts;
    private final Counter looks;
    private final Timer lateness;
    private final AtomicLong oldestUnsentMillis = new AtomicLong();

    AggregateMetrics(MeterRegistry registry, String collection) {
        this.duplicates = Counter.builder("satupintu.inbox.duplicates")
                .description("Events heard before and passed over")
                .tag("collection", collection)
                .register(registry);
        this.conflicts = Counter.builder("satupintu.store.conflicts")
                .description("Writes repeated because somebody else wrote first")
                .tag("collection", collection)
                .register(registry);
        this.looks = Counter.builder("satupintu.timer.looks")
                .description("How often it was looked for what is due")
                .tag("collection", collection)
                .register(registry);
        this.lateness = Timer.builder("satupintu.timer.lateness")
                .description("How late, on the business clock, a deadline was acted on")
                .tag("collection", collection)
                .serviceLevelObjectives(BOUNDARIES)
                .register(registry);
        Gauge.builder("satupintu.outbox.age", oldestUnsentMillis, millis -> millis.get() / 1000.0)
                .description("Age of the oldest event that is not yet known to be on Kafka")
                .baseUnit("seconds")
                .tag("collection", collection)
                .register(registry);
    }

    void duplicate() {
        duplicates.increment();
    }

    void conflict() {
        conflicts.increment();
    }

    void looked() {
        looks.increment();
    }

    void late(Duration by) {
        Duration shown = by.compareTo(LATEST) > 0 ? LATEST : by;
        lateness.record(shown.isNegative() ? Duration.ZERO : shown);
    }

    void oldestUnsent(long ageMillis) {
        oldestUnsentMillis.set(ageMillis);
    }
}
