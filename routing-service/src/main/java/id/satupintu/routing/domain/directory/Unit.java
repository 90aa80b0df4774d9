package id.satupintu.routing.domain.directory;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitKind;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the directory.
 *
 * @param published what was last published about it; null before the first time
 * @param sourceHash hash of the source row it was last loaded from; a row with the same hash is not loaded again
 * @param describedAt when an officer last described it, by the clock of the machine; null when none ever did. What an officer
 *     said stays, whatever a source says afterwards
 */
public record Unit(
        @Nullable UnitPublished published,
        @Nullable String sourceHash,
        @Nullable Instant describedAt) {

    /** A unit nobody has published yet. */
    public static final Unit UNKNOWN = new Unit(null, null, null);

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

    /** The tier that units of this kind settle at. */
    public static Tier tier(UnitKind kind) {
        return switch (kind) {
            case RT -> Tier.RT;
            case DESA, KELURAHAN -> Tier.DESA;
            case KECAMATAN -> Tier.KECAMATAN;
            case INSPEKTORAT -> Tier.INSPEKTORAT;
            case SEKRETARIAT_DAERAH -> Tier.SEKDA;
            case OPD, BUMD, PROVINCIAL, INSTANSI_VERTIKAL, BUMN, EMERGENCY, EXTERNAL -> Tier.OPD;
        };
    }

    /** True when its validity has begun on {@code day} and has not ended: only then it gets reports. */
    public static boolean isInForce(UnitPublished unit, LocalDate day) {
        LocalDate until = unit.validUntil();
        return !day.isBefore(unit.validFrom()) && (until == null || !day.isAfter(until));
    }
}
