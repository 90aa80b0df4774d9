package id.satupintu.reporting.view;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was heard of one complaint, and what is missing. */
public record Trail(
        ComplaintId complaintId,
        RegionCode kabupaten,
        Status status,
        List<HeardFrom> sources,
        @Nullable Instant gapSince,
        @Nullable Instant untouchedSince) {

    /**
     * What was heard from one service.
     *
     * @param upTo every sequence from 1 to this one was heard
     * @param highest the highest sequence heard
     */
    public record HeardFrom(Origin source, long upTo, long highest, List<Heard.Hole> holes) {}

    /** The trail of {@code row}. */
    public static Trail of(ComplaintRow row) {
        List<HeardFrom> sources = Arrays.stream(Origin.values())
                .map(origin -> {
                    Heard heard = row.heard(origin);
                    return new HeardFrom(origin, heard.upTo(), heard.highest(), heard.holes());
                })
                .toList();
        return new Trail(
                row.complaintId(),
                row.kabupaten(),
                row.status(),
                sources,
                row.gapSince().orElse(null),
                row.untouchedSince().orElse(null));
    }
}
