package id.satupintu.platform.aggregate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One batch after the other of what is due in some shards; the tenants take turns when it does not fit into one. */
final class DueBatches {
    /** Documents of a few kilobytes each: what a small heap holds several times. */
    static final int AT_ONCE = 250;

    /** So many tenants are asked for one batch; the next ones for the next. */
    private static final int TENANTS = 100;

    private final DueDocuments documents;
    private final Set<Integer> shards;
    private @Nullable String askedLast;

    DueBatches(DueDocuments documents, Set<Integer> shards) {
        this.documents = documents;
        this.shards = Set.copyOf(shards);
    }

    /** @param more whether something due was left out */
    record Batch(List<Document> documents, boolean more) {}

    /** What to do next, among the shards that are still {@code owned}. */
    Batch next(Set<Integer> owned, Instant now) {
        Set<Integer> mine = new HashSet<>(shards);
        mine.retainAll(owned);
        if (mine.isEmpty()) {
            return new Batch(List.of(), false);
        }
        List<Document> oldest = documents.oldest(mine, now, AT_ONCE);
        return oldest.size() < AT_ONCE
                ? new Batch(oldest, false)
                : new Batch(Turns.share(queues(mine, now), oldest, AT_ONCE, DueDocuments::id), true);
    }

    private List<List<Document>> queues(Set<Integer> mine, Instant now) {
        List<String> tenants = documents.tenantsAfter(askedLast, TENANTS);
        askedLast = tenants.size() < TENANTS ? null : tenants.getLast();
        // A share for the oldest of all, so that what belongs to no tenant has its turn too.
        int share = Math.max(1, AT_ONCE / (tenants.size() + 1));
        List<List<Document>> queues = new ArrayList<>();
        if (tenants.size() > 1 || askedLast != null) {
            for (String tenant : tenants) {
                queues.add(documents.oldestOf(tenant, mine, now, share));
            }
        }
        return queues;
    }
}
