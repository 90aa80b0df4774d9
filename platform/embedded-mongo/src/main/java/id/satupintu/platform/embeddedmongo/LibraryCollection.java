package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.bson.Document;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the library asks of every collection and our two kinds answer alike. */
abstract class LibraryCollection extends AbstractSynchronizedMongoCollection<Integer> {

    protected LibraryCollection(
            MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
        super(database, name, options, cursors);
    }

    /** All positions in use are below. */
    protected abstract int end();

    @Override
    protected abstract @Nullable Document getDocument(Integer position);

    @Override
    protected final Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
        return IntStream.range(0, end()).boxed().flatMap(position -> {
            Document document = getDocument(position);
            return document == null ? Stream.empty() : Stream.of(new DocumentWithPosition<>(document, position));
        });
    }

    @Override
    protected final void updateDataSize(int sizeDelta) {}

    @Override
    protected final boolean tracksDataSize() {
        return false;
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
