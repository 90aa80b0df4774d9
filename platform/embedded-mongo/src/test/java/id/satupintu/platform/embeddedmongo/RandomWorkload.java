package id.satupintu.platform.embeddedmongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Decimal128;

/** The same random writes and queries for two collections, whose answers must be the same. */
final class RandomWorkload {

    private static final int IDS = 300;

    private final Random random;
    private final MongoCollection<Document> expected;
    private MongoCollection<Document> actual;

    RandomWorkload(long seed, MongoCollection<Document> expected, MongoCollection<Document> actual) {
        this.random = new Random(seed);
        this.expected = expected;
        this.actual = actual;
    }

    void continueOn(MongoCollection<Document> collection) {
        actual = collection;
    }

    void prepare() {
        for (MongoCollection<Document> collection : List.of(expected, actual)) {
            collection.createIndex(Indexes.ascending("a"));
            collection.createIndex(Indexes.compoundIndex(Indexes.ascending("b"), Indexes.descending("c")));
            collection.createIndex(Indexes.ascending("t"));
            collection.createIndex(Indexes.ascending("o.x", "o.y"));
            collection.createIndex(Indexes.ascending("l.x", "b"));
            collection.createIndex(Indexes.ascending("c", "a"));
            collection.createIndex(Indexes.ascending("b", "c", "_id"));
            collection.createIndex(Indexes.ascending("a", "u", "_id"));
            collection.createIndex(Indexes.ascending("s"), new IndexOptions().sparse(true));
            collection.createIndex(
                    Indexes.ascending("o.x", "s"), new IndexOptions().partialFilterExpression(Filters.exists("s")));
            collection.createIndex(Indexes.ascending("u"), new IndexOptions().unique(true));
        }
        for (int id = 0; id < IDS; id++) {
            replace(id);
        }
    }

