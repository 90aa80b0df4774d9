package id.satupintu.intake.domain;

import id.satupintu.contracts.Channel;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Confidentiality;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report as it came in; never changed afterwards.
 *
 * @param title redacted, at most 150 characters; the words as written lie in {@code identity}
 * @param body redacted, at most 5,000 characters
 * @param receivedAt when the citizen handed it in; all clocks of the citizen count from here
 * @param identity the reporter's contact and the report as written, sealed
 * @param pinKeyVersion which PIN secret the receipt's PIN was derived from
 * @param retry how a repeated submission is recognised; null when the client sent no Idempotency-Key
 */
public record Submission(
        ComplaintId id,
        Channel channel,
        ComplaintKind kind,
        String title,
        String body,
        Location location,
        @Nullable LocalDate incidentDate,
        Confidentiality confidentiality,
        List<Tier> triedTiers,
        boolean rtMayKnowReporter,
        Instant receivedAt,
        SealedIdentity identity,
        int pinKeyVersion,
        @Nullable RetryMark retry) {

    /** Most characters a published title has. */
    public static final int TITLE_LIMIT = 150;

    /** Most characters a published body has. */
    public static final int BODY_LIMIT = 5_000;

    public Submission {
        triedTiers = List.copyOf(triedTiers);
    }

    /**
     * How a repeated submission is recognised.
     *
     * @param key keyed hash of the Idempotency-Key
     * @param content keyed hash of what was sent
     */
    public record RetryMark(String key, String content) {}
}
