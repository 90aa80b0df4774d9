package id.satupintu.routing.adapter.out.learning;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.UpdateOptions;
import id.satupintu.contracts.RegionCode;
import id.satupintu.platform.classifier.linear.LinearModel;
import id.satupintu.platform.classifier.linear.ModelFile;
import id.satupintu.routing.domain.learning.LearnedModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Every model that was ever learned, which of them serves in each kabupaten, and who is learning now.
 *
 * <pre>{@code
 * models:  { _id: "64.08 3f9c1a7b20de", kabupaten, version, numbers: Binary, learnedAt, lessons, frozen, … }
 * serving: { _id: "64.08", version: "3f9c1a7b20de", kept: true } // no version: the model of this build
 * learning: { _id: "64.08", until: ISODate(...), lessons: 125 } // one instance at a time
 * }</pre>
 */
public final class ModelShelf {
    private static final String MODELS = "models";
    private static final String SERVING = "serving";
    private static final String LEARNING = "learning";
    private static final String ID = "_id";
    private static final String KABUPATEN = "kabupaten";
    private static final String VERSION = "version";
    private static final String KEPT = "kept";
    private static final String NUMBERS = "numbers";
    private static final String UNTIL = "until";
    private static final String LESSONS = "lessons";
    private static final int LISTED = 50;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoOperations mongo;

