package id.satupintu.platform.bench.scenario;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.platform.local.demo.ReportGenerator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * Clones real reports in every database, as the services stored them, while no service runs. Closed ones came in over the
 * last three years, open ones over the last 60 days, so that a day holds about as many as a day of a province does.
 *
 * <p>Nothing is cloned on Kafka: the services read a topic only from where they stopped.
 */
final class StoredReports implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    private static final int CLOSED_OF_TEN = 7;
    private static final int DAYS_CLOSED = 3 * 365;
    private static final int DAYS_OPEN = 60;
    private static final int AT_ONCE = 200;
    private static final int NUMBERS = 1_000_000_000;
    /** Coprime to a thousand million: every number comes once, and in no order. */
    private static final long STRIDE = 387_420_489;

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /** Database and collection. */
    private static final List<String[]> PLACES = List.of(
            new String[] {"intake", "complaints"},
            new String[] {"routing", "dispositions"},
            new String[] {"escalation", "cases"},
            new String[] {"notification", "books"},
            new String[] {"notification", "inbox"},
            new String[] {"reporting", "rows"});

    private final MongoClient store;
    private final List<Original> closed;
    private final List<Original> open;
    private final Random random = new Random(7);
    private final Set<String> days = new TreeSet<>();
    private final List<String> lastIds = new ArrayList<>();
    private long made;

    /** @param alreadyMade clones made before in this data folder */
    StoredReports(String store, Collection<String> closed, Collection<String> open, long alreadyMade) {
        this.store = MongoClients.create(store);
        Map<String, List<RawBsonDocument>> inbox =
                inbox(Stream.concat(closed.stream(), open.stream()).toList());
        this.closed = closed.stream().map(id -> original(id, inbox)).toList();
        this.open = open.stream().map(id -> original(id, inbox)).toList();
        this.made = alreadyMade;
    }

    /** Writes {@code count} clones; returns how many per second. */
    double add(long count) {
        long began = System.nanoTime();
        for (long left = count; left > 0; left -= AT_ONCE) {
            addSome((int) Math.min(AT_ONCE, left));
        }
        markDays();
        return count / ((System.nanoTime() - began) / 1e9);
    }

    /** Some of the clones, to look at. */
    List<String> examples() {
        return List.copyOf(lastIds);
    }

    private void addSome(int count) {
        Map<String[], List<InsertOneModel<RawBsonDocument>>> writes = new LinkedHashMap<>();
        lastIds.clear();
        for (int one = 0; one < count; one++) {
            boolean over = made % 10 < CLOSED_OF_TEN;
            List<Original> from = over ? closed : open;
            Original original = from.get(random.nextInt(from.size()));
            ComplaintId id = ComplaintId.of("KTM", 2025, (int) (made++ * STRIDE % NUMBERS));
            int back = 1 + random.nextInt(over ? DAYS_CLOSED : DAYS_OPEN);
            List<byte[]> marks = marks(original, id, back);
            original.documents()
                    .forEach((place, documents) ->
                            documents.forEach(document -> writes.computeIfAbsent(place, _ -> new ArrayList<>())
                                    .add(new InsertOneModel<>(document.with(id, marks)))));
            lastIds.add(id.value());
        }
        writes.forEach((place, inserts) -> store.getDatabase(place[0])
                .getCollection(place[1], RawBsonDocument.class)
                .bulkWrite(inserts, new BulkWriteOptions().ordered(false)));
    }

    private List<byte[]> marks(Original original, ComplaintId id, int back) {
        List<byte[]> fresh = new ArrayList<>();
        for (Mark mark : original.marks()) {
            String text =
                    switch (mark.kind()) {
                        case NUMBER -> id.value();
                        case DAY -> LocalDate.parse(mark.text()).minusDays(back).toString();
                        case NOTICE -> new UUID(random.nextLong(), random.nextLong()).toString();
                        case RETRY_KEY -> letters(mark.text().length());
                    };
            if (mark.kind() == Kind.DAY) {
                days.add(text);
            }
            fresh.add(text.getBytes(StandardCharsets.UTF_8));
        }
        return fresh;
    }

    private String letters(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int one = 0; one < length; one++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** So that reporting-service sums these days again. */
    private void markDays() {
        List<WriteModel<Document>> marks = new ArrayList<>();
        for (String day : days) {
            marks.add(new UpdateOneModel<>(
                    new Document("_id", ReportGenerator.KABUPATEN + "/" + day),
                    new Document("$inc", new Document("marks", 1L))
                            .append(
                                    "$setOnInsert",
                                    new Document("kabupaten", ReportGenerator.KABUPATEN).append("day", day)),
                    new UpdateOptions().upsert(true)));
        }
        if (!marks.isEmpty()) {
            store.getDatabase("reporting").getCollection("days").bulkWrite(marks);
        }
    }

    /** By complaint, in one go: the inbox has no index over complaints. */
    private Map<String, List<RawBsonDocument>> inbox(List<String> complaintIds) {
        Map<String, List<RawBsonDocument>> found = new HashMap<>();
        store.getDatabase("notification")
                .getCollection("inbox", RawBsonDocument.class)
                .find(new Document("complaintId", new Document("$in", complaintIds)))
                .forEach(notice -> found.computeIfAbsent(
                                notice.getString("complaintId").getValue(), _ -> new ArrayList<>())
                        .add(notice));
        return found;
    }

    private Original original(String complaintId, Map<String, List<RawBsonDocument>> inbox) {
        Map<String[], List<RawBsonDocument>> found = new LinkedHashMap<>();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(Kind.NUMBER, complaintId));
        for (String[] place : PLACES) {
            List<RawBsonDocument> documents = place[1].equals("inbox")
                    ? inbox.getOrDefault(complaintId, List.of())
                    : store.getDatabase(place[0])
                            .getCollection(place[1], RawBsonDocument.class)
                            .find(new Document("_id", complaintId))
                            .into(new ArrayList<>());
            found.put(place, documents);
            for (RawBsonDocument document : documents) {
                if (place[1].equals("inbox")) {
                    marks.add(new Mark(Kind.NOTICE, document.getString("_id").getValue()));
                }
                if (place[1].equals("complaints")) {
                    marks.add(new Mark(
                            Kind.RETRY_KEY,
                            document.getDocument("search")
                                    .getString("idempotencyKey")
                                    .getValue()));
                }
                if (place[1].equals("rows")) {
                    daysOf(document.getString("day").getValue()).forEach(day -> marks.add(new Mark(Kind.DAY, day)));
                }
            }
        }
        List<String> texts = marks.stream().map(Mark::text).toList();
        Map<String[], List<CloneTemplate>> templates = new LinkedHashMap<>();
        found.forEach((place, documents) -> templates.put(
                place,
                documents.stream()
                        .map(document -> CloneTemplate.of(document, texts))
                        .toList()));
        return new Original(templates, marks);
    }

    /** The day in the tenant's calendar, and the one in UTC where that is another. */
    private static Set<String> daysOf(String day) {
        Set<String> both = new TreeSet<>(Set.of(day));
        LocalDate utc = LocalDate.parse(day)
                .atStartOfDay(ZONE)
                .withZoneSameInstant(ZoneOffset.UTC)
                .toLocalDate();
        if (LocalDate.now(ZoneOffset.UTC).equals(utc)) {
            both.add(utc.toString());
        }
        return both;
    }

    @Override
    public void close() {
        store.close();
    }

    private enum Kind {
        NUMBER,
        RETRY_KEY,
        NOTICE,
        DAY
    }

    /** A text that stands for one report alone. */
    private record Mark(Kind kind, String text) {}

    private record Original(Map<String[], List<CloneTemplate>> documents, List<Mark> marks) {}
}
