package id.satupintu.intake.adapter.in.web;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.intake.adapter.out.vault.ReceiptPins;
import id.satupintu.intake.domain.Complaint;
import id.satupintu.intake.domain.ComplaintCommand;
import id.satupintu.intake.domain.Submission;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.web.ProblemException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Lets in who knows number and PIN. A wrong PIN and a number there is not get the same answer after the same work. */
public final class ReporterDoor {
    static final String PIN_HEADER = "X-Pin";

    private final AggregateStore<ComplaintCommand, Complaint, IntakeEvent> complaints;
    private final ReceiptPins pins;
    private final PinThrottle throttle;

    public ReporterDoor(
            AggregateStore<ComplaintCommand, Complaint, IntakeEvent> complaints,
            ReceiptPins pins,
            PinThrottle throttle) {
        this.complaints = complaints;
        this.pins = pins;
        this.throttle = throttle;
    }

    /**
     * The report the typed number and PIN belong to.
     *
     * @throws ProblemException 400 without a PIN, 404 when they do not belong together, 429 after too many wrong PINs
     */
    Complaint open(String typedId, @Nullable String pin) {
        if (pin == null || pin.isBlank()) {
            throw ProblemException.invalid(PIN_HEADER, "required");
        }
        ComplaintId id = ComplaintId.parse(typedId).orElseThrow(ReporterDoor::notFound);
        Optional<Duration> closed = throttle.closedFor(id);
        if (closed.isPresent()) {
            long seconds = Math.max(1, closed.get().toSeconds());
            throw ProblemException.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-wrong-pins", (seconds + 59) / 60)
                    .with(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        Optional<Complaint> found = complaints.find(id.value()).filter(Complaint::registered);
        int version =
                found.map(Complaint::submission).map(Submission::pinKeyVersion).orElse(pins.currentVersion());
        boolean fits = pins.matches(id, version, pin.strip());
        if (found.isEmpty() || !fits) {
            throttle.wrong(id);
            throw notFound();
        }
        return found.get();
    }

    static ProblemException notFound() {
        return ProblemException.notFound("complaint.not-found");
    }
}
