package id.satupintu.platform.classifier.text;

import id.satupintu.platform.classifier.text.IndonesianText.Word;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers of a text: its words, pairs of words and runs of three to five letters, each a bucket found by hashing. So a
 * model holds no word of any text, and a new word needs no new dictionary.
 */
public final class Features {
    /** How many buckets there are, as a power of two. */
    public static final int BITS = 20;

    /** How many buckets there are. */
    public static final int BUCKETS = 1 << BITS;

    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_RUN = 5;
    private static final long WORD = 0x9E3779B97F4A7C15L;
    private static final long STEM = 0xC2B2AE3D27D4EB4FL;
    private static final long PAIR = 0x165667B19E3779F9L;
    private static final long RUN = 0x27D4EB2F165667C5L;
    private static final long PRIME = 0x100000001B3L;

    private Features() {}

    /** What a feature is made of. */
    public enum Kind {
        /** A word or its stem. */
        WORD,
        /** Two words that follow each other when words without meaning are left out. */
        PAIR,
        /** Letters within a word. */
        LETTERS
    }

    /** Takes features as they are found. */
    @FunctionalInterface
    public interface Sink {
        /**
         * A feature.
         *
         * @param bucket 0 to {@link #BUCKETS} - 1
         * @param word index of the (first) word it is of
         */
        void take(int bucket, int word, Kind kind);
    }

    /**
     * Buckets and how often each occurs.
     *
     * @param buckets rising
     * @param counts as many
     */
    public record Counts(int[] buckets, int[] counts) {}

    /** Every feature of {@code words}, in order. */
    public static void each(List<Word> words, Sink sink) {
        Word before = null;
        int beforeAt = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String text = word.text();
            sink.take(bucket(hash(WORD, text)), i, Kind.WORD);
            if (word.stop()) {
                continue;
            }
            sink.take(bucket(hash(STEM, word.stem())), i, Kind.WORD);
            if (before != null) {
                sink.take(bucket(hash(hash(PAIR, before.stem()) * PRIME, word.stem())), beforeAt, Kind.PAIR);
            }
            before = word;
            beforeAt = i;
            letters(text, i, sink);
        }
    }

    private static void letters(String text, int word, Sink sink) {
        int length = text.length() + 2;
        for (int from = 0; from + SHORTEST_RUN <= length; from++) {
            long hash = RUN;
            for (int i = 0; i < LONGEST_RUN && from + i < length; i++) {
                int at = from + i;
                char letter = at == 0 || at == length - 1 ? ' ' : text.charAt(at - 1);
                hash = (hash ^ letter) * PRIME;
                if (i + 1 >= SHORTEST_RUN) {
                    sink.take(bucket(hash + i), word, Kind.LETTERS);
                }
            }
        }
    }

    /** How often each feature of {@code words} occurs. */
    public static Counts counts(List<Word> words) {
        Collector collector = new Collector();
        each(words, collector);
        return collector.counted();
    }

    private static long hash(long seed, String text) {
        long hash = seed;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }

    private static int bucket(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> (64 - BITS));
    }

    private static final class Collector implements Sink {
        private int[] found = new int[1024];
        private int size;

        @Override
        public void take(int bucket, int word, Kind kind) {
            if (size == found.length) {
                found = Arrays.copyOf(found, size * 2);
            }
            found[size++] = bucket;
        }

        Counts counted() {
            Arrays.sort(found, 0, size);
            int[] buckets = new int[size];
            int[] counts = new int[size];
            int distinct = 0;
            for (int i = 0; i < size; i++) {
                if (distinct == 0 || buckets[distinct - 1] != found[i]) {
                    buckets[distinct++] = found[i];
                }
                counts[distinct - 1]++;
            }
            return new Counts(Arrays.copyOf(buckets, distinct), Arrays.copyOf(counts, distinct));
        }
    }
}
