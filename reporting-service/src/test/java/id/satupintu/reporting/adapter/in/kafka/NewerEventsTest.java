package id.satupintu.reporting.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import id.satupintu.platform.messaging.EventBatchHandler.Unfamiliar;
import id.satupintu.reporting.adapter.in.FactBatches;
import id.satupintu.reporting.view.ComplaintRow;
import id.satupintu.reporting.view.Fact;
import id.satupintu.reporting.view.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** While services are exchanged one by one, a newer one says things that an older reporting cannot read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewerEventsTest {
    final ComplaintId id = ComplaintId.of("KTM", 2026, 801);
    final RegionCode kabupaten = new RegionCode("64.08");
    final List<Fact> stored = new ArrayList<>();
    final FactBatches batches = new FactBatches(Facts::of, Facts::of, facts -> {
        stored.addAll(facts);
        return Map.of();
    });

    Unfamiliar newer(String subject, String source, long sequence) {
        return new Unfamiliar(subject, source, Instant.parse("2026-03-02T01:00:00Z"), kabupaten, sequence);
    }

    @Test
    void an_event_of_an_unknown_type_is_no_hole() {
        batches.passOver(List.of(
                newer(id.value(), "/escalation-service", 1),
                newer(id.value(), "/escalation-service", 3),
                newer(id.value(), "/escalation-service", 2)));
        ComplaintRow row = ComplaintRow.unheard(id, kabupaten);
        for (Fact fact : stored) {
            row = row.with(fact);
        }
        assertThat(row.heard(Origin.ESCALATION).upTo()).isEqualTo(3);
        assertThat(row.gapSince()).isEmpty();
    }

    @Test
    void what_is_about_no_complaint_or_of_nobody_we_count_is_passed_over() {
        batches.passOver(List.of(
                newer("64.08-PUPR", "/routing-service", 1),
                newer(id.value(), "/somebody-else", 1),
                newer(id.value(), "/intake-service", 0)));
        assertThat(stored).isEmpty();
    }
}
