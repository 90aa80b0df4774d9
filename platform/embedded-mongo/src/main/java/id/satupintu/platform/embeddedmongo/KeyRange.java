package id.satupintu.platform.embeddedmongo;

import java.util.Arrays;

/** Index entries from one byte string (included) up to another (excluded); an empty end means no end. */
record KeyRange(byte[] from, byte[] to) {

    static final KeyRange ALL = new KeyRange(new byte[0], new byte[0]);

    /** Every entry that begins with {@code prefix}. */
    static KeyRange startingWith(byte[] prefix) {
        return new KeyRange(prefix, after(prefix));
    }

    boolean isOpen() {
        return to.length == 0;
    }

    /** The first byte string after all that begin with {@code prefix}. */
    static byte[] after(byte[] prefix) {
        int length = prefix.length;
        while (length > 0 && prefix[length - 1] == (byte) 0xFF) {
            length--;
        }
        byte[] after = Arrays.copyOf(prefix, length);
        if (length > 0) {
            after[length - 1]++;
        }
        return after;
    }
}
