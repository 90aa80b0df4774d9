package id.satupintu.platform.local.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps where the business time of a data folder stands, so that it never runs backwards in it. */
public final class ClockFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Real time that may have passed between the last look and a crash. */
    private static final Duration UNSEEN = Duration.ofSeconds(3);

    private final Path file;
    private final Clock real;

    public ClockFile(Path file) {
        this(file, Clock.systemUTC());
    }

    ClockFile(Path file, Clock real) {
        this.file = file;
        this.real = real;
    }

    /** The clock the processes of this folder run by; empty for the system clock. */
    public Optional<AcceleratedClock> running() {
        return read().map(Stand::clock).map(AcceleratedClock::parse);
    }

    /** The business time now: for a running system, or for one whose processes still run. */
    public Clock current() {
        return running().<Clock>map(clock -> clock).orElse(real);
    }

    /** Where the time stood when the system was last seen; never before the system clock. */
    public Instant stoodAt() {
        Instant now = real.instant();
        return read().map(Stand::latest).filter(latest -> latest.isAfter(now)).orElse(now);
    }

    /**
     * The clock for a system none of whose services runs: from where the time stood, at {@code speed}. At the usual pace
     * and with no head start it is the system clock, and empty is returned.
     */
    public Optional<AcceleratedClock> restart(double speed) throws IOException {
        Instant from = stoodAt();
        if (speed == 1 && !from.isAfter(real.instant())) {
            Files.deleteIfExists(file);
            return Optional.empty();
        }
        AcceleratedClock clock = new AcceleratedClock(from, real.millis(), speed);
        write(new Stand(clock.toString(), from, false));
        return Optional.of(clock);
    }

    /**
     * Sets the time forward while no service runs; the next start goes on from there.
     *
     * @throws IllegalArgumentException when it already stands later than {@code to}
     */
    public void setForward(Instant to) throws IOException {
        if (to.isBefore(stoodAt())) {
            throw new IllegalArgumentException("Time never runs backwards in a data folder");
        }
        write(new Stand(new AcceleratedClock(to, real.millis(), 1).toString(), to, true));
    }

    /** Notes where the time stands while the system runs; a crash then costs no more than a few seconds of it. */
    public void seen() throws IOException {
        note(false);
    }

    /** Notes where the time stands now that the services have stopped. */
    public void stopped() throws IOException {
        note(true);
    }

    private void note(boolean stopped) throws IOException {
        Optional<Stand> before = read();
        if (before.isPresent() && !before.get().stopped()) {
            Instant now = AcceleratedClock.parse(before.get().clock()).instant();
            write(new Stand(before.get().clock(), now, stopped));
        }
    }

    private Optional<Stand> read() {
        return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), Stand.class)) : Optional.empty();
    }

    private void write(Stand stand) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        JSON.writeValue(unfinished.toFile(), stand);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * @param clock see {@link AcceleratedClock}
     * @param seen the business time when it was last looked at
     * @param stopped whether the services had stopped then
     */
    private record Stand(String clock, @Nullable Instant seen, boolean stopped) {

        Instant latest() {
            AcceleratedClock running = AcceleratedClock.parse(clock);
            Instant now = running.instant();
            if (seen == null) {
                return now;
            }
            Instant bound = stopped ? seen : seen.plusMillis((long) (UNSEEN.toMillis() * running.speed()));
            return bound.isBefore(now) ? bound : now;
        }
    }
}
