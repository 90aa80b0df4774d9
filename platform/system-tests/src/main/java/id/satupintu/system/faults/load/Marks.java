package id.satupintu.system.faults.load;

import java.util.concurrent.atomic.AtomicInteger;

/** Words by which an action is known again in the text of its event. Letters only: no redactor takes them for a number. */
final class Marks {
    private static final int LETTERS = 5;
    private final AtomicInteger next = new AtomicInteger();

    /** A word nobody was given before. */
    String next() {
        int rest = next.getAndIncrement();
        StringBuilder word = new StringBuilder("tanda");
        for (int i = 0; i < LETTERS; i++) {
            word.append((char) ('a' + rest % 26));
            rest /= 26;
        }
        return word.toString();
    }
}
