package id.satupintu.platform.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A query costs what it returns, not what is stored. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueryPlannerTest {

    private static final int STORED = 5000;

    private static EmbeddedMongoServer server;

    @BeforeAll
    static void fill() {
        server = EmbeddedMongoServer.start(EmbeddedMongoServer.Options.inMemory());
        try (MongoClient client = MongoClients.create(server.connectionString("p"))) {
            MongoCollection<org.bson.Document> things = client.getDatabase("p").getCollection("things");
            things.createIndex(new org.bson.Document("nextDueAt", 1));
            things.createIndex(
                    new org.bson.Document("shard", 1).append("unsentSince", 1),
                    new IndexOptions()
                            .partialFilterExpression(
                                    new org.bson.Document("unsentSince", new org.bson.Document("$exists", true))));
            things.createIndex(new org.bson.Document("unsentSince", 1), new IndexOptions().sparse(true));
            things.createIndex(new org.bson.Document("unit", 1).append("at", -1));
            things.createIndex(
                    new org.bson.Document("unit", 1).append("shard", 1).append("nextDueAt", 1));
            List<org.bson.Document> documents = new ArrayList<>();
            for (int i = 0; i < STORED; i++) {
                org.bson.Document document = new org.bson.Document("_id", i)
                        .append("shard", i % 16)
                        .append("unit", "u" + i % 50)
                        .append("at", new Date(i))
                        .append("version", 0L);
                if (i % 2 == 0) {
                    document.append("nextDueAt", new Date(i * 1000L));
                }
                if (i % 100 == 0) {
                    document.append("unsentSince", new Date(i));
                }
                documents.add(document);
            }
            things.insertMany(documents);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static StoredDocuments documents() {
        return server.backend().databases().stream()
                .filter(database -> database.getDatabaseName().equals("p"))
                .findFirst()
                .orElseThrow()
                .required("things")
                .documents();
    }

    private static QueryPlan plan(Document filter, Document sort, int limit) {
        return new QueryPlanner(documents()).plan(filter, sort, limit);
    }

    private static void assertUses(QueryPlan plan, String index, boolean ordered, int candidates) {
        assertThat(plan.index()).isNotNull();
        assertThat(plan.index().getName()).isEqualTo(index);
        assertThat(plan.ordered()).isEqualTo(ordered);
        int count = 0;
        SlotIterator slots = plan.candidates(documents());
        while (slots.next() != SlotIterator.END) {
            count++;
        }
        assertThat(count).isEqualTo(candidates);
    }

    private static Document until(long millis) {
        return new Document("$lte", Instant.ofEpochMilli(millis));
    }

    @Test
    void due_documents_of_some_shards_come_from_the_index_in_order_and_without_a_date_they_are_not_due() {
        Document filter =
                new Document("shard", new Document("$in", List.of(1, 2, 3))).append("nextDueAt", until(99_000));
        assertUses(plan(filter, new Document("nextDueAt", 1), 200), "nextDueAt_1", true, 50);
    }

    @Test
    void of_several_shards_the_earliest_are_read_by_merging_them_and_nothing_that_is_not_due() {
        Document filter = new Document("unit", "u8")
                .append("shard", new Document("$in", List.of(0, 2, 8, 10)))
                .append("nextDueAt", until(2_500_000));
        QueryPlan plan = plan(filter, new Document("nextDueAt", 1), 10);
        List<Integer> expected = IntStream.rangeClosed(0, 2_500)
                .filter(i -> i % 2 == 0 && i % 50 == 8 && List.of(0, 2, 8, 10).contains(i % 16))
                .boxed()
                .toList();
        assertUses(plan, "unit_1_shard_1_nextDueAt_1", true, expected.size());
        List<Integer> found = new ArrayList<>();
        SlotIterator slots = plan.candidates(documents());
        for (int slot = slots.next(); slot != SlotIterator.END; slot = slots.next()) {
            found.add((Integer) documents().get(slot, false).get("_id"));
        }
        assertThat(found).isEqualTo(expected);
        Document latestFirst = new Document("nextDueAt", -1);
        assertThat(plan(filter, latestFirst, 10).ordered()).isTrue();
        SlotIterator backwards = plan(filter, latestFirst, 10).candidates(documents());
        assertThat(documents().get(backwards.next(), false).get("_id")).isEqualTo(expected.getLast());
    }

    @Test
    void an_index_of_documents_that_have_a_field_answers_only_queries_that_need_it() {
        Document present = new Document("shard", 4).append("unsentSince", new Document("$exists", true));
        assertUses(plan(present, new Document("unsentSince", 1), 10), "shard_1_unsentSince_1", true, 13);
        assertThat(plan(new Document("shard", 4), null, 0).index()).isNull();
        assertThat(plan(new Document("shard", 4).append("unsentSince", null), null, 0)
                        .index())
                .isNull();
    }

    @Test
    void the_next_text_after_another_is_found_without_walking_by_all_that_have_the_other() {
        QueryPlan plan = plan(new Document("unit", new Document("$gt", "u1")), new Document("unit", 1), 1);
        assertThat(plan.ordered()).isTrue();
        assertThat(documents().get(plan.candidates(documents()).next(), false).get("unit"))
                .isEqualTo("u10");
    }

    @Test
    void several_values_of_the_field_that_orders_are_sorted() {
        Document filter = new Document("unit", new Document("$in", List.of("u9", "u1")));
        assertThat(plan(filter, new Document("unit", -1).append("shard", 1), 10).ordered())
                .isFalse();
    }

    @Test
    void unsent_documents_come_from_the_sparse_index_in_order() {
        assertUses(
                plan(new Document("unsentSince", until(999)), new Document("unsentSince", 1), 100),
                "unsentSince_1",
                true,
                10);
    }

    @Test
    void ids_come_from_the_primary_key() {
        List<Integer> ids = IntStream.range(100, 300).boxed().toList();
        assertUses(plan(new Document("_id", new Document("$in", ids)), null, 0), "_id_", true, 200);
        QueryPlan versioned = plan(new Document("_id", 7).append("version", 0L), null, 1);
        assertUses(versioned, "_id_", true, 1);
        assertThat(plan(new Document("_id", 7), null, 1).exact()).isTrue();
    }

    @Test
    void the_latest_of_a_unit_are_read_in_the_direction_of_the_index_and_the_earliest_against_it() {
        QueryPlan latest = plan(new Document("unit", "u7"), new Document("at", -1), 10);
        assertUses(latest, "unit_1_at_-1", true, STORED / 50);
        assertThat(latest.descending()).isFalse();
        QueryPlan earliest = plan(new Document("unit", "u7"), new Document("at", 1), 10);
        assertUses(earliest, "unit_1_at_-1", true, STORED / 50);
        assertThat(earliest.descending()).isTrue();
    }

    @Test
    void the_last_ids_are_read_from_the_end() {
        QueryPlan plan = plan(new Document(), new Document("_id", -1), 20);
        assertThat(plan.index()).isNotNull();
        assertThat(plan.ordered()).isTrue();
        assertThat(plan.descending()).isTrue();
    }

    @Test
    void a_sparse_index_does_not_answer_for_documents_it_does_not_know() {
        assertThat(plan(new Document(), new Document("unsentSince", 1), 10).index())
                .isNull();
        assertThat(plan(new Document("unsentSince", null), null, 0).index()).isNull();
    }
}
