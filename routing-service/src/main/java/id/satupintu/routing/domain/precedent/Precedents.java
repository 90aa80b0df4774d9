package id.satupintu.routing.domain.precedent;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import id.satupintu.routing.domain.disposition.Matter;
import java.util.List;

/** What people decided in each kabupaten. */
public interface Precedents {

    /**
     * The most alike of a kabupaten's precedents, the best first.
     *
     * @param except the report that is looked at
     * @param most 1 to 20
     */
    List<Similar> similarTo(Matter matter, RegionCode kabupaten, ComplaintId except, int most);

    /**
     * The newest precedents of a kabupaten that bear every word.
     *
     * @param words stems; without any nothing is found
     * @param most 1 to 20
     */
    List<Similar> bearing(List<String> words, RegionCode kabupaten, int most);
}
