package id.satupintu.platform.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process, really killed, in the middle of eight writers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillTest {

    @TempDir
    private Path data;

    @Test
    void no_acknowledged_write_is_lost_and_nothing_deleted_comes_back() throws Exception {
        Ledger ledger = new Ledger();
        killTwice(ledger, EmbeddedMongoMain.class.getName());
    }

    @Test
    void the_same_holds_when_it_is_killed_while_compacting() throws Exception {
        Ledger ledger = new Ledger();
        killTwice(ledger, SmallSegmentsMain.class.getName());
        try (var files = Files.list(data)) {
            // Proof that segments were in fact given back: the first ones are gone.
            assertThat(files.map(path -> path.getFileName().toString())).doesNotContain("segment-00000001.journal");
        }
    }

    private void killTwice(Ledger ledger, String mainClass) throws Exception {
        for (int round = 0; round < 2; round++) {
            try (ServerProcess server = ServerProcess.start(data, mainClass, "-Xmx256m")) {
                if (round == 0) {
                    try (MongoClient client = MongoClients.create(server.connectionString("ledger"))) {
                        Ledger.prepare(client.getDatabase("ledger"));
                    }
                }
                int before = ledger.acknowledged();
                ledger.writeUntilGone(server.connectionString("ledger"));
                await().atMost(Duration.ofSeconds(20)).until(() -> ledger.acknowledged() > before + 1500);
                server.kill();
                ledger.awaitEnd();
            }
            verify(ledger);
        }
    }

    private void verify(Ledger ledger) {
        try (EmbeddedMongoServer server = EmbeddedMongoServer.start(EmbeddedMongoServer.Options.onDisk(data));
                MongoClient client = MongoClients.create(server.connectionString("ledger"))) {
            assertThat(ledger.disagreements(client.getDatabase("ledger"))).isEmpty();
            Document probe = new Document("_id", -1L).append("u", "probe").append("w", 0);
            client.getDatabase("ledger").getCollection("things").insertOne(probe);
            client.getDatabase("ledger").getCollection("things").deleteOne(new Document("_id", -1L));
        }
    }
}
