package id.satupintu.platform.local.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Draws from a shuffled pack and shuffles a new one when it is used up: chance, but every card comes in every round. */
final class Deck<C> {
    private final List<C> cards;
    private final Random random;
    private final Deque<C> pack = new ArrayDeque<>();

    Deck(List<C> cards, Random random) {
        this.cards = List.copyOf(cards);
        this.random = random;
    }

    synchronized C draw() {
        if (pack.isEmpty()) {
            List<C> round = new ArrayList<>(cards);
            Collections.shuffle(round, random);
            pack.addAll(round);
        }
        return pack.removeFirst();
    }
}
