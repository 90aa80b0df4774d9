package id.satupintu.platform.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompactionTest {

    private static final int DOCUMENTS = 500;
    private static final int SEGMENT = 64 * 1024;

    @TempDir
    private Path data;

    private EmbeddedMongoServer start() {
        return EmbeddedMongoServer.start(
                EmbeddedMongoServer.Options.onDisk(data),
                new EmbeddedMongoServer.Tuning(SegmentFile::open, SEGMENT, Duration.ofSeconds(5), 1_000_000));
    }

    @Test
    void compacting_while_everybody_writes_keeps_everything_and_shrinks_the_disk() throws Exception {
        Map<Integer, Integer> expected = new HashMap<>();
        AtomicBoolean done = new AtomicBoolean();
        try (EmbeddedMongoServer server = start();
                MongoClient client = MongoClients.create(server.connectionString("c"))) {
            MongoCollection<Document> things = client.getDatabase("c").getCollection("things");
            things.createIndex(new Document("n", 1));
            Thread compacting = Thread.ofPlatform().start(() -> {
                while (!done.get()) {
                    server.compact();
                }
            });
            Random random = new Random(7);
            for (int i = 0; i < 6000; i++) {
                int id = random.nextInt(DOCUMENTS);
                if (random.nextInt(5) == 0) {
                    things.deleteOne(Filters.eq("_id", id));
                    expected.remove(id);
                } else if (expected.containsKey(id)) {
                    things.updateOne(Filters.eq("_id", id), Updates.set("n", i));
                    expected.put(id, i);
                } else {
                    things.insertOne(new Document("_id", id).append("n", i).append("pad", "p".repeat(300)));
                    expected.put(id, i);
                }
            }
            done.set(true);
            compacting.join();
            server.compact();
            Health health = server.health();
            assertThat(health.compactions()).isGreaterThan(10);
            assertThat(health.bytesOnDisk()).isLessThan(3 * health.bytesLive() + 4 * SEGMENT);
            assertContent(things, expected);
        }
        try (EmbeddedMongoServer server = start();
                MongoClient client = MongoClients.create(server.connectionString("c"))) {
            assertContent(client.getDatabase("c").getCollection("things"), expected);
        }
    }

    private static void assertContent(MongoCollection<Document> things, Map<Integer, Integer> expected) {
        Map<Integer, Integer> found = new HashMap<>();
        things.find().forEach(document -> found.put(document.getInteger("_id"), document.getInteger("n")));
        assertThat(found).isEqualTo(expected);
        expected.forEach(
                (id, n) -> assertThat(things.find(Filters.eq("n", n)).first()).containsEntry("_id", id));
    }

    @Test
    void deletes_hold_although_the_segment_with_the_document_is_older_and_stays() throws Exception {
        try (EmbeddedMongoServer server = start();
                MongoClient client = MongoClients.create(server.connectionString("c"))) {
            MongoCollection<Document> things = client.getDatabase("c").getCollection("things");
            List<Document> stay = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                stay.add(new Document("_id", i).append("pad", "p".repeat(300)));
            }
            things.insertMany(stay);
            for (int round = 0; round < 200; round++) {
                things.insertOne(new Document("_id", 1000 + round).append("pad", "q".repeat(1500)));
                things.deleteOne(Filters.eq("_id", 1000 + round));
            }
            things.deleteMany(Filters.lt("_id", 50));
            for (int round = 0; round < 200; round++) {
                things.updateOne(Filters.eq("_id", 399), Updates.set("pad", "r".repeat(1000 + round)));
            }
            server.compact();
            assertThat(server.health().compactions()).isPositive();
        }
        try (var files = Files.list(data)) {
            assertThat(files.map(path -> path.getFileName().toString())).contains("segment-00000001.journal");
        }
        try (EmbeddedMongoServer server = start();
                MongoClient client = MongoClients.create(server.connectionString("c"))) {
            assertThat(client.getDatabase("c").getCollection("things").countDocuments())
                    .isEqualTo(350);
        }
    }

    @Test
    void a_dropped_collection_gives_its_space_back_and_does_not_return() {
        try (EmbeddedMongoServer server = start();
                MongoClient client = MongoClients.create(server.connectionString("c"))) {
            MongoCollection<Document> things = client.getDatabase("c").getCollection("things");
            for (int i = 0; i < 1000; i++) {
                things.insertOne(new Document("_id", i).append("pad", "p".repeat(300)));
            }
            things.drop();
            server.compact();
            assertThat(server.health().bytesOnDisk()).isLessThan(2L * SEGMENT);
            things.insertOne(new Document("_id", 5));
        }
        try (EmbeddedMongoServer server = start();
                MongoClient client = MongoClients.create(server.connectionString("c"))) {
            assertThat(client.getDatabase("c").getCollection("things").countDocuments())
                    .isEqualTo(1);
        }
    }
}
