package id.satupintu.contracts.escalation;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.Office;
import id.satupintu.contracts.ReclassificationCause;
import id.satupintu.contracts.Required;
import java.time.Instant;

/**
 * The case has another class, and with it another limit, counted from receipt as ever. A limit that was missed
 * already keeps its date.
 *
 * @param from the class before
 * @param to the class now
 * @param by who answers for it, by office
 * @param reason why, in words for the citizen
 * @param cause an officer's word, or the way it goes from here
 * @param dueBefore when the limit was due before
 */
public record Reclassification(
        ComplaintClass from,
        ComplaintClass to,
        Office by,
        String reason,
        ReclassificationCause cause,
        Instant dueBefore) {
    public Reclassification {
        Required.fields("from", from, "to", to, "by", by, "reason", reason, "cause", cause, "dueBefore", dueBefore);
    }
}
