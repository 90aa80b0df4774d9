package id.satupintu.routing.domain.disposition;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.routing.RoutingEvent.Route;
import java.util.Set;

/** Which legal class a complaint has (dossier 1.3). */
public final class Classification {

    private Classification() {}

    /** Only what goes to the Inspektorat is berkadar pengawasan: the habit of calling all so quadruples limits. */
    static ComplaintClass of(ComplaintKind kind, Route route) {
        return switch (kind) {
            case ASPIRATION -> ComplaintClass.ASPIRASI;
            case INFORMATION_REQUEST -> ComplaintClass.PERMINTAAN_INFORMASI;
            case COMPLAINT ->
                route.startTier() == Tier.INSPEKTORAT
                        ? ComplaintClass.BERKADAR_PENGAWASAN
                        : ComplaintClass.TIDAK_BERKADAR_PENGAWASAN;
        };
    }

    /**
     * What an officer may class it as. What the citizen calls a complaint stays one; what they call a wish or a question
     * may turn out to be the other, or a complaint about a service.
     */
    public static Set<ComplaintClass> possible(ComplaintKind kind) {
        return switch (kind) {
            case COMPLAINT -> Set.of(ComplaintClass.BERKADAR_PENGAWASAN, ComplaintClass.TIDAK_BERKADAR_PENGAWASAN);
            case ASPIRATION, INFORMATION_REQUEST ->
                Set.of(
                        ComplaintClass.ASPIRASI,
                        ComplaintClass.PERMINTAAN_INFORMASI,
                        ComplaintClass.TIDAK_BERKADAR_PENGAWASAN);
        };
    }
}
