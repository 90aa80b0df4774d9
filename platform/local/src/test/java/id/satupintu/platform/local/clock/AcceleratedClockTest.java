package id.satupintu.platform.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AcceleratedClockTest {
    private static final Instant START = Instant.parse("2026-11-21T01:00:00Z");
    private final Wound real = new Wound(START);

    @TempDir
    Path folder;

    @Test
    void a_second_is_as_many_seconds_as_the_speed_says() {
        AcceleratedClock clock = new AcceleratedClock(START, real.millis(), 20_000, real, ZoneOffset.UTC);
        real.forward(Duration.ofSeconds(3));

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60_000));
        assertThat(clock.realTimeUntil(START.plusSeconds(80_000))).isEqualTo(Duration.ofSeconds(1));
        assertThat(clock.realTimeUntil(START)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T01:00:00Z@1763686800000x20000",
                "2026-11-21T01:00:00.123Z@0x1",
                "2027-01-01T00:00:00Z@5x2.5"
            })
    void its_text_is_read_back_as_the_same_clock(String text) {
        assertThat(AcceleratedClock.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-21T01:00:00Z",
                "2026-11-21T01:00:00Z@x20",
                "2026-11-21T01:00:00Z@5x",
                "2026-11-21T01:00:00Z@5x0"
            })
    void other_texts_are_refused(String text) {
        assertThatThrownBy(() -> AcceleratedClock.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_fresh_folder_at_the_usual_pace_runs_by_the_system_clock() throws IOException {
        assertThat(file().restart(1)).isEmpty();
        assertThat(file().running()).isEmpty();
    }

    @Test
    void after_an_accelerated_demo_time_goes_on_from_where_it_stood() throws IOException {
        ClockFile file = file();
        Instant begun = file.restart(20_000).orElseThrow().instant();
        await().until(() -> file.current().instant().isAfter(Instant.now().plusSeconds(600)));
        file.stopped();
        Instant stood = file.stoodAt();

        AcceleratedClock later = file().restart(1).orElseThrow();

        assertThat(stood).isAfter(begun.minusSeconds(1));
        assertThat(later.speed()).isEqualTo(1);
        assertThat(later.instant()).isAfterOrEqualTo(stood);
        assertThat(later.instant()).isBefore(stood.plus(Duration.ofMinutes(1)));
    }

    @Test
    void a_crash_in_an_accelerated_demo_does_not_send_the_folder_years_ahead() throws IOException {
        Wound machine = new Wound(Instant.now());
        ClockFile file = new ClockFile(folder.resolve("clock.json"), machine);
        file.restart(20_000);
        file.seen();
        Instant seen = file.stoodAt();
        machine.forward(Duration.ofHours(1));

        assertThat(new ClockFile(folder.resolve("clock.json"), machine).stoodAt())
                .isBefore(seen.plus(Duration.ofDays(2)));
    }

    @Test
    void once_the_machine_has_caught_up_the_system_clock_is_used_again() throws IOException {
        Wound machine = new Wound(Instant.now());
        ClockFile file = new ClockFile(folder.resolve("clock.json"), machine);
        file.restart(2);
        file.stopped();
        machine.forward(Duration.ofDays(1));

        assertThat(file.restart(1)).isEmpty();
    }

    @Test
    void a_folder_whose_services_have_stopped_can_be_set_forward_and_never_back() throws IOException {
        Wound machine = new Wound(Instant.now());
        ClockFile file = new ClockFile(folder.resolve("clock.json"), machine);
        Instant later = machine.instant().plus(Duration.ofDays(5));
        file.setForward(later);

        assertThat(file.stoodAt()).isEqualTo(later);
        assertThat(file.restart(1))
                .hasValueSatisfying(clock -> assertThat(clock.speed()).isEqualTo(1));
        assertThatThrownBy(() -> file.setForward(machine.instant())).isInstanceOf(IllegalArgumentException.class);
    }

    private ClockFile file() {
        return new ClockFile(folder.resolve("clock.json"));
    }

    /** A clock moved by hand. */
    private static final class Wound extends Clock {
        private Instant now;

        Wound(Instant now) {
            this.now = now;
        }

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
