package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which databases, collections and indexes there are, and the number by which the journal knows each collection.
 * Written whole whenever it changes. Numbers are never given out twice, so a dropped collection stays dropped.
 */
final class Catalogue {

    /** One collection as the catalogue knows it. */
    record Entry(String database, String name, int number, List<Document> indexes) {}

    private final Journal journal;
    private final List<Entry> recovered;
    private Document written;
    private int nextNumber;
    private volatile boolean behind;

    Catalogue(Journal journal, Document recovered) {
        this.journal = journal;
        this.written = recovered;
        this.nextNumber = recovered.get("next") instanceof Number next ? next.intValue() : 1;
        this.recovered = entries(recovered);
    }

    private static List<Entry> entries(Document catalogue) {
        List<Entry> entries = new ArrayList<>();
        for (Document entry : documents(catalogue.get("collections"))) {
            entries.add(new Entry(
                    text(entry, "database"),
                    text(entry, "name"),
                    ((Number) Objects.requireNonNull(entry.get("number"))).intValue(),
                    documents(entry.get("indexes"))));
        }
        return entries;
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.get(field)).toString();
    }

    private static List<Document> documents(@Nullable Object values) {
        List<Document> documents = new ArrayList<>();
        if (values instanceof Collection<?> collection) {
            for (Object value : collection) {
                documents.add((Document) value);
            }
        }
        return documents;
    }

    /** Databases found at start. */
    synchronized Set<String> recoveredDatabases() {
        Set<String> names = new TreeSet<>();
        recovered.forEach(entry -> names.add(entry.database()));
        return names;
    }

    /** Collections of a database found at start. */
    synchronized List<Entry> takeRecovered(String database) {
        List<Entry> entries = new ArrayList<>(recovered);
        entries.removeIf(entry -> !entry.database().equals(database));
        // Only once: a database that is dropped and created again begins empty.
        recovered.removeAll(entries);
        return entries;
    }

    /** The last attempt to write failed: nothing may be written before the next succeeds. */
    boolean isBehind() {
        return behind;
    }

    synchronized int newNumber() {
        return nextNumber++;
    }

    /** Journals the present state if it differs from what the journal has. Returns the turn to wait for, or 0. */
    synchronized long write(Collection<EmbeddedDatabase> databases) {
        return write(databases, Set.of());
    }

    /** As if these collections were already gone: a drop is journaled before it is done. */
    synchronized long write(Collection<EmbeddedDatabase> databases, Set<EmbeddedCollection> without) {
        List<Document> collections = new ArrayList<>();
        for (EmbeddedDatabase database : databases) {
            for (Map.Entry<String, EmbeddedCollection> stored :
                    database.stored().entrySet()) {
                if (!without.contains(stored.getValue())) {
                    collections.add(new Document("database", database.getDatabaseName())
                            .append("name", stored.getKey())
                            .append("number", stored.getValue().number())
                            .append("indexes", database.indexDescriptions(stored.getKey())));
                }
            }
        }
        Document catalogue = new Document("next", nextNumber).append("collections", collections);
        if (catalogue.equals(written)) {
            behind = false;
            return 0;
        }
        try {
            Journal.Place place = journal.append(new Frame(), catalogue.cloneDeeply());
            written = catalogue.cloneDeeply();
            behind = false;
            return place.turn();
        } catch (IOException e) {
            behind = without.isEmpty();
            throw new JournalRefusedException(e);
        }
    }
}
