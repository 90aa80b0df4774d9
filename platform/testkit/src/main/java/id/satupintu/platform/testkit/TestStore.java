package id.satupintu.platform.testkit;

import id.satupintu.platform.embeddedmongo.EmbeddedMongoServer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The embedded store in this JVM, or the replica set named by the environment variable {@code MONGO_TEST_URI}; the same
 * tests run on both. Every caller gets a database of its own.
 */
public final class TestStore {
    private static volatile @Nullable EmbeddedMongoServer running;

    private TestStore() {}

    /** The connection string of a fresh database. */
    public static String freshDatabase() {
        String database = "test-" + UUID.randomUUID().toString().substring(0, 8);
        String real = System.getenv("MONGO_TEST_URI");
        if (real != null) {
            int query = real.indexOf('?');
            String base = query < 0 ? real : real.substring(0, query);
            return (base.endsWith("/") ? base : base + "/") + database + (query < 0 ? "" : real.substring(query));
        }
        return server().connectionString(database);
    }

    private static synchronized EmbeddedMongoServer server() {
        EmbeddedMongoServer server = running;
        if (server == null) {
            server = EmbeddedMongoServer.start(EmbeddedMongoServer.Options.inMemory());
            running = server;
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        }
        return server;
    }
}
