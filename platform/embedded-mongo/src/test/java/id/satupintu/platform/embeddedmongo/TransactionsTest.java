package id.satupintu.platform.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TransactionsTest {

    @TempDir
    private Path data;

    @Test
    void money_is_neither_made_nor_lost_and_nobody_sees_it_on_its_way() throws Exception {
        MoneyTransfers transfers = new MoneyTransfers();
        try (EmbeddedMongoServer server = EmbeddedMongoServer.start(EmbeddedMongoServer.Options.inMemory());
                MongoClient client = MongoClients.create(server.connectionString("bank"))) {
            MongoDatabase bank = client.getDatabase("bank");
            transfers.prepare(bank);
            transfers.start(server.connectionString("bank"));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> transfers.committed.size() > 300 && transfers.aborted.get() > 50);
            transfers.stop();
            assertThat(MoneyTransfers.sum(bank)).isEqualTo(MoneyTransfers.ACCOUNTS * MoneyTransfers.EACH);
            assertThat(MoneyTransfers.outbox(bank)).isEqualTo(transfers.committed);
            assertThat(transfers.wrongSums).hasValue(0);
            assertThat(transfers.sums.get()).isPositive();
        }
    }

    @Test
    void a_transaction_is_there_whole_or_not_at_all_after_a_kill() throws Exception {
        MoneyTransfers transfers = new MoneyTransfers();
        try (ServerProcess server = ServerProcess.start(data, EmbeddedMongoMain.class.getName(), "-Xmx128m")) {
            try (MongoClient client = MongoClients.create(server.connectionString("bank"))) {
                transfers.prepare(client.getDatabase("bank"));
            }
            transfers.start(server.connectionString("bank"));
            await().atMost(Duration.ofSeconds(20)).until(() -> transfers.committed.size() > 300);
            server.kill();
            transfers.stop();
        }
        try (EmbeddedMongoServer server = EmbeddedMongoServer.start(EmbeddedMongoServer.Options.onDisk(data));
                MongoClient client = MongoClients.create(server.connectionString("bank"))) {
            MongoDatabase bank = client.getDatabase("bank");
            assertThat(MoneyTransfers.sum(bank)).isEqualTo(MoneyTransfers.ACCOUNTS * MoneyTransfers.EACH);
            assertThat(MoneyTransfers.outbox(bank)).containsAll(transfers.committed);
        }
    }

    @Test
    void an_error_ends_the_transaction() {
        try (EmbeddedMongoServer server = EmbeddedMongoServer.start(EmbeddedMongoServer.Options.inMemory());
                MongoClient client = MongoClients.create(server.connectionString("bank"))) {
            var accounts = client.getDatabase("bank").getCollection("accounts");
            accounts.insertOne(new Document("_id", 1));
            try (ClientSession session = client.startSession()) {
                session.startTransaction();
                accounts.insertOne(session, new Document("_id", 2));
                assertThatThrownBy(() -> accounts.insertOne(session, new Document("_id", 1)))
                        .isInstanceOf(MongoWriteException.class);
                assertThatThrownBy(session::commitTransaction)
                        .isInstanceOf(MongoCommandException.class)
                        .hasMessageContaining("NoSuchTransaction");
            }
            assertThat(accounts.countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void a_rollback_restores_documents_and_indexes() {
        try (EmbeddedMongoServer server = EmbeddedMongoServer.start(EmbeddedMongoServer.Options.inMemory());
                MongoClient client = MongoClients.create(server.connectionString("bank"))) {
            var things = client.getDatabase("bank").getCollection("things");
            things.createIndex(new Document("a", 1));
            things.insertOne(new Document("_id", 1).append("a", 1));
            things.insertOne(new Document("_id", 2).append("a", 2));
            try (ClientSession session = client.startSession()) {
                session.startTransaction();
                things.updateOne(session, new Document("_id", 1), new Document("$set", new Document("a", 10)));
                things.deleteOne(session, new Document("_id", 2));
                things.insertOne(session, new Document("_id", 3).append("a", 3));
                things.updateOne(session, new Document("_id", 3), new Document("$set", new Document("a", 2)));
                assertThat(things.countDocuments(session, new Document("a", 2))).isEqualTo(1);
                session.abortTransaction();
            }
            assertThat(things.find(new Document("a", 1)).first()).containsEntry("_id", 1);
            assertThat(things.find(new Document("a", 2)).first()).containsEntry("_id", 2);
            assertThat(things.countDocuments(new Document("a", 10))).isZero();
            assertThat(things.countDocuments()).isEqualTo(2);
        }
    }
}
