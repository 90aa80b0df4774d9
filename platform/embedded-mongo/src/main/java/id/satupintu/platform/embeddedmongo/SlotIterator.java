package id.satupintu.platform.embeddedmongo;

import java.util.Arrays;

/** Slots one after the other. Valid while the collection is locked, unless {@link #detached}. */
interface SlotIterator {

    int END = -1;

    int next();

    /** The rest of it, usable after the lock was given up. */
    default SlotIterator detached() {
        int[] rest = new int[64];
        int count = 0;
        for (int slot = next(); slot != END; slot = next()) {
            if (count == rest.length) {
                rest = Arrays.copyOf(rest, count * 2);
            }
            rest[count++] = slot;
        }
        return of(rest, 0, count);
    }

    static SlotIterator of(int[] slots, int from, int to) {
        return new SlotIterator() {
            private int at = from;

            @Override
            public int next() {
                return at < to ? slots[at++] : END;
            }

            @Override
            public SlotIterator detached() {
                return this;
            }
        };
    }
}
