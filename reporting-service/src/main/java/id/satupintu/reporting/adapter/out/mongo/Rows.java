package id.satupintu.reporting.adapter.out.mongo;

import static id.satupintu.reporting.adapter.out.mongo.RowDocument.COLLECTION;
import static id.satupintu.reporting.adapter.out.mongo.RowDocument.DAY;
import static id.satupintu.reporting.adapter.out.mongo.RowDocument.GAP_SINCE;
import static id.satupintu.reporting.adapter.out.mongo.RowDocument.ID;
import static id.satupintu.reporting.adapter.out.mongo.RowDocument.KABUPATEN;
import static id.satupintu.reporting.adapter.out.mongo.RowDocument.NO_DAY;
import static id.satupintu.reporting.adapter.out.mongo.RowDocument.UNTOUCHED_SINCE;
import static id.satupintu.reporting.adapter.out.mongo.RowDocument.VERSION;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import id.satupintu.reporting.view.ComplaintRow;
import id.satupintu.reporting.view.Fact;
import id.satupintu.reporting.view.Reconciliation.Alarms;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** The rows, one document per complaint. A batch of facts costs one query, one bulk write and one marking of days. */
public final class Rows {
    private static final int ATTEMPTS = 30;
    private static final int DUPLICATE_KEY = 11000;
    /** A few kilobytes each. A complaint's facts come within moments of each other. */
    private static final int REMEMBERED = 2_000;

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoOperations mongo;
    private final RowDocument documents;
    private final DaySums days;
    /** What this instance stored last. May be outdated: the guard of the next write finds out. */
    private final Cache<String, Stored> recent = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();

    private volatile boolean indexed;

    public Rows(MongoOperations mongo, JsonMapper json, ZoneId zone, DaySums days) {
        this.mongo = mongo;
        this.documents = new RowDocument(json, zone);
        this.days = days;
    }

    private record Stored(ComplaintRow row, long version) {}

    /** What the queries lean on. Made before the first row, whenever the store is there. */
    private void createIndexes() {
        if (indexed) {
            return;
        }
        days.createIndexes();
        mongo.execute(COLLECTION, rows -> {
            for (String second : List.of(DAY, GAP_SINCE, UNTOUCHED_SINCE)) {
                rows.createIndex(new Document(KABUPATEN, 1).append(second, 1));
            }
            return rows;
        });
        indexed = true;
    }

