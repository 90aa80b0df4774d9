package id.satupintu.intake.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A fact with its place in what its source said.
 *
 * @param sequence counts from 1 per complaint and source
 * @param at when it happened, UTC
 */
public record Heard<F>(long sequence, Instant at, F fact) {

    /** {@code known} with {@code news} at its place; a sequence that is there already changes nothing. */
    public static <F> List<Heard<F>> insert(List<Heard<F>> known, Heard<F> news) {
        int place = known.size();
        while (place > 0 && known.get(place - 1).sequence() >= news.sequence()) {
            place--;
            if (known.get(place).sequence() == news.sequence()) {
                return known;
            }
        }
        List<Heard<F>> all = new ArrayList<>(known);
        all.add(place, news);
        return List.copyOf(all);
    }
}
