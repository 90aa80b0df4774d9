package id.satupintu.routing.domain.disposition;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import org.jspecify.annotations.Nullable;

/** The territorial units of the place of a report; null where the place is not known that far down. */
public record Place(
        @Nullable UnitRef rt,
        @Nullable UnitRef desa,
        @Nullable UnitRef kecamatan) {

    /** Nothing is known but the kabupaten. */
    public static final Place UNKNOWN = new Place(null, null, null);

    /** The unit of {@code tier} here; null also for tiers that no place has by itself. */
    public @Nullable UnitRef at(Tier tier) {
        return switch (tier) {
            case RT -> rt;
            case DESA -> desa;
            case KECAMATAN -> kecamatan;
            case OPD, SEKDA, INSPEKTORAT -> null;
        };
    }

    /** The same place with another unit of {@code tier}: an officer knows better where it is. */
    Place with(Tier tier, UnitRef unit) {
        return switch (tier) {
            case RT -> new Place(unit, desa, kecamatan);
            case DESA -> new Place(rt, unit, kecamatan);
            case KECAMATAN -> new Place(rt, desa, unit);
            case OPD, SEKDA, INSPEKTORAT -> this;
        };
    }
}
