package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Runs queries on one collection, as lazily as their order allows. */
final class QueryRun {

    private static final int STREAM_CHUNK = 256;
    private static final int TOP = 10_000;

    private final EmbeddedCollection collection;

    /** A match and what decides its place. */
    private record Ranked(@Nullable Object[] values, int sequence, int slot) {}

    QueryRun(EmbeddedCollection collection) {
        this.collection = collection;
    }

    /** For the find command: the first batch, and a cursor if there may be more. */
    QueryResult inBatches(QueryParameters parameters) {
        Document selector = parameters.getQuerySelector();
        Document filter = (Document) selector.getOrDefault("$query", new Document());
        Document orderBy = (Document) selector.get("$orderby");
        StoredCursor cursor = cursor(
                filter, orderBy, parameters.getNumberToSkip(), parameters.getLimit(), parameters.getProjection());
        List<Document> first = cursor.takeDocuments(parameters.getBatchSize());
        if (cursor.isEmpty()) {
            return new QueryResult(first);
        }
        cursor.detach();
        collection.register(cursor);
        return new QueryResult(first, cursor);
    }

    /** All results at once. The collection is locked. */
    List<Document> all(Document filter, @Nullable Document orderBy, int skip, int limit) {
        StoredCursor cursor = cursor(filter, orderBy, skip, limit, null);
        List<Document> results = new ArrayList<>();
        while (!cursor.isEmpty()) {
            results.addAll(cursor.takeDocuments(Integer.MAX_VALUE));
        }
        return results;
    }

    /** For pipelines: the lock is taken for a chunk at a time. */
    Stream<Document> stream(Document filter) {
        StoredCursor cursor;
        synchronized (collection) {
            cursor = cursor(filter, null, 0, 0, null);
            cursor.detach();
        }
        Iterator<Document> documents = new Iterator<>() {
            private Iterator<Document> chunk = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!chunk.hasNext() && !cursor.isEmpty()) {
                    chunk = cursor.takeDocuments(STREAM_CHUNK).iterator();
                }
                return chunk.hasNext();
            }

            @Override
            public Document next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return chunk.next();
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(documents, Spliterator.NONNULL), false);
    }

    /** The slots of matches, to be changed. The collection is locked. */
    int[] slots(Document filter, int limit) {
        StoredDocuments documents = collection.documents();
        QueryPlan plan = new QueryPlanner(documents).plan(filter, null, limit);
        SlotIterator candidates = plan.candidates(documents);
        int[] slots = new int[4];
        int count = 0;
        for (int slot = candidates.next(); slot != SlotIterator.END; slot = candidates.next()) {
            Document document = documents.get(slot, plan.index() != null);
            if (document != null && (plan.exact() || collection.matches(document, filter))) {
                if (count == slots.length) {
                    slots = Arrays.copyOf(slots, count * 2);
                }
                slots[count++] = slot;
                if (count == limit) {
                    break;
                }
            }
        }
        return Arrays.copyOf(slots, count);
    }

    /** How many match. The collection is locked. */
    long count(Document filter) {
        StoredDocuments documents = collection.documents();
        if (filter.isEmpty()) {
            return documents.count();
        }
        QueryPlan plan = new QueryPlanner(documents).plan(filter, null, 0);
        SlotIterator candidates = plan.candidates(documents);
        long count = 0;
        for (int slot = candidates.next(); slot != SlotIterator.END; slot = candidates.next()) {
            if (plan.exact()) {
                count++;
            } else {
                Document document = documents.get(slot, false);
                count += document != null && collection.matches(document, filter) ? 1 : 0;
            }
        }
        return count;
    }

    private StoredCursor cursor(
            Document filter, @Nullable Document orderBy, int skip, int limit, @Nullable Document projection) {
        StoredDocuments documents = collection.documents();
        int wanted = limit > 0 ? skip + limit : 0;
        QueryPlan plan = new QueryPlanner(documents).plan(filter, orderBy, wanted);
        boolean keep = plan.index() != null;
        if (plan.ordered()) {
            SlotIterator candidates = plan.candidates(documents);
            return new StoredCursor(collection, filter, candidates, plan.exact(), keep, skip, limit, projection);
        }
        SlotIterator sorted = sorted(plan, filter, SortOrder.of(orderBy), wanted);
        return new StoredCursor(collection, filter, sorted, true, keep, skip, limit, projection);
    }

    private SlotIterator sorted(QueryPlan plan, Document filter, SortOrder order, int wanted) {
        StoredDocuments documents = collection.documents();
        Comparator<Ranked> byRank = Comparator.<Ranked, @Nullable Object[]>comparing(Ranked::values, order::compare)
                .thenComparingInt(Ranked::sequence);
        boolean top = wanted > 0 && wanted <= TOP;
        PriorityQueue<Ranked> worstFirst = new PriorityQueue<>(byRank.reversed());
        List<Ranked> everything = new ArrayList<>();
        SlotIterator candidates = plan.candidates(documents);
        int sequence = 0;
        for (int slot = candidates.next(); slot != SlotIterator.END; slot = candidates.next()) {
            Document document = documents.get(slot, false);
            if (document != null && (plan.exact() || collection.matches(document, filter))) {
                Ranked ranked = new Ranked(order.valuesOf(document), sequence++, slot);
                if (!top) {
                    everything.add(ranked);
                } else {
                    worstFirst.add(ranked);
                    if (worstFirst.size() > wanted) {
                        worstFirst.poll();
                    }
                }
            }
        }
        everything.addAll(worstFirst);
        everything.sort(byRank);
        int[] slots = everything.stream().mapToInt(Ranked::slot).toArray();
        return SlotIterator.of(slots, 0, slots.length);
    }
}
