package id.satupintu.routing.domain.directory;

import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitKind;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import id.satupintu.routing.domain.directory.UnitCommand.Describe;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every unit there is, to look up. */
public interface UnitDirectory {

    /** The unit, when reports can go to it today. */
    Optional<UnitPublished> find(UnitCode code);

    /** The unit, also when its validity has ended or has not begun. */
    Optional<UnitPublished> described(UnitCode code);

    /** True when reports can go to it today: its validity has begun and not ended; for an RT, its desa's too. */
    boolean takesReports(UnitPublished unit);

    /** Every unit of the kabupaten itself, whatever its validity, without those of the province; by code. */
    List<UnitPublished> of(RegionCode kabupaten);

    /**
     * Enters what an officer says of units, all of them or none, and makes the catalogue anew.
     *
     * @return why not, by unit (see {@link Descriptions}); empty when they are entered
     */
    Map<UnitCode, String> describe(List<Describe> descriptions);

    /**
     * The units of a kabupaten whose name or code contains {@code query}, whatever their validity, by tier and then by code.
     *
     * @param query any case; blank for all
     * @param limit 1 to 500
     */
    List<UnitPublished> search(RegionCode kabupaten, String query, int limit);

    /** Every unit of these kinds that serves a kabupaten today, the highest tier first, then by name; some hundreds where RT is not asked for. */
    List<UnitPublished> ofKinds(RegionCode kabupaten, Set<UnitKind> kinds);

    /** The units above RT that lie in {@code region} and are there today, by code. */
    List<UnitPublished> within(RegionCode region);

    /** Enters the RT units that these places name and that are not in the directory yet. */
    void admitRts(Collection<Location> places);
}
