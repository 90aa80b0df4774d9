package id.satupintu.escalation.adapter.out.store;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** How much each unit of a kabupaten has in hand, counted by the store. */
public final class CaseLoads {
    private static final String ID = "_id";
    private static final String OPEN = "open";
    private static final String WAITING = "waiting";
    private static final String LATE = "late";
    private static final String NEAREST = "nearest";
    private static final String NAME = "name";

    private final MongoOperations mongo;
    private final String collection;

    /** @param type where the cases are */
    public CaseLoads(MongoOperations mongo, CaseType type) {
        this.mongo = mongo;
        this.collection = type.collection();
    }

    /**
     * What one unit has in hand.
     *
     * @param open cases that are not over
     * @param waiting of these, cases nobody has taken on yet
     * @param late of these, cases with a date that has passed
     * @param nearest the next date, or the longest passed; null when every clock waits
     */
    public record Load(
            UnitCode unit,
            String name,
            int open,
            int waiting,
            int late,
            @Nullable Instant nearest) {}

    /** Every unit of {@code kabupaten} that holds an open case; what is sealed is not counted (R18). */
    public List<Load> of(RegionCode kabupaten, Instant now) {
        Document theirs = new Document(field(CaseType.KABUPATEN), kabupaten.value())
                .append(field(CaseType.OPEN), true)
                .append(field(CaseType.SEALED), false);
        Document sums = new Document(ID, "$" + field(CaseType.HOLDER_UNIT))
                .append(NAME, new Document("$max", "$" + field(CaseType.HOLDER_NAME)))
                .append(OPEN, new Document("$sum", 1))
                .append(WAITING, countWhen(new Document("$eq", List.of("$" + field(CaseType.ACCEPTED), false))))
                .append(LATE, countWhen(passed("$" + field(CaseType.NEXT_DEADLINE), now)))
                .append(NEAREST, new Document("$min", "$" + field(CaseType.NEXT_DEADLINE)));
        List<Load> loads = new ArrayList<>();
        mongo.execute(collection, cases -> {
            cases.aggregate(List.of(new Document("$match", theirs), new Document("$group", sums)))
                    .forEach(group -> loads.add(load(group)));
            return loads;
        });
        return loads;
    }

    private static String field(String name) {
        return "search." + name;
    }

    private static Document countWhen(Document condition) {
        return new Document("$sum", new Document("$cond", List.of(condition, 1, 0)));
    }

    /** Nothing is less than any date, so what has no date has to be left out. */
    private static Document passed(String field, Instant now) {
        return new Document(
                "$and",
                List.of(
                        new Document("$gt", List.of(field, Date.from(Instant.EPOCH))),
                        new Document("$lte", List.of(field, Date.from(now)))));
    }

    private static Load load(Document group) {
        String unit = group.getString(ID);
        return new Load(
                new UnitCode(unit),
                Optional.ofNullable(group.getString(NAME)).orElse(unit),
                count(group, OPEN),
                count(group, WAITING),
                count(group, LATE),
                Optional.ofNullable(group.getDate(NEAREST)).map(Date::toInstant).orElse(null));
    }

    private static int count(Document group, String name) {
        return group.get(name, Number.class).intValue();
    }
}
