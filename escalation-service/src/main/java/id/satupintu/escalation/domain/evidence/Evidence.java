package id.satupintu.escalation.domain.evidence;

import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.escalation.EscalationEvent.EvidenceAdded;
import id.satupintu.contracts.escalation.EvidenceFlag;
import id.satupintu.contracts.escalation.EvidencePhase;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence of a case.
 *
 * @param unit that added it
 * @param bytes length of the file as it came
 * @param distanceMetres from the place of the case; null when the file does not say where it was taken
 * @param named whether progress or a resolution has named it
 */
@RecordBuilder
public record Evidence(
        String evidenceId,
        UnitRef unit,
        String sha256,
        String contentType,
        long bytes,
        EvidencePhase phase,
        Instant receivedAt,
        @Nullable Instant takenAt,
        @Nullable Integer distanceMetres,
        List<EvidenceFlag> flags,
        boolean named) {
    public Evidence {
        flags = List.copyOf(flags);
    }

    /** As it was added. */
    public static Evidence of(EvidenceAdded event) {
        return new Evidence(
                event.evidenceId(),
                event.helper() == null ? event.holder().unit() : event.helper(),
                event.sha256(),
                event.contentType(),
                event.bytes(),
                event.phase(),
                event.receivedAt(),
                event.takenAt(),
                event.distanceMetres(),
                event.flags(),
                false);
    }

    /** The same, named by progress or a resolution. */
    public Evidence asNamed() {
        return EvidenceBuilder.builder(this).named(true).build();
    }

    /** Whether it is a picture, which can be looked at in the browser. */
    public boolean picture() {
        return contentType.startsWith("image/");
    }
}
