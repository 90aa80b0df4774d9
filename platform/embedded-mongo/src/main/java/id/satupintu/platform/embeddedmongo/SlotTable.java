package id.satupintu.platform.embeddedmongo;

import java.util.Arrays;

/**
 * Where each document of a collection lies in the journal: a slot number is a document's address for its lifetime.
 * Sixteen bytes a document, whatever its size.
 */
final class SlotTable {

    private static final long NOWHERE = 0;

    private long[] locations = new long[16];
    private int[] lengths = new int[16];
    private int[] free = new int[16];
    private int freeCount;
    private int end;
    private long bytes;

    /** Slots ever used: every live slot is below. */
    int end() {
        return end;
    }

    /** Bytes of the stored documents. */
    long bytes() {
        return bytes;
    }

    int allocate() {
        if (freeCount > 0) {
            return free[--freeCount];
        }
        ensure(end);
        return end++;
    }

    void release(int slot) {
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, freeCount * 2);
        }
        free[freeCount++] = slot;
    }

    void store(int slot, int segment, int offset, int length) {
        ensure(slot);
        end = Math.max(end, slot + 1);
        bytes += length - lengths[slot];
        locations[slot] = ((long) segment << 32) | (offset & 0xFFFFFFFFL);
        lengths[slot] = length;
    }

    void clear(int slot) {
        if (slot < end) {
            bytes -= lengths[slot];
            locations[slot] = NOWHERE;
            lengths[slot] = 0;
        }
    }

    boolean isStored(int slot) {
        return slot < end && locations[slot] != NOWHERE;
    }

    boolean isAt(int slot, int segment, int offset) {
        return slot < end && locations[slot] == (((long) segment << 32) | (offset & 0xFFFFFFFFL));
    }

    int segment(int slot) {
        return (int) (locations[slot] >>> 32);
    }

    int offset(int slot) {
        return (int) locations[slot];
    }

    int length(int slot) {
        return slot < end ? lengths[slot] : 0;
    }

    /** After recovery: everything not stored is free. Returns how many documents there are. */
    int findFreeSlots() {
        int stored = 0;
        freeCount = 0;
        for (int slot = end - 1; slot >= 0; slot--) {
            if (locations[slot] == NOWHERE) {
                release(slot);
            } else {
                stored++;
            }
        }
        return stored;
    }

    private void ensure(int slot) {
        if (slot >= locations.length) {
            int capacity = Math.max(slot + 1, locations.length + (locations.length >> 1));
            locations = Arrays.copyOf(locations, capacity);
            lengths = Arrays.copyOf(lengths, capacity);
        }
    }
}
