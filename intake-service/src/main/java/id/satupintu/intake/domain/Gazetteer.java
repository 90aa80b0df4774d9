package id.satupintu.intake.domain;

import id.satupintu.contracts.GeoPoint;
import id.satupintu.contracts.RegionCode;
import java.util.List;
import java.util.Optional;

/** Which regions there are, and what lies where. */
public interface Gazetteer {

    Optional<Region> region(RegionCode code);

    /** The desa or kelurahan a point lies in, or lies nearest to within a few kilometres; empty outside the province. */
    Optional<RegionCode> desaAt(GeoPoint point);

    /** The tenants, by their code. */
    List<Tenant> tenants();

    /** The kecamatan of a kabupaten or kota, or the desa and kelurahan of a kecamatan, by name. */
    List<Region> within(RegionCode region);

    /** The tenant a region lies in; empty for the province itself and for regions there are not. */
    Optional<Tenant> tenant(RegionCode region);
}
