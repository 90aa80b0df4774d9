package id.satupintu.escalation.adapter.out.evidence;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSDownloadStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonString;
import org.springframework.data.mongodb.core.MongoOperations;

/** The bytes, in GridFS: in pieces of 255 KB, of which a file is made only when all of them are there. Nothing is ever changed. */
final class EvidenceFiles {
    private static final String BUCKET = "evidence";

    private final MongoOperations mongo;

    EvidenceFiles(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Which of the files of a piece of evidence. */
    enum Part {
        /** As it came. Sealed. */
        ORIGINAL,
        /** What officers look at: the pixels and nothing else. */
        COPY,
        /** The same for lists. */
        SMALL;

        private BsonString of(String evidenceId) {
            return new BsonString(evidenceId + "/" + name());
        }
    }

    void put(String evidenceId, Part part, byte[] bytes) {
        in(bucket -> {
            bucket.uploadFromStream(part.of(evidenceId), part.name(), new ByteArrayInputStream(bytes));
            return bucket;
        });
    }

    Optional<byte[]> get(String evidenceId, Part part) {
        return in(bucket -> {
            try (GridFSDownloadStream file = bucket.openDownloadStream(part.of(evidenceId))) {
                return Optional.of(file.readAllBytes());
            } catch (MongoGridFSException nothingThere) {
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    void remove(String evidenceId) {
        for (Part part : Part.values()) {
            in(bucket -> {
                try {
                    bucket.delete(part.of(evidenceId));
                } catch (MongoGridFSException nothingThere) {
                    // As it should be.
                }
                return bucket;
            });
        }
    }

    /** The driver's exceptions become those that callers know. */
    private <T> T in(Function<GridFSBucket, T> way) {
        T result = mongo.execute(database -> way.apply(GridFSBuckets.create(database, BUCKET)));
        if (result == null) {
            throw new IllegalStateException("GridFS answers something");
        }
        return result;
    }
}
