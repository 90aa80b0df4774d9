package id.satupintu.routing.domain.directory;

import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitKind;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every unit there is, to look up. */
public interface UnitDirectory {

    Optional<UnitPublished> find(UnitCode code);

    /**
     * The units of a kabupaten whose name or code contains {@code query}, by tier and then by code.
     *
     * @param query any case; blank for all
     * @param limit 1 to 500
     */
    List<UnitPublished> search(RegionCode kabupaten, String query, int limit);

    /** Every unit of these kinds that serves a kabupaten, the highest tier first, then by name; some hundreds where RT is not asked for. */
    List<UnitPublished> ofKinds(RegionCode kabupaten, Set<UnitKind> kinds);

    /** The units above RT that lie in {@code region}, by code. */
    List<UnitPublished> within(RegionCode region);

    /** Enters the RT units that these places name and that are not in the directory yet. */
    void admitRts(Collection<Location> places);
}
