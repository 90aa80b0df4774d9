package id.satupintu.platform.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Shares the room of a batch: everybody's first one, everybody's second one, and so on; what is left goes by age. */
final class Turns {
    private Turns() {}

    /**
     * At most {@code room} things, none twice.
     *
     * @param queues what each has waiting, in the order it is to be done
     * @param all what is waiting, whoever it belongs to, in the order it is to be done; fills the room that is left
     * @param id what makes two of them the same
     */
    static <T> List<T> share(Collection<List<T>> queues, Collection<T> all, int room, Function<? super T, String> id) {
        Map<String, T> taken = new LinkedHashMap<>();
        int longest = queues.stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < longest; turn++) {
            for (List<T> queue : queues) {
                if (turn < queue.size() && taken.size() < room) {
                    taken.putIfAbsent(id.apply(queue.get(turn)), queue.get(turn));
                }
            }
        }
        for (T one : all) {
            if (taken.size() < room) {
                taken.putIfAbsent(id.apply(one), one);
            }
        }
        return new ArrayList<>(taken.values());
    }
}
