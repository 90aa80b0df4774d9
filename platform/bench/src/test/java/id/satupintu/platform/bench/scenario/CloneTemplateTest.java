package id.satupintu.platform.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CloneTemplateTest {
    private static final ComplaintId ORIGINAL = ComplaintId.of("KTM", 2026, 482173905);
    private static final ComplaintId CLONE = ComplaintId.of("KTM", 2025, 100000001);

    @Test
    void a_clone_is_the_original_with_its_own_number_and_day_wherever_they_stand() {
        Document stored = new Document("_id", ORIGINAL.value())
                .append("version", 3L)
                .append("shard", 11)
                .append("state", "{\"id\":\"" + ORIGINAL.value() + "\",\"at\":\"2026-11-22T01:00:00Z\"}")
                .append("heard", List.of("an-event"));
        CloneTemplate template = CloneTemplate.of(
                new RawBsonDocument(stored, new DocumentCodec()), List.of(ORIGINAL.value(), "2026-11-22"));

        Document clone = template.with(
                        CLONE,
                        List.of(
                                CLONE.value().getBytes(StandardCharsets.UTF_8),
                                "2024-02-29".getBytes(StandardCharsets.UTF_8)))
                .decode(new DocumentCodec());

        assertThat(clone.getString("_id")).isEqualTo(CLONE.value());
        assertThat(clone.getString("state"))
                .isEqualTo("{\"id\":\"" + CLONE.value() + "\",\"at\":\"2024-02-29T01:00:00Z\"}");
        assertThat(clone.getLong("version")).isEqualTo(3);
        assertThat(clone.getInteger("shard")).isBetween(0, 63);
        assertThat(clone.getList("heard", String.class)).containsExactly("an-event");
    }

    @Test
    void the_original_stays_as_it_is() {
        RawBsonDocument stored =
                new RawBsonDocument(new Document("_id", ORIGINAL.value()).append("shard", 1), new DocumentCodec());
        CloneTemplate.of(stored, List.of(ORIGINAL.value()))
                .with(CLONE, List.of(CLONE.value().getBytes(StandardCharsets.UTF_8)));

        assertThat(stored.getString("_id").getValue()).isEqualTo(ORIGINAL.value());
    }
}
