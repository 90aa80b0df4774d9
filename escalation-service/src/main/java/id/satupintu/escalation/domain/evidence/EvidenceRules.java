package id.satupintu.escalation.domain.evidence;

import id.satupintu.contracts.escalation.EvidencePhase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what a file says with the case and with all evidence that was there before. */
public record EvidenceRules(EvidenceLimits limits) {
    /** So many likenesses are told; more say nothing new. */
    static final int LIKENESSES_TOLD = 3;

    /**
     * What a person should look at, the gravest first.
     *
     * @param place of the case; null when nobody knows it
     * @param reportReceivedAt when the report came
     * @param receivedAt when the server had the file
     * @param likenesses to what was there before
     */
    public List<Flag> flags(
            EvidencePhase phase,
            Capture capture,
            @Nullable Place place,
            Instant reportReceivedAt,
            Instant receivedAt,
            List<Likeness> likenesses) {
        List<Flag> flags = new ArrayList<>(recycled(likenesses));
        Instant takenAt = capture.takenAt();
        if (takenAt != null) {
            // What it looked like before may well have been photographed before anybody reported it.
            boolean mustBeLater = phase != EvidencePhase.BEFORE;
            if (mustBeLater && takenAt.isBefore(reportReceivedAt.minus(limits.clockSkew()))) {
                flags.add(new Flag.OlderThanCase(Duration.between(takenAt, reportReceivedAt)));
            }
            if (takenAt.isAfter(receivedAt.plus(limits.clockSkew()))) {
                flags.add(new Flag.TakenInFuture(Duration.between(receivedAt, takenAt)));
            }
        }
        Integer metres = distance(capture, place);
        if (metres != null && metres > limits.farMetres()) {
            flags.add(new Flag.FarAway(metres));
        }
        return flags;
    }

    /** Metres from the case to where it was taken; null when either is not known. */
    public static @Nullable Integer distance(Capture capture, @Nullable Place place) {
        return place == null || capture.point() == null ? null : (Integer) place.metresTo(capture.point());
    }

    private List<Flag> recycled(List<Likeness> likenesses) {
        return likenesses.stream()
                .filter(like -> like.sameFile() || like.bitsApart() <= limits.similarBits())
                .sorted(Comparator.comparing(Likeness::sameFile)
                        .reversed()
                        .thenComparing(Likeness::bitsApart)
                        .thenComparing(Likeness::evidenceId))
                .limit(LIKENESSES_TOLD)
                .<Flag>map(like -> like.sameFile()
                        ? new Flag.RecycledFile(like.evidenceId())
                        : new Flag.RecycledPhoto(like.evidenceId(), like.bitsApart(), like.turn()))
                .toList();
    }
}
