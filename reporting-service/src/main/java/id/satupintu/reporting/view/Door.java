package id.satupintu.reporting.view;

import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.RegionCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What intake said. */
public record Door(
        @Nullable Reported reported,
        boolean withdrawn,
        @Nullable Latest<Integer> stars,
        @Nullable Latest<Integer> supporters) {
    static final Door SILENT = new Door(null, false, null, null);

    /**
     * The report itself.
     *
     * @param receivedAt when the citizen handed it in; for paper, the time on the paper
     * @param recordedAt when it came through the door
     * @param kecamatan where it is about; null where the place is known less closely
     */
    public record Reported(
            RegionCode kabupaten,
            ComplaintKind kind,
            Instant receivedAt,
            Instant recordedAt,
            @Nullable RegionCode kecamatan) {}

    Door reported(Fact fact, Telling.Submitted submitted) {
        return new Door(
                new Reported(
                        fact.kabupaten(), submitted.kind(), submitted.receivedAt(), fact.at(), submitted.kecamatan()),
                withdrawn,
                stars,
                supporters);
    }

    Door takenBack() {
        return new Door(reported, true, stars, supporters);
    }

    Door rated(Fact fact, int given) {
        return new Door(reported, withdrawn, Latest.newer(stars, fact, given), supporters);
    }

    Door supported(Fact fact, int count) {
        return new Door(reported, withdrawn, stars, Latest.newer(supporters, fact, count));
    }
}