    /** Runs and returns what differed. */
    List<String> run(int steps) {
        List<String> differences = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            int kind = random.nextInt(12);
            if (kind == 0) {
                replace(random.nextInt(IDS));
            } else if (kind == 1) {
                update(differences);
            } else if (kind == 2) {
                delete(differences);
            } else {
                query(differences, kind);
            }
        }
        return differences;
    }

    private void replace(int id) {
        Document document = document(id);
        for (MongoCollection<Document> collection : List.of(expected, actual)) {
            collection.replaceOne(Filters.eq("_id", id), document, new ReplaceOptions().upsert(true));
        }
    }

    private Document document(int id) {
        Document document = new Document("_id", id);
        if (random.nextInt(10) > 0) {
            document.append("a", value(random.nextInt(8) == 0 ? random.nextInt(6) : 0));
        }
        if (random.nextInt(10) > 0) {
            document.append("b", value(1));
        }
        if (random.nextInt(10) > 0) {
            document.append("c", value(2));
        }
        if (random.nextInt(3) > 0) {
            document.append("t", values());
        }
        if (random.nextBoolean()) {
            document.append("o", new Document("x", value(0)).append("y", value(1)));
        }
        if (random.nextInt(3) == 0) {
            List<Document> list = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                list.add(new Document("x", value(0)).append("y", value(1)));
            }
            document.append("l", list);
        }
        if (random.nextInt(4) == 0) {
            document.append("s", value(random.nextInt(4)));
        }
        return document.append("u", id * 3);
    }

    private List<Object> values() {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value(0));
        }
        return list;
    }

    private Object value(int kind) {
        return switch (kind) {
            case 0 -> random.nextInt(20);
            case 1 -> "s" + random.nextInt(15);
            case 2 -> new Date(1_700_000_000_000L + random.nextInt(50) * 1000L);
            case 3 -> random.nextInt(4) == 0 ? null : (Object) (double) random.nextInt(20);
            case 4 -> Decimal128.parse(random.nextInt(20) + (random.nextBoolean() ? ".5" : ""));
            default -> (long) random.nextInt(20);
        };
    }

    private Document filter() {
        Document filter = new Document();
        String[] fields = {"a", "b", "c", "t", "o.x", "o.y", "l.x", "s", "u", "_id"};
        for (int i = random.nextInt(4); i > 0; i--) {
            String field = fields[random.nextInt(fields.length)];
            filter.put(field, condition(operand(field), operand(field), field));
        }
        if (random.nextInt(8) == 0) {
            filter = new Document("$and", List.of(filter, new Document("a", new Document("$gte", 5))));
        }
        if (random.nextInt(10) == 0) {
            filter = new Document("$or", List.of(filter, new Document("b", "s1")));
        }
        return filter;
    }

    private Object operand(String field) {
        return switch (field) {
            case "b", "o.y" -> value(1);
            case "c" -> value(2);
            case "u" -> random.nextInt(900);
            case "_id" -> random.nextInt(IDS);
            default -> value(0);
        };
    }

    private Object condition(Object one, Object other, String field) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> one;
            case 3 -> new Document("$gte", one).append("$lt", other);
            case 4 -> new Document("$gt", one);
            case 5 -> new Document("$lte", one);
            case 6 -> new Document("$in", List.of(one, other));
            case 7 -> new Document("$ne", one);
            case 8 -> field.equals("t") ? new Document("$all", List.of(one)) : one;
            case 9 -> field.equals("b") ? new Document("$regex", "^s1") : one;
            default -> random.nextBoolean() ? null : new Document("$exists", random.nextBoolean());
        };
    }

    private void update(List<String> differences) {
        boolean many = random.nextInt(5) == 0;
        Document filter = filter();
        if (!many) {
            filter = new Document("_id", random.nextInt(IDS)).append("$and", List.of(filter));
        }
        Document update = change();
        long[] modified = new long[2];
        for (int i = 0; i < 2; i++) {
            MongoCollection<Document> collection = i == 0 ? expected : actual;
            modified[i] = many
                    ? collection.updateMany(filter, update).getModifiedCount()
                    : collection.updateOne(filter, update).getModifiedCount();
        }
        if (modified[0] != modified[1]) {
            differences.add("update " + filter.toJson() + " by " + update.toJson() + " changed " + modified[1]
                    + " instead of " + modified[0]);
        }
    }

    private Document change() {
        return switch (random.nextInt(6)) {
            case 0 -> new Document("$set", new Document("a", value(0)).append("o.x", value(0)));
            case 1 ->
                new Document("$push", new Document("t2", new Document("$each", List.of(1, 2)).append("$slice", -5)))
                        .append("$unset", new Document("c", ""));
            case 2 -> new Document("$inc", new Document("n", 1)).append("$unset", new Document("s", ""));
            case 3 -> new Document("$set", new Document("c", value(2)).append("b", value(1)));
            case 4 -> new Document("$pull", new Document("l", new Document("x", new Document("$gte", 10))));
            default -> new Document("$set", new Document("t", values()).append("s", value(0)));
        };
    }

    private void delete(List<String> differences) {
        if (random.nextInt(4) == 0) {
            Document filter = new Document("_id", random.nextInt(IDS));
            long one = expected.deleteOne(filter).getDeletedCount();
            long other = actual.deleteOne(filter).getDeletedCount();
            if (one != other) {
                differences.add("delete " + filter.toJson());
            }
        }
    }

    private void query(List<String> differences, int kind) {
        Document filter = filter();
        Document sort = new Document();
        if (random.nextInt(3) > 0) {
            String[] fields = {"a", "b", "c", "o.x", "u"};
            int direction = random.nextBoolean() ? 1 : -1;
            sort.append(fields[random.nextInt(fields.length)], direction);
            if (random.nextBoolean()) {
                sort.putIfAbsent(fields[random.nextInt(fields.length)], random.nextInt(3) > 0 ? direction : -direction);
            }
            sort.append("_id", direction);
        }
        boolean sorted = !sort.isEmpty();
        int skip = sorted && random.nextInt(3) == 0 ? random.nextInt(10) : 0;
        int limit = sorted && random.nextBoolean() ? 1 + random.nextInt(20) : 0;
        int batch = random.nextInt(4) == 0 ? 2 + random.nextInt(10) : 0;
        boolean counted = kind == 3;
        boolean piped = kind == 4 && !sorted;
        List<Object> one = answer(expected, filter, sort, skip, limit, 0, counted, piped);
        List<Object> other = answer(actual, filter, sort, skip, limit, batch, counted, piped);
        if (!one.equals(other)) {
            differences.add("find " + filter.toJson() + " sort " + sort.toJson() + " skip " + skip + " limit " + limit
                    + " batch " + batch + "\n  expected " + one + "\n  actual   " + other);
        }
    }

    private static List<Object> answer(
            MongoCollection<Document> collection,
            Document filter,
            Document sort,
            int skip,
            int limit,
            int batch,
            boolean counted,
            boolean piped) {
        List<Object> answer = new ArrayList<>();
        try {
            if (counted) {
                answer.add(collection.countDocuments(filter));
            } else if (piped) {
                collection
                        .aggregate(List.of(
                                new Document("$match", filter), new Document("$project", new Document("_id", 1))))
                        .forEach(document -> answer.add(document.get("_id")));
            } else {
                collection
                        .find(filter)
                        .sort(sort)
                        .skip(skip)
                        .limit(limit)
                        .batchSize(batch)
                        .forEach(document -> answer.add(document.get("_id")));
            }
        } catch (MongoException e) {
            answer.add(e.getClass().getSimpleName());
        }
        if (sort.isEmpty()) {
            answer.sort(Comparator.comparing(String::valueOf));
        }
        return answer;
    }
}
