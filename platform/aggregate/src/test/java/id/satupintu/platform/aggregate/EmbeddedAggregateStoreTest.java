package id.satupintu.platform.aggregate;

import id.satupintu.platform.testkit.TestStore;

/** The contract on the embedded store, or on the replica set of {@code MONGO_TEST_URI}. */
class EmbeddedAggregateStoreTest extends AggregateStoreContract {
    @Override
    String database() {
        return TestStore.freshDatabase();
    }
}
