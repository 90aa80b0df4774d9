package id.satupintu.escalation.domain.evidence;

import id.satupintu.contracts.escalation.EvidenceFlag;
import id.satupintu.contracts.escalation.FlagCode;
import id.satupintu.contracts.escalation.PictureTurn;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something about a piece of evidence that a person should look at. It accuses nobody and stops nothing. */
public sealed interface Flag {

    /** As the contract says it. */
    EvidenceFlag told();

    /** Byte for byte the same file is evidence already. */
    record RecycledFile(String otherEvidenceId) implements Flag {
        @Override
        public EvidenceFlag told() {
            return new EvidenceFlag(FlagCode.RECYCLED_FILE, otherEvidenceId, null, null, null, null);
        }
    }

    /**
     * A picture that looks the same is evidence already.
     *
     * @param bitsApart of 64
     * @param turn how it was turned since; null when it was not
     */
    record RecycledPhoto(
            String otherEvidenceId, int bitsApart, @Nullable PictureTurn turn) implements Flag {
        @Override
        public EvidenceFlag told() {
            return new EvidenceFlag(FlagCode.RECYCLED_PHOTO, otherEvidenceId, bitsApart, null, null, turn);
        }
    }

    /** Taken so long before the report was received. */
    record OlderThanCase(Duration before) implements Flag {
        @Override
        public EvidenceFlag told() {
            return new EvidenceFlag(FlagCode.OLDER_THAN_CASE, null, null, before.toSeconds(), null, null);
        }
    }

    /** The camera says it was taken so long after the server had it. */
    record TakenInFuture(Duration ahead) implements Flag {
        @Override
        public EvidenceFlag told() {
            return new EvidenceFlag(FlagCode.TAKEN_IN_FUTURE, null, null, ahead.toSeconds(), null, null);
        }
    }

    /** Taken so far from the place of the case. */
    record FarAway(int metres) implements Flag {
        @Override
        public EvidenceFlag told() {
            return new EvidenceFlag(FlagCode.FAR_AWAY, null, null, null, metres, null);
        }
    }
}
