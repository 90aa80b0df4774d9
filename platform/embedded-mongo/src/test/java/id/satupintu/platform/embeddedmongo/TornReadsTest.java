package id.satupintu.platform.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TornReadsTest {

    private static final int FIELDS = 1500;

    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();
    private final Queue<String> torn = new ConcurrentLinkedQueue<>();
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();

    @Test
    void a_reader_sees_a_document_as_it_was_before_or_after_an_update_never_in_between() throws Exception {
        try (EmbeddedMongoServer server = EmbeddedMongoServer.start(EmbeddedMongoServer.Options.inMemory());
                MongoClient client = MongoClients.create(server.connectionString("torn"))) {
            MongoCollection<Document> collection = client.getDatabase("torn").getCollection("wide");
            collection.insertOne(wide());
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                int number = i;
                Runnable work = number < 2 ? () -> write(collection, number) : () -> read(collection);
                threads.add(Thread.ofPlatform().start(() -> repeat(work)));
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> reads.get() > 800 && writes.get() > 200);
            stop.set(true);
            for (Thread thread : threads) {
                thread.join(10_000);
            }
        }
        assertThat(failures).isEmpty();
        assertThat(torn).isEmpty();
    }

    private static Document wide() {
        Document document = new Document("_id", 1).append("first", 0);
        for (int i = 0; i < FIELDS; i++) {
            document.append("f" + i, 0);
        }
        return document.append("last", 0);
    }

    private void repeat(Runnable work) {
        try {
            while (!stop.get()) {
                work.run();
            }
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }

    private void write(MongoCollection<Document> collection, int writer) {
        int value = writer * 100_000_000 + writes.incrementAndGet();
        Document fields = new Document("first", value)
                .append("f" + FIELDS / 2, value)
                .append("last", value)
                .append("extra" + value % 7, new Document("nested", value));
        collection.updateOne(Filters.eq("_id", 1), new Document("$set", fields));
    }

    private void read(MongoCollection<Document> collection) {
        Document document = collection.find(Filters.eq("_id", 1)).first();
        Object first = document.get("first");
        if (!first.equals(document.get("last")) || !first.equals(document.get("f" + FIELDS / 2))) {
            torn.add(first + " and " + document.get("last"));
        }
        reads.incrementAndGet();
    }
}
