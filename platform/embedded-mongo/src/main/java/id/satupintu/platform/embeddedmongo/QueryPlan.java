package id.satupintu.platform.embeddedmongo;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the candidates of a query come from.
 *
 * @param index null for a look at every document
 * @param ranges the parts of the index to read, in order
 * @param descending read backwards
 * @param ordered the candidates come in the order the query asks for
 * @param exact every candidate matches, no need to look
 * @param prefixes when the parts are to be merged: how many bytes of the keys of each part are alike, for the order is
 *     that of what follows; empty when they are read one after the other
 */
record QueryPlan(
        @Nullable StoredIndex index,
        List<KeyRange> ranges,
        boolean descending,
        boolean ordered,
        boolean exact,
        List<Integer> prefixes) {

    static QueryPlan everything(boolean descending, boolean ordered) {
        return new QueryPlan(null, List.of(), descending, ordered, false, List.of());
    }

    /** Each candidate once. The collection is locked. */
    SlotIterator candidates(StoredDocuments documents) {
        if (index == null) {
            return descending ? downFrom(documents.end()) : upTo(documents);
        }
        if (ranges.size() == 1 && !index.isMultikey()) {
            return index.entries().scan(ranges.getFirst(), descending);
        }
        if (!prefixes.isEmpty()) {
            return MergedKeys.of(index.entries(), ranges, prefixes, descending);
        }
        SlotCollector slots = new SlotCollector();
        for (KeyRange range : ranges) {
            SlotIterator part = index.entries().scan(range, descending);
            for (int slot = part.next(); slot != SlotIterator.END; slot = part.next()) {
                slots.add(slot);
            }
        }
        return slots.distinct();
    }

    private static SlotIterator upTo(StoredDocuments documents) {
        return new SlotIterator() {
            private int next;

            @Override
            public int next() {
                return next < documents.end() ? next++ : END;
            }

            @Override
            public SlotIterator detached() {
                return this;
            }
        };
    }

    private static SlotIterator downFrom(int end) {
        return new SlotIterator() {
            private int next = end;

            @Override
            public int next() {
                return next > 0 ? --next : END;
            }

            @Override
            public SlotIterator detached() {
                return this;
            }
        };
    }

    /** Slots in the order they came, duplicates dropped at the end. */
    private static final class SlotCollector {
        private int[] slots = new int[64];
        private int count;

        void add(int slot) {
            if (count == slots.length) {
                slots = Arrays.copyOf(slots, count * 2);
            }
            slots[count++] = slot;
        }

        SlotIterator distinct() {
            BitSet seen = new BitSet();
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (!seen.get(slots[i])) {
                    seen.set(slots[i]);
                    slots[kept++] = slots[i];
                }
            }
            return SlotIterator.of(slots, 0, kept);
        }
    }
}
