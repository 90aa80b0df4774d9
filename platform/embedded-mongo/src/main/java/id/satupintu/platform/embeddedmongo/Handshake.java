package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** What the server says it is: the only member, and so the primary, of replica set rs0. */
final class Handshake {

    /** Wire version 17 is MongoDB 6.0: retryable writes, transactions, nothing about change streams is promised. */
    static final MongoVersion VERSION = new MongoVersion() {
        @Override
        public List<Integer> getVersionArray() {
            return List.of(6, 0, 0);
        }

        @Override
        public int getWireVersion() {
            return 17;
        }
    };

    private volatile String address = "localhost:27017";

    void address(String hostAndPort) {
        address = hostAndPort;
    }

    Document complete(Document answer) {
        String self = address;
        return answer.append("helloOk", true)
                .append("isWritablePrimary", true)
                .append("secondary", false)
                .append("readOnly", false)
                .append("setName", "rs0")
                .append("setVersion", 1)
                .append("hosts", List.of(self))
                .append("primary", self)
                .append("me", self)
                .append("logicalSessionTimeoutMinutes", 30)
                .append("connectionId", 1);
    }
}
