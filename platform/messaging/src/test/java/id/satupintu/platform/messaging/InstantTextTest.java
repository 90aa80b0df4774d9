package id.satupintu.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InstantTextTest {
    private static final long EARLIEST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final int[] UNITS = {1, 1_000, 1_000_000, 1_000_000_000};

    @Test
    void any_instant_is_written_and_read_as_the_JDK_does() {
        Random random = new Random(20_261_122);
        for (int i = 0; i < 20_000; i++) {
            int unit = UNITS[random.nextInt(UNITS.length)];
            Instant instant = Instant.ofEpochSecond(
                    random.nextLong(EARLIEST, LATEST), random.nextInt(1_000_000_000) / unit * (long) unit);
            String text = InstantText.write(instant);
            assertThat(text).isEqualTo(instant.toString());
            assertThat(InstantText.read(text)).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2028-02-29T00:00:00Z",
                "2026-12-31T23:59:59.5Z",
                "2026-01-01T00:00:00.000Z",
                "0001-01-01T00:00:00.000000001Z"
            })
    void unusual_ones_are_read_as_the_JDK_does(String text) {
        assertThat(InstantText.read(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-02-29T00:00:00Z",
                "2026-04-31T00:00:00Z",
                "2026-11-22T24:00:00Z",
                "2026-11-22T23:59:60Z",
                "2026-11-22T08:15:30+08:00",
                "2026-11-22T08:15:30.Z",
                "2026-11-22T08:15:30.1234567890Z",
                "2026-11-22T08:15Z",
                "+10000-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "2026-1x-22T08:15:30Z",
                "2026-11-22t08:15:30Z"
            })
    void everything_else_is_left_to_the_formatter(String text) {
        assertThat(InstantText.read(text)).isNull();
    }
}
