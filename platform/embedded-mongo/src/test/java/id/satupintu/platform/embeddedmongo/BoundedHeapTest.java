package id.satupintu.platform.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BoundedHeapTest {

    private static final int DOCUMENTS = 40_000;
    private static final int BATCH = 500;

    @TempDir
    private Path data;

    @Test
    void a_heap_of_64_MB_holds_120_MB_of_documents_before_and_after_a_restart() {
        try (ServerProcess server = ServerProcess.start(data, EmbeddedMongoMain.class.getName(), "-Xmx64m");
                MongoClient client = MongoClients.create(server.connectionString("heap"))) {
            MongoCollection<Document> things = client.getDatabase("heap").getCollection("things");
            things.createIndex(new Document("group", 1));
            for (int from = 0; from < DOCUMENTS; from += BATCH) {
                things.insertMany(batch(from));
            }
            assertEverythingCanBeRead(things);
            long changed = things.updateMany(Filters.lt("group", 500), Updates.set("seen", true))
                    .getModifiedCount();
            assertThat(changed).isEqualTo(DOCUMENTS / 2);
            assertThat(server.output()).noneMatch(line -> line.contains("OutOfMemory"));
            server.stop();
        }
        try (ServerProcess server = ServerProcess.start(data, EmbeddedMongoMain.class.getName(), "-Xmx64m");
                MongoClient client = MongoClients.create(server.connectionString("heap"))) {
            MongoCollection<Document> things = client.getDatabase("heap").getCollection("things");
            assertEverythingCanBeRead(things);
            assertThat(things.countDocuments(Filters.eq("seen", true))).isEqualTo(DOCUMENTS / 2);
        }
    }

    private static List<Document> batch(int from) {
        List<Document> batch = new ArrayList<>();
        for (int id = from; id < from + BATCH; id++) {
            Document document = new Document("_id", id).append("group", id % 1000);
            for (int field = 0; field < 15; field++) {
                document.append("field" + field, (id + "-" + field + "-").repeat(20));
            }
            batch.add(document);
        }
        return batch;
    }

    private static void assertEverythingCanBeRead(MongoCollection<Document> things) {
        int read = 0;
        for (Document ignored : things.find()) {
            read++;
        }
        assertThat(read).isEqualTo(DOCUMENTS);
        List<Document> groups = things.aggregate(List.of(
                        new Document("$group", new Document("_id", "$group").append("n", new Document("$sum", 1)))))
                .into(new ArrayList<>());
        assertThat(groups).hasSize(1000).allMatch(group -> group.getInteger("n") == DOCUMENTS / 1000);
        assertThat(things.countDocuments(Filters.eq("group", 7))).isEqualTo(DOCUMENTS / 1000);
    }
}
