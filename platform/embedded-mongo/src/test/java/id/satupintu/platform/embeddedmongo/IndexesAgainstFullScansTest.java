package id.satupintu.platform.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library's own memory backend looks at every document for every query: slow, and what we must agree with. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndexesAgainstFullScansTest {

    private static final int STEPS = 600;
    private static final int SMALL_SEGMENTS = 64 * 1024;

    @TempDir
    private Path data;

    private MongoServer scanning;
    private MongoClient scanningClient;

    @BeforeEach
    void startTheScanningServer() {
        scanning = new MongoServer(new MemoryBackend());
        scanning.bind();
        scanningClient = MongoClients.create(scanning.getConnectionString());
    }

    @AfterEach
    void stopTheScanningServer() {
        scanningClient.close();
        scanning.shutdownNow();
    }

    private EmbeddedMongoServer start() {
        return EmbeddedMongoServer.start(
                EmbeddedMongoServer.Options.onDisk(data),
                new EmbeddedMongoServer.Tuning(SegmentFile::open, SMALL_SEGMENTS, Duration.ofSeconds(5), 200_000));
    }

    private static MongoCollection<Document> collection(MongoClient client) {
        return client.getDatabase("fuzz").getCollection("things");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void answers_are_those_of_full_scans_also_after_a_restart_and_after_compaction(long seed) {
        RandomWorkload workload;
        try (EmbeddedMongoServer server = start();
                MongoClient client = MongoClients.create(server.connectionString("fuzz"))) {
            workload = new RandomWorkload(seed, collection(scanningClient), collection(client));
            workload.prepare();
            assertThat(workload.run(STEPS)).isEmpty();
        }
        try (EmbeddedMongoServer server = start();
                MongoClient client = MongoClients.create(server.connectionString("fuzz"))) {
            workload.continueOn(collection(client));
            assertThat(documents(collection(client))).isEqualTo(documents(collection(scanningClient)));
            assertThat(workload.run(STEPS)).isEmpty();
            server.compact();
            assertThat(server.health().compactions()).isPositive();
            assertThat(workload.run(STEPS / 2)).isEmpty();
        }
        try (EmbeddedMongoServer server = start();
                MongoClient client = MongoClients.create(server.connectionString("fuzz"))) {
            workload.continueOn(collection(client));
            assertThat(documents(collection(client))).isEqualTo(documents(collection(scanningClient)));
            assertThat(workload.run(STEPS / 2)).isEmpty();
        }
    }

    private static List<Document> documents(MongoCollection<Document> collection) {
        return collection.find().sort(new Document("_id", 1)).into(new ArrayList<>());
    }
}
