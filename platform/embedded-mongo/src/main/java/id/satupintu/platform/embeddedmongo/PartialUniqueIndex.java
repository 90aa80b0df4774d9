package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** A unique index over the documents that match a filter. Guards uniqueness; queries are not answered from it. */
final class PartialUniqueIndex extends UniqueOrderedIndex {

    private final Document filter;
    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();

    PartialUniqueIndex(String name, List<IndexKey> keys, Document filter) {
        super(name, keys, false);
        this.filter = filter;
    }

    @Override
    protected boolean covers(Document document) {
        return matcher.matches(document, filter);
    }

    @Override
    boolean isComplete() {
        return false;
    }

    @Override
    boolean readsWholeDocument() {
        return true;
    }
}
