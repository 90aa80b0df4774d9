package id.satupintu.notification.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The facts a text needs; never a word anybody wrote.
 *
 * @param at when it happened
 * @param unit name of the unit it is about
 * @param formerUnit name of the unit that had it before
 * @param until the day that counts
 */
public record Wording(
        Instant at,
        @Nullable String unit,
        @Nullable String formerUnit,
        @Nullable Instant until) {

    static Wording at(Occasion occasion) {
        return new Wording(occasion.at(), null, null, null);
    }

    Wording unit(Post post) {
        return new Wording(at, post.unit().name(), formerUnit, until);
    }

    Wording unit(String name) {
        return new Wording(at, name, formerUnit, until);
    }

    Wording formerly(Post post) {
        return new Wording(at, unit, post.unit().name(), until);
    }

    Wording until(@Nullable Instant day) {
        return new Wording(at, unit, formerUnit, day);
    }
}
