package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/**
 * A partial index of the form {@code {partialFilterExpression: {f: {$exists: true}}}}, with {@code f} among its fields:
 * it knows only the documents that have the field, and answers only queries whose results must have it.
 */
final class PresentFieldIndex extends OrderedIndex {

    private final String required;

    private PresentFieldIndex(String name, List<IndexKey> keys, String required) {
        super(name, keys, false);
        this.required = required;
    }

    /** An index for this filter; one that knows everything where the filter is of another form. */
    static OrderedIndex of(String name, List<IndexKey> keys, boolean sparse, Document filter) {
        if (filter.size() == 1) {
            String field = filter.keySet().iterator().next();
            boolean present = filter.get(field) instanceof Document operators
                    && operators.size() == 1
                    && Boolean.TRUE.equals(operators.get("$exists"));
            if (present
                    && !sparse
                    && field.indexOf('.') < 0
                    && keys.stream().anyMatch(key -> key.getKey().equals(field))) {
                return new PresentFieldIndex(name, keys, field);
            }
        }
        return new OrderedIndex(name, keys, sparse);
    }

    @Override
    protected boolean covers(Document document) {
        return document.containsKey(required);
    }

    @Override
    boolean answers(QueryPredicates predicates) {
        return predicates.needs(required);
    }
}
