package id.satupintu.platform.embeddedmongo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Several parts of an index as one, in the order of what follows the bytes that each part has in common. */
final class MergedKeys implements SlotIterator {

    /** A part that has not come to its end, and where it stands. */
    private record Head(SortedKeys.EntryIterator part, int prefix, int slot) {
        byte[] entry() {
            return part.entry();
        }
    }

    private final PriorityQueue<Head> heads;

    private MergedKeys(Comparator<Head> order) {
        this.heads = new PriorityQueue<>(order);
    }

    /** @param prefixes how many bytes the keys of each part have in common */
    static SlotIterator of(SortedKeys keys, List<KeyRange> parts, List<Integer> prefixes, boolean descending) {
        Comparator<Head> upwards = (left, right) -> Arrays.compareUnsigned(
                left.entry(), left.prefix(), left.entry().length, right.entry(), right.prefix(), right.entry().length);
        MergedKeys merged = new MergedKeys(descending ? upwards.reversed() : upwards);
        for (int i = 0; i < parts.size(); i++) {
            merged.advance(keys.scan(parts.get(i), descending), prefixes.get(i));
        }
        return merged;
    }

    private void advance(SortedKeys.EntryIterator part, int prefix) {
        int slot = part.next();
        if (slot != END) {
            heads.add(new Head(part, prefix, slot));
        }
    }

    @Override
    public int next() {
        Head first = heads.poll();
        if (first == null) {
            return END;
        }
        advance(first.part(), first.prefix());
        return first.slot();
    }
}
