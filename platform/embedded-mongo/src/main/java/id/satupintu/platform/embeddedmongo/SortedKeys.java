package id.satupintu.platform.embeddedmongo;

import java.util.Arrays;

/**
 * A sorted set of byte strings in leaves of up to {@value #LEAF}: about half the memory of a tree of entries, and
 * filled in one go after a restart. Each entry is a key followed by a four-byte slot.
 */
final class SortedKeys {

    static final int SLOT_BYTES = 4;

    private static final int LEAF = 128;

    private byte[][][] leaves = {new byte[LEAF][]};
    private int[] sizes = {0};
    private int leafCount = 1;
    private long size;
    private long bytes;

    long size() {
        return size;
    }

    /** Estimated heap. */
    long bytes() {
        return bytes + size * 20;
    }

    static int slotOf(byte[] entry) {
        int end = entry.length;
        return ((entry[end - 4] & 0xFF) << 24)
                | ((entry[end - 3] & 0xFF) << 16)
                | ((entry[end - 2] & 0xFF) << 8)
                | (entry[end - 1] & 0xFF);
    }

    boolean add(byte[] entry) {
        int leaf = leafFor(entry);
        int place = Arrays.binarySearch(leaves[leaf], 0, sizes[leaf], entry, Arrays::compareUnsigned);
        if (place >= 0) {
            return false;
        }
        place = -place - 1;
        if (sizes[leaf] == LEAF) {
            // Keys that only grow would leave half-empty leaves behind: then begin a new one instead of halving.
            boolean atTheEnd = leaf == leafCount - 1 && place == LEAF;
            split(leaf, atTheEnd ? LEAF : LEAF / 2);
            if (place > sizes[leaf] || atTheEnd) {
                place -= sizes[leaf];
                leaf++;
            }
        }
        byte[][] entries = leaves[leaf];
        System.arraycopy(entries, place, entries, place + 1, sizes[leaf] - place);
        entries[place] = entry;
        sizes[leaf]++;
        size++;
        bytes += entry.length;
        return true;
    }

    private void split(int leaf, int keep) {
        if (leafCount == leaves.length) {
            leaves = Arrays.copyOf(leaves, leafCount + Math.max(8, leafCount >> 2));
            sizes = Arrays.copyOf(sizes, leaves.length);
        }
        System.arraycopy(leaves, leaf + 1, leaves, leaf + 2, leafCount - leaf - 1);
        System.arraycopy(sizes, leaf + 1, sizes, leaf + 2, leafCount - leaf - 1);
        byte[][] right = new byte[LEAF][];
        int moved = sizes[leaf] - keep;
        System.arraycopy(leaves[leaf], keep, right, 0, moved);
        Arrays.fill(leaves[leaf], keep, sizes[leaf], null);
        leaves[leaf + 1] = right;
        sizes[leaf + 1] = moved;
        sizes[leaf] = keep;
        leafCount++;
    }

    boolean remove(byte[] entry) {
        int leaf = leafFor(entry);
        int place = Arrays.binarySearch(leaves[leaf], 0, sizes[leaf], entry, Arrays::compareUnsigned);
        if (place < 0) {
            return false;
        }
        byte[][] entries = leaves[leaf];
        bytes -= entry.length;
        size--;
        sizes[leaf]--;
        System.arraycopy(entries, place + 1, entries, place, sizes[leaf] - place);
        Arrays.fill(entries, sizes[leaf], sizes[leaf] + 1, null);
        if (sizes[leaf] == 0 && leafCount > 1) {
            leafCount--;
            System.arraycopy(leaves, leaf + 1, leaves, leaf, leafCount - leaf);
            System.arraycopy(sizes, leaf + 1, sizes, leaf, leafCount - leaf);
            Arrays.fill(leaves, leafCount, leafCount + 1, null);
        }
        return true;
    }

    /** Replaces everything by these entries, which get sorted in place. */
    void load(byte[][] entries) {
        Arrays.parallelSort(entries, Arrays::compareUnsigned);
        // Room for a few more in each leaf, or the first writes after a restart would split them all.
        int fill = LEAF * 7 / 8;
        leafCount = Math.max(1, (entries.length + fill - 1) / fill);
        leaves = new byte[leafCount][LEAF][];
        sizes = new int[leafCount];
        bytes = 0;
        for (int leaf = 0, from = 0; from < entries.length; leaf++, from += fill) {
            sizes[leaf] = Math.min(fill, entries.length - from);
            System.arraycopy(entries, from, leaves[leaf], 0, sizes[leaf]);
        }
        for (byte[] entry : entries) {
            bytes += entry.length;
        }
        size = entries.length;
    }

