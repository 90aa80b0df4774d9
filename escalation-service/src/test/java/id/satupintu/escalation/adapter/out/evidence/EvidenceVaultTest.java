package id.satupintu.escalation.adapter.out.evidence;

import static id.satupintu.escalation.adapter.out.evidence.TestPhotos.brighter;
import static id.satupintu.escalation.adapter.out.evidence.TestPhotos.held;
import static id.satupintu.escalation.adapter.out.evidence.TestPhotos.jpeg;
import static id.satupintu.escalation.adapter.out.evidence.TestPhotos.resized;
import static id.satupintu.escalation.adapter.out.evidence.TestPhotos.street;
import static id.satupintu.escalation.domain.CaseLife.WITA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.satupintu.contracts.escalation.PictureTurn;
import id.satupintu.escalation.domain.evidence.EvidenceLimits;
import id.satupintu.escalation.domain.evidence.Likeness;
import id.satupintu.escalation.domain.evidence.PerceptualHash;
import id.satupintu.platform.testkit.MongoSubset;
import id.satupintu.platform.testkit.TestStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** How evidence is kept, on the real store. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EvidenceVaultTest {
    private static final String CASE = "KTM-2026-482173905-0";
    private static final Instant NOW = Instant.parse("2026-11-26T02:10:00Z");

    private final MongoSubset subset = new MongoSubset();
    private MongoClient client;
    private MongoTemplate mongo;
    private EvidenceVault vault;

    @BeforeEach
    void open() {
        ConnectionString database = new ConnectionString(TestStore.freshDatabase());
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(database)
                .addCommandListener(subset)
                .build());
        mongo = new MongoTemplate(client, database.getDatabase());
        vault = new EvidenceVault(mongo, new EvidenceIndex(mongo), Clock.systemUTC());
        vault.open();
    }

    @AfterEach
    void nothing_was_asked_that_only_one_store_can_do() {
        client.close();
        assertThat(subset.violations()).isEmpty();
    }

    @Test
    void a_copy_of_a_photo_is_found_among_a_thousand_others() {
        Random dice = new Random(1);
        mongo.getCollection("evidenceIndex")
                .insertMany(IntStream.range(0, 1_000)
                        .mapToObj(number -> other(number, dice.nextLong()))
                        .toList());
        keep("pertama", jpeg(street(1), 0.9f));

        List<Likeness> likenesses = keep("kedua", jpeg(brighter(resized(street(1), 0.5), 1.05f, 4), 0.5f));

        assertThat(likenesses).singleElement().satisfies(like -> {
            assertThat(like.evidenceId()).isEqualTo("pertama");
            assertThat(like.sameFile()).isFalse();
        });
        assertThat(keep("ketiga", jpeg(street(2), 0.9f))).isEmpty();
    }

    @Test
    void a_mirrored_copy_is_found_and_said_to_be_one() {
        keep("pertama", jpeg(street(1), 0.9f));

        assertThat(keep("kedua", jpeg(held(resized(street(1), 0.5), 0, true), 0.5f)))
                .extracting(Likeness::evidenceId, Likeness::turn)
                .containsExactly(tuple("pertama", PictureTurn.MIRRORED));
        assertThat(keep("ketiga", jpeg(resized(street(1), 0.4), 0.5f)))
                .extracting(Likeness::evidenceId, Likeness::turn)
                .containsExactlyInAnyOrder(tuple("pertama", null), tuple("kedua", PictureTurn.MIRRORED));
    }

    @Test
    void what_is_thrown_away_is_gone_and_no_longer_found() {
        byte[] photo = jpeg(street(3), 0.9f);
        keep("pertama", photo);

        vault.discard(List.of("pertama"));

        assertThat(vault.copy("pertama", true, false)).isEmpty();
        assertThat(vault.copy("pertama", true, true)).isEmpty();
        assertThat(keep("kedua", photo)).isEmpty();
        assertThat(mongo.getCollection("evidence.chunks").countDocuments(new Document("files_id", "pertama/ORIGINAL")))
                .isZero();
    }

    @Test
    void a_broken_seal_is_noticed_when_the_original_is_opened() {
        byte[] photo = jpeg(street(4), 0.9f);
        keep("pertama", photo);
        String seal = InspectedFile.sha256(photo);
        assertThat(vault.original("pertama", seal, "64.08-INSPEKTORAT:auditor", NOW))
                .hasValue(photo);

        mongo.getCollection("evidence.chunks")
                .updateOne(
                        new Document("files_id", "pertama/ORIGINAL"),
                        new Document("$set", new Document("data", new Binary(new byte[photo.length]))));

        assertThatThrownBy(() -> vault.original("pertama", seal, "64.08-INSPEKTORAT:auditor", NOW))
                .hasMessageContaining("seal is broken");
        assertThat(mongo.getCollection("evidenceAccess").countDocuments()).isEqualTo(2);
    }

    private List<Likeness> keep(String id, byte[] photo) {
        return vault.keep(id, CASE, InspectedFile.of(photo, WITA), EvidenceLimits.STANDARD.similarBits());
    }

    private static Document other(int number, long bits) {
        return new Document("_id", "lain-" + number)
                .append("complaintId", CASE)
                .append("sha256", Integer.toString(number))
                .append("hash", bits)
                .append("bands", new PerceptualHash(bits).bands());
    }
}
