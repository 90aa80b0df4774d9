package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** An index that any number of documents may share a key of. */
class OrderedIndex extends StoredIndex {

    OrderedIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    final void check(byte[][] keys, Document document, int slot, MongoCollection<Integer> collection) {}
}
