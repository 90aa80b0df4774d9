package id.satupintu.escalation.adapter.out.evidence;

import id.satupintu.escalation.adapter.out.evidence.EvidenceFiles.Part;
import id.satupintu.escalation.domain.evidence.Likeness;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Keeps evidence. The bytes are there before any event names them; what no case took is removed, at once or by {@link #sweep}
 * after a crash.
 */
public final class EvidenceVault {
    private static final Logger log = LoggerFactory.getLogger(EvidenceVault.class);

    /** By then an upload has become evidence or never will. */
    static final Duration ABANDONED = Duration.ofHours(1);

    private static final int AT_ONCE = 100;
    private static final String ACCESS = "evidenceAccess";

    private final MongoOperations mongo;
    private final EvidenceIndex index;
    private final EvidenceFiles files;
    private final Clock machine;
    private volatile boolean open;

    /** @param machine real time, whatever the business clock says */
    public EvidenceVault(MongoOperations mongo, EvidenceIndex index, Clock machine) {
        this.mongo = mongo;
        this.index = index;
        this.files = new EvidenceFiles(mongo);
        this.machine = machine;
    }

    /** Makes the indexes, where they are not there yet. */
    public void open() {
        index.createIndexes();
        open = true;
    }

    /** True once they were made. */
    public boolean isOpen() {
        return open;
    }

    /**
     * Keeps a file.
     *
     * @return what was there before and is like it
     */
    public List<Likeness> keep(String evidenceId, String complaintId, InspectedFile file, int similarBits) {
        index.add(evidenceId, complaintId, file, machine.instant());
        files.put(evidenceId, Part.ORIGINAL, file.original());
        file.picture().ifPresent(picture -> {
            files.put(evidenceId, Part.COPY, picture.jpeg());
            files.put(evidenceId, Part.SMALL, picture.smallJpeg());
        });
        return index.like(evidenceId, file, similarBits);
    }

    /** A case has it. */
    public void confirm(List<String> evidenceIds) {
        index.confirm(evidenceIds);
    }

    /** No case took it. */
    public void discard(List<String> evidenceIds) {
        evidenceIds.forEach(id -> {
            files.remove(id);
            index.remove(id);
        });
    }

    /**
     * The pixels of a picture as a JPEG; of anything else the file itself.
     *
     * @param small for a list
     */
    public Optional<byte[]> copy(String evidenceId, boolean picture, boolean small) {
        return files.get(evidenceId, !picture ? Part.ORIGINAL : small ? Part.SMALL : Part.COPY);
    }

    /**
     * The file as it came. Who opens it is written down first, and the seal is checked.
     *
     * @param position of who opens it
     * @throws IllegalStateException when the bytes are not those of {@code sha256}
     */
    public Optional<byte[]> original(String evidenceId, String sha256, String position, Instant at) {
        mongo.execute(
                ACCESS,
                entries -> entries.insertOne(new Document("evidenceId", evidenceId)
                        .append("position", position)
                        .append("at", Date.from(at))));
        Optional<byte[]> file = files.get(evidenceId, Part.ORIGINAL);
        file.ifPresent(bytes -> {
            if (!InspectedFile.sha256(bytes).equals(sha256)) {
                throw new IllegalStateException(
                        "Evidence " + evidenceId + " is not what was received: its seal is broken");
            }
        });
        return file;
    }

    /**
     * Looks after uploads that were broken off.
     *
     * @param taken whether the case of that complaint has that evidence
     * @return how many were removed
     */
    public int sweep(BiPredicate<String, String> taken) {
        int removed = 0;
        for (EvidenceIndex.Pending one : index.pendingSince(machine.instant().minus(ABANDONED), AT_ONCE)) {
            if (taken.test(one.complaintId(), one.evidenceId())) {
                index.confirm(List.of(one.evidenceId()));
            } else {
                discard(List.of(one.evidenceId()));
                removed++;
            }
        }
        if (removed > 0) {
            log.info("Removed {} uploads that no case took", removed);
        }
        return removed;
    }
}