    void clear() {
        load(new byte[0][]);
    }

    // The last leaf whose first entry is not after the given one.
    private int leafFor(byte[] entry) {
        int low = 0;
        int high = leafCount - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sizes[middle] > 0 && Arrays.compareUnsigned(leaves[middle][0], entry) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The slot of the only entry with this key, or {@link SlotIterator#END}. */
    int only(byte[] key) {
        long found = seek(key);
        int leaf = (int) (found >>> 32);
        int place = (int) found;
        if (leaf < leafCount && place < sizes[leaf]) {
            byte[] entry = leaves[leaf][place];
            if (entry.length == key.length + SLOT_BYTES && Arrays.equals(entry, 0, key.length, key, 0, key.length)) {
                return slotOf(entry);
            }
        }
        return SlotIterator.END;
    }

    // Leaf and place of the first entry that is not before the bound.
    private long seek(byte[] bound) {
        int leaf = leafFor(bound);
        int place = Arrays.binarySearch(leaves[leaf], 0, sizes[leaf], bound, Arrays::compareUnsigned);
        if (place < 0) {
            place = -place - 1;
        }
        if (place == sizes[leaf]) {
            leaf++;
            place = 0;
        }
        return ((long) leaf << 32) | place;
    }

    /** How many entries are in the range, within the size of a leaf. */
    long count(KeyRange range) {
        long from = seek(range.from());
        long to = range.isOpen() ? (long) leafCount << 32 : seek(range.to());
        int fromLeaf = (int) (from >>> 32);
        int toLeaf = (int) (to >>> 32);
        if (fromLeaf >= toLeaf) {
            return Math.max(0, (fromLeaf == toLeaf ? (int) to - (int) from : 0));
        }
        long average = Math.max(1, size / leafCount);
        return (fromLeaf < leafCount ? sizes[fromLeaf] - (int) from : 0) + average * (toLeaf - fromLeaf - 1) + (int) to;
    }

    /** Slots one after the other, each with the entry it stands in. */
    interface EntryIterator extends SlotIterator {

        /** The entry of the slot that {@link #next} gave last. */
        byte[] entry();
    }

    EntryIterator scan(KeyRange range, boolean descending) {
        long from = seek(range.from());
        long to = range.isOpen() ? (long) leafCount << 32 : seek(range.to());
        return descending ? new Backwards(from, to) : new Forwards(from, to);
    }

    private final class Forwards implements EntryIterator {
        private final int endLeaf;
        private final int endPlace;
        private int leaf;
        private int place;
        private byte[] entry = {};

        Forwards(long from, long to) {
            leaf = (int) (from >>> 32);
            place = (int) from;
            endLeaf = (int) (to >>> 32);
            endPlace = (int) to;
        }

        @Override
        public int next() {
            while (leaf < endLeaf && place == sizes[leaf]) {
                leaf++;
                place = 0;
            }
            if (leaf > endLeaf || (leaf == endLeaf && place >= endPlace)) {
                return END;
            }
            entry = leaves[leaf][place++];
            return slotOf(entry);
        }

        @Override
        public byte[] entry() {
            return entry;
        }
    }

    private final class Backwards implements EntryIterator {
        private final int endLeaf;
        private final int endPlace;
        private int leaf;
        private int place;
        private byte[] entry = {};

        Backwards(long from, long to) {
            leaf = (int) (to >>> 32);
            place = (int) to;
            endLeaf = (int) (from >>> 32);
            endPlace = (int) from;
        }

        @Override
        public int next() {
            while (place == 0 && leaf > endLeaf) {
                leaf--;
                place = sizes[leaf];
            }
            if (leaf < endLeaf || (leaf == endLeaf && place <= endPlace)) {
                return END;
            }
            entry = leaves[leaf][--place];
            return slotOf(entry);
        }

        @Override
        public byte[] entry() {
            return entry;
        }
    }
}
