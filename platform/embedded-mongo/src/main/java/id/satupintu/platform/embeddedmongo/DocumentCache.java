package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Recently used documents, decoded, within a budget of bytes shared by all collections. A clock: what was used since
 * the hand last came by gets another round. Cached documents are never changed: an update puts another in their place.
 */
final class DocumentCache {

    // A decoded document takes several times the bytes of its encoding: names, boxes, map entries.
    private static final int HEAP_PER_BYTE = 7;
    private static final int HEAP_PER_DOCUMENT = 300;

    private static final VarHandle ENTRY = MethodHandles.arrayElementVarHandle(Entry[].class);

    private final long budget;
    private @Nullable Entry[] ring = new Entry[256];
    private int filled;
    private int hand;
    private long used;

    DocumentCache(long budget) {
        this.budget = budget;
    }

    /** The part of the cache that belongs to one collection. Used with the collection locked, except by the hand. */
    final class Part {

        private @Nullable Entry[] entries = new Entry[16];

        @Nullable Document get(int slot) {
            Entry entry = slot < entries.length ? (Entry) ENTRY.getAcquire(entries, slot) : null;
            if (entry == null) {
                return null;
            }
            if (!entry.touched) {
                entry.touched = true;
            }
            return entry.document;
        }

        void put(int slot, Document document, int encodedBytes) {
            long cost = HEAP_PER_DOCUMENT + (long) HEAP_PER_BYTE * encodedBytes;
            remove(slot);
            if (cost > budget / 8) {
                return;
            }
            if (slot >= entries.length) {
                entries = Arrays.copyOf(entries, Math.max(slot + 1, entries.length + (entries.length >> 1)));
            }
            Entry entry = new Entry(this, slot, document, cost);
            ENTRY.setRelease(entries, slot, entry);
            admit(entry);
        }

        void remove(int slot) {
            if (slot < entries.length) {
                Entry entry = (Entry) ENTRY.getAcquire(entries, slot);
                if (entry != null) {
                    entry.gone = true;
                    ENTRY.compareAndSet(entries, slot, entry, null);
                }
            }
        }

        // Losing this race with a growing array only leaves an entry behind that is not counted any more.
        private void evicted(Entry entry) {
            @Nullable Entry[] current = entries;
            if (entry.slot < current.length) {
                ENTRY.compareAndSet(current, entry.slot, entry, null);
            }
        }
    }

    private static final class Entry {
        private final Part part;
        private final int slot;
        private final Document document;
        private final long cost;
        private volatile boolean touched;
        private volatile boolean gone;

        Entry(Part part, int slot, Document document, long cost) {
            this.part = part;
            this.slot = slot;
            this.document = document;
            this.cost = cost;
        }
    }

    Part newPart() {
        return new Part();
    }

    synchronized long used() {
        return used;
    }

    private synchronized void admit(Entry entry) {
        used += entry.cost;
        while (used > budget && filled > 0) {
            advance();
        }
        if (filled == ring.length) {
            ring = Arrays.copyOf(ring, filled * 2);
        }
        ring[filled++] = entry;
    }

    private void advance() {
        if (hand >= filled) {
            hand = 0;
        }
        Entry entry = ring[hand];
        if (entry == null) {
            throw new IllegalStateException("a hole in the ring");
        }
        if (entry.touched && !entry.gone) {
            entry.touched = false;
            hand++;
            return;
        }
        filled--;
        ring[hand] = ring[filled];
        ring[filled] = null;
        used -= entry.cost;
        entry.part.evicted(entry);
    }
}
