package id.satupintu.platform.bench.scenario;

import id.satupintu.platform.bench.system.LifecycleWatch;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case that a unit has now, as its event tells.
 *
 * @param box when the time of the tier is over; null when the event names none
 */
public record OpenedCase(
        String complaintId,
        String tier,
        String unit,
        @Nullable Instant box) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Empty when the event is about something else. */
    public static Optional<OpenedCase> of(ConsumerRecord<byte[], byte[]> event) {
        if (!LifecycleWatch.nameOf(event).equals("case-opened.v1")) {
            return Optional.empty();
        }
        JsonNode opened = JSON.readTree(event.value());
        JsonNode holder = opened.path("holder");
        Instant box = null;
        for (JsonNode clock : opened.path("clocks")) {
            if (clock.path("name").asString().equals("TIER_BOX")) {
                box = Instant.parse(clock.path("dueAt").asString());
            }
        }
        return Optional.of(new OpenedCase(
                LifecycleWatch.subjectOf(event),
                holder.path("tier").asString(),
                holder.path("unit").path("code").asString(),
                box));
    }

    public Optional<Instant> boxDue() {
        return Optional.ofNullable(box);
    }

    /** True where a missed deadline moves the case up by itself. */
    boolean isBelowOffices() {
        return switch (tier) {
            case "RT", "DESA", "KECAMATAN" -> true;
            default -> false;
        };
    }
}
