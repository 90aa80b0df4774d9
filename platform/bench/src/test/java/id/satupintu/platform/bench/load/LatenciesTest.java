package id.satupintu.platform.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LatenciesTest {

    @Test
    void percentiles_are_right_to_a_thousandth() {
        Latencies latencies = new Latencies();
        for (int ms = 1; ms <= 1000; ms++) {
            latencies.record(TimeUnit.MILLISECONDS.toNanos(ms));
        }

        Percentiles found = latencies.percentiles();

        assertThat(found.count()).isEqualTo(1000);
        assertThat(found.p50Ms()).isCloseTo(500, within(1.0));
        assertThat(found.p95Ms()).isCloseTo(950, within(1.0));
        assertThat(found.p99Ms()).isCloseTo(990, within(1.0));
        assertThat(found.p999Ms()).isCloseTo(999, within(1.0));
        assertThat(found.maxMs()).isCloseTo(1000, within(1.0));
    }

    @Test
    void nothing_recorded_is_zero_everywhere() {
        assertThat(new Latencies().percentiles()).isEqualTo(new Percentiles(0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void an_event_heard_before_the_receipt_was_read_counts_as_no_time() {
        Latencies latencies = new Latencies();
        latencies.record(-5);

        assertThat(latencies.percentiles().maxMs()).isZero();
    }
}
