package id.satupintu.platform.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that was started. A process id alone may have been given to another program since; together with the start
 * time it cannot be mistaken.
 *
 * @param startedAt when the operating system says it started
 * @param layout the folder of the class path it runs from
 * @param clock the business clock it was given; empty for the system clock
 */
public record ProcessRecord(
        String name, long pid, Instant startedAt, int port, String layout, String clock, boolean recording) {
    /** The start time is counted in ticks from a boot time that may be corrected by a moment. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** The living process, empty when it has ended, even if its id is in use again. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::sameStart);
    }

    private boolean sameStart(ProcessHandle handle) {
        return handle.info()
                .startInstant()
                .map(start -> Duration.between(startedAt, start).abs().compareTo(TOLERANCE) <= 0)
                .orElse(true);
    }
}
