package id.satupintu.intake.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.intake.Samples;
import id.satupintu.platform.testkit.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PinThrottleTest {
    private final SettableClock clock = new SettableClock(Samples.RECEIVED);
    private final PinThrottle throttle = new PinThrottle(2, Duration.ofMinutes(15), 3, clock);

    @Test
    void a_number_is_closed_after_so_many_wrong_pins_and_opens_when_the_window_has_passed() {
        throttle.wrong(Samples.ID);
        assertThat(throttle.closedFor(Samples.ID)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        throttle.wrong(Samples.ID);
        assertThat(throttle.closedFor(Samples.ID)).hasValue(Duration.ofMinutes(14));
        clock.advance(Duration.ofMinutes(14).minusNanos(1));
        assertThat(throttle.closedFor(Samples.ID)).isPresent();
        clock.advance(Duration.ofNanos(1));
        assertThat(throttle.closedFor(Samples.ID)).isEmpty();
    }

    @Test
    void one_number_does_not_close_another() {
        throttle.wrong(Samples.ID);
        throttle.wrong(Samples.ID);
        assertThat(throttle.closedFor(number(1))).isEmpty();
    }

    @Test
    void only_so_many_numbers_are_remembered() {
        throttle.wrong(Samples.ID);
        throttle.wrong(Samples.ID);
        for (int i = 0; i < 3; i++) {
            throttle.wrong(number(i));
        }
        assertThat(throttle.closedFor(Samples.ID)).isEmpty();
    }

    private static ComplaintId number(int number) {
        return ComplaintId.of("KTM", 2026, number);
    }
}
