package id.satupintu.routing.domain.disposition;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.Tier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the citizen reported, as far as it matters for where it goes. The text has passed the redactor.
 *
 * @param body grows by what the reporter supplied when asked
 * @param anonymous the reporter demands not to be known
 * @param triedTiers tiers the reporter says they already went to
 * @param rtMayKnowReporter the reporter allows the RT and desa to see who reports
 * @param confidential the reporter wants the words kept from others; null in what was kept before this was heard
 */
public record Report(
        ComplaintId complaintId,
        ComplaintKind kind,
        String title,
        String body,
        Location location,
        boolean anonymous,
        List<Tier> triedTiers,
        boolean rtMayKnowReporter,
        Instant receivedAt,
        @Nullable Boolean confidential) {
    public Report {
        triedTiers = List.copyOf(triedTiers);
    }

    /** Whether its words may be used beyond its own case: where that was never said, they may not. */
    public boolean isOpen() {
        return Boolean.FALSE.equals(confidential);
    }

    Report completed(String supplement, Location where) {
        return new Report(
                complaintId,
                kind,
                title,
                body + "\n" + supplement,
                where,
                anonymous,
                triedTiers,
                rtMayKnowReporter,
                receivedAt,
                confidential);
    }
}
