package id.satupintu.routing.domain.twin;

import id.satupintu.contracts.RegionCode;
import id.satupintu.routing.domain.disposition.Matter;
import id.satupintu.routing.domain.disposition.Report;
import java.util.List;

/** Open reports by where they are. */
@FunctionalInterface
public interface Twins {

    /**
     * Open reports of the kabupaten that may be about the same matter, the likeliest first.
     *
     * @param most 1 to 20
     */
    List<Twin> of(Report report, Matter matter, RegionCode kabupaten, int most);
}
