package id.satupintu.platform.bench.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satupintu.contracts.ComplaintId;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseTemplateTest {
    private static final ComplaintId ORIGINAL = ComplaintId.of("KTM", 2024, 1);
    private static final ComplaintId CLONE = ComplaintId.of("KTM", 2025, 387_420_489);
    private static final Instant DUE = Instant.parse("2026-11-25T08:30:00Z");

    private static Document stored() {
        return new Document("_id", ORIGINAL.value())
                .append("version", 3L)
                .append("shard", 11)
                .append("kabupaten", "64.08")
                .append(
                        "state",
                        "{\"id\":\"" + ORIGINAL.value() + "\",\"since\":\"2026-11-22T01:00:00.123Z\",\"dueAt\":\"" + DUE
                                + "\",\"unit\":\"64.08.04\"}")
                .append("search", new Document("nextDeadline", Date.from(DUE)))
                .append("nextDueAt", Date.from(DUE));
    }

    private static RawBsonDocument raw(Document document) {
        return new RawBsonDocument(document, new DocumentCodec());
    }

    @Test
    void a_clone_is_the_case_of_another_number_and_kabupaten_with_its_whole_life_moved() {
        Instant later = DUE.plusSeconds(86_461);
        Document clone =
                CaseTemplate.of(raw(stored())).clone(CLONE, "64.02", later).decode(new DocumentCodec());

        assertThat(clone.getString("_id")).isEqualTo(CLONE.value());
        assertThat(clone.getString("kabupaten")).isEqualTo("64.02");
        assertThat(clone.getString("state"))
                .isEqualTo(
                        "{\"id\":\"" + CLONE.value()
                                + "\",\"since\":\"2026-11-23T01:01:01.123Z\",\"dueAt\":\"2026-11-26T08:31:01Z\",\"unit\":\"64.02.04\"}");
        assertThat(clone.getDate("nextDueAt")).isEqualTo(Date.from(later));
        assertThat(clone.get("search", Document.class).getDate("nextDeadline")).isEqualTo(Date.from(later));
    }

    @Test
    void a_clone_within_its_own_tenant_has_a_number_like_its_originals() {
        CaseTemplate original = CaseTemplate.of(raw(stored()));

        assertThat(original.prefix()).isEqualTo("KTM");
        assertThat(original.kabupaten()).isEqualTo("64.08");
    }

    @Test
    void what_is_never_due_cannot_be_cloned() {
        Document over = stored();
        over.remove("nextDueAt");
        assertThatThrownBy(() -> CaseTemplate.of(raw(over))).isInstanceOf(IllegalArgumentException.class);
    }
}
