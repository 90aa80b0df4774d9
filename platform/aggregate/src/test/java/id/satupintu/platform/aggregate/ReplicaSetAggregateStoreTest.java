package id.satupintu.platform.aggregate;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.mongodb.MongoDBContainer;

/** The contract on a real MongoDB replica set, where Docker is running and has the image ({@code docker pull mongo:8.0}). */
class ReplicaSetAggregateStoreTest extends AggregateStoreContract {
    private static final String IMAGE = "mongo:8.0";
    private static MongoDBContainer mongo;

    @BeforeAll
    static void start_a_replica_set() {
        if (!dockerHasImage()) {
            String notice = "NOT RUN on a real replica set: no Docker with " + IMAGE + " here, or MONGO_TEST_URI.";
            System.out.println(notice);
            Assumptions.abort(notice);
        }
        mongo = new MongoDBContainer(IMAGE).withReplicaSet();
        mongo.start();
    }

    /** Asked by the client program: the library would first pull images of its own, for minutes where no registry is. */
    private static boolean dockerHasImage() {
        try {
            return new ProcessBuilder("docker", "image", "inspect", IMAGE)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noDocker) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @AfterAll
    static void stop_the_replica_set() {
        if (mongo != null) {
            mongo.stop();
        }
    }

    @Override
    String database() {
        String uri =
                mongo.getReplicaSetUrl("test-" + UUID.randomUUID().toString().substring(0, 8));
        return uri.contains("?") ? uri : uri + "?w=majority";
    }
}
