package id.satupintu.platform.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DiskFullTest {

    private final AtomicBoolean full = new AtomicBoolean();

    @TempDir
    private Path data;

    /** Takes half of what it is given, then has no more room. */
    private record Filling(SegmentFile file, AtomicBoolean full) implements SegmentFile {
        @Override
        public void write(ByteBuffer bytes, long position) throws IOException {
            if (full.get()) {
                bytes.limit(bytes.position() + bytes.remaining() / 2);
                file.write(bytes, position);
                throw new IOException("No space left on device");
            }
            file.write(bytes, position);
        }

        @Override
        public void read(byte[] into, long position) throws IOException {
            file.read(into, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void truncate(long size) throws IOException {
            if (full.get()) {
                throw new IOException("No truncation either");
            }
            file.truncate(size);
        }

        @Override
        public void force() throws IOException {
            file.force();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private EmbeddedMongoServer start() {
        return EmbeddedMongoServer.start(
                EmbeddedMongoServer.Options.onDisk(data).withHealthPort(0),
                new EmbeddedMongoServer.Tuning(
                        path -> new Filling(SegmentFile.open(path), full),
                        1024 * 1024,
                        Duration.ofSeconds(5),
                        1_000_000));
    }

    @Test
    void a_full_disk_refuses_writes_changes_nothing_and_is_forgotten_when_there_is_space_again() throws Exception {
        List<Document> expected;
        try (EmbeddedMongoServer server = start();
                MongoClient client = MongoClients.create(server.connectionString("d"))) {
            MongoCollection<Document> things = client.getDatabase("d").getCollection("things");
            things.createIndex(new Document("n", 1));
            for (int i = 0; i < 10; i++) {
                things.insertOne(new Document("_id", i).append("n", i));
            }
            expected = things.find().into(new ArrayList<>());
            assertThat(health(server).statusCode()).isEqualTo(200);

            full.set(true);
            refused(() -> things.insertOne(new Document("_id", 100).append("n", 100)));
            refused(() -> things.insertMany(List.of(new Document("_id", 101), new Document("_id", 102))));
            refused(() -> things.updateMany(Filters.gte("n", 5), Updates.inc("n", 1000)));
            refused(() -> things.deleteMany(Filters.lt("n", 5)));
            refused(() -> things.findOneAndUpdate(Filters.eq("_id", 3), Updates.set("n", -1)));
            refused(things::drop);
            refused(() -> client.getDatabase("d").getCollection("others").insertOne(new Document("_id", 1)));
            refused(() -> transfer(client, things));
            assertThat(things.find().into(new ArrayList<>())).isEqualTo(expected);
            assertThat(things.countDocuments(Filters.gte("n", 0))).isEqualTo(10);
            assertThat(things.find(Filters.eq("n", 7)).first()).containsEntry("_id", 7);
            HttpResponse<String> health = health(server);
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("\"status\":\"DOWN\"", "No space left on device");

            full.set(false);
            await().atMost(Duration.ofSeconds(5)).until(() -> server.health().isUp());
            things.insertOne(new Document("_id", 200).append("n", 200));
            things.deleteOne(Filters.eq("_id", 0));
            client.getDatabase("d").getCollection("others").insertOne(new Document("_id", 1));
            assertThat(health(server).statusCode()).isEqualTo(200);
            expected = things.find().into(new ArrayList<>());
        }
        try (EmbeddedMongoServer server = start();
                MongoClient client = MongoClients.create(server.connectionString("d"))) {
            var database = client.getDatabase("d");
            assertThat(database.getCollection("things").find().into(new ArrayList<>()))
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(database.getCollection("others").countDocuments()).isEqualTo(1);
        }
    }

    private static void transfer(MongoClient client, MongoCollection<Document> things) {
        try (ClientSession session = client.startSession()) {
            session.startTransaction();
            things.updateOne(session, Filters.eq("_id", 1), Updates.inc("n", 1));
            things.updateOne(session, Filters.eq("_id", 2), Updates.inc("n", -1));
            session.commitTransaction();
        }
    }

    private static void refused(Runnable write) {
        assertThatThrownBy(write::run)
                .isInstanceOf(MongoException.class)
                .hasMessageContaining("No space left on device");
    }

    @Test
    void an_update_too_large_for_one_document_is_refused_and_leaves_it_as_it_was() {
        try (EmbeddedMongoServer server = start();
                MongoClient client = MongoClients.create(server.connectionString("d"))) {
            MongoCollection<Document> things = client.getDatabase("d").getCollection("things");
            String megabytes = "m".repeat(9_000_000);
            things.insertOne(new Document("_id", 1).append("a", megabytes));
            assertThatThrownBy(() -> things.updateOne(Filters.eq("_id", 1), Updates.set("b", megabytes)))
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("BSONObjectTooLarge");
            assertThat(things.find(Filters.exists("b")).first()).isNull();
        }
    }

    private static HttpResponse<String> health(EmbeddedMongoServer server) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://localhost:" + server.healthPort() + "/health");
            return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