    public ModelShelf(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Keeps a model; one that is there already stays as it is. */
    public void keep(LearnedModel learned, LinearModel model) {
        Document document = new Document(KABUPATEN, learned.kabupaten().value())
                .append(VERSION, learned.version())
                .append(NUMBERS, new Binary(bytes(model)))
                .append("learnedAt", Date.from(learned.learnedAt()))
                .append(LESSONS, learned.lessons())
                .append("frozen", learned.frozen())
                .append("accuracyBefore", learned.accuracyBefore())
                .append("accuracy", learned.accuracy())
                .append("top3", learned.top3())
                .append("accepted", learned.accepted());
        mongo.execute(MODELS, models -> {
            models.createIndex(new Document(KABUPATEN, 1).append("learnedAt", -1));
            return models.updateOne(
                    new Document(ID, id(learned.kabupaten(), learned.version())),
                    new Document("$setOnInsert", document),
                    UPSERT);
        });
    }

    /** The models of a kabupaten, the newest first, without their numbers. */
    public List<LearnedModel> of(RegionCode kabupaten) {
        List<LearnedModel> found = new ArrayList<>();
        mongo.execute(MODELS, models -> {
            models.find(new Document(KABUPATEN, kabupaten.value()))
                    .sort(new Document("learnedAt", -1))
                    .projection(new Document(VERSION, 1)
                            .append("learnedAt", 1)
                            .append(LESSONS, 1)
                            .append("frozen", 1)
                            .append("accuracyBefore", 1)
                            .append("accuracy", 1)
                            .append("top3", 1)
                            .append("accepted", 1))
                    .limit(LISTED)
                    .forEach(document -> found.add(read(document, kabupaten)));
            return found;
        });
        return found;
    }

    private static LearnedModel read(Document document, RegionCode kabupaten) {
        return new LearnedModel(
                kabupaten,
                document.getString(VERSION),
                document.getDate("learnedAt").toInstant(),
                document.getInteger(LESSONS),
                document.getInteger("frozen"),
                document.getDouble("accuracyBefore"),
                document.getDouble("accuracy"),
                document.getDouble("top3"),
                document.getBoolean("accepted"));
    }

    /** The numbers of a model; empty when the kabupaten has none of that version. */
    public Optional<LinearModel> model(RegionCode kabupaten, String version) {
        List<Document> found = new ArrayList<>();
        mongo.execute(MODELS, models -> models.find(new Document(ID, id(kabupaten, version)))
                .limit(1)
                .into(found));
        return found.stream().findFirst().map(document -> model(document.get(NUMBERS, Binary.class)));
    }

    /**
     * Lets a model of the kabupaten serve.
     *
     * @param keep whether it goes on serving when a newer one is learned
     */
    public void serve(RegionCode kabupaten, String version, boolean keep) {
        mongo.execute(
                SERVING,
                serving -> serving.updateOne(
                        new Document(ID, kabupaten.value()),
                        new Document("$set", new Document(VERSION, version).append(KEPT, keep)),
                        UPSERT));
    }

    /** Lets the model of this build serve again; {@code keep} as above. */
    public void serveShipped(RegionCode kabupaten, boolean keep) {
        mongo.execute(
                SERVING,
                serving -> serving.updateOne(
                        new Document(ID, kabupaten.value()),
                        new Document("$set", new Document(KEPT, keep)).append("$unset", new Document(VERSION, "")),
                        UPSERT));
    }

    /** Lets a model that was learned just now serve, unless a person keeps another; true when it does. */
    boolean serveNewest(RegionCode kabupaten, String version) {
        try {
            mongo.execute(
                    SERVING,
                    serving -> serving.updateOne(
                            new Document(ID, kabupaten.value()).append(KEPT, new Document("$ne", true)),
                            new Document("$set", new Document(VERSION, version)),
                            UPSERT));
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /** Whether what serves goes on serving when a newer one is learned. */
    public boolean isKept(RegionCode kabupaten) {
        List<Document> found = new ArrayList<>();
        mongo.execute(SERVING, serving -> serving.find(new Document(ID, kabupaten.value()))
                .limit(1)
                .into(found));
        return !found.isEmpty() && Boolean.TRUE.equals(found.getFirst().getBoolean(KEPT));
    }

    /** By kabupaten, the version that serves where it is not the model of this build. */
    public Map<RegionCode, String> serving() {
        Map<RegionCode, String> versions = new HashMap<>();
        mongo.execute(SERVING, serving -> {
            for (Document one : serving.find()) {
                String version = one.getString(VERSION);
                if (version != null) {
                    versions.put(new RegionCode(one.getString(ID)), version);
                }
            }
            return versions;
        });
        return versions;
    }

    /** From how many lessons the kabupaten last learned; 0 before the first time. */
    public int learnedFrom(RegionCode kabupaten) {
        List<Document> found = new ArrayList<>();
        mongo.execute(LEARNING, learning -> learning.find(new Document(ID, kabupaten.value()))
                .limit(1)
                .into(found));
        return found.isEmpty() ? 0 : found.getFirst().getInteger(LESSONS, 0);
    }

    /** True for the one instance that may learn for the kabupaten until {@code patience} is over. */
    public boolean claim(RegionCode kabupaten, Instant now, Duration patience) {
        try {
            mongo.execute(
                    LEARNING,
                    learning -> learning.updateOne(
                            new Document(ID, kabupaten.value()),
                            new Document("$setOnInsert", new Document(UNTIL, Date.from(Instant.EPOCH))),
                            UPSERT));
        } catch (DuplicateKeyException _) {
            // Another instance was first to put it there; who may learn is decided below.
        }
        return mongo.execute(
                        LEARNING,
                        learning -> learning.findOneAndUpdate(
                                new Document(ID, kabupaten.value()).append(UNTIL, new Document("$lte", Date.from(now))),
                                new Document("$set", new Document(UNTIL, Date.from(now.plus(patience)))),
                                new FindOneAndUpdateOptions()))
                != null;
    }

    /** Learning is over. */
    public void release(RegionCode kabupaten, int lessons) {
        mongo.execute(
                LEARNING,
                learning -> learning.updateOne(
                        new Document(ID, kabupaten.value()),
                        new Document("$set", new Document(UNTIL, Date.from(Instant.EPOCH)).append(LESSONS, lessons))));
    }

    private static String id(RegionCode kabupaten, String version) {
        return kabupaten.value() + " " + version;
    }

    private static byte[] bytes(LinearModel model) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ModelFile.write(model, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static LinearModel model(Binary numbers) {
        try {
            return ModelFile.read(new ByteArrayInputStream(numbers.getData()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
