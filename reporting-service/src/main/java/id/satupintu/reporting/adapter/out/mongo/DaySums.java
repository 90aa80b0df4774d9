package id.satupintu.reporting.adapter.out.mongo;

import static id.satupintu.reporting.adapter.out.mongo.RowDocument.DAY;
import static id.satupintu.reporting.adapter.out.mongo.RowDocument.ID;
import static id.satupintu.reporting.adapter.out.mongo.RowDocument.KABUPATEN;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import id.satupintu.contracts.RegionCode;
import id.satupintu.reporting.view.DaySummary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sums of each day, kept beside the rows so that a figure never counts all rows anew: whoever changes rows of a day
 * raises its mark, whoever asks sums up the days whose mark has moved since they were summed.
 *
 * <pre>{@code
 * { _id: "64.08/2026-11-21", kabupaten: "64.08", day: "2026-11-21", marks: 31, summed: 30, sums: "{...}" }
 * }</pre>
 */
public final class DaySums {
    static final String COLLECTION = "days";
    private static final String MARKS = "marks";
    private static final String SUMMED = "summed";
    private static final String SUMS = "sums";
    private static final int DAYS_AT_ONCE = 60;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoOperations mongo;
    private final JsonMapper json;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    public DaySums(MongoOperations mongo, JsonMapper json) {
        this.mongo = mongo;
        this.json = json;
    }

    /** A day of a tenant; the day is written {@code 2026-11-21}. */
    record DayOf(RegionCode kabupaten, String day) {
        String id() {
            return kabupaten.value() + "/" + day;
        }
    }

    /** A day as this instance last saw it. */
    private record Known(long summed, DaySummary summary) {}

    void createIndexes() {
        mongo.execute(COLLECTION, days -> days.createIndex(new Document(KABUPATEN, 1).append(DAY, 1)));
    }

    void mark(Collection<DayOf> days) {
        if (days.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> marks = new ArrayList<>(days.size());
        for (DayOf day : days) {
            marks.add(new UpdateOneModel<>(
                    new Document(ID, day.id()),
                    new Document("$inc", new Document(MARKS, 1L))
                            .append(
                                    "$setOnInsert",
                                    new Document(KABUPATEN, day.kabupaten().value()).append(DAY, day.day())),
                    UPSERT));
        }
        mongo.execute(COLLECTION, collection -> collection.bulkWrite(marks, UNORDERED));
    }

    /** The days of {@code kabupaten}, summed as of now. */
    public List<DaySummary> of(RegionCode kabupaten) {
        Map<String, DaySummary> summaries = new TreeMap<>();
        List<String> stored = new ArrayList<>();
        Map<String, Long> moved = new LinkedHashMap<>();
        for (Document day : marks(kabupaten)) {
            String id = day.getString(ID);
            long marks = day.getLong(MARKS);
            Known before = known.get(id);
            if (before != null && before.summed() == marks) {
                summaries.put(id, before.summary());
            } else if (day.get(SUMMED, 0L) == marks) {
                stored.add(id);
            } else {
                moved.put(day.getString(DAY), marks);
            }
        }
        sum(kabupaten, moved, summaries);
        load(stored, summaries);
        return List.copyOf(summaries.values());
    }

    /** The tenants that have received anything. */
    public Set<RegionCode> kabupaten() {
        Set<RegionCode> all = new LinkedHashSet<>();
        mongo.execute(COLLECTION, days -> {
            days.aggregate(List.of(new Document("$group", new Document(ID, "$" + KABUPATEN))))
                    .forEach(group -> all.add(new RegionCode(group.getString(ID))));
            return all;
        });
        return all;
    }

    private List<Document> marks(RegionCode kabupaten) {
        List<Document> found = new ArrayList<>();
        mongo.execute(COLLECTION, days -> days.find(new Document(KABUPATEN, kabupaten.value()))
                .projection(new Document(DAY, 1).append(MARKS, 1).append(SUMMED, 1))
                .batchSize(2_000)
                .into(found));
        return found;
    }

    /** Sums taken after reading the marks hold at least what the marks stand for. */
    private void sum(RegionCode kabupaten, Map<String, Long> moved, Map<String, DaySummary> summaries) {
        List<String> days = List.copyOf(moved.keySet());
        for (int from = 0; from < days.size(); from += DAYS_AT_ONCE) {
            List<String> part = days.subList(from, Math.min(from + DAYS_AT_ONCE, days.size()));
            Map<String, DaySummary> sums = new HashMap<>();
            mongo.execute(RowDocument.COLLECTION, rows -> {
                sums.putAll(DayQuery.sum(rows, kabupaten, part));
                return sums;
            });
            List<WriteModel<Document>> writes = new ArrayList<>();
            sums.forEach((day, summary) -> {
                String id = new DayOf(kabupaten, day).id();
                long marks = moved.getOrDefault(day, 0L);
                writes.add(new UpdateOneModel<>(
                        new Document(ID, id),
                        new Document(
                                "$set", new Document(SUMMED, marks).append(SUMS, json.writeValueAsString(summary)))));
                known.put(id, new Known(marks, summary));
                summaries.put(id, summary);
            });
            if (!writes.isEmpty()) {
                mongo.execute(COLLECTION, collection -> collection.bulkWrite(writes, UNORDERED));
            }
        }
    }

    private void load(List<String> ids, Map<String, DaySummary> summaries) {
        if (ids.isEmpty()) {
            return;
        }
        mongo.execute(COLLECTION, days -> {
            days.find(new Document(ID, new Document("$in", ids))).forEach(day -> {
                DaySummary summary = json.readValue(day.getString(SUMS), DaySummary.class);
                summaries.put(day.getString(ID), summary);
                known.put(day.getString(ID), new Known(day.get(SUMMED, 0L), summary));
            });
            return summaries;
        });
    }
}
