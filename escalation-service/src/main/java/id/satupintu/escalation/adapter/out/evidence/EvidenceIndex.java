package id.satupintu.escalation.adapter.out.evidence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import id.satupintu.escalation.domain.evidence.Likeness;
import id.satupintu.escalation.domain.evidence.PerceptualHash;
import id.satupintu.escalation.domain.evidence.Pose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * All evidence there is, of every tenant, found by its bytes and by what it looks like. An entry is pending until a case has the
 * evidence; it is written before it looks for others, so that of two uploads of one photo at the same moment at least the later
 * sees the other.
 */
public final class EvidenceIndex {
    private static final String COLLECTION = "evidenceIndex";
    private static final String SHA256 = "sha256";
    private static final String HASH = "hash";
    private static final String BANDS = "bands";
    private static final String COMPLAINT = "complaintId";
    private static final String PENDING = "pendingSince";
    private static final String ID = "_id";

    /** A picture that meets more than this is not compared further: so many look alike only when there is little on them. */
    private static final int MOST_CANDIDATES = 20_000;

    private final MongoOperations mongo;

    public EvidenceIndex(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** An upload that never became evidence. */
    record Pending(String evidenceId, String complaintId) {}

    void createIndexes() {
        in(entries -> {
            entries.createIndex(new Document(SHA256, 1));
            entries.createIndex(new Document(BANDS, 1));
            entries.createIndex(new Document(PENDING, 1), new IndexOptions().sparse(true));
            return COLLECTION;
        });
    }

    /** Notes it as pending since {@code now}, by the machine's clock. */
    void add(String evidenceId, String complaintId, InspectedFile file, Instant now) {
        Document entry = new Document(ID, evidenceId)
                .append(COMPLAINT, complaintId)
                .append(SHA256, file.sha256())
                .append(PENDING, Date.from(now));
        file.hash().ifPresent(hash -> entry.append(HASH, hash.bits()).append(BANDS, hash.bands()));
        in(entries -> entries.insertOne(entry));
    }

    /** What is there besides {@code evidenceId} and is the same file, or looks so. */
    List<Likeness> like(String evidenceId, InspectedFile file, int similarBits) {
        Map<String, Likeness> found = new LinkedHashMap<>();
        for (Document entry : find(eq(SHA256, file.sha256()), ID)) {
            String id = entry.getString(ID);
            found.put(id, Likeness.ofFile(id));
        }
        List<Pose> poses = file.poses();
        if (!poses.isEmpty()) {
            // As it is by itself: however many look like it turned, none of these is passed over for them.
            looksLike(poses.subList(0, 1), similarBits).forEach(one -> found.putIfAbsent(one.evidenceId(), one));
            looksLike(poses.subList(1, poses.size()), similarBits)
                    .forEach(one -> found.putIfAbsent(one.evidenceId(), one));
        }
        found.remove(evidenceId);
        return List.copyOf(found.values());
    }

    private List<Likeness> looksLike(List<Pose> poses, int similarBits) {
        Set<Integer> sought = poses.stream()
                .flatMap(pose -> pose.hash().soughtBands().stream())
                .collect(Collectors.toSet());
        return find(Filters.in(BANDS, sought), HASH).stream()
                .map(entry -> nearest(entry.getString(ID), new PerceptualHash(entry.getLong(HASH)), poses))
                .filter(like -> like.bitsApart() <= similarBits)
                .toList();
    }

    private static Likeness nearest(String id, PerceptualHash other, List<Pose> poses) {
        return poses.stream()
                .map(pose -> new Likeness(id, false, pose.hash().distance(other), pose.turn()))
                .min(Comparator.comparingInt(Likeness::bitsApart))
                .orElseThrow();
    }

    /** The complaint that evidence belongs to. */
    public Optional<String> complaintOf(String evidenceId) {
        return find(eq(ID, evidenceId), COMPLAINT).stream().findFirst().map(entry -> entry.getString(COMPLAINT));
    }

    void confirm(List<String> evidenceIds) {
        in(entries -> entries.updateMany(Filters.in(ID, evidenceIds), unset(PENDING)));
    }

    void remove(String evidenceId) {
        in(entries -> entries.deleteOne(eq(ID, evidenceId)));
    }

    /** Pending since before {@code then}, the oldest first. */
    List<Pending> pendingSince(Instant then, int most) {
        return in(entries -> entries.find(lt(PENDING, Date.from(then)))
                        .sort(new Document(PENDING, 1))
                        .limit(most)
                        .into(new ArrayList<>()))
                .stream()
                .map(entry -> new Pending(entry.getString(ID), entry.getString(COMPLAINT)))
                .toList();
    }

    private List<Document> find(Bson filter, String field) {
        return in(entries -> entries.find(filter)
                .projection(include(field))
                .limit(MOST_CANDIDATES)
                .into(new ArrayList<>()));
    }

    /** The driver's exceptions become those that callers know. */
    private <T> T in(CollectionCallback<T> way) {
        return Objects.requireNonNull(mongo.execute(COLLECTION, way), "The store answers something");
    }
}
