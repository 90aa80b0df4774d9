package id.satupintu.platform.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerBehaviourTest {

    @TempDir
    private Path data;

    private EmbeddedMongoServer server;
    private MongoClient client;
    private MongoDatabase database;
    private MongoCollection<Document> things;

    @BeforeEach
    void start() {
        server = EmbeddedMongoServer.start(
                EmbeddedMongoServer.Options.onDisk(data),
                new EmbeddedMongoServer.Tuning(SegmentFile::open, 1 << 20, Duration.ofMillis(100), 1 << 20));
        client = MongoClients.create(server.connectionString("db"));
        database = client.getDatabase("db");
        things = database.getCollection("things");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private void restart() {
        stop();
        start();
    }

    @Test
    void it_is_the_primary_of_a_replica_set_of_one() {
        Document hello = database.runCommand(new Document("hello", 1));
        assertThat(hello).containsEntry("setName", "rs0").containsEntry("isWritablePrimary", true);
        assertThat(hello.getInteger("maxWireVersion")).isGreaterThanOrEqualTo(17);
        assertThat(database.runCommand(new Document("ping", 1))).containsEntry("ok", 1.0);
        assertThat(database.runCommand(new Document("buildInfo", 1))).containsKey("version");
        assertThat(client.getDatabase("admin").runCommand(new Document("serverStatus", 1)))
                .containsKey("uptime");
    }

    @Test
    void data_and_indexes_survive_a_restart_and_a_dropped_database_does_not_come_back() {
        things.createIndex(new Document("u", 1), new IndexOptions().unique(true));
        things.insertOne(new Document("_id", 1).append("u", "a"));
        database.getCollection("empty").createIndex(new Document("x", -1));
        client.getDatabase("other").getCollection("c").insertOne(new Document());
        client.getDatabase("other").drop();
        restart();
        assertThat(things.find(Filters.eq("u", "a")).first()).containsEntry("_id", 1);
        assertThatThrownBy(() -> things.insertOne(new Document("u", "a"))).hasMessageContaining("E11000");
        assertThat(database.listCollectionNames()).containsExactlyInAnyOrder("things", "empty");
        assertThat(database.getCollection("empty").listIndexes()).hasSize(2);
        assertThat(client.listDatabaseNames()).containsExactly("db");
    }

    @Test
    void a_collection_created_by_a_command_that_then_failed_keeps_its_documents() {
        Document good = new Document("key", new Document("a", 1)).append("name", "a_1");
        Document bad = new Document("key", new Document("$**", 1)).append("name", "all");
        Document command = new Document("createIndexes", "half").append("indexes", List.of(good, bad));
        assertThatThrownBy(() -> database.runCommand(command)).hasMessageContaining("wildcard");
        database.getCollection("half").insertOne(new Document("_id", 1));
        restart();
        assertThat(database.getCollection("half").countDocuments()).isEqualTo(1);
    }

    @Test
    void a_retried_write_is_answered_but_not_done_again() {
        things.insertOne(new Document("_id", 1).append("n", 0));
        var session = stored("id", UUID.randomUUID());
        for (int attempt = 0; attempt < 3; attempt++) {
            var increment = stored("q", stored("_id", 1)).append("u", stored("$inc", stored("n", 1)));
            var command = stored("update", "things")
                    .append("updates", List.of(increment))
                    .append("lsid", session)
                    .append("txnNumber", 1L);
            assertThat(server.backend().handleCommand(NoChannel.INSTANCE, "db", "update", command))
                    .containsEntry("nModified", 1);
        }
        assertThat(things.find().first()).containsEntry("n", 1);
    }

    private static de.bwaldvogel.mongo.bson.Document stored(String field, Object value) {
        return new de.bwaldvogel.mongo.bson.Document(field, value);
    }

    @Test
    void an_ordered_bulk_stops_at_the_first_error_and_an_unordered_one_goes_on() {
        things.insertOne(new Document("_id", 2));
        List<InsertOneModel<Document>> inserts = new ArrayList<>();
        for (int id = 1; id <= 3; id++) {
            inserts.add(new InsertOneModel<>(new Document("_id", id)));
        }
        assertThatThrownBy(() -> things.bulkWrite(inserts)).isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
            assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
            assertThat(e.getWriteErrors().getFirst().getIndex()).isEqualTo(1);
        });
        assertThat(things.countDocuments()).isEqualTo(2);
        assertThatThrownBy(() -> things.bulkWrite(inserts, new BulkWriteOptions().ordered(false)))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
                    assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
                    assertThat(e.getWriteErrors()).hasSize(2);
                });
        assertThat(things.countDocuments()).isEqualTo(3);
    }

    @Test
    void a_versioned_bulk_update_counts_what_it_matched() {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        for (int id = 0; id < 200; id++) {
            things.insertOne(new Document("_id", id).append("version", id % 2));
            updates.add(new UpdateOneModel<>(
                    Filters.and(Filters.eq("_id", id), Filters.eq("version", 0)),
                    Updates.combine(Updates.inc("version", 1), Updates.push("outbox", new Document("seq", id)))));
        }
        var result = things.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        assertThat(result.getMatchedCount()).isEqualTo(100);
        assertThat(result.getModifiedCount()).isEqualTo(100);
    }

    @Test
    void an_upsert_sets_on_insert_only_and_a_push_keeps_the_last_of_a_list() {
        var update = Updates.combine(
                Updates.setOnInsert("created", 1),
                Updates.pushEach("heard", List.of(1, 2, 3), new PushOptions().slice(-4)),
                Updates.inc("n", 1));
        var options = new UpdateOptions().upsert(true);
        assertThat(things.updateOne(Filters.eq("_id", "x"), update, options).getUpsertedId())
                .isNotNull();
        assertThat(things.updateOne(Filters.eq("_id", "x"), update, options).getUpsertedId())
                .isNull();
        assertThat(things.find().first())
                .isEqualTo(new Document("_id", "x")
                        .append("created", 1)
                        .append("heard", List.of(3, 1, 2, 3))
                        .append("n", 2));
        things.updateOne(Filters.eq("_id", "x"), Updates.pullByFilter(new Document("heard", new Document("$gte", 3))));
        assertThat(things.find().first()).containsEntry("heard", List.of(1, 2));
    }

    @Test
    void a_claim_takes_the_first_in_order_and_each_only_once() {
        things.createIndex(new Document("state", 1).append("due", 1));
        for (int id = 0; id < 10; id++) {
            things.insertOne(new Document("_id", id).append("state", "WAITING").append("due", new Date(100 - id)));
        }
        for (int expected = 9; expected >= 0; expected--) {
            Document claimed = things.findOneAndUpdate(
                    Filters.and(Filters.eq("state", "WAITING"), Filters.lte("due", new Date(1000))),
                    Updates.set("state", "CLAIMED"),
                    new FindOneAndUpdateOptions().sort(new Document("due", 1)).returnDocument(ReturnDocument.AFTER));
            assertThat(claimed).containsEntry("_id", expected).containsEntry("state", "CLAIMED");
        }
        assertThat(things.findOneAndDelete(Filters.eq("state", "WAITING"))).isNull();
    }

    @Test
    void sparse_and_partial_unique_indexes_ignore_documents_they_do_not_cover() {
        things.createIndex(
                new Document("key", 1), new IndexOptions().unique(true).sparse(true));
        things.createIndex(
                new Document("name", 1),
                new IndexOptions().unique(true).partialFilterExpression(new Document("active", true)));
        things.insertMany(List.of(new Document("name", "a"), new Document("name", "a")));
        things.insertOne(
                new Document("_id", 1).append("key", 1).append("name", "a").append("active", true));
        restart();
        duplicate(new Document("key", 1));
        duplicate(new Document("name", "a").append("active", true));
        things.updateOne(Filters.eq("_id", 1), Updates.combine(Updates.unset("key"), Updates.set("active", false)));
        things.insertOne(new Document("key", 1).append("name", "a").append("active", true));
    }

    private void duplicate(Document document) {
        assertThatThrownBy(() -> things.insertOne(document))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
    }

    @Test
    void documents_whose_time_has_come_are_deleted_and_those_without_a_time_are_not() {
        things.createIndex(new Document("at", 1), new IndexOptions().expireAfter(60L, TimeUnit.SECONDS));
        things.insertMany(List.of(
                new Document("_id", "old").append("at", new Date(System.currentTimeMillis() - 120_000)),
                new Document("_id", "new").append("at", new Date()),
                new Document("_id", "null").append("at", null),
                new Document("_id", "none")));
        await().atMost(Duration.ofSeconds(5)).until(() -> things.countDocuments() == 3);
        assertThat(things.find(Filters.eq("_id", "old")).first()).isNull();
    }

    @Test
    void a_result_comes_in_batches_and_a_pipeline_may_write() {
        List<Document> documents = new ArrayList<>();
        for (int id = 0; id < 1000; id++) {
            documents.add(new Document("_id", id).append("g", id % 10));
        }
        things.insertMany(documents);
        List<Integer> ids = new ArrayList<>();
        things.find().sort(new Document("_id", -1)).batchSize(7).limit(500).forEach(d -> ids.add(d.getInteger("_id")));
        assertThat(ids).hasSize(500).startsWith(999, 998).endsWith(501, 500);
        things.aggregate(List.of(
                        new Document("$match", new Document("g", new Document("$lt", 5))),
                        new Document("$group", new Document("_id", "$g").append("n", new Document("$sum", 1))),
                        new Document("$out", "groups")))
                .toCollection();
        restart();
        assertThat(database.getCollection("groups").find(Filters.eq("_id", 3)).first())
                .containsEntry("n", 100);
    }

    @Test
    void fsync_and_none_keep_data_over_a_clean_stop() {
        stop();
        for (Durability durability : List.of(Durability.FSYNC, Durability.NONE)) {
            Path folder = data.resolve(durability.name());
            var options = EmbeddedMongoServer.Options.onDisk(folder).withDurability(durability);
            for (int run = 0; run < 2; run++) {
                try (EmbeddedMongoServer other = EmbeddedMongoServer.start(options);
                        MongoClient otherClient = MongoClients.create(other.connectionString("db"))) {
                    MongoCollection<Document> c = otherClient.getDatabase("db").getCollection("c");
                    assertThat(c.countDocuments()).isEqualTo(run * 50L);
                    for (int i = 0; i < 50; i++) {
                        c.insertOne(new Document("pad", "p".repeat(50_000)));
                    }
                    assertThat(c.find().into(new ArrayList<>())).hasSize((run + 1) * 50);
                }
            }
        }
        start();
    }
}
