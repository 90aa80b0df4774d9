package id.satupintu.intake.adapter.out.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satupintu.contracts.ComplaintId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiptPinsTest {
    private static final ComplaintId ID = ComplaintId.of("KTM", 2026, 1);
    private final ReceiptPins pins = new ReceiptPins(1, Map.of(1, "the first secret of these tests"));

    @Test
    void a_report_always_has_the_same_pin_of_eight_digits() {
        assertThat(pins.pin(ID, 1)).matches("\\d{8}").isEqualTo(pins.pin(ID, 1));
        assertThat(pins.matches(ID, 1, pins.pin(ID, 1))).isTrue();
    }

    @Test
    void pins_of_different_reports_and_secrets_differ() {
        assertThat(IntStream.range(0, 500)
                        .mapToObj(i -> pins.pin(ComplaintId.of("KTM", 2026, i), 1))
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(495);
        assertThat(new ReceiptPins(1, Map.of(1, "another secret of these tests")).pin(ID, 1))
                .isNotEqualTo(pins.pin(ID, 1));
    }

    @Test
    void anything_else_does_not_fit() {
        String pin = pins.pin(ID, 1);
        assertThat(pins.matches(ID, 1, "")).isFalse();
        assertThat(pins.matches(ID, 1, pin + "0")).isFalse();
        assertThat(pins.matches(ID, 1, pin.substring(1))).isFalse();
        assertThat(pins.matches(ComplaintId.of("KTM", 2026, 2), 1, pin)).isFalse();
    }

    @Test
    void receipts_made_before_a_change_of_secret_stay_good() {
        ReceiptPins changed =
                new ReceiptPins(2, Map.of(1, "the first secret of these tests", 2, "the second secret of these tests"));
        assertThat(changed.matches(ID, 1, pins.pin(ID, 1))).isTrue();
        assertThat(changed.pin(ID, 2)).isNotEqualTo(pins.pin(ID, 1));
        assertThat(changed.currentVersion()).isEqualTo(2);
    }

    @Test
    void a_missing_or_short_secret_is_refused() {
        assertThatThrownBy(() -> new ReceiptPins(2, Map.of(1, "the first secret of these tests")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReceiptPins(1, Map.of(1, "short"))).isInstanceOf(IllegalArgumentException.class);
    }
}
