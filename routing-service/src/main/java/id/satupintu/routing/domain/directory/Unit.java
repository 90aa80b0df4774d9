package id.satupintu.routing.domain.directory;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the directory.
 *
 * @param published what was last published about it; null before the first time
 * @param sourceHash hash of the source row it was last loaded from; a row with the same hash is not loaded again, so that
 *     what an officer changed since stays
 */
public record Unit(
        @Nullable UnitPublished published, @Nullable String sourceHash) {

    /** A unit nobody has published yet. */
    public static final Unit UNKNOWN = new Unit(null, null);

    /** What {@code published} says of a unit that is known to be published. */
    public UnitPublished description() {
        if (published == null) {
            throw new IllegalStateException("This unit was never published");
        }
        return published;
    }

    /** The unit as an event names it. */
    public static UnitRef ref(UnitPublished unit) {
        return new UnitRef(unit.unit(), unit.name());
    }

    /** True for the tiers that every place has by itself: RT, desa or kelurahan, kecamatan. */
    public static boolean isTerritorial(Tier tier) {
        return switch (tier) {
            case RT, DESA, KECAMATAN -> true;
            case OPD, SEKDA, INSPEKTORAT -> false;
        };
    }
}