    /**
     * Folds the facts into their rows; on return they are stored, and the days they touch are marked.
     *
     * @return complaints whose facts cannot be folded, however often it is tried, and why; all others are stored
     * @throws org.springframework.dao.DataAccessException when the store cannot be reached; the same facts may be
     *     folded again
     */
    public Map<ComplaintId, RuntimeException> fold(List<Fact> facts) {
        Map<String, List<Fact>> byComplaint = new LinkedHashMap<>();
        facts.forEach(fact -> byComplaint
                .computeIfAbsent(fact.complaintId().value(), _ -> new ArrayList<>())
                .add(fact));
        if (byComplaint.isEmpty()) {
            return Map.of();
        }
        createIndexes();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Set<DaySums.DayOf> touched = new LinkedHashSet<>();
            Map<ComplaintId, RuntimeException> broken = new HashMap<>();
            Map<String, Stored> after = new HashMap<>();
            if (writeAll(folded(byComplaint, touched, broken, after), byComplaint.keySet())) {
                recent.putAll(after);
                // After the rows and before the acknowledgement, changed or not: what an earlier attempt wrote and did
                // not come round to marking is marked now.
                days.mark(touched);
                return broken;
            }
        }
        throw new OptimisticLockingFailureException("Rows changed under us again and again");
    }

    private List<WriteModel<Document>> folded(
            Map<String, List<Fact>> byComplaint,
            Set<DaySums.DayOf> touched,
            Map<ComplaintId, RuntimeException> broken,
            Map<String, Stored> after) {
        Map<String, Stored> known = recent.getAllPresent(byComplaint.keySet());
        Set<String> unknown = new LinkedHashSet<>(byComplaint.keySet());
        unknown.removeAll(known.keySet());
        Map<String, Document> stored = unknown.isEmpty() ? Map.of() : load(unknown);
        List<WriteModel<Document>> writes = new ArrayList<>(byComplaint.size());
        byComplaint.forEach((id, facts) -> {
            try {
                Stored before = known.get(id);
                folded(before == null ? read(stored.get(id)) : before, facts, touched, after)
                        .ifPresent(writes::add);
            } catch (RuntimeException defect) {
                // One complaint's trouble is its own.
                broken.put(facts.getFirst().complaintId(), defect);
            }
        });
        return writes;
    }

    private Optional<WriteModel<Document>> folded(
            @Nullable Stored stored, List<Fact> facts, Set<DaySums.DayOf> touched, Map<String, Stored> after) {
        Fact first = facts.getFirst();
        ComplaintRow before =
                stored == null ? ComplaintRow.unheard(first.complaintId(), first.kabupaten()) : stored.row();
        ComplaintRow row = before;
        for (Fact fact : facts) {
            row = row.with(fact);
        }
        String day = documents.day(row);
        if (!day.equals(NO_DAY)) {
            touched.add(new DaySums.DayOf(row.kabupaten(), day));
        }
        String id = first.complaintId().value();
        if (stored == null) {
            after.put(id, new Stored(row, 1));
            return Optional.of(new InsertOneModel<>(documents.write(row, 1)));
        }
        if (row == before) {
            // Even of an outdated row: a fact once folded stays folded.
            return Optional.empty();
        }
        long version = stored.version();
        after.put(id, new Stored(row, version + 1));
        Document guard = new Document(ID, id).append(VERSION, version);
        return Optional.of(new ReplaceOneModel<>(guard, documents.write(row, version + 1)));
    }

    private @Nullable Stored read(@Nullable Document stored) {
        return stored == null ? null : new Stored(documents.read(stored), stored.getLong(VERSION));
    }

    private Map<String, Document> load(Set<String> ids) {
        Map<String, Document> found = new HashMap<>();
        mongo.execute(COLLECTION, rows -> {
            rows.find(new Document(ID, new Document("$in", List.copyOf(ids))))
                    .projection(new Document(VERSION, 1).append(RowDocument.STATE, 1))
                    .batchSize(1_000)
                    .forEach(document -> found.put(document.getString(ID), document));
            return found;
        });
        return found;
    }

    /**
     * False when somebody else wrote one of these rows in between. Then everything is folded anew: facts that did get
     * in are recognised, so nothing has to be known about which ones they were.
     */
    private boolean writeAll(List<WriteModel<Document>> writes, Set<String> ids) {
        if (writes.isEmpty()) {
            return true;
        }
        long replacements = writes.stream()
                .filter(write -> write instanceof ReplaceOneModel)
                .count();
        boolean written = false;
        try {
            written = Boolean.TRUE.equals(mongo.execute(COLLECTION, rows -> write(rows, writes, replacements)));
        } finally {
            if (!written) {
                recent.invalidateAll(ids);
            }
        }
        return written;
    }

    private static boolean write(MongoCollection<Document> rows, List<WriteModel<Document>> writes, long replacements) {
        try {
            return rows.bulkWrite(writes, UNORDERED).getMatchedCount() == replacements;
        } catch (MongoBulkWriteException partly) {
            for (BulkWriteError error : partly.getWriteErrors()) {
                if (error.getCode() != DUPLICATE_KEY) {
                    throw partly;
                }
            }
            return false;
        }
    }

    public Optional<ComplaintRow> find(ComplaintId complaintId) {
        return Optional.ofNullable(load(Set.of(complaintId.value())).get(complaintId.value()))
                .map(documents::read);
    }

    /** Looks for what must not be there; all three are found by index. */
    public Alarms alarms(RegionCode kabupaten, Instant now, Duration gapBound, Duration untouchedBound) {
        return new Alarms(
                count(kabupaten, DAY, NO_DAY),
                count(kabupaten, GAP_SINCE, new Document("$lte", Date.from(now.minus(gapBound)))),
                count(kabupaten, UNTOUCHED_SINCE, new Document("$lte", Date.from(now.minus(untouchedBound)))));
    }

    /** The tenants of which a complaint is known only by hearsay. */
    public Set<RegionCode> kabupatenOfUnaccounted() {
        Set<RegionCode> all = new LinkedHashSet<>();
        mongo.execute(COLLECTION, rows -> {
            rows.aggregate(List.of(
                            new Document("$match", new Document(DAY, NO_DAY)),
                            new Document("$group", new Document(ID, "$" + KABUPATEN))))
                    .forEach(group -> all.add(new RegionCode(group.getString(ID))));
            return all;
        });
        return all;
    }

    private long count(RegionCode kabupaten, String field, Object value) {
        Long found = mongo.execute(
                COLLECTION,
                rows -> rows.countDocuments(new Document(KABUPATEN, kabupaten.value()).append(field, value)));
        return Objects.requireNonNull(found);
    }
}
