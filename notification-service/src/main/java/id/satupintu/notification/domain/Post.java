package id.satupintu.notification.domain;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;

/** A unit that holds, or may come to hold, a case, and the tier it stands at. */
public record Post(Tier tier, UnitRef unit) {

    /** The same unit at the same tier, under whatever name. */
    boolean isAt(Post other) {
        return tier == other.tier && unit.code().equals(other.unit.code());
    }
}
