package id.satupintu.notification.domain;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.UnitRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The facts a text needs; never a word anybody wrote, but for the reason of a reclassification: it is written for everybody
 * and was held to name nobody before it was told.
 *
 * @param at when it happened
 * @param unit name of the unit it is about
 * @param formerUnit name of the unit that had it before
 * @param until the day that counts
 * @param complaintClass the class it has now; null when it is not about that
 * @param by name of the unit that answers for it; null when it is not about that
 * @param reason why, at most {@value #LONGEST_REASON} characters; null when it is not about that
 */
public record Wording(
        Instant at,
        @Nullable String unit,
        @Nullable String formerUnit,
        @Nullable Instant until,
        @Nullable ComplaintClass complaintClass,
        @Nullable String by,
        @Nullable String reason) {
    /** A notice is short; the whole reason stands on the report's page. */
    static final int LONGEST_REASON = 300;

    static Wording at(Occasion occasion) {
        return new Wording(occasion.at(), null, null, null, null, null, null);
    }

    Wording unit(Post post) {
        return new Wording(at, post.unit().name(), formerUnit, until, complaintClass, by, reason);
    }

    Wording unit(String name) {
        return new Wording(at, name, formerUnit, until, complaintClass, by, reason);
    }

    Wording formerly(Post post) {
        return new Wording(at, unit, post.unit().name(), until, complaintClass, by, reason);
    }

    Wording until(@Nullable Instant day) {
        return new Wording(at, unit, formerUnit, day, complaintClass, by, reason);
    }

    Wording reclassified(ComplaintClass to, UnitRef byUnit, String why) {
        String shortened = why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON - 1) + "…";
        return new Wording(at, unit, formerUnit, until, to, byUnit.name(), shortened);
    }
}
