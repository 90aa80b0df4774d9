package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.Supplier;

/** The {@code $match} a pipeline begins with, for the collection to answer by an index instead of by everything. */
final class PushedDownMatch {

    private static final ScopedValue<PushedDownMatch> CURRENT = ScopedValue.newInstance();

    private final String namespace;
    private final Document filter;
    private boolean used;

    private PushedDownMatch(String namespace, Document filter) {
        this.namespace = namespace;
        this.filter = filter;
    }

    /** Runs a pipeline on the collection named so. */
    static Document during(String namespace, List<?> pipeline, Supplier<Document> aggregation) {
        Document filter = !pipeline.isEmpty()
                        && pipeline.getFirst() instanceof Document stage
                        && stage.get("$match") instanceof Document match
                ? match
                : new Document();
        return ScopedValue.where(CURRENT, new PushedDownMatch(namespace, filter))
                .call(aggregation::get);
    }

    /** What the pipeline now starting needs of the collection. A stage that comes back to it later gets everything. */
    static Document of(String namespace) {
        if (CURRENT.isBound()) {
            PushedDownMatch current = CURRENT.get();
            if (!current.used && current.namespace.equals(namespace)) {
                current.used = true;
                return current.filter;
            }
        }
        return new Document();
    }
}
